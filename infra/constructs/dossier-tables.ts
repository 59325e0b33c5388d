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
import type { Alarms } from './alarms.ts';
import { appendOnly } from './append-only.ts';
import { DossierGrants } from './dossier-grants.ts';
import { removalOf } from './removal-policy.ts';
import type { Settings } from '../settings.ts';

export interface DossierTablesProps {
  readonly settings: Settings;
  readonly key: Key;
  readonly alarms: Alarms;
}

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
  readonly grants: DossierGrants;

  constructor(scope: Construct, id: string, props: DossierTablesProps) {
    super(scope, id);
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
    this.grants = new DossierGrants(this, props.key);
    for (const table of [this.dossier, this.timeline, this.waits])
      this.alarmOn(table, props.alarms);
  }

  private alarmOn(table: TableV2, alarms: Alarms): void {
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
