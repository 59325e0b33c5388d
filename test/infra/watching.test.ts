import { readFileSync } from 'node:fs';
import type { Template } from 'aws-cdk-lib/assertions';
import { functionNames } from '../../infra/functions.ts';
import {
  casesByStage,
  commandOutcomes,
  metrics,
  type MetricName,
} from '../../shared/contract/metrics.ts';
import { china, resourcesOf, templateOf } from './stacks.ts';

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The names in the first column of the table of alarms. */
const namesInReadme = (): string[] => {
  const readme = readFileSync('infra/README.md', 'utf8');
  const section = readme.slice(readme.indexOf('## When an alarm rings'));
  const rows = section
    .slice(0, section.indexOf('\n## ', 1))
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name!),
  );
};

type Split = Readonly<Record<string, string>>;
type Drawn = { readonly name: string; readonly split: Split };

const namesOf = (split: Split) =>
  Object.keys(split)
    .filter((name) => name !== 'deployment')
    .toSorted();

/**
 * A metric of ours must be one that a function writes, split as a function splits it, and of this
 * deployment.
 */
const isWritten = ({ name, split }: Drawn, stage: string): boolean =>
  name in metrics &&
  split['deployment'] === stage &&
  metrics[name as MetricName].by.some(
    (by) => JSON.stringify(by.toSorted()) === JSON.stringify(namesOf(split)),
  );

describe.each([
  ['prod on AWS', { stage: 'prod' }],
  ['prod on AWS China', china],
  ['local', { stage: 'local' }],
])('what is seen of %s', (_, commandLine) => {
  let template: Template;
  beforeAll(() => {
    template = templateOf(commandLine);
  });

  const alarms = () =>
    Object.values(resourcesOf(template, 'AWS::CloudWatch::Alarm')).map(
      ({ Properties }) => Properties,
    );
  const nameOf = ({ AlarmName }: Record<string, unknown>) =>
    String(AlarmName).slice(`ExitMechanism-${commandLine.stage}-`.length);

  describe('the alarms', () => {
    it('have each a row in the table of what to do, and the table has no other', () => {
      const named = namesInReadme();
      expect(named.toSorted()).toEqual(alarms().map(nameOf).toSorted());
      expect(new Set(named).size).toBe(named.length);
    });

    it('watch errors and throttles of every function, throttles of every table', () => {
      const wanted = [
        ...functionNames.flatMap((name) => [`${capital(name)}Errors`, `${capital(name)}Throttles`]),
        ...Object.keys(resourcesOf(template, 'AWS::DynamoDB::GlobalTable')).flatMap((id) =>
          ['Read', 'Write'].map(
            (does) => `${/^Tables([A-Z][a-z]+)/.exec(id)?.[1] ?? id}${does}Throttles`,
          ),
        ),
      ];
      expect(alarms().map(nameOf)).toEqual(expect.arrayContaining(wanted));
    });

    it.each([
      'ExecutionsFailed',
      'ExecutionsTimedOut',
      'ExecutionsAborted',
      'ExecutionThrottled',
      'IteratorAge',
      'ApproximateNumberOfMessagesVisible',
      'ApproximateAgeOfOldestMessage',
      '5xx',
      'FindingsLeft',
      'OldestOpenStepDays',
    ])('watch %s', (metric) => {
      expect(alarms().map(({ MetricName }) => MetricName)).toContain(metric);
    });

    it('ring too when a bell does not: of both functions that only a schedule calls', () => {
      const silent = alarms().filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
      expect(silent.map(nameOf).toSorted()).toEqual(['ReconcileSilent', 'RingDueSilent']);
      expect(Object.keys(resourcesOf(template, 'AWS::Scheduler::Schedule'))).toHaveLength(
        silent.length,
      );
      for (const { MetricName, ComparisonOperator } of silent)
        expect([MetricName, ComparisonOperator]).toEqual(['Invocations', 'LessThanThreshold']);
    });

    it('look no further back than CloudWatch does: a day, or a week by hours', () => {
      for (const { Period, EvaluationPeriods } of alarms().filter(
        (alarm) => alarm['Period'] !== undefined,
      )) {
        const [period, periods] = [Number(Period), Number(EvaluationPeriods)];
        expect(period * periods).toBeLessThanOrEqual(period < 3600 ? 86_400 : 604_800);
      }
    });

    it('watch of our own metrics only such as are written', () => {
      const own = alarms()
        .filter(({ Namespace }) => Namespace === 'ExitMechanism')
        .map(({ MetricName, Dimensions }) => ({
          name: String(MetricName),
          split: Object.fromEntries(
            (Dimensions as { Name: string; Value: string }[]).map(({ Name, Value }) => [
              Name,
              Value,
            ]),
          ),
        }));
      expect(own.filter((one) => !isWritten(one, commandLine.stage))).toEqual([]);
      expect(own.length).toBeGreaterThan(0);
    });
  });

  describe('the dashboard', () => {
    /** What CloudFormation fills in when it deploys stands as a word. */
    const body = () => {
      const [board] = Object.values(resourcesOf(template, 'AWS::CloudWatch::Dashboard'));
      const text = board?.Properties['DashboardBody'] as
        | string
        | { 'Fn::Join': [string, unknown[]] };
      const parts = typeof text === 'string' ? [text] : text['Fn::Join'][1];
      return JSON.parse(
        parts.map((part) => (typeof part === 'string' ? part : 'deployed')).join(''),
      ) as {
        widgets: {
          type: string;
          properties: { metrics?: unknown[][]; alarms?: unknown[]; region?: string };
        }[];
      };
    };

    const drawn = (): Drawn[] =>
      body()
        .widgets.flatMap(({ properties }) => properties.metrics ?? [])
        .filter(([namespace]) => namespace === 'ExitMechanism')
        .map(([, name, ...rest]) => {
          const words = rest.filter((word) => typeof word === 'string');
          return {
            name: String(name),
            split: Object.fromEntries(
              words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1]!]] : [])),
            ),
          };
        });

    it('is one, under the stack’s name', () => {
      expect(
        Object.values(resourcesOf(template, 'AWS::CloudWatch::Dashboard')).map(
          ({ Properties }) => Properties['DashboardName'],
        ),
      ).toEqual([`ExitMechanism-${commandLine.stage}`]);
    });

    it('draws every metric that the functions write, as they write it, and no other', () => {
      expect(drawn().filter((one) => !isWritten(one, commandLine.stage))).toEqual([]);
      expect(new Set(drawn().map(({ name }) => name))).toEqual(new Set(Object.keys(metrics)));
    });

    it('shows every stage of a case and every outcome of a command', () => {
      expect(drawn().map(({ name }) => name)).toEqual(
        expect.arrayContaining(Object.values(casesByStage)),
      );
      expect(new Set(drawn().flatMap(({ split }) => split['outcome'] ?? []))).toEqual(
        new Set(commandOutcomes),
      );
    });

    it('shows every alarm', () => {
      expect(body().widgets.flatMap(({ properties }) => properties.alarms ?? [])).toHaveLength(
        alarms().length,
      );
    });

    it('looks at one region, the stack’s own', () => {
      const regions = body().widgets.flatMap(({ properties }) => properties.region ?? []);
      expect(new Set(regions).size).toBe(1);
    });
  });
});
