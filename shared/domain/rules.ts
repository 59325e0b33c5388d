import type { Rule } from './command/command.ts';
import { commandNames, type CommandName } from './people/permissions.ts';

// A phase's rules are loaded when a command of that phase comes: nearly every call is a cold start,
// which has one command to judge.
const rulesOf = {
  register: async () => (await import('./register/register.ts')).registerRules,
  calendar: async () => (await import('./register/enter-work-calendar.ts')).calendarRules,
  opinion: async () => (await import('./exit/opinion/opinion.ts')).opinionRules,
  identification: async () =>
    (await import('./exit/opinion/identification.ts')).identificationRules,
  investigation: async () => (await import('./exit/investigation/findings.ts')).investigationRules,
  recusal: async () => (await import('./exit/investigation/late-recusal.ts')).recusalRules,
  hearing: async () => (await import('./exit/hearing/hearing.ts')).hearingRules,
  decision: async () => (await import('./exit/decision/decision.ts')).decisionRules,
  service: async () => (await import('./exit/service/decision-service.ts')).serviceRules,
  decidingBody: async () => (await import('./exit/decision/deciding-body.ts')).decidingBodyRules,
  filing: async () => (await import('./exit/decision/filing.ts')).filingRules,
  reopening: async () => (await import('./exit/decision/reopening.ts')).reopeningRules,
  petition: async () => (await import('./exit/vote/petition.ts')).petitionRules,
  vote: async () => (await import('./exit/vote/record-vote.ts')).voteRules,
  announcement: async () => (await import('./exit/vote/announcement.ts')).announcementRules,
  measures: async () => (await import('./exit/measures/imposition.ts')).measureRules,
  resignation: async () =>
    (await import('./exit/measures/ordered-resignation.ts')).resignationRules,
  termination: async () => (await import('./exit/measures/termination.ts')).terminationRules,
  offeredResignation: async () =>
    (await import('./exit/life-events/vote-on-resignation.ts')).offeredResignationRules,
  lifeEvents: async () => (await import('./exit/life-events/life-events.ts')).lifeEventRules,
  registerCorrection: async () =>
    (await import('./correction/correct-register.ts')).registerCorrectionRules,
  correction: async () => (await import('./correction/correct-entry.ts')).correctionRules,
  discipline: async () => (await import('./exit/measures/discipline-referral.ts')).disciplineRules,
};

type Phase = keyof typeof rulesOf;
type NamedIn<P extends Phase> = keyof Awaited<ReturnType<(typeof rulesOf)[P]>>;

/** The phase whose rules have the command; another one does not compile. */
const phaseOf: {
  readonly [Name in CommandName]: { [P in Phase]: Name extends NamedIn<P> ? P : never }[Phase];
} = {
  RegisterVillage: 'register',
  RegisterCharter: 'register',
  RegisterCadre: 'register',
  RecordPost: 'register',
  EndPost: 'register',
  RecordPersonStatus: 'register',
  EnterWorkCalendar: 'calendar',
  CorrectWorkCalendar: 'calendar',
  RaiseOpinion: 'opinion',
  AmendOpinion: 'opinion',
  WithdrawCase: 'opinion',
  CorrectEntry: 'correction',
  CorrectCadre: 'registerCorrection',
  CorrectVillage: 'registerCorrection',
  AcceptOpinion: 'identification',
  ReturnOpinion: 'identification',
  RejectOpinion: 'identification',
  AppointInvestigators: 'investigation',
  ReplaceInvestigator: 'investigation',
  RecordEvidence: 'investigation',
  ExtendInvestigation: 'investigation',
  SubmitFindings: 'investigation',
  DiscoverRecusal: 'recusal',
  RequestRecusal: 'recusal',
  DecideRecusal: 'recusal',
  ServeFacts: 'hearing',
  RecordStatement: 'hearing',
  WaiveHearing: 'hearing',
  AnswerDefence: 'hearing',
  DecideDisposition: 'decision',
  DecideNoMeasure: 'decision',
  ReturnToInvestigation: 'decision',
  ServeDecision: 'service',
  AcknowledgeFiling: 'filing',
  ReturnFilingForCorrection: 'filing',
  ResubmitFiling: 'filing',
  ReferDecisionToCounty: 'decidingBody',
  ReturnToDecision: 'filing',
  RevokeDecision: 'reopening',
  ReopenForNewFacts: 'reopening',
  RecordPetition: 'petition',
  ConveneVote: 'vote',
  OrderConvening: 'vote',
  RecordVote: 'vote',
  RecordAnnouncement: 'announcement',
  RecordWarningTalk: 'measures',
  ImposeSuspension: 'measures',
  ImposeDemotion: 'measures',
  OrderResignation: 'resignation',
  RecordResignation: 'resignation',
  RecordRefusal: 'resignation',
  RemoveFromPost: 'measures',
  DeclareRecall: 'measures',
  DeclareTermination: 'termination',
  OfferResignation: 'offeredResignation',
  AcceptResignation: 'offeredResignation',
  RecordResignationVote: 'offeredResignation',
  RecordDeath: 'lifeEvents',
  RecordSentence: 'lifeEvents',
  ReverseSentence: 'lifeEvents',
  RecordPostsEnded: 'lifeEvents',
  RecordSupervision: 'lifeEvents',
  EndSupervision: 'lifeEvents',
  ReferToDiscipline: 'discipline',
  RecordDisciplineOutcome: 'discipline',
};

/** The rule of a command. */
export const ruleOf = async (name: CommandName): Promise<Rule> => {
  const rules: Partial<Record<CommandName, Rule>> = await rulesOf[phaseOf[name]]();
  const rule = rules[name];
  if (rule === undefined) throw new Error(`${phaseOf[name]} has no rule for ${name}`);
  return rule;
};

/** Every command and its rule. */
export const allRules = async (): Promise<Readonly<Record<CommandName, Rule>>> => {
  const found = await Promise.all(
    commandNames.map(async (name) => [name, await ruleOf(name)] as const),
  );
  return Object.fromEntries(found) as Record<CommandName, Rule>;
};
