import { embedded } from '../../../../functions/runtime/log/metrics.ts';
import { commandOutcomes, metrics, type MetricName } from '../../../../shared/contract/metrics.ts';

const at = new Date('2026-03-13T00:30:00.000Z');
const written = { at, deployment: () => 'prod' };

type Directive = {
  Namespace: string;
  Dimensions: string[][];
  Metrics: { Name: MetricName; Unit: string }[];
};
const directivesOf = (facts: Readonly<Record<string, unknown>>) =>
  (embedded(facts, written)['_aws'] as { CloudWatchMetrics: Directive[] }).CloudWatchMetrics;

describe('a log line', () => {
  it('without a metric is left as it is', () => {
    expect(
      embedded(
        { caseId: 'X', outcome: 'done' },
        {
          at,
          deployment: () => {
            throw new Error('not asked for');
          },
        },
      ),
    ).toEqual({});
  });

  it('tells CloudWatch where in it the metrics stand, and how they may be split', () => {
    expect(
      embedded({ Commands: 1, command: 'AcceptOpinion', outcome: 'done', caseId: 'X' }, written),
    ).toEqual({
      deployment: 'prod',
      _aws: {
        Timestamp: 1_773_361_800_000,
        CloudWatchMetrics: [
          {
            Namespace: 'ExitMechanism',
            Dimensions: [
              ['deployment', 'command'],
              ['deployment', 'outcome'],
            ],
            Metrics: [{ Name: 'Commands', Unit: 'Count' }],
          },
        ],
      },
    });
  });

  it('splits nothing by a fact that it does not have', () => {
    expect(directivesOf({ Commands: 1, outcome: 'failed', command: undefined })).toMatchObject([
      { Dimensions: [['deployment', 'outcome']] },
    ]);
  });

  it('gathers metrics that are split alike, and keeps the others apart', () => {
    const found = directivesOf({
      Commands: 1,
      HttpFailures: 1,
      RelayParked: 0,
      RelayDelivered: 2,
      command: 'AcceptOpinion',
      outcome: 'failed',
      function: 'commands',
    });
    expect(
      found.map(({ Dimensions, Metrics }) => [Dimensions, Metrics.map(({ Name }) => Name)]),
    ).toEqual([
      [
        [
          ['deployment', 'command'],
          ['deployment', 'outcome'],
        ],
        ['Commands'],
      ],
      [[['deployment', 'function']], ['HttpFailures']],
      [[['deployment']], ['RelayParked', 'RelayDelivered']],
    ]);
  });
});

describe('the metrics', () => {
  it('fit into CloudWatch’s bounds, all of them in one line', () => {
    const all = Object.fromEntries(Object.keys(metrics).map((name) => [name, 1]));
    for (const { Dimensions, Metrics } of directivesOf({
      ...all,
      command: 'c',
      outcome: 'o',
      function: 'f',
    })) {
      expect(Metrics.length).toBeLessThanOrEqual(100);
      expect(Dimensions.length).toBeLessThanOrEqual(30);
    }
  });

  it('are split by words that CloudWatch takes as they are', () => {
    for (const outcome of commandOutcomes) expect(outcome).toMatch(/^[\x20-\x7E]{1,255}$/);
  });
});
