import type { Cadre } from '../cadre/cadre.ts';
import type { Case, CaseIn, CaseStage } from '../case/case.ts';
import type { Circumstances } from './command.ts';
import type { MeasureId } from '../ids.ts';
import type { Measure, MeasureIn, MeasureStatus } from '../case/measure.ts';
import type { OrganizationCode } from '../people/organization.ts';
import { liesWithin } from '../people/organization.ts';
import { heldFor, permissions } from '../people/permissions.ts';
import type { Caller, PersonId, Role } from '../people/person.ts';
import type { StepKey } from '../case/steps.ts';
import { stepsAwaited } from '../exit/procedure/awaited.ts';
import { stepOfMeasure } from '../exit/procedure/verdicts.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { refuse, type RefusalCode } from '../refusal/refusal.ts';

// What many rules ask before they say yes.

/** Refuses everybody who holds none of the roles, wherever that would be. */
export const requireRole = (caller: Caller, permitted: readonly Role[]): void => {
  if (!caller.roles.some((role) => permitted.includes(role))) refuse('role-not-permitted');
};

type Standing = { readonly role: Role; readonly onBehalfOf: OrganizationCode };

/**
 * As what a caller may act or read in a place: each of their roles with the organization that they
 * hold it for and that covers the place.
 */
const standingsIn = (caller: Caller, place: OrganizationCode): readonly Standing[] =>
  caller.roles.flatMap((role) =>
    caller.organizations
      .filter((own) => heldFor[role].safeParse(own).success && liesWithin(place, own))
      .map((onBehalfOf) => ({ role, onBehalfOf })),
  );

/** The roles that a caller holds in a place. */
export const rolesIn = (caller: Caller, place: OrganizationCode): readonly Role[] =>
  standingsIn(caller, place).map(({ role }) => role);

/**
 * As what a caller acts in a place: the first of their roles that is permitted. Refuses whoever
 * holds none, or holds it elsewhere.
 */
export const standingFor = (
  caller: Caller,
  permitted: readonly Role[],
  place: OrganizationCode,
): Standing => {
  requireRole(caller, permitted);
  return (
    standingsIn(caller, place).find(({ role }) => permitted.includes(role)) ??
    refuse('outside-own-organization')
  );
};

/** Why a person must keep out of a case; `null` where nothing speaks against them. */
export const tieToCase = (state: Case, person: PersonId): RefusalCode | null => {
  if (person === state.subject.personId) return 'subject-may-not-act';
  if (state.subject.nearRelatives.includes(person)) return 'near-relative-may-not-act';
  if (state.complainants.includes(person)) return 'complainant-may-not-act';
  if (state.recused.includes(person)) return 'recused-person-may-not-act';
  return null;
};

/** Everybody who must keep out of a case. */
export const tiedTo = ({ subject, complainants, recused }: Case): readonly PersonId[] => [
  subject.personId,
  ...subject.nearRelatives,
  ...complainants,
  ...recused,
];

/** Refuses a person who is part of the matter, whatever their role. */
export const refuseTied = (state: Case, person: PersonId): void => {
  const tie = tieToCase(state, person);
  if (tie !== null) refuse(tie);
};

/**
 * Refuses the cadre and their near relatives in whatever concerns the cadre's own dossier, whatever
 * their role.
 */
export const refuseTiedToCadre = ({ personId, nearRelatives }: Cadre, person: PersonId): void => {
  if (person === personId) refuse('subject-may-not-act');
  if (nearRelatives.includes(person)) refuse('near-relative-may-not-act');
};

/**
 * Whether a case was raised for the caller's own organization, or for one within it: the township
 * answers for its villages.
 */
export const wasRaisedFor = ({ raisedOnBehalfOf, township }: Case, caller: Caller): boolean => {
  const roles: readonly Role[] = permissions.RaiseOpinion;
  return rolesIn(caller, raisedOnBehalfOf ?? township).some((role) => roles.includes(role));
};

/**
 * The case in the stage that a command belongs to. Says whether its step is on its way or not to be
 * had.
 */
export const atStage = <Stage extends CaseStage>(
  state: Case,
  ...stages: readonly Stage[]
): CaseIn<Stage> => {
  const isOne = (one: Case): one is CaseIn<Stage> => stages.some((stage) => stage === one.stage);
  if (isOne(state)) return state;
  if (state.stage === 'ending' || state.stage === 'closed') return refuse('case-has-ended');
  return refuse('step-not-open', { facts: { stage: state.stage } });
};

/**
 * Refuses a command whose step the procedure has not opened; `onItsWay` where it will in a moment.
 */
export const requireOpen = (state: Case, step: StepKey): void => {
  if (state.procedure.open.some((open) => open.step === step)) return;
  refuse('step-not-open', {
    facts: {
      stage: state.stage,
      step,
      onItsWay: stepsAwaited(state).includes(step) ? 'yes' : 'no',
    },
  });
};

/** A measure of the case in the status that a command belongs to, with its step open. */
export const measureAt = <Status extends MeasureStatus>(
  state: CaseIn<'atMeasures'>,
  id: MeasureId,
  ...statuses: readonly Status[]
): MeasureIn<Status> => {
  const measure =
    state.measures.find((one) => one.measureId === id) ??
    refuse('measure-not-found', { field: 'measureId' });
  const isOne = (one: Measure): one is MeasureIn<Status> =>
    statuses.some((status) => status === one.status);
  if (!isOne(measure))
    return refuse('step-not-open', { facts: { stage: state.stage, status: measure.status } });
  const step = stepOfMeasure(measure);
  if (step !== null) requireOpen(state, step);
  return measure;
};

/** Refuses an act dated in the future or before the one that it follows. */
export const requireInOrder = (since: CalendarDay, { occurredOn, today }: Circumstances): void => {
  if (occurredOn > today) refuse('occurred-in-future', { field: 'occurredOn', facts: { today } });
  if (occurredOn < since)
    refuse('occurred-before-previous-step', { field: 'occurredOn', facts: { since } });
};

/**
 * Refuses an act about a measure that is dated before the last one about it or about the case: a
 * filing comes before any effect.
 */
export const requireInOrderOf = (
  state: Case,
  measure: Measure,
  circumstances: Circumstances,
): void => requireInOrder(measure.since > state.since ? measure.since : state.since, circumstances);

/** Refuses a date of something said to have happened that lies after the act itself. */
export const requireNotAfter = (day: CalendarDay, latest: CalendarDay, field: string): void => {
  if (day > latest) refuse('date-in-future', { field, facts: { latest } });
};
