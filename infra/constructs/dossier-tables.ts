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
import { AnyPrincipal, Effect, type IGrantable, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { expiryAttribute, indexes, indexesOf, type IndexName, indexPartitionKey, indexSortKey, partitionKey, sortKey, type TableName } from '../../shared/dossier/keys.ts';
import type { AlarmBoard } from './alarm-board.ts';
import { allow } from './grants.ts';
import { removalOf } from './lifetime.ts';
import type { Settings } from '../settings.ts';

export interface DossierTablesProps {
  readonly settings: Settings;
  readonly key: Key;
  readonly alarms: AlarmBoard;
}

const reading = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const appending = ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'];
const changing = [...appending, 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'];
const rewritingHistory = [
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:PartiQLUpdate',
  'dynamodb:PartiQLDelete',
];
// DynamoDB uses the customer's key in the caller's name.
const decrypting = ['kms:Decrypt', 'kms:DescribeKey'];
const encrypting = [...decrypting, 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];

const text = (name: string) => ({ name, type: AttributeType.STRING });

const projectionOf = (index: IndexName): Pick<GlobalSecondaryIndexPropsV2, 'projectionType' | 'nonKeyAttributes'> => {
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
 * The only truth: the dossier (what stands), its timeline (what happened), and the waits, where the procedure's tokens
 * meet people's answers. A transaction spans them all.
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
    this.waits = new TableV2(this, 'Waits', { ...asAllTables, globalSecondaryIndexes: indexesIn('waits') });
    for (const table of [this.dossier, this.timeline, this.waits]) this.alarmOn(table, props.alarms);
  }

  /** Reads cases by key and answers the questions that the named indexes stand for. Tokens lie in a table of their own, out of reach. */
  grantRead(grantee: IGrantable, questions: readonly IndexName[] = []): void {
    allow(grantee, reading, [this.dossier.tableArn, this.timeline.tableArn]);
    this.grantQuestions(grantee, questions);
    allow(grantee, decrypting, [this.key.keyArn]);
  }

  /** Changes the dossier, appends to the timeline, which nobody may update or delete, and answers waits without reading them. */
  grantAppend(grantee: IGrantable, questions: readonly IndexName[] = []): void {
    allow(grantee, [...reading, ...changing], [this.dossier.tableArn]);
    allow(grantee, [...reading, ...appending], [this.timeline.tableArn]);
    allow(grantee, ['dynamodb:PutItem', 'dynamodb:UpdateItem'], [this.waits.tableArn]);
    this.grantQuestions(grantee, questions);
    allow(grantee, encrypting, [this.key.keyArn]);
  }

  /** Removes tokens from wait rows that were served; appends nothing. */
  grantDeliver(grantee: IGrantable): void {
    allow(grantee, ['dynamodb:GetItem', 'dynamodb:UpdateItem'], [this.waits.tableArn]);
    allow(grantee, encrypting, [this.key.keyArn]);
  }

  /** Puts a token where an answer may come, and sees whether it is the one that counts. */
  grantOpenWaits(grantee: IGrantable): void {
    allow(grantee, ['dynamodb:GetItem'], [this.waits.tableArn]);
  }

  /** Sees every wait, and which of them were not told. */
  grantLookOverWaits(grantee: IGrantable): void {
    allow(grantee, ['dynamodb:GetItem', 'dynamodb:Query'], [this.waits.tableArn]);
    allow(grantee, ['dynamodb:Query'], [`${this.waits.tableArn}/index/undelivered`]);
  }

  private grantQuestions(grantee: IGrantable, questions: readonly IndexName[]): void {
    if (questions.length === 0) return;
    allow(grantee, ['dynamodb:Query'], questions.map((index) => `${this.dossier.tableArn}/index/${index}`));
  }

  private alarmOn(table: TableV2, alarms: AlarmBoard): void {
    for (const [does, metricName] of [['Read', 'ReadThrottleEvents'], ['Write', 'WriteThrottleEvents']] as const) {
      alarms.raise(`${table.node.id}${does}Throttles`, {
        metric: table.metric(metricName, { period: Duration.minutes(5), statistic: 'Sum' }),
        threshold: 5,
        errorImpact: `People wait or are refused with 503: the table ${table.node.id} takes fewer ${does.toLowerCase()}s than are asked of it. Look for a case that is ${does === 'Read' ? 'read' : 'written'} in a loop.`,
      });
    }
    Validations.of(table).acknowledge({ id: 'AwsSolutions-DDB3', reason: 'Point-in-time recovery is on, in the replica of the global table.' });
  }
}

/** Says no to everybody of the account, whatever their own policy says. A Put is left: the writers forbid overwriting by condition. */
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
