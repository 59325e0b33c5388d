import * as z from 'zod';
import type { Cadre } from '../cadre/cadre.ts';
import { correctableInCase } from '../case/correctable-entries.ts';
import type { Acted, Circumstances } from '../command/circumstances.ts';
import { entryRule, type Written } from '../command/entry-rules.ts';
import { foldCase, statesBefore, type CaseEntry } from '../evolve/fold-case.ts';
import { refuse } from '../refusal/refusal.ts';
import { corrected, withChanges, type Change } from '../timeline/correction.ts';
import { askedChange, correctedBy, correction, requireRoom } from './asked-change.ts';
import { effectsCorrected } from './effects-corrected.ts';
import { requireAfterItsWords, requireStillInOrder } from './in-order.ts';
import { judgeAnew } from './judged-anew.ts';
import { followCorrection } from './moved-anchors.ts';
import { whatFollows } from './what-follows.ts';

/**
 * Correction of a clerical mistake (笔误更正) in an entry of a case: by a second person, with the
 * reason. The entry stays as it was written; the case is read as corrected.
 */
export const CorrectEntry = z.strictObject({
  ...correction,
  entry: z
    .int()
    .positive()
    .meta({ description: 'The number of the entry in the timeline.', examples: [9] }),
});

type Read = { readonly was: readonly CaseEntry[]; readonly now: readonly CaseEntry[] };

/** Asks of every entry that is read anew what was asked when it was recorded. */
const requireLawfulStill = (
  { was, now }: Read,
  changes: readonly Change[],
  cadre: Cadre,
  circumstances: Circumstances,
): void => {
  requireStillInOrder(was, now, new Set(changes.map(({ entry }) => entry)));
  const before = statesBefore(now);
  now.forEach((entry, index) => {
    const own = changes.filter((change) => change.entry === entry.sequence);
    if (own.length === 0) return;
    if (own.some(({ path }) => path === 'occurredOn'))
      requireAfterItsWords(was[index] ?? entry, entry);
    const { occurredOn } = entry.stamp;
    const state = before[index] ?? foldCase(now.slice(0, 1));
    if (state !== null)
      judgeAnew(entry, { before: state, cadre, circumstances: { ...circumstances, occurredOn } });
  });
};

const isRead = ({ was, now }: Read, changes: readonly Change[]) =>
  was.flatMap((entry, index) => {
    const is = now[index];
    const isChanged = changes.some((change) => change.entry === entry.sequence);
    return isChanged && is !== undefined ? [{ was: entry, now: is }] : [];
  });

const correctEntry = (
  { state, cadre, entries }: Written,
  body: z.infer<typeof CorrectEntry>,
  circumstances: Circumstances,
): Acted => {
  if (state.stage === 'closed') refuse('correction-after-seal');
  requireRoom(state);
  const { reason } = body;
  const was = corrected(entries.case);
  const asked = askedChange(was, body, correctableInCase, circumstances);
  const follows = whatFollows(was, asked, circumstances);
  const changes = [asked, ...follows];
  const read = { was, now: withChanges(was, changes) };
  requireLawfulStill(read, changes, cadre, circumstances);
  const { caseId } = state;
  const [effect, ...more] = effectsCorrected(isRead(read, changes), {
    caseId,
    cadre,
    entries: corrected(entries.cadre),
  });
  if (effect !== undefined) requireRoom(cadre);
  return {
    case: [
      correctedBy(asked, follows, reason, circumstances),
      ...followCorrection(state, read.was, read.now, circumstances.calendar),
    ],
    ...(effect !== undefined && { cadre: [correctedBy(effect, more, reason, circumstances)] }),
  };
};

export const correctionRules = { CorrectEntry: entryRule(CorrectEntry, correctEntry) };
