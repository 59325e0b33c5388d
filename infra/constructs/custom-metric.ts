import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  deploymentDimension,
  metricNamespace,
  type Dimension,
  type MetricName,
} from '../../shared/contract/metrics.ts';
import type { Settings } from '../settings.ts';

export interface CustomMetricProps {
  readonly statistic: 'Sum' | 'Maximum' | 'Minimum';
  readonly minutes: number;
  /** The one split that is looked at; left out, the whole. */
  readonly of?: { readonly [Name in Dimension]?: string };
  readonly label?: string;
}

/** A metric that the functions of this deployment write in their log lines. */
export const customMetric = (
  { stage }: Settings,
  metricName: MetricName,
  { statistic, minutes, of = {}, label }: CustomMetricProps,
): Metric =>
  new Metric({
    namespace: metricNamespace,
    metricName,
    dimensionsMap: { [deploymentDimension]: stage, ...of },
    statistic,
    period: Duration.minutes(minutes),
    ...(label !== undefined && { label }),
  });
