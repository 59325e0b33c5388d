import { foldCase } from '../../shared/domain/evolve/fold-case.ts';
import type { CaseEventType } from '../../shared/domain/case/events.ts';
import type { Body } from './bodies.ts';
import { caller, county, township } from './people.ts';
import { act, caseOf, entriesIn, type How, type Past } from './past.ts';

/** Another clerk of the same township. */
export const secondClerk = caller('P-2092', ['townshipClerk'], [township]);
/** Somebody who has neither recorded nor corrected anything yet. */
export const thirdClerk = caller('P-2093', ['townshipClerk'], [township]);
export const organizer = caller('P-5001', ['countyOrganizer'], [county]);
export const secondOrganizer = caller('P-5092', ['countyOrganizer'], [county]);

/** The number of the last entry of a kind in a case's timeline. */
export const entryOf = (past: Past, type: CaseEventType): number => {
  const found = past.timelines.case.findLast((one) => one.type === type);
  if (found === undefined) throw new Error(`no ${type} in this past`);
  return found.sequence;
};

export const bySecond: How = { caller: secondClerk };

/** What a correction says of the last entry of a kind. */
export const correctionOf = (
  past: Past,
  type: CaseEventType,
  path: string,
  value: unknown,
): Body => ({ entry: entryOf(past, type), path, value, reason: '录入时看错一行。' });

type Corrected = readonly [type: CaseEventType, path: string, value: unknown, how?: How];

/** A past in which a second clerk has corrected the last entry of a kind. */
export const correct = (past: Past, ...[type, path, value, how = bySecond]: Corrected): Past =>
  act(past, 'CorrectEntry', correctionOf(past, type, path, value), how);

/** What a case comes to, without who acted last and what has been corrected. */
export const substanceOf = (past: Past): object => {
  const {
    corrections: _corrections,
    asWritten: _asWritten,
    lastAct: _lastAct,
    lastActs: _lastActs,
    ...rest
  } = caseOf(past);
  return rest;
};

/** What the whole timeline comes to, folded from its first entry. */
export const foldedAnew = (past: Past) => foldCase(entriesIn(past).case);
