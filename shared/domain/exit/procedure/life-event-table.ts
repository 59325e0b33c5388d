import type { Case, CaseStage } from '../../case/case.ts';
import type { CommandName } from '../../people/permissions.ts';
import { refuse } from '../../refusal/refusal.ts';

/**
 * What an event from outside does to a case, by the stage that it meets:
 * - `recorded`: it stands in the dossier and the procedure goes on as it was;
 * - `endsPosts`: the posts end, what is pending on them is overtaken, and with the last post the
 * case ends;
 * - `endsCase`: the case ends at once;
 * - `endsService`: nobody is left on whom the decision could be served, and the case ends as it was
 * concluded;
 * - `repeatsStep`: the step that it voids is gone through again;
 * - `refused`: it comes too late for this case.
 */
export type LifeEventEffect =
  | 'recorded'
  | 'endsPosts'
  | 'endsCase'
  | 'endsService'
  | 'repeatsStep'
  | 'refused';

type ByStage = Readonly<Record<CaseStage, LifeEventEffect>>;

const whileRunning = (effect: LifeEventEffect): ByStage => ({
  raised: effect,
  returned: effect,
  underInvestigation: effect,
  atHearing: effect,
  atDecision: effect,
  atFiling: effect,
  atMeasures: effect,
  atService: effect,
  ending: 'refused',
  closed: 'refused',
});

/** The stages in which people act on a case of whom somebody may ask that they keep out. */
export const whilePeopleAct = [
  'underInvestigation',
  'atHearing',
  'atDecision',
  'atFiling',
  'atMeasures',
] as const satisfies readonly CaseStage[];

/** Event × stage → effect (domain F1-F5, F10, F14, F17). Every cell is a test. */
export const lifeEventTable = {
  OfferResignation: whileRunning('recorded'),
  AcceptResignation: whileRunning('endsPosts'),
  RecordResignationVote: whileRunning('endsPosts'),
  RecordDeath: { ...whileRunning('endsCase'), atService: 'endsService' },
  RecordSentence: whileRunning('endsPosts'),
  ReverseSentence: { ...whileRunning('recorded'), ending: 'recorded', closed: 'recorded' },
  RecordPostsEnded: whileRunning('endsPosts'),
  DeclareTermination: whileRunning('endsPosts'),
  RecordSupervision: whileRunning('recorded'),
  EndSupervision: { ...whileRunning('recorded'), ending: 'recorded', closed: 'recorded' },
  DiscoverRecusal: {
    ...whileRunning('repeatsStep'),
    raised: 'refused',
    returned: 'refused',
    underInvestigation: 'recorded',
    atService: 'refused',
  },
} as const satisfies Partial<Record<CommandName, ByStage>>;

export type LifeCommand = keyof typeof lifeEventTable;

/** Refuses an event from outside at a stage that it can no longer touch. */
export const requireTouchable = (command: LifeCommand, state: Case): void => {
  const effect: LifeEventEffect = lifeEventTable[command][state.stage];
  if (effect !== 'refused') return;
  refuse(
    state.stage === 'ending' || state.stage === 'closed' ? 'case-has-ended' : 'step-not-open',
    { facts: { stage: state.stage } },
  );
};
