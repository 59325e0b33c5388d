import { Instant } from '../../../shared/domain/ids.ts';
import { refuseTransport } from './transport-refusal.ts';

export type Clock = () => Date;

const header = 'x-as-of';

/**
 * The moment that counts for a request. Outside production a caller may name an earlier one
 * (`X-As-Of`), so that a demonstration or a test walks through a year in seconds; elsewhere the
 * header is refused, not report.
 */
export const momentOf = (
  headers: Readonly<Record<string, string>>,
  clock: Clock,
  mayBeAsOf: boolean,
): Instant => {
  const now = Instant.parse(clock().toISOString());
  const given = headers[header];
  if (given === undefined) return now;
  if (!mayBeAsOf) refuseTransport('as-of-not-accepted', { field: 'X-As-Of' });
  const asOf = Instant.safeParse(given);
  if (!asOf.success || asOf.data > now)
    return refuseTransport('as-of-not-valid', { field: 'X-As-Of' });
  return asOf.data;
};
