import type { Template } from 'aws-cdk-lib/assertions';
import { Match } from 'aws-cdk-lib/assertions';
import { functionNames, peoplesFunctions } from '../../infra/functions.ts';
import { routes } from '../../shared/contract/routes.ts';
import { indexesOf } from '../../shared/dossier/keys.ts';
import {
  actionsOf,
  china,
  resourcesOf,
  statementsOf,
  type Statement,
  templateOf,
} from './stacks.ts';

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const isRoleOf = (names: readonly string[]) => (role: string) =>
  names.some((name) => role.startsWith(`${capital(name)}Role`));
const changesItems = /^dynamodb:(Put|Update|Delete|BatchWrite|PartiQL(Insert|Update|Delete))/;

describe.each([
  ['prod on AWS', { stage: 'prod' }],
  ['prod on AWS China', china],
  ['dev', { stage: 'dev' }],
  ['local', { stage: 'local' }],
])('the stack of %s', (_, commandLine) => {
  let template: Template;
  beforeAll(() => {
    template = templateOf(commandLine);
  });

  const tableOf = (name: string) =>
    Object.entries(resourcesOf(template, 'AWS::DynamoDB::GlobalTable')).find(([id]) =>
      id.startsWith(`Tables${capital(name)}`),
    )?.[1];
  const timelineId = () =>
    Object.keys(resourcesOf(template, 'AWS::DynamoDB::GlobalTable')).find((id) =>
      id.startsWith('TablesTimeline'),
    ) ?? '';
  const statementsFor = (isRole: (role: string) => boolean): Statement[] =>
    statementsOf(template)
      .filter(({ role }) => isRole(role))
      .map(({ statement }) => statement);
  const actionsFor = (isRole: (role: string) => boolean) =>
    statementsFor(isRole).flatMap(actionsOf);

  describe('every function', () => {
    const functions = () => Object.entries(resourcesOf(template, 'AWS::Lambda::Function'));

    it('is one of ours', () => {
      expect(functions()).toHaveLength(functionNames.length);
    });

    it('runs on Node 24 on ARM, is traced and logs as JSON to a log group of its own that forgets', () => {
      const groups = resourcesOf(template, 'AWS::Logs::LogGroup');
      for (const [, { Properties }] of functions()) {
        expect(Properties).toMatchObject({
          Runtime: 'nodejs24.x',
          Architectures: ['arm64'],
          TracingConfig: { Mode: 'Active' },
          LoggingConfig: { LogFormat: 'JSON' },
        });
        const { LogGroup } = Properties['LoggingConfig'] as { LogGroup: { Ref: string } };
        expect(groups[LogGroup.Ref]?.Properties['RetentionInDays']).toEqual(expect.any(Number));
      }
    });

    it('has an alarm on its errors', () => {
      const watched = Object.values(resourcesOf(template, 'AWS::CloudWatch::Alarm'))
        .filter(({ Properties }) => Properties['MetricName'] === 'Errors')
        .map(
          ({ Properties }) =>
            (Properties['Dimensions'] as [{ Value: { Ref: string } }])[0].Value.Ref,
        );
      expect(watched.toSorted()).toEqual(
        functions()
          .map(([id]) => id)
          .toSorted(),
      );
    });

    it('knows its stage and its tables', () => {
      for (const [, { Properties }] of functions()) {
        const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> };
        expect(Object.keys(Variables)).toEqual(
          expect.arrayContaining(['STAGE', 'DOSSIER_TABLE', 'TIMELINE_TABLE', 'WAITS_TABLE']),
        );
      }
    });
  });

  it('keeps every log for a bounded time', () => {
    for (const { Properties } of Object.values(resourcesOf(template, 'AWS::Logs::LogGroup')))
      expect(Properties['RetentionInDays']).toEqual(expect.any(Number));
  });

  it('says in every alarm what it means for people, and tells somebody', () => {
    for (const { Properties } of Object.values(resourcesOf(template, 'AWS::CloudWatch::Alarm'))) {
      expect(Properties['AlarmDescription']).toEqual(expect.stringMatching(/^.{40,}\.$/));
      expect(Properties['AlarmActions']).toHaveLength(1);
    }
  });

  describe('every table', () => {
    it('are on demand, recoverable, protected, streamed and encrypted with our key', () => {
      const tables = Object.values(resourcesOf(template, 'AWS::DynamoDB::GlobalTable'));
      expect(tables).toHaveLength(3);
      for (const { Properties } of tables) {
        expect(Properties).toMatchObject({
          BillingMode: 'PAY_PER_REQUEST',
          StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
          SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        });
        expect((Properties['Replicas'] as unknown[])[0]).toMatchObject({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          SSESpecification: { KMSMasterKeyId: expect.anything() as unknown },
        });
      }
    });

    it.each(['dossier', 'waits'] as const)(
      'answers the questions that keys.ts names for it, by sparse indexes of strings: %s',
      (name) => {
        const found = (
          tableOf(name)?.Properties['GlobalSecondaryIndexes'] as { IndexName: string }[]
        ).map(({ IndexName }) => IndexName);
        expect(found.toSorted()).toEqual(indexesOf(name).toSorted());
      },
    );

    it('forgets idempotency records, and nothing else', () => {
      expect(tableOf('dossier')?.Properties['TimeToLiveSpecification']).toEqual({
        AttributeName: 'expiresAt',
        Enabled: true,
      });
      for (const name of ['timeline', 'waits'])
        expect(tableOf(name)?.Properties).not.toHaveProperty('TimeToLiveSpecification');
    });
  });

  describe('grants', () => {
    it('name every action in full', () => {
      for (const { statement } of statementsOf(template))
        for (const action of actionsOf(statement)) expect(action).not.toContain('*');
    });

    it('name every resource, but for actions that AWS knows no resource of', () => {
      const anywhere = statementsOf(template).filter(({ statement }) => statement.Resource === '*');
      const actions = new Set(anywhere.flatMap(({ statement }) => actionsOf(statement)));
      if (commandLine.stage === 'local')
        for (const action of ['states:SendTaskSuccess', 'states:SendTaskFailure'])
          actions.delete(action);
      expect(
        [...actions].filter(
          (action) =>
            !/^(xray:|logs:.*(LogDelivery|LogDeliveries|ResourcePolic|LogGroups)|dynamodb:ListStreams$)/.test(
              action,
            ),
        ),
      ).toEqual([]);
    });

    it('let nobody update or delete on the timeline, and its own policy says so to the whole account', () => {
      const onTimeline = statementsOf(template)
        .filter(({ statement }) => JSON.stringify(statement.Resource).includes(timelineId()))
        .flatMap(({ statement }) => actionsOf(statement));
      expect(onTimeline).toContain('dynamodb:PutItem');
      expect(
        onTimeline.filter((action) => /Update|Delete|BatchWrite|PartiQL/.test(action)),
      ).toEqual([]);
      const timeline = resourcesOf(template, 'AWS::DynamoDB::GlobalTable')[timelineId()];
      expect((timeline?.Properties['Replicas'] as unknown[])[0]).toMatchObject({
        ResourcePolicy: {
          PolicyDocument: {
            Statement: [
              {
                Effect: 'Deny',
                Principal: { AWS: '*' },
                Action: [
                  'dynamodb:UpdateItem',
                  'dynamodb:DeleteItem',
                  'dynamodb:BatchWriteItem',
                  'dynamodb:PartiQLUpdate',
                  'dynamodb:PartiQLDelete',
                  'dynamodb:UpdateTimeToLive',
                ],
              },
            ],
          },
        },
      });
    });

    it('let the functions that read write nothing', () => {
      const actions = actionsFor(isRoleOf(['queries', 'audit']));
      expect(actions).toContain('dynamodb:BatchGetItem');
      expect(
        actions.filter((action) => changesItems.test(action) || /^(sqs|sns):/.test(action)),
      ).toEqual([]);
      expect(actions.filter((action) => action.startsWith('s3:')).toSorted()).toEqual([
        's3:GetObject',
        's3:ListBucket',
      ]);
      expect(
        actionsFor(isRoleOf(['queries'])).filter((action) => action.startsWith('s3:')),
      ).toEqual([]);
    });

    it('let no function that people call read a token', () => {
      const onWaits = statementsOf(template)
        .filter(
          ({ statement, role }) =>
            isRoleOf(peoplesFunctions)(role) &&
            JSON.stringify(statement.Resource).includes('TablesWaits'),
        )
        .flatMap(({ statement }) => actionsOf(statement));
      expect(new Set(onWaits)).toEqual(new Set(['dynamodb:PutItem', 'dynamodb:UpdateItem']));
    });

    it('let nobody but the relay read a stream, where tokens pass by', () => {
      const readers = statementsOf(template)
        .filter(({ statement }) => actionsOf(statement).includes('dynamodb:GetRecords'))
        .map(({ role }) => role);
      expect(readers.every(isRoleOf(['relay']))).toBe(true);
      expect(readers).toHaveLength(1);
    });

    it('let no function that people call touch Step Functions', () => {
      expect(
        actionsFor(isRoleOf(peoplesFunctions)).filter((action) => action.startsWith('states:')),
      ).toEqual([]);
    });

    it.each([
      ['openWait', ['states:SendTaskFailure', 'states:SendTaskSuccess']],
      ['seal', []],
      ['ringDue', []],
      ['relay', ['states:DescribeExecution', 'states:SendTaskSuccess', 'states:StartExecution']],
      [
        'reconcile',
        [
          'states:DescribeExecution',
          'states:ListExecutions',
          'states:SendTaskSuccess',
          'states:StartExecution',
        ],
      ],
    ])('let %s do just %j with the procedure', (name, actions) => {
      expect(
        actionsFor(isRoleOf([name]))
          .filter((action) => action.startsWith('states:'))
          .toSorted(),
      ).toEqual(actions);
    });

    it('let the relay change wait rows and append nothing', () => {
      expect(actionsFor(isRoleOf(['relay'])).filter((action) => changesItems.test(action))).toEqual(
        ['dynamodb:UpdateItem'],
      );
    });

    it('let only seal write to the archive', () => {
      const writers = statementsOf(template)
        .filter(({ statement }) => actionsOf(statement).includes('s3:PutObject'))
        .map(({ role }) => role);
      expect(writers.every(isRoleOf(['seal']))).toBe(true);
      expect(writers).toHaveLength(1);
    });
  });

  it('runs the procedure as a standard machine, traced and logged without data', () => {
    template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      StateMachineType: 'STANDARD',
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      DefinitionString: Match.anyValue(),
    });
  });

  it('supplies each placeholder of the procedure, and no other', () => {
    const [machine] = Object.values(resourcesOf(template, 'AWS::StepFunctions::StateMachine'));
    const { DefinitionString, DefinitionSubstitutions } = machine?.Properties as {
      DefinitionString: string;
      DefinitionSubstitutions: object;
    };
    const used = new Set([...DefinitionString.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
    expect(used).toEqual(new Set(Object.keys(DefinitionSubstitutions)));
  });

  it('lets only rows that a procedure waits for through to the relay, and parks what cannot be delivered', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              dynamodb: { NewImage: { kind: { S: ['WAIT', 'PROCEDURE'] } } },
            }),
          },
        ],
      },
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: Match.anyValue(),
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });

  it('rings at 08:30 in Shanghai, said in UTC', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(30 0 * * ? *)',
      ScheduleExpressionTimezone: 'UTC',
    });
  });

  it('locks what is archived, keeps its versions and shows it to nobody', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: Match.anyValue() } },
      },
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
  });

  it('asks for a signed token on every route but those that describe the API', () => {
    const found = Object.values(resourcesOf(template, 'AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => ({
        route: Properties['RouteKey'],
        authorized: Properties['AuthorizationType'] === 'JWT',
      }),
    );
    const wanted = routes.flatMap(({ method, path, authorized }) =>
      (method === 'GET' ? ['GET', 'HEAD'] : [method]).map((one) => ({
        route: `${one} ${path}`,
        authorized,
      })),
    );
    expect(found).toHaveLength(wanted.length);
    expect(found).toEqual(expect.arrayContaining(wanted));
  });

  it('throttles, and logs of a call neither path nor query nor address', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: {
        ThrottlingRateLimit: Match.anyValue(),
        ThrottlingBurstLimit: Match.anyValue(),
      },
      AccessLogSettings: {
        Format: Match.not(Match.stringLikeRegexp('path|query|sourceIp|claims')),
      },
    });
  });

  it('names no partition', () => {
    expect(JSON.stringify(template.toJSON())).not.toMatch(/arn:aws(-cn)?:(?!iam::aws)/);
  });
});
