import { Duration, Stack, Validations } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { BackendFunction } from './backend-function.ts';
import { allow } from './grants.ts';
import { removalOf } from './removal-policy.ts';
import type { Settings } from '../settings.ts';

export interface ArchiveBucketProps {
  readonly settings: Settings;
  readonly key: Key;
}

/**
 * Closed cases, each written once and locked: not even the account's owner can remove one before
 * its time.
 */
export class ArchiveBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { settings, key }: ArchiveBucketProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(
        Duration.days(settings.archiveLockDays),
      ),
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: removalOf(settings),
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'One function writes here and locked objects cannot be changed; who reads is a matter of the trail of data events of the account.',
    });
  }

  grantSeal(grantee: BackendFunction): void {
    allow(grantee, ['s3:PutObject', 's3:GetObject'], [this.bucket.arnForObjects('*')]);
    this.acknowledgeObjects(grantee);
  }

  /**
   * Reads what is sealed; may list, because a bucket says that an object is not there only to whom
   * it would show its list.
   */
  grantVerify(grantee: BackendFunction): void {
    allow(grantee, ['s3:GetObject'], [this.bucket.arnForObjects('*')]);
    allow(grantee, ['s3:ListBucket'], [this.bucket.bucketArn]);
    this.acknowledgeObjects(grantee);
  }

  private acknowledgeObjects(grantee: BackendFunction): void {
    const bucketId = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    Validations.of(grantee.role ?? grantee).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/*]`,
      reason:
        'Every object of this one bucket: the name of an object is the case that it archives.',
    });
  }
}
