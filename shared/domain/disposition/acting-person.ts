import { PostKind } from '../../policy/policy-pack.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { type Cadre, postsHeldOn } from '../cadre/cadre.ts';
import { isCommitteePost } from '../cadre/post.ts';
import type { Case } from '../case/case.ts';
import { isTied } from '../case/recusal.ts';
import type { Measure } from '../case/measure.ts';
import { actingPersonIn } from '../case/particulars.ts';
import type { MeasureId } from '../ids.ts';
import type { Person, PersonId } from '../people/person.ts';
import { refuse } from '../refusal/refusal.ts';
import { refusalMet } from '../refusal/refusal-met.ts';

const partyCommittee = ['P1', 'P2'] as const;
const villagersCommittee = ['V1', 'V2'] as const;

/**
 * Which posts somebody holds who may act for the holder of another: those of the same committee.
 * Employed duties may be taken over by any cadre of the village.
 */
const mayActFor: Readonly<Record<PostKind, readonly PostKind[]>> = {
  P1: partyCommittee,
  P2: partyCommittee,
  V1: villagersCommittee,
  V2: villagersCommittee,
  S: ['S'],
  C: ['C'],
  E: PostKind.options,
};

/** The day of the act, and the dossiers of those whom it names, where they have one. */
export type AmongColleagues = {
  readonly occurredOn: CalendarDay;
  readonly colleagues: readonly Cadre[];
};

type Named = {
  readonly actingPerson: Person;
  readonly postKind: PostKind;
  readonly field: string;
};

/**
 * Refuses somebody who may not act for a cadre who is suspended. Nobody is appointed to an elected
 * office (VCOL 14): only who was elected to the same committee, and sits in it, acts in it
 * meanwhile. Nobody acts who is tied to the case, or suspended themselves.
 */
export const requireActingPerson = (
  state: Case,
  { actingPerson: { personId }, postKind, field }: Named,
  { occurredOn, colleagues }: AmongColleagues,
): void => {
  if (personId === state.subject.personId) refuse('subject-may-not-act-for-themselves', { field });
  if (isTied(state, personId)) refuse('acting-person-must-be-recused', { field });
  const cadre = colleagues.find(
    (one) =>
      one.personId === personId &&
      one.village === state.village &&
      postsHeldOn(one, occurredOn).some(({ kind }) => mayActFor[postKind].includes(kind)),
  );
  if (cadre === undefined)
    return refuse(
      isCommitteePost(postKind) ? 'acting-person-not-elected' : 'acting-person-of-no-such-post',
      { field, facts: { kinds: mayActFor[postKind].join(', ') } },
    );
  const suspended = cadre.suspensions.find(
    ({ from, until }) => from <= occurredOn && occurredOn < until,
  );
  if (suspended !== undefined)
    refuse('acting-person-suspended', { field, facts: { until: suspended.until } });
};

/** Whether whoever is to act meanwhile by a measure still may; nobody has to where none is named. */
export const mayBeActedFor = (state: Case, measure: Measure, among: AmongColleagues): boolean => {
  const { postKind } = measure;
  const actingPerson = actingPersonIn(measure);
  if (actingPerson === null) return true;
  const named = { actingPerson, postKind, field: 'measureId' };
  return refusalMet(() => requireActingPerson(state, named, among)) === null;
};

/** Whoever is to act meanwhile by a measure that was decided: their own dossier is asked. */
export const actingPersonOf = (
  { measureId }: { readonly measureId: MeasureId },
  { measures }: Case,
): readonly PersonId[] =>
  measures
    .filter((measure) => measure.measureId === measureId)
    .flatMap((measure) => actingPersonIn(measure)?.personId ?? []);
