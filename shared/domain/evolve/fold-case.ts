import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { corrected, correctionsAmong, type Entry } from '../timeline/correction.ts';
import { evolveCase } from './evolve-case.ts';

export type CaseEntry = Entry<CaseEvent>;

/** The case before each of these entries, read as they stand. */
export const statesBefore = (entries: readonly CaseEntry[]): readonly (Case | null)[] => {
  let state: Case | null = null;
  return entries.map(({ event, stamp, sequence }) => {
    const before = state;
    state = evolveCase(state, event, stamp, sequence);
    return before;
  });
};

/** What the opinion said at first, where it is read otherwise now. */
const asWritten = (entries: readonly CaseEntry[], state: Case): Case['asWritten'] => {
  const [first] = entries;
  if (first?.event.type !== 'OpinionRaised') return {};
  const { name } = first.event.data.subject;
  const { occurredOn } = first.stamp;
  return {
    ...(name !== state.subject.name && { cadreName: name }),
    ...(occurredOn !== state.opinion.raisedOn && { raisedOn: occurredOn }),
  };
};

/**
 * A case from all of its entries, each read as its corrections say. The same as one event after the
 * other, until one is corrected: then everything behind it is read anew.
 */
export const foldCase = (entries: readonly CaseEntry[]): Case | null => {
  const state = corrected(entries).reduce<Case | null>(
    (before, { event, stamp, sequence }) => evolveCase(before, event, stamp, sequence),
    null,
  );
  if (state === null) return null;
  const corrections = correctionsAmong(entries);
  return { ...state, corrections, asWritten: asWritten(entries, state) };
};
