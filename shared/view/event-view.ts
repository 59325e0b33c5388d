import type { RecordedEvent } from '../domain/timeline/timeline.ts';
import { masked } from './mask.ts';

const dataView = ({ type, data }: RecordedEvent): unknown => {
  // The machine's address names the account that it runs in.
  if (type === 'ProcedureRequested') return { run: data['run'] };
  if (type !== 'RecusalDiscovered') return masked(data);
  // Told for some grounds only, its absence would say who complained or who is family.
  const { ground: _ground, reason: _reason, ...rest } = data;
  return masked(rest);
};

/**
 * An event as people may read it. What is masked is still under the hash: the county's verification
 * reads the original.
 */
export const eventView = (event: RecordedEvent) => {
  const { sequence, type, stamp, hash, prevHash } = event;
  return { sequence, type, data: dataView(event), stamp, prevHash, hash };
};
