import {
  deploymentDimension,
  metricNamespace,
  metrics,
  type MetricName,
} from '../../../shared/contract/metrics.ts';

/** What stands in a log line, each under its name. */
export type LogFields = Readonly<Record<string, unknown>>;
type Directive = {
  readonly Namespace: string;
  readonly Dimensions: readonly (readonly string[])[];
  readonly Metrics: readonly { readonly Name: string; readonly Unit: string }[];
};

const isMetric = (name: string): name is MetricName => Object.hasOwn(metrics, name);

/** A split whose fact is not in the line would make CloudWatch drop the metric. */
const dimensionsOf = (name: MetricName, facts: LogFields): Directive['Dimensions'] =>
  metrics[name].by
    .filter((split) => split.every((dimension) => typeof facts[dimension] === 'string'))
    .map((split) => [deploymentDimension, ...split]);

/** Metrics that are split alike share a directive. */
const directivesOf = (names: readonly MetricName[], facts: LogFields): readonly Directive[] => {
  const alike = Map.groupBy(names, (name) => JSON.stringify(dimensionsOf(name, facts)));
  return [...alike.values()].map((group) => ({
    Namespace: metricNamespace,
    Dimensions: group.slice(0, 1).flatMap((name) => dimensionsOf(name, facts)),
    Metrics: group.map((name) => ({ Name: name, Unit: metrics[name].unit })),
  }));
};

/**
 * What makes CloudWatch read metrics out of a log line (embedded metric format): every fact that
 * stands in the line under the name of a metric is one. Nothing is added to a line without any.
 */
export const embedded = (
  facts: LogFields,
  written: { readonly at: Date; readonly deployment: () => string },
): LogFields => {
  const names = Object.keys(facts).filter(isMetric);
  if (names.length === 0) return {};
  return {
    [deploymentDimension]: written.deployment(),
    _aws: {
      Timestamp: written.at.getTime(),
      CloudWatchMetrics: directivesOf(names, facts).filter(
        ({ Dimensions }) => Dimensions.length > 0,
      ),
    },
  };
};
