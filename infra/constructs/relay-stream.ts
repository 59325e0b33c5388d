import { Duration, Validations } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { kindAttribute, relayedKinds } from '../../shared/dossier/keys.ts';
import type { Alarms } from './alarms.ts';
import type { BackendFunction } from './backend-function.ts';
import { allow } from './grants.ts';
import type { Settings } from '../settings.ts';

export interface ParkingQueueProps {
  readonly settings: Settings;
  readonly key: Key;
  readonly alarms: Alarms;
}

/** Where a record goes that the relay cannot deliver, so that it holds nobody up. */
export class ParkingQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: ParkingQueueProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.key,
      // The emulator speaks no TLS on loopback, and it would let nobody lift the refusal
      // afterwards.
      enforceSSL: !props.settings.emulated,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is itself where undeliverable records go.',
    });
    if (props.settings.emulated)
      Validations.of(this.queue).acknowledge({
        id: 'AwsSolutions-SQS4',
        reason: 'Loopback speaks no TLS.',
      });
    props.alarms.raise('SomethingParked', {
      metric: this.queue.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      threshold: 1,
      errorImpact:
        'One case may stand still although its people have answered: read the parked message, mend its cause, run redrive, which removes the message once its case stands right.',
    });
    props.alarms.raise('ParkedTooLong', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({
        period: Duration.minutes(15),
        statistic: 'Maximum',
      }),
      threshold: Duration.days(7).toSeconds(),
      errorImpact:
        'A parked message is forgotten after fourteen days, and seven have passed: do now what SomethingParked asked for.',
    });
  }

  grantPark(grantee: IGrantable): void {
    allow(grantee, ['sqs:SendMessage'], [this.queue.queueArn]);
  }

  /** Takes parked records up again, and removes those that nobody needs any more. */
  grantTakeUp(grantee: IGrantable): void {
    allow(
      grantee,
      ['sqs:ReceiveMessage', 'sqs:ChangeMessageVisibility', 'sqs:DeleteMessage'],
      [this.queue.queueArn],
    );
  }
}

export interface RelayStreamProps {
  readonly table: TableV2;
  readonly relay: BackendFunction;
  readonly parking: ParkingQueue;
  readonly alarms: Alarms;
}

/** From the waits' stream to the relay: rows that a procedure waits for, and nothing else. */
export class RelayStream extends Construct {
  constructor(scope: Construct, id: string, { table, relay, parking, alarms }: RelayStreamProps) {
    super(scope, id);
    const streamArn = table.tableStreamArn ?? '';
    allow(
      relay,
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      [streamArn],
    );
    allow(relay, ['dynamodb:ListStreams'], ['*']);
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: relay,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        FilterCriteria.filter({
          dynamodb: { NewImage: { [kindAttribute]: { S: FilterRule.or(...relayedKinds) } } },
        }),
      ],
      batchSize: 25,
      parallelizationFactor: 4,
      bisectBatchOnError: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(1),
      reportBatchItemFailures: true,
      // Without the construct's own grant, which would allow more of the key than is needed.
      onFailure: { bind: () => ({ destination: parking.queue.queueArn }) },
    });
    // The first batch must find the relay allowed to read it.
    if (relay.role) mapping.node.addDependency(relay.role);
    alarms.raise('RelayLate', {
      metric: relay.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: 60_000,
      periods: 5,
      errorImpact:
        'Steps open late everywhere: answers wait in the stream. Look at the errors of the relay; nothing is lost.',
    });
  }
}
