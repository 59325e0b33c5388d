import { Duration, Validations } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import {
  AnyPrincipal,
  Effect,
  type IGrantable,
  PolicyDocument,
  PolicyStatement,
} from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import {
  expiryAttribute,
  indexes,
  indexesOf,
  type IndexName,
  indexPartitionKey,
  indexSortKey,
  partitionKey,
  sortKey,
  type TableName,
} from '../../shared/dossier/keys.ts';
import type { AlarmBoard } from './alarms.ts';
import { allow } from './grants.ts';
import { removalOf } from './removal-policy.ts';
import type { Settings } from '../settings.ts';

export interface DossierTablesProps {
  readonly settings: Settings;
  readonly key: Key;
  readonly alarms: AlarmBoard;
}

const rewritingHistory = [
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:PartiQLUpdate',
  'dynamodb:PartiQLDelete',
  // An event that expires is deleted too.
  'dynamodb:UpdateTimeToLive',
];
// DynamoDB uses the customer's key in the caller's name.
const decrypting = ['kms:Decrypt', 'kms:DescribeKey'];
const encrypting = [
  ...decrypting,
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

const text = (name: string) => ({ name, type: AttributeType.STRING });

const projectionOf = (
  index: IndexName,
): Pick<GlobalSecondaryIndexPropsV2, 'projectionType' | 'nonKeyAttributes'> => {
  const { projection } = indexes[index];
  switch (projection) {
    case 'all':
      return { projectionType: ProjectionType.ALL };
    case 'keys':
      return { projectionType: ProjectionType.KEYS_ONLY };
    case 'summary':
      return { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: ['summary'] };
  }
};

const indexesIn = (table: TableName): GlobalSecondaryIndexPropsV2[] =>
  indexesOf(table).map((indexName) => ({
    indexName,
    partitionKey: text(indexPartitionKey(indexName)),
    sortKey: text(indexSortKey(indexName)),
    ...projectionOf(indexName),
  }));

/**
 * The only truth: the dossier (what stands), its timeline (what happened), and the waits, where the
 * procedure's tokens meet people's answers. A transaction spans them all.
 */
export class DossierTables extends Construct {
  readonly dossier: TableV2;
  readonly timeline: TableV2;
  readonly waits: TableV2;
  private readonly key: Key;

  constructor(scope: Construct, id: string, props: DossierTablesProps) {
    super(scope, id);
    this.key = props.key;
    const asAllTables = {
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(props.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: removalOf(props.settings),
      dynamoStream: StreamViewType.NEW_IMAGE,
    };
    this.dossier = new TableV2(this, 'Dossier', {
      ...asAllTables,
      timeToLiveAttribute: expiryAttribute,
      globalSecondaryIndexes: indexesIn('dossier'),
    });
    this.timeline = new TableV2(this, 'Timeline', { ...asAllTables, resourcePolicy: appendOnly() });
    this.waits = new TableV2(this, 'Waits', {
      ...asAllTables,
      globalSecondaryIndexes: indexesIn('waits'),
    });
    for (const table of [this.dossier, this.timeline, this.waits])
      this.alarmOn(table, props.alarms);
  }

  /**
   * Reads cases by key and answers the questions that the named indexes stand for. Tokens lie in a
   * table of their own, out of reach.
   */
  grantRead(grantee: IGrantable, questions: readonly IndexName[]): void {
    allow(grantee, ['dynamodb:BatchGetItem', 'dynamodb:Query'], [this.dossier.tableArn]);
    allow(grantee, ['dynamodb:Query'], [this.timeline.tableArn]);
    this.grantQuestions(grantee, questions);
    allow(grantee, decrypting, [this.key.keyArn]);
  }

  /**
   * What every act takes: heads are read by key and put as they are after it, events are appended.
   */
  grantAppend(grantee: IGrantable, questions: readonly IndexName[] = []): void {
    allow(grantee, ['dynamodb:BatchGetItem', 'dynamodb:PutItem'], [this.dossier.tableArn]);
    allow(grantee, ['dynamodb:PutItem'], [this.timeline.tableArn]);
    this.grantQuestions(grantee, questions);
    allow(grantee, encrypting, [this.key.keyArn]);
  }

  /**
   * Appends what no person asked for: whether its act stands already it sees by the event, for it
   * keeps no answer.
   */
  grantAppendBySystem(grantee: IGrantable, questions: readonly IndexName[] = []): void {
    this.grantAppend(grantee, questions);
    allow(grantee, ['dynamodb:GetItem'], [this.timeline.tableArn]);
  }

  /** Tells what others have done since the version that somebody saw. */
  grantTellChanges(grantee: IGrantable): void {
    allow(grantee, ['dynamodb:Query'], [this.timeline.tableArn]);
  }

  /**
   * Ends steps: takes their last days away, leaves answers to them and asks for a new run, without
   * reading a token.
   */
  grantEndSteps(grantee: IGrantable): void {
    allow(grantee, ['dynamodb:DeleteItem'], [this.dossier.tableArn]);
    allow(grantee, ['dynamodb:PutItem', 'dynamodb:UpdateItem'], [this.waits.tableArn]);
  }

  /** Puts a token where an answer may come, and sees whether it is the one that counts. */
  grantOpenWaits(grantee: IGrantable): void {
    allow(
      grantee,
      ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      [this.waits.tableArn],
    );
  }

  /** Closes a case: reads its timeline to the end and counts it in the figures. */
  grantClose(grantee: IGrantable): void {
    allow(grantee, ['dynamodb:Query'], [this.timeline.tableArn]);
    allow(grantee, ['dynamodb:UpdateItem'], [this.dossier.tableArn]);
  }

  /** Removes tokens from wait rows that were served; appends nothing. */
  grantDeliver(grantee: IGrantable): void {
    allow(grantee, ['dynamodb:GetItem', 'dynamodb:UpdateItem'], [this.waits.tableArn]);
    allow(grantee, encrypting, [this.key.keyArn]);
  }

  /**
   * Looks a case over, its waits, its last days and its latest event, and finds every answer that
   * was not told.
   */
  grantLookOver(grantee: IGrantable): void {
    allow(grantee, ['dynamodb:Query'], [this.dossier.tableArn, this.timeline.tableArn]);
    allow(grantee, ['dynamodb:GetItem', 'dynamodb:Query'], [this.waits.tableArn]);
    allow(grantee, ['dynamodb:Query'], [`${this.waits.tableArn}/index/undelivered`]);
  }

  private grantQuestions(grantee: IGrantable, questions: readonly IndexName[]): void {
    if (questions.length === 0) return;
    allow(
      grantee,
      ['dynamodb:Query'],
      questions.map((index) => `${this.dossier.tableArn}/index/${index}`),
    );
  }

  private alarmOn(table: TableV2, alarms: AlarmBoard): void {
    for (const [does, metricName] of [
      ['Read', 'ReadThrottleEvents'],
      ['Write', 'WriteThrottleEvents'],
    ] as const) {
      alarms.raise(`${table.node.id}${does}Throttles`, {
        metric: table.metric(metricName, { period: Duration.minutes(5), statistic: 'Sum' }),
        threshold: 5,
        errorImpact: `People wait or are refused with 503: the table ${table.node.id} takes fewer ${does.toLowerCase()}s than are asked of it. Look for a case that is ${does === 'Read' ? 'read' : 'written'} in a loop.`,
      });
    }
    Validations.of(table).acknowledge({
      id: 'AwsSolutions-DDB3',
      reason: 'Point-in-time recovery is on, in the replica of the global table.',
    });
  }
}

/**
 * Says no to everybody of the account, whatever their own policy says. A Put is left: the writers
 * forbid overwriting by condition.
 */
const appendOnly = () =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'NobodyRewritesHistory',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: rewritingHistory,
        resources: ['*'],
      }),
    ],
  });
