import { isOrderToResign, type Measure, type RefusalConsequence } from '../../case/measure.ts';
import { isToBeServed } from '../../case/decision-service.ts';
import { wasRaisedFor } from '../../case/raised-for.ts';
import { dealsWithBreach, mustBeReferred } from '../../case/referral-duty.ts';
import { consequenceOfRefusal } from '../../disposition/lawfulness.ts';
import { besideSteps } from './beside-steps.ts';
import {
  accepting,
  asFiling,
  asHearing,
  carriesOut,
  decides,
  deciding,
  hasPostLeft,
  hasStatus,
  investigating,
  isConvened,
  isDefenceOpen,
  isToBeOrdered,
  isNotExtended,
  isSubstantiated,
  returning,
} from './places.ts';
import type { Procedure } from './step-definition.ts';

const afterRefusal = (leadsTo: RefusalConsequence | null) => {
  if (leadsTo === null) return 'refused';
  if (leadsTo.disposition === 'REMOVAL') return 'refusedSoRemoval';
  return leadsTo.route === 'petition' ? 'refusedSoPetition' : 'refusedSoVote';
};

const requireMeasure = (measure: Measure | null): Measure => {
  if (measure === null) throw new Error('a due of a measure without the measure');
  return measure;
};

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
        DecideDisposition: deciding(isSubstantiated, hasPostLeft),
        DecideNoMeasure: deciding((state) => !mustBeReferred(state)),
        ReferDecisionToCounty: {
          in: ['atDecision'],
          if: [({ decidingBody }) => decidingBody === 'township'],
        },
        ReturnToInvestigation: returning,
        AnswerDefence: { in: ['atDecision'], if: [isDefenceOpen] },
      },
      endedBy: {
        DispositionDecided: 'dispositionDecided',
        NoMeasureDecided: 'noMeasure',
        OpinionFoundUnfounded: 'noMeasure',
        OpinionNotProved: 'noMeasure',
      },
      silence: 'late',
    },
    filing: {
      awaitedIn: ['atFiling'],
      within: 'filing',
      extendedBy: 'FilingResubmitted',
      commands: {
        AcknowledgeFiling: asFiling('submitted'),
        ReturnFilingForCorrection: asFiling('submitted'),
        ResubmitFiling: asFiling('returned'),
        ReturnToDecision: asFiling('returned', ...decides),
      },
      endedBy: {
        // One that nobody waits for is acknowledged while the measures are under way.
        FilingAcknowledged: (_, { stage }) => (stage === 'atFiling' ? 'acknowledged' : null),
        FilingLapsed: 'lapsed',
      },
      silence: (state, { dueOn }) =>
        // While the papers lie with the township it is the township that is late.
        state.stage === 'atFiling' && state.filing === 'returned'
          ? { type: 'StepOverdue', data: { due: 'filing', dueOn } }
          : { type: 'FilingLapsed', data: { dueOn } },
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
      window: {
        due: 'convening',
        openedBy: 'ConveningOrdered',
        endedBy: ['VoteConvened', 'VoteConvenedAnew'],
        besideStep: true,
        silence: 'late',
        lateUnderSupervision: true,
      },
      commands: {
        ConveneVote: hasStatus('awaitingVote'),
        OrderConvening: { if: [isToBeOrdered] },
        RecordVote: { if: [isConvened] },
      },
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
        RecordResignation: hasStatus('awaitingResignation'),
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
      endedBy: {
        DisciplineReferred: ({ data: { to = 'discipline' } }) =>
          to === 'discipline' ? 'referred' : null,
        DisciplineOutcomeRecorded: ({ data }) =>
          dealsWithBreach(data.situations) ? 'dealtWith' : null,
      },
      silence: 'late',
    },
    service: {
      // The last thing before the archive; it may be done as soon as the decision is carried out.
      awaitedIn: ['atMeasures', 'atService'],
      awaitedIf: (state) => isToBeServed(state) && !mustBeReferred(state),
      within: 'servingOfDecision',
      commands: {},
      endedBy: {
        DecisionServed: 'served',
        DeathRecorded: (_, { stage }) => (stage === 'atService' ? 'notServable' : null),
      },
      silence: 'late',
    },
  },
  besideSteps,
} as const satisfies Procedure;
