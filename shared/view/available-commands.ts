import { CaseStage, type Case, type CaseIn } from '../domain/case/case.ts';
import { rolesIn, tieToCase, wasRaisedFor } from '../domain/command/guards.ts';
import type { MeasureId } from '../domain/ids.ts';
import { dispositionNow, isDecided, type Measure } from '../domain/case/measure.ts';
import { permissions, type CommandName } from '../domain/people/permissions.ts';
import type { Caller } from '../domain/people/person.ts';
import { lifeEventTable, type LifeCommand } from '../domain/exit/procedure/life-event-table.ts';
import { postsLeft } from '../domain/case/posts.ts';
import { stepOf, type Step } from '../domain/case/steps.ts';
import { isFrozen } from '../domain/exit/measures/supervision-freeze.ts';
import { mustBeReferred } from '../domain/exit/procedure/awaited.ts';
import type { Disposition } from '../policy/policy-pack.ts';
import { commandNames } from '../contract/routes.ts';

/**
 * Where in the procedure a command has its place. The rule still has the last word: it also sees
 * what the command says.
 */
type Place = {
  readonly stages: readonly CaseStage[];
  /** The step that must be open; of a measure, for each measure whose step is. */
  readonly step?: Step;
  readonly fits?: (state: Case, caller: Caller) => boolean;
  readonly fitsMeasure?: (measure: Measure) => boolean;
};

/** A command that the caller may issue now, on this measure where it is about one. */
export type Possible = { readonly command: CommandName; readonly measureId?: MeasureId };

const sinceAccepted: readonly CaseStage[] = CaseStage.options.filter(
  (stage) => stage !== 'raised' && stage !== 'returned',
);

/** What comes from outside has its place wherever the domain's table does not refuse it. */
const fromOutside = (command: LifeCommand, fits?: Place['fits']): Place => ({
  stages: CaseStage.options.filter((stage) => lifeEventTable[command][stage] !== 'refused'),
  ...(fits !== undefined && { fits }),
});
const hasOffered = (state: Case): boolean => state.offeredResignations.length > 0;

const identification: Place = { stages: ['raised'], step: 'identification' };
const investigation: Place = { stages: ['underInvestigation'], step: 'investigation' };
const decision: Place = {
  stages: ['atDecision'],
  step: 'decision',
  fits: (state, { personId }) => !state.investigatedBy.includes(personId),
};

const investigationOf = (state: Case): CaseIn<'underInvestigation'>['investigation'] | null =>
  state.stage === 'underInvestigation' ? state.investigation : null;
const isInvestigated = (state: Case): boolean =>
  (investigationOf(state)?.investigators.length ?? 0) > 0;
const hearing = (status: CaseIn<'atHearing'>['hearing']['status']): Place => ({
  stages: ['atHearing'],
  step: 'hearing',
  fits: (state) => state.stage === 'atHearing' && state.hearing.status === status,
});
const filing = (status: CaseIn<'atFiling'>['filing']): Place => ({
  stages: ['atFiling'],
  step: 'filing',
  fits: (state) => state.stage === 'atFiling' && state.filing === status,
});
const isSubstantiated = (state: Case): boolean =>
  'findings' in state && state.findings.findings.some((one) => one.substantiated);

const imposing = (disposition: Disposition): Place => ({
  stages: ['atMeasures'],
  step: 'imposition',
  fitsMeasure: (measure) => dispositionNow(measure) === disposition,
});
const resignation = (status: Measure['status']): Place => ({
  stages: ['atMeasures'],
  step: 'resignation',
  fitsMeasure: (measure) => measure.status === status,
});
const vote: Place = {
  stages: ['atMeasures'],
  step: 'vote',
  fitsMeasure: (measure) => measure.status === 'awaitingVote',
};
const calledVote: Place = {
  ...vote,
  fitsMeasure: (measure) => measure.status === 'awaitingVote' && measure.convened !== null,
};

/** `null`: not a command to a case that exists. */
const places: Readonly<Record<CommandName, Place | null>> = {
  RegisterVillage: null,
  RegisterCadre: null,
  RecordPost: null,
  EndPost: null,
  EnterWorkCalendar: null,
  CorrectWorkCalendar: null,
  RaiseOpinion: null,
  AmendOpinion: { stages: ['returned'], step: 'identification', fits: wasRaisedFor },
  WithdrawCase: {
    stages: ['raised', 'returned', 'underInvestigation', 'atHearing', 'atDecision'],
    fits: (state, caller) => state.decidedBy.length === 0 && wasRaisedFor(state, caller),
  },
  AcceptOpinion: identification,
  ReturnOpinion: identification,
  RejectOpinion: identification,
  AppointInvestigators: investigation,
  ReplaceInvestigator: { ...investigation, fits: isInvestigated },
  RecordEvidence: { ...investigation, fits: isInvestigated },
  ExtendInvestigation: {
    ...investigation,
    fits: (state) => investigationOf(state)?.extended === false,
  },
  SubmitFindings: { ...investigation, fits: isInvestigated },
  DiscoverRecusal: fromOutside('DiscoverRecusal', (state) =>
    [...state.investigatedBy, ...state.decidedBy].some((person) => !state.recused.includes(person)),
  ),
  ServeFacts: hearing('notServed'),
  RecordStatement: hearing('served'),
  WaiveHearing: hearing('served'),
  DecideDisposition: {
    ...decision,
    fits: (state, caller) => decision.fits?.(state, caller) === true && isSubstantiated(state),
  },
  DecideNoMeasure: {
    ...decision,
    fits: (state, caller) => decision.fits?.(state, caller) === true && !mustBeReferred(state),
  },
  ReturnToInvestigation: {
    ...decision,
    fits: (state, caller) =>
      decision.fits?.(state, caller) === true && !state.measures.some(isDecided),
  },
  AcknowledgeFiling: filing('submitted'),
  ReturnFilingForCorrection: filing('submitted'),
  ResubmitFiling: filing('returned'),
  RecordPetition: { stages: ['atMeasures'], step: 'petition' },
  ConveneVote: vote,
  RecordVote: calledVote,
  RecordWarningTalk: imposing('WARNING_TALK'),
  ImposeSuspension: imposing('SUSPENSION'),
  ImposeDemotion: imposing('DEMOTION'),
  OrderResignation: resignation('awaitingImposition'),
  RecordResignation: resignation('awaitingResignation'),
  RecordRefusal: resignation('awaitingResignation'),
  RemoveFromPost: imposing('REMOVAL'),
  DeclareRecall: imposing('RECALL'),
  DeclareTermination: fromOutside('DeclareTermination'),
  OfferResignation: fromOutside('OfferResignation', (state) =>
    postsLeft(state).some(
      ({ postId }) => !state.offeredResignations.some((offer) => offer.postId === postId),
    ),
  ),
  AcceptResignation: fromOutside('AcceptResignation', hasOffered),
  RecordResignationVote: fromOutside('RecordResignationVote', hasOffered),
  RecordDeath: fromOutside('RecordDeath'),
  RecordSentence: fromOutside('RecordSentence', (state) => state.sentence !== 'inForce'),
  ReverseSentence: fromOutside('ReverseSentence', (state) => state.sentence === 'inForce'),
  RecordPostsEnded: fromOutside('RecordPostsEnded'),
  RecordSupervision: fromOutside('RecordSupervision', (state) => state.supervision === null),
  EndSupervision: fromOutside('EndSupervision', (state) => state.supervision !== null),
  ReferToDiscipline: { stages: sinceAccepted, fits: (state) => state.discipline === null },
  RecordDisciplineOutcome: {
    stages: CaseStage.options,
    fits: (state) => state.discipline !== null,
  },
};

/**
 * A resignation may be recorded even while measures are frozen: its letter can bring the consent
 * with it.
 */
const onMeasures = (
  command: CommandName,
  { fitsMeasure }: Place,
  state: Case,
  measureIds: readonly MeasureId[],
): readonly Possible[] =>
  state.measures
    .filter(
      (measure) =>
        measureIds.includes(measure.measureId) &&
        (fitsMeasure?.(measure) ?? true) &&
        (command === 'RecordResignation' || !isFrozen(state, measure)),
    )
    .map(({ measureId }) => ({ command, measureId }));

const possibleAt = (
  command: CommandName,
  place: Place,
  state: Case,
  caller: Caller,
): readonly Possible[] => {
  if (!place.stages.includes(state.stage) || place.fits?.(state, caller) === false) return [];
  if (place.step === undefined) return [{ command }];
  const open = state.procedure.open
    .map(({ step }) => stepOf(step))
    .filter(({ step }) => step === place.step);
  const measureIds = open.flatMap(({ measureId }) => (measureId === undefined ? [] : [measureId]));
  if (measureIds.length > 0) return onMeasures(command, place, state, measureIds);
  return open.length > 0 ? [{ command }] : [];
};

/** What a caller may do next in a case, by role, organization, ties, stage and open steps. */
export const commandsPossible = (state: Case, caller: Caller): readonly Possible[] => {
  if (tieToCase(state, caller.personId) !== null) return [];
  const roles = rolesIn(caller, state.village);
  return commandNames
    .filter((name) => permissions[name].some((role) => roles.includes(role)))
    .flatMap((name) => {
      const place = places[name];
      return place === null ? [] : possibleAt(name, place, state, caller);
    });
};
