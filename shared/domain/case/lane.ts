import * as z from 'zod';
import { MeasureId } from '../ids.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';

/**
 * What runs side by side in a case, each at its own pace: its measures. What is about none of them
 * concerns the case as a whole, and with it all of them.
 */
export const Lane = z.union([
  z.literal('case'),
  z.templateLiteral([z.literal('measure'), '#', MeasureId]),
]);
export type Lane = z.infer<typeof Lane>;

const laneOf = (about: object): Lane => {
  // An announcement may be about a measure too.
  const named = 'about' in about ? about.about : 'measureId' in about ? about.measureId : null;
  const measureId = MeasureId.safeParse(named);
  return measureId.success ? `measure#${measureId.data}` : 'case';
};

/** What an event is about. One that names no measure concerns everybody: none is overlooked. */
export const laneOfEvent = ({ data }: CaseEvent): Lane => laneOf(data);

/** What a command is about, by what it says. */
export const laneOfCommand = (body: object): Lane => laneOf(body);

/**
 * Whether somebody has acted, since the version that a person saw, on what their command is about:
 * on its measure or on the case as a whole; for a command about the case, on anything at all. Of a
 * head that was stored before lanes were told apart, every act counts.
 */
export const isStale = ({ lastAct, lastActs }: Case, lane: Lane, seen: number): boolean => {
  if (lane === 'case' || seen > lastAct.version) return seen !== lastAct.version;
  const onCase = lastActs.case ?? lastAct.version;
  return seen < onCase || seen < (lastActs[lane] ?? onCase);
};
