import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { clientFor } from '../../infra/local/clients.ts';
import type { StackFacts } from '../../infra/local/stack-facts.ts';
import { bodiesKept, linesKept } from '../local-cloud/kept-for-the-end.ts';
import { everyLogLine } from '../local-cloud/log-groups.ts';
import { sharedCloud } from '../local-cloud/shared-cloud.ts';
import { newPlace, official } from './http/place.ts';

// The last test of a run (`test/last-of-all.mjs`): it looks back on everything that was written to
// a log meanwhile.

const { facts, tokenOf } = sharedCloud();
const lambda = clientFor(LambdaClient, facts.endpoint);
const dynamo = clientFor(DynamoDBClient, facts.endpoint);
const documents = DynamoDBDocumentClient.from(dynamo);

afterAll(() => {
  lambda.destroy();
  dynamo.destroy();
});

// What makes each function fail, with somebody in it: an error is where a log says more than it
// should.

const who = '谢长岗';
const secret = {
  name: who,
  identity: '36073219700307123X',
  token: `AQCEAAAAKgAAAAMAAAAA${'x'.repeat(80)}`,
  bearer: 'Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJQLTEwMDIifQ.c2ln',
};
const image = {
  kind: { S: 'WAIT' },
  token: { S: secret.token },
  answer: { M: { name: { S: who } } },
};
const poisonOf: Readonly<Record<'openWait' | 'seal' | 'relay' | 'ringDue' | 'reconcile', object>> =
  {
    openWait: {
      caseId: who,
      run: secret.identity,
      step: secret.bearer,
      taskToken: secret.token,
      [who]: who,
    },
    seal: { caseId: secret.bearer, run: 1, [who]: secret.identity },
    relay: {
      Records: [
        {
          dynamodb: {
            Keys: { pk: { S: 'CASE#01JAF3K5T0C5W9Z2Q7XH8M4N99' }, sk: { S: `WAIT#${who}` } },
            SequenceNumber: '1',
            NewImage: image,
          },
        },
        { [who]: secret },
      ],
    },
    ringDue: { asOf: who, [secret.identity]: secret },
    reconcile: { caseId: secret.identity, rebuild: who },
  };

const spoiledBodies = (body: string): readonly string[] => [
  `{"name": "${who}"`,
  `{"name": ${who}}`,
  `{"name": "${who}", "name": "${secret.identity}"}`,
  JSON.stringify({ [who]: secret }),
  JSON.stringify({ ...JSON.parse(body), name: [who] }),
];

const spoil = async (stack: StackFacts): Promise<void> => {
  for (const [name, poison] of Object.entries(poisonOf)) {
    await lambda.send(
      new InvokeCommand({
        FunctionName: stack.functions[name as keyof typeof poisonOf],
        Payload: JSON.stringify(poison),
      }),
    );
  }
  const clerk = official('townshipClerk', newPlace());
  const authorization = `Bearer ${await tokenOf(clerk)}`;
  const headers = {
    authorization,
    'content-type': 'application/json',
    'x-correlation-id': secret.identity,
  };
  for (const body of spoiledBodies(JSON.stringify({ occurredOn: '2026-03-02' }))) {
    await fetch(`${stack.url}/cadres`, {
      method: 'POST',
      body,
      headers: { ...headers, 'idempotency-key': randomUUID() },
    });
  }
  await fetch(
    `${stack.url}/cases/${encodeURIComponent(who)}?name=${secret.identity}&token=${secret.token}`,
    { headers },
  );
};

// What may come up in no line.

const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9A-HJKMNP-TV-Z]{26}\b/;
const moment = /\d{4}-\d\d-\d\dT[\d:.]+Z/;

/** A word of the product (a code, a kind, a step), an id, a day or a moment. */
const isShared = (text: string): boolean =>
  /^[A-Za-z]+([-_#][A-Za-z]+)*(-\d{1,2})?$|^[\d.,:TZ+-]+$/.test(text) || id.test(text);

/**
 * A line without what differs from one invocation to the next: of many thousand lines a few hundred
 * are left.
 */
const gistOf = (line: string): string =>
  line
    .replaceAll(new RegExp(`${id.source}|${moment.source}|/tmp/[\\w./-]+`, 'g'), '')
    .replaceAll(/\b\d+(\.\d+)?\b/g, '0');

const unquoted = (literal: string): string => {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return literal.slice(1, -1);
  }
};

/** Every text that stands as a value in JSON, however deep, and in what is none. */
const textsIn = (json: string): readonly string[] =>
  [...json.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?/gs)].flatMap(([, literal = '""', colon]) =>
    colon === undefined ? [unquoted(literal)] : [],
  );

const longestLookedFor = 200;
/** What is shorter comes up by chance. */
const shortestLookedFor = 8;

/** Everything that somebody has written: each text of each body, and each body as a whole. */
const textsSent = (): ReadonlySet<string> => {
  const texts = bodiesKept()
    .flatMap((body) => [body, ...textsIn(body)])
    .map((text) => text.trim());
  return new Set(
    texts
      .filter((text) => !isShared(text))
      .map((text) => gistOf(text).slice(0, longestLookedFor))
      .filter((text) => text.length >= shortestLookedFor),
  );
};

const stringsIn = async (table: string): Promise<ReadonlySet<string>> => {
  const strings = new Set<string>();
  for await (const { Items = [] } of paginateScan({ client: documents }, { TableName: table }))
    for (const text of textsIn(JSON.stringify(Items))) strings.add(text);
  return strings;
};

const signs: Readonly<Record<string, RegExp>> = {
  'a name or a text in Chinese': /\p{Script=Han}/u,
  'the number of an identity card': /\d{17}[\dXx]/,
  'a token of a person': /\beyJ[\w-]{8,}|\bBearer\b/i,
  'a person’s number of reference': /\b(P-\d{3,}|KIN-\d+|COMPLAINANT-\d+)\b/,
  'a token of a task': /[\w+/=-]{80,}/,
};

/** Where the emulator keeps a function's code: long enough to look like a token. */
const withoutPaths = (line: string): string => line.replaceAll(/\/tmp\/[\w./-]+/g, '');

/**
 * What came of a request that was let through to a case: before that, what stands in the path may
 * be no case at all.
 */
const foundItsCase = /^(done|repeated|failed|refused: (invalid|unlawful|conflict|stale))$/;

/** What is written at a named point where functions die on purpose: nothing comes after it. */
const diedOnPurpose = 'died';

describe('the log of the whole run', () => {
  let lines: readonly string[];
  let all: string;

  beforeAll(async () => {
    await spoil(facts);
    lines = [...linesKept(), ...(await everyLogLine(facts.endpoint))];
    all = lines.join('\n');
  }, 120_000);

  it('is there: of each function, of what went well and of what did not', () => {
    for (const message of [
      'answered',
      'refused',
      'Open a wait',
      'Seal the archive',
      'Relay',
      'Reconcile',
      'Ring what is due',
    ])
      expect(all).toContain(`"message":"${message}"`);
    for (const message of [
      'Open a wait',
      'Seal the archive',
      'Relay',
      'Reconcile',
      'Ring what is due',
    ])
      expect(all).toContain(`"level":"ERROR","message":"${message}"`);
  });

  it.each(Object.entries(signs))('has no line with %s', (_, sign) => {
    expect(lines.filter((line) => sign.test(withoutPaths(line))).slice(0, 5)).toEqual([]);
  });

  it('has no line with a text that anybody has sent, nor with a body', () => {
    const texts = [...textsSent()];
    expect(texts.length).toBeGreaterThan(0);
    const asWritten = texts.map((text) => [text, JSON.stringify(text).slice(1, -1)]);
    const gist = [...new Set(lines.map(gistOf))].join('\n');
    expect(
      asWritten.filter((forms) => forms.some((form) => gist.includes(form))).slice(0, 5),
    ).toEqual([]);
  });

  it('has no line with a token that waits for an answer', async () => {
    const strings = await stringsIn(facts.tables.waits);
    const tokens = [...strings].filter(
      (text) => !isShared(text) && !text.includes('#') && !text.startsWith('arn:'),
    );
    expect(tokens.filter((token) => all.includes(token))).toEqual([]);
  });

  it('names in every line of a function its invocation, what became of it, and the case that it is about', () => {
    const told = lines
      .filter((line) => line.startsWith('{"level"'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ message }) => message !== diedOnPurpose);
    expect(
      told
        .filter(
          ({ correlationId, outcome }) =>
            typeof correlationId !== 'string' || typeof outcome !== 'string',
        )
        .slice(0, 5),
    ).toEqual([]);
    const isAboutACase = ({ route, outcome, level, message }: Record<string, unknown>): boolean =>
      typeof route === 'string'
        ? route.includes('{caseId}') && foundItsCase.test(String(outcome))
        : level === 'INFO' && message !== 'Reconcile';
    const aboutACase = told.filter(isAboutACase);
    expect(aboutACase.length).toBeGreaterThan(0);
    expect(
      aboutACase
        .filter((line) => line['caseId'] === undefined && line['cases'] === undefined)
        .slice(0, 5),
    ).toEqual([]);
  });
});
