import { CaseStage, type Case } from '../../case/case.ts';
import type { CaseEventType } from '../../case/events.ts';
import {
  dispositionNow,
  isDecided,
  isOrderToResign,
  type Measure,
  type MeasureStatus,
  type RefusalConsequence,
} from '../../case/measure.ts';
import { postsLeft } from '../../case/posts.ts';
import { wasRaisedFor } from '../../case/raised-for.ts';
import { mustBeReferred } from '../../case/referral-duty.ts';
import type { CommandName } from '../../people/permissions.ts';
import { consequenceOfRefusal } from '../../disposition/lawfulness.ts';
import type { Disposition } from '../../../policy/policy-pack.ts';
import { lifeEventTable, type LifeCommand } from './life-event-table.ts';
import type { BesideSteps, OfCase, OfMeasure, Procedure } from './step-definition.ts';

const hasInvestigators = (state: Case): boolean =>
  state.stage === 'underInvestigation' && state.investigation.investigators.length > 0;
const isNotExtended = (state: Case): boolean =>
  state.stage === 'underInvestigation' && !state.investigation.extended;
const hearingIs =
  (status: 'notServed' | 'served') =>
  (state: Case): boolean =>
    state.stage === 'atHearing' && state.hearing.status === status;
const filingIs =
  (status: 'submitted' | 'returned') =>
  (state: Case): boolean =>
    state.stage === 'atFiling' && state.filing === status;
const isSubstantiated = (state: Case): boolean =>
  'findings' in state && state.findings.findings.some((one) => one.substantiated);
/** Investigated and decided by different people. */
const didNotInvestigate: OfCase[number] = (state, { personId }) =>
  !state.people.investigatedBy.includes(personId);

const carriesOut = (disposition: Disposition): { readonly if: OfMeasure } => ({
  if: [(measure) => dispositionNow(measure) === disposition],
});
const hasStatus = (status: MeasureStatus): { readonly if: OfMeasure } => ({
  if: [(measure) => measure.status === status],
});
const isConvened = (measure: Measure): boolean =>
  measure.status === 'awaitingVote' && measure.convened !== null;

const afterRefusal = (leadsTo: RefusalConsequence | null) => {
  if (leadsTo === null) return 'refused';
  if (leadsTo.disposition === 'REMOVAL') return 'refusedSoRemoval';
  return leadsTo.route === 'petition' ? 'refusedSoPetition' : 'refusedSoVote';
};

const requireMeasure = (measure: Measure | null): Measure => {
  if (measure === null) throw new Error('a due of a measure without the measure');
  return measure;
};

const accepting = { in: ['raised'] } as const;
const investigating = { in: ['underInvestigation'], if: [hasInvestigators] } as const;
const asHearing = (status: 'notServed' | 'served') =>
  ({ in: ['atHearing'], if: [hearingIs(status)] }) as const;
const deciding = (...more: OfCase) =>
  ({ in: ['atDecision'], if: [didNotInvestigate, ...more] }) as const;
const asFiling = (status: 'submitted' | 'returned') =>
  ({ in: ['atFiling'], if: [filingIs(status)] }) as const;

/** What comes from outside has its place wherever the table of life events does not refuse it. */
const fromOutside = (command: LifeCommand, ...conditions: OfCase): BesideSteps => ({
  in: CaseStage.options.filter((stage) => lifeEventTable[command][stage] !== 'refused'),
  if: conditions,
});
const hasOffered = (state: Case): boolean => state.posts.offeredResignations.length > 0;
const mayOffer = (state: Case): boolean =>
  postsLeft(state).some(
    ({ postId }) => !state.posts.offeredResignations.some((offer) => offer.postId === postId),
  );
const hasDrawnOnPeople = ({ people }: Case): boolean =>
  [...people.investigatedBy, ...people.decidedBy].some(
    (person) => !people.recused.includes(person),
  );

/** The exit procedure (退出程序), from the opinion to the archive; its order stands in its ASL. */
export const exitProcedure = {
  steps: {
    identification: {
      awaitedIn: ['raised', 'returned'],
      within: 'identification',
      commands: {
        AcceptOpinion: accepting,
        ReturnOpinion: accepting,
        RejectOpinion: accepting,
        AmendOpinion: { in: ['returned'], if: [wasRaisedFor] },
      },
      endedBy: { OpinionAccepted: 'accepted', OpinionRejected: 'rejected' },
      silence: 'late',
    },
    investigation: {
      awaitedIn: ['underInvestigation'],
      within: 'investigation',
      extendedBy: 'InvestigationExtended',
      commands: {
        AppointInvestigators: { in: ['underInvestigation'] },
        ReplaceInvestigator: investigating,
        RecordEvidence: investigating,
        ExtendInvestigation: { in: ['underInvestigation'], if: [isNotExtended] },
        SubmitFindings: investigating,
      },
      endedBy: { FindingsSubmitted: 'submitted' },
      silence: 'late',
    },
    hearing: {
      awaitedIn: ['atHearing'],
      within: 'servingOfFacts',
      window: {
        due: 'hearingWindow',
        openedBy: 'FactsServed',
        silence: (_, { dueOn }) => ({ type: 'HearingLapsed', data: { windowEndedOn: dueOn } }),
        lateUnderSupervision: false,
      },
      commands: {
        ServeFacts: asHearing('notServed'),
        RecordStatement: asHearing('served'),
        WaiveHearing: asHearing('served'),
      },
      endedBy: { StatementRecorded: 'heard', HearingWaived: 'waived', HearingLapsed: 'lapsed' },
      silence: 'late',
    },
    decision: {
      awaitedIn: ['atDecision'],
      within: 'decision',
      commands: {
        DecideDisposition: deciding(isSubstantiated),
        DecideNoMeasure: deciding((state) => !mustBeReferred(state)),
        ReturnToInvestigation: deciding((state) => !state.measures.some(isDecided)),
      },
      endedBy: {
        DispositionDecided: 'dispositionDecided',
        NoMeasureDecided: 'noMeasure',
        OpinionFoundUnfounded: 'noMeasure',
      },
      silence: 'late',
    },
    filing: {
      awaitedIn: ['atFiling'],
      within: 'filing',
      commands: {
        AcknowledgeFiling: asFiling('submitted'),
        ReturnFilingForCorrection: asFiling('submitted'),
        ResubmitFiling: asFiling('returned'),
      },
      endedBy: { FilingAcknowledged: 'acknowledged' },
      silence: 'late',
    },
    petition: {
      awaitedBy: ({ status }) => status === 'awaitingPetition',
      within: 'petition',
      commands: { RecordPetition: {} },
      endedBy: {
        PetitionRecorded: 'valid',
        PetitionLapsed: 'lapsed',
        MeasureOvertaken: 'overtaken',
      },
      silence: (_, { dueOn, measure }) => ({
        type: 'PetitionLapsed',
        data: { measureId: requireMeasure(measure).measureId, dueOn },
      }),
    },
    vote: {
      awaitedBy: ({ status }) => status === 'awaitingVote',
      within: 'vote',
      extendedBy: 'VoteInquorate',
      commands: { ConveneVote: hasStatus('awaitingVote'), RecordVote: { if: [isConvened] } },
      endedBy: {
        VotePassed: ({ data }, { measures }) =>
          measures.some((one) => one.measureId === data.measureId && isOrderToResign(one))
            ? 'resignationApproved'
            : 'passed',
        VoteRejected: 'rejected',
        MeasureLapsed: ({ data }) => (data.cause === 'inquorateTwice' ? 'lapsed' : null),
        MeasureOvertaken: 'overtaken',
      },
      silence: 'late',
    },
    resignation: {
      awaitedBy: (measure) =>
        measure.status === 'awaitingResignation' ||
        (measure.status === 'awaitingImposition' && isOrderToResign(measure)),
      within: 'imposing',
      window: {
        due: 'resignationAnswer',
        openedBy: 'ResignationOrdered',
        silence: (_, { dueOn, measure }, pack) => {
          const { measureId, postKind } = requireMeasure(measure);
          const leadsTo = consequenceOfRefusal(pack, postKind);
          return { type: 'ResignationNotGiven', data: { measureId, leadsTo, dueOn } };
        },
        lateUnderSupervision: true,
      },
      commands: {
        OrderResignation: hasStatus('awaitingImposition'),
        // The letter can bring the organ's consent with it.
        RecordResignation: { ...hasStatus('awaitingResignation'), evenFrozen: true },
        RecordRefusal: hasStatus('awaitingResignation'),
      },
      endedBy: {
        ResignationGiven: ({ data }) =>
          data.needsApproval ? 'resignationToBeApproved' : 'resigned',
        ResignationRefused: ({ data }) => afterRefusal(data.leadsTo),
        ResignationNotGiven: ({ data }) => afterRefusal(data.leadsTo),
        MeasureOvertaken: 'overtaken',
      },
      silence: 'late',
    },
    imposition: {
      awaitedBy: (measure) => measure.status === 'awaitingImposition' && !isOrderToResign(measure),
      within: 'imposing',
      commands: {
        RecordWarningTalk: carriesOut('WARNING_TALK'),
        ImposeSuspension: carriesOut('SUSPENSION'),
        ImposeDemotion: carriesOut('DEMOTION'),
        RemoveFromPost: carriesOut('REMOVAL'),
        DeclareRecall: carriesOut('RECALL'),
      },
      endedBy: {
        WarningTalkHeld: 'inEffect',
        SuspensionImposed: 'inEffect',
        DemotionImposed: 'inEffect',
        RemovedFromPost: 'inEffect',
        RecallDeclared: 'inEffect',
        TerminationDeclared: 'inEffect',
        MeasureOvertaken: 'overtaken',
      },
      silence: 'late',
    },
    discipline: {
      // Once nothing of the measures is waited for any more.
      awaitedIn: ['atMeasures'],
      awaitedIf: mustBeReferred,
      within: 'disciplineReferral',
      commands: {},
      endedBy: { DisciplineReferred: 'referred' },
      silence: 'late',
    },
  },
  besideSteps: {
    WithdrawCase: {
      in: ['raised', 'returned', 'underInvestigation', 'atHearing', 'atDecision'],
      if: [(state) => state.people.decidedBy.length === 0, wasRaisedFor],
    },
    ReferToDiscipline: {
      in: CaseStage.options.filter((stage) => stage !== 'raised' && stage !== 'returned'),
      if: [(state) => state.discipline === null],
    },
    RecordDisciplineOutcome: {
      in: CaseStage.options,
      if: [(state) => state.discipline !== null],
    },
    DiscoverRecusal: fromOutside('DiscoverRecusal', hasDrawnOnPeople),
    DeclareTermination: fromOutside('DeclareTermination'),
    OfferResignation: fromOutside('OfferResignation', mayOffer),
    AcceptResignation: fromOutside('AcceptResignation', hasOffered),
    RecordResignationVote: fromOutside('RecordResignationVote', hasOffered),
    RecordDeath: fromOutside('RecordDeath'),
    RecordSentence: fromOutside(
      'RecordSentence',
      ({ lifeEvents }) => lifeEvents.sentence !== 'inForce',
    ),
    ReverseSentence: fromOutside(
      'ReverseSentence',
      ({ lifeEvents }) => lifeEvents.sentence === 'inForce',
    ),
    RecordPostsEnded: fromOutside('RecordPostsEnded'),
    RecordSupervision: fromOutside(
      'RecordSupervision',
      ({ lifeEvents }) => lifeEvents.supervision === null,
    ),
    EndSupervision: fromOutside(
      'EndSupervision',
      ({ lifeEvents }) => lifeEvents.supervision !== null,
    ),
  },
} as const satisfies Procedure;

/** Events that end no step. One that stands neither here nor in a step's `endedBy` does not compile. */
export const endsNoStep = [
  'ProcedureRequested',
  'StepOpened',
  'StepOverdue',
  'OpinionRaised',
  'OpinionReturned',
  'OpinionAmended',
  'CaseWithdrawn',
  'InvestigatorsAppointed',
  'InvestigatorReplaced',
  'EvidenceRecorded',
  'InvestigationExtended',
  'RecusalDiscovered',
  'FactsServed',
  'ReturnedToInvestigation',
  'DecisionReopened',
  'FilingReturned',
  'FilingResubmitted',
  'VoteConvened',
  'VoteConvenedAnew',
  'VoteInquorate',
  'VoteCancelled',
  'ResignationOrdered',
  'ResignationTookEffect',
  'DisciplineOutcomeRecorded',
  'ResignationOffered',
  'OfferedResignationAccepted',
  'OfferedResignationDeclined',
  'DeathRecorded',
  'SentenceRecorded',
  'SentenceReversed',
  'PostsEndedDuringCase',
  'SupervisionFiled',
  'SupervisionEnded',
  'ArchiveSealed',
  'AllPostsEnded',
  'CaseClosed',
] as const satisfies readonly CaseEventType[];

/** Commands that are not addressed to a case under way. */
export const opensNoStep = [
  'RegisterVillage',
  'RegisterCadre',
  'RecordPost',
  'EndPost',
  'RaiseOpinion',
] as const satisfies readonly CommandName[];

type KeysOfEach<Union> = Union extends unknown ? keyof Union : never;
type Steps = (typeof exitProcedure)['steps'];
type PlacedEvent = KeysOfEach<Steps[keyof Steps]['endedBy']> | (typeof endsNoStep)[number];
type PlacedCommand =
  | KeysOfEach<Steps[keyof Steps]['commands']>
  | keyof (typeof exitProcedure)['besideSteps']
  | (typeof opensNoStep)[number];

/** Names what has no place in the table above: the compiler refuses anything but nothing. */
type Nothing<Unplaced extends never> = Unplaced;
/** @public */
export type EveryEventHasItsPlace = Nothing<Exclude<CaseEventType, PlacedEvent>>;
/** @public */
export type EveryCommandHasItsPlace = Nothing<Exclude<CommandName, PlacedCommand>>;
