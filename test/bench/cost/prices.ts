// What AWS asks for one of each, as data: a price that changed is a changed number here. None was
// read off a bill; each says where it comes from, and some stand as they were remembered; whoever
// quotes an amount verifies the prices it rests on.

const fromMemory = 'from memory, verify';

/** What a case is charged for. */
export const meters = [
  'transitions',
  'invocations',
  'gigabyteSeconds',
  'writeUnits',
  'readUnits',
  'requests',
  'objectsPut',
  'keyRequests',
  'traces',
  'logBytes',
] as const;
export type MeterName = (typeof meters)[number];

export const meterLabels: Readonly<Record<MeterName, string>> = {
  transitions: 'Step Functions, transitions',
  invocations: 'Lambda, requests',
  gigabyteSeconds: 'Lambda, time',
  writeUnits: 'DynamoDB, writes',
  readUnits: 'DynamoDB, reads',
  requests: 'API Gateway, requests',
  objectsPut: 'S3, objects put',
  keyRequests: 'KMS, requests',
  traces: 'X-Ray, traces',
  logBytes: 'CloudWatch, logs',
};

/** The price of one, and where it comes from. */
type Price = { readonly ofOne: number; readonly source: string };

export type PriceTable = {
  readonly region: string;
  readonly currency: '$' | '¥';
  /** The day on which the table was put together. */
  readonly asOf: string;
  readonly prices: Readonly<Record<MeterName, Price>>;
};

const of = (amount: number, per: number, source = fromMemory): Price => ({
  ofOne: amount / per,
  source,
});

export const priceTables: readonly PriceTable[] = [
  {
    region: 'us-east-1',
    currency: '$',
    asOf: '2026-11-22',
    prices: {
      transitions: of(
        0.025,
        1000,
        'aws.amazon.com/step-functions/pricing, an undated copy, verify',
      ),
      invocations: of(
        0.2,
        1_000_000,
        'aws.amazon.com/lambda/pricing, by a transcript of September 2026, verify',
      ),
      gigabyteSeconds: of(0.0000133334, 1, 'Arm; prices.js of artillery 2.0.28, verify'),
      writeUnits: of(
        0.625,
        1_000_000,
        'since the cut of November 2024, by an article of July 2025, verify',
      ),
      readUnits: of(
        0.125,
        1_000_000,
        'since the cut of November 2024, by an article of July 2025, verify',
      ),
      requests: of(1, 1_000_000, 'HTTP API, by articles of May and December 2025, verify'),
      objectsPut: of(0.005, 1000),
      keyRequests: of(0.03, 10_000),
      traces: of(5, 1_000_000),
      logBytes: of(0.5, 1024 ** 3),
    },
  },
  {
    region: 'cn-north-1',
    currency: '¥',
    asOf: '2026-11-22',
    prices: {
      transitions: of(0.1667, 1000),
      invocations: of(1.36, 1_000_000),
      gigabyteSeconds: of(0.0000906782, 1, `Arm, four fifths of the x86 price, ${fromMemory}`),
      writeUnits: of(
        11.1538,
        1_000_000,
        'amazonaws.cn/en/dynamodb/pricing, an undated copy, perhaps from before the cut of November 2024, verify',
      ),
      readUnits: of(2.2308, 1_000_000, 'a fifth of the price of a write, verify'),
      requests: of(6.7, 1_000_000, `HTTP API, ${fromMemory}`),
      objectsPut: of(0.0405, 10_000),
      keyRequests: of(0.2, 10_000),
      traces: of(0, 1, 'Lambda is not traced there, by docs.amazonaws.cn'),
      logBytes: of(6.228, 1024 ** 3),
    },
  },
];

/** What can't be counted on one machine, as an assumption about each. */
export const assumed = {
  /**
   * A township calls a few times a day, so that nearly every invocation starts cold, which is
   * billed too.
   */
  billedSeconds: 0.4,
  gigabytes: 1,
  /** Its own line and those of the platform. */
  logBytesOfInvocation: 1200,
  /** The machine logs each of its events, without what was in it. */
  logBytesOfTransition: 2000,
  /**
   * DynamoDB asks for a table's key once in five minutes for each caller; so rare a caller, each
   * time.
   */
  keyRequestsOfInvocation: 2,
} as const;
