import type { CalendarDay } from '../time/calendar-day.ts';
import type { CaseEvent, CaseEventOf } from './events.ts';
import type { MeasureId } from '../ids.ts';
import type { Measure, MeasureIn, RefusalConsequence } from './measure.ts';
import { beginning, identityOf } from './measure-route.ts';

const inEffect = (
  measure: Measure,
  effectiveOn: CalendarDay,
  until: CalendarDay | null = null,
): Measure => ({ ...identityOf(measure), status: 'inEffect', effectiveOn, until });

const afterRefusal = (
  measure: Measure,
  leadsTo: RefusalConsequence | null,
  refusedOn: CalendarDay,
): Measure =>
  leadsTo === null
    ? { ...identityOf(measure), status: 'refused', refusedOn }
    : beginning({ ...identityOf(measure), afterRefusal: leadsTo }, leadsTo.route);

const inquorate = (measure: Measure): Measure =>
  measure.status === 'awaitingVote'
    ? { ...measure, convened: null, inquorateVotes: measure.inquorateVotes + 1 }
    : measure;

const convened = (measure: Measure, vote: MeasureIn<'awaitingVote'>['convened']): Measure =>
  measure.status === 'awaitingVote' ? { ...measure, convened: vote } : measure;

type MeasureEvent = Extract<CaseEvent, { data: { measureId: MeasureId } }>;

const isOfMeasure = (event: CaseEvent): event is MeasureEvent => 'measureId' in event.data;

/** One measure after an event about it, which took place on `day`. */
const evolveMeasure = (measure: Measure, event: MeasureEvent, day: CalendarDay): Measure => {
  switch (event.type) {
    case 'PetitionRecorded':
      return beginning(identityOf(measure), 'vote');
    case 'PetitionLapsed':
      return { ...identityOf(measure), status: 'lapsed', cause: 'noPetition', lapsedOn: day };
    case 'VoteConvened':
    case 'VoteConvenedAnew':
      return convened(measure, event.data.convened);
    case 'VoteInquorate':
      return inquorate(measure);
    case 'VotePassed':
      return {
        ...identityOf(measure),
        status: 'awaitingImposition',
        votePassedOn: event.data.heldOn,
      };
    case 'VoteRejected':
      return { ...identityOf(measure), status: 'votedDown', votedOn: event.data.heldOn };
    case 'ConveningOrdered':
      return measure;
    case 'VoteCancelled':
      return convened(measure, null);
    case 'MeasureLapsed':
      return { ...identityOf(measure), status: 'lapsed', cause: event.data.cause, lapsedOn: day };
    case 'MeasureOvertaken':
      return { ...identityOf(measure), status: 'overtaken', by: event.data.by, overtakenOn: day };
    case 'ResignationOrdered':
      return {
        ...identityOf(measure),
        status: 'awaitingResignation',
        answerBy: event.data.deadline.dueOn,
      };
    case 'ResignationGiven':
      return event.data.needsApproval ? beginning(identityOf(measure), 'vote') : measure;
    case 'ResignationRefused':
    case 'ResignationNotGiven':
      return afterRefusal(measure, event.data.leadsTo, day);
    case 'SuspensionImposed':
      return inEffect(measure, event.data.effectiveOn, event.data.until);
    case 'WarningTalkHeld':
    case 'DemotionImposed':
    case 'ResignationTookEffect':
    case 'RemovedFromPost':
    case 'RecallDeclared':
    case 'TerminationDeclared':
      return inEffect(measure, event.data.effectiveOn);
  }
};

/** A termination that nobody had to decide comes into the case as a measure of its own. */
const terminated = ({ data }: CaseEventOf<'TerminationDeclared'>, day: CalendarDay): Measure => ({
  measureId: data.measureId,
  postId: data.postId,
  postKind: data.postKind,
  disposition: 'TERMINATION',
  route: 'imposition',
  grounds: data.proof.reference,
  trigger: data.proof.trigger,
  decidedOn: day,
  since: day,
  status: 'inEffect',
  effectiveOn: data.effectiveOn,
  until: null,
});

/** The order to resign is to be answered by the day that its window now ends on. */
const withAnswerBy = (
  measure: Measure,
  { data: { deadlines } }: CaseEventOf<'DeadlinesRecomputed'>,
): Measure => {
  const window = deadlines.find(({ due }) => due === `resignationAnswer#${measure.measureId}`);
  return window === undefined || measure.status !== 'awaitingResignation'
    ? measure
    : { ...measure, answerBy: window.to };
};

/** The measures of a case after an event. */
export const evolveMeasures = (
  measures: readonly Measure[],
  event: CaseEvent,
  day: CalendarDay,
): readonly Measure[] => {
  if (event.type === 'DeadlinesRecomputed')
    return measures.map((measure) => withAnswerBy(measure, event));
  if (event.type === 'DispositionDecided') return [...measures, ...event.data.measures];
  if (!isOfMeasure(event)) return measures;
  if (
    event.type === 'TerminationDeclared' &&
    !measures.some((one) => one.measureId === event.data.measureId)
  )
    return [...measures, terminated(event, day)];
  return measures.map((measure) =>
    measure.measureId === event.data.measureId
      ? { ...evolveMeasure(measure, event, day), since: day }
      : measure,
  );
};
