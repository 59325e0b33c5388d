import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Settings } from '../settings.ts';

export const removalOf = ({ keepData }: Settings): RemovalPolicy =>
  keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

/** CloudWatch knows a closed list of periods, and the enumeration's values are days. */
export const retentionOf = ({ logRetentionDays }: Settings): RetentionDays => {
  if (RetentionDays[logRetentionDays] === undefined)
    throw new Error(`CloudWatch keeps no log for just ${logRetentionDays} days.`);
  return logRetentionDays;
};
