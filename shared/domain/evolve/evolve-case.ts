import type { CalendarDay } from '../time/calendar-day.ts';
import type { Case } from '../case/case.ts';
import { evolveToAnnounce } from '../case/announcement.ts';
import { evolveMeasures } from '../case/evolve-measure.ts';
import { evolveProcedure } from './evolve-procedure.ts';
import { evolveStage } from './evolve-stage.ts';
import type { CaseEvent, CaseEventOf } from '../case/events.ts';
import { laneOfEvent } from '../case/lane.ts';
import type { Stamp } from '../timeline/stamp.ts';

const raised = (
  { data }: CaseEventOf<'OpinionRaised'>,
  { actor, occurredOn, recordedAt }: Stamp,
): Case => {
  if (actor.kind !== 'person') throw new Error('only a person raises an opinion');
  const { caseId, subject, village, township, county, policy, allegations, complainants } = data;
  return {
    stage: 'raised',
    caseId,
    subject,
    village,
    township,
    county,
    policy,
    opinion: {
      raisedOn: occurredOn,
      raisedBy: actor.personId,
      raisedOnBehalfOf: actor.onBehalfOf,
      ...(data.source !== undefined && { source: data.source }),
      allegations,
      withdrawnBefore: 0,
    },
    people: { complainants, recused: [], investigatedBy: [], decidedBy: [] },
    posts: {
      held: data.posts,
      ended: data.hasLeftOffice === true ? data.posts.map(({ postId }) => postId) : [],
      offeredResignations: [],
    },
    inquiry: { evidence: data.evidence, voidEvidence: [], substantiated: null },
    told: { intended: [], intendedOn: [] },
    defence: { made: 0, open: [] },
    lifeEvents: { supervision: null, sentence: null, diedOn: null },
    measures: [],
    unserved: [],
    petitionVoters: {},
    toAnnounce: [],
    corrections: [],
    asWritten: {},
    discipline: null,
    sentFiling: null,
    reopening: null,
    decidingBody: 'township',
    recusalRequests: [],
    procedure: {
      run: 1,
      machineVersion: '',
      open: [],
      standing: {},
      rounds: {},
      dues: {},
      overdue: {},
    },
    since: occurredOn,
    lastActs: { case: 1 },
    lastAct: { version: 1, personId: actor.personId, role: actor.role, occurredOn, recordedAt },
  };
};

const lastActOf = (state: Case, stamp: Stamp, sequence: number): Case['lastAct'] =>
  stamp.actor.kind === 'person'
    ? {
        version: sequence,
        personId: stamp.actor.personId,
        role: stamp.actor.role,
        occurredOn: stamp.occurredOn,
        recordedAt: stamp.recordedAt,
      }
    : state.lastAct;

const lastActsOf = (
  { lastAct, lastActs }: Case,
  event: CaseEvent,
  { actor }: Stamp,
  sequence: number,
): Case['lastActs'] => {
  if (actor.kind !== 'person') return lastActs;
  // A head that was stored before lanes were told apart: until now everything was about the case.
  const before = { case: lastAct.version, ...lastActs };
  return { ...before, [laneOfEvent(event)]: sequence };
};

/**
 * Acts that the next one follows though the case stays where it is: the county and the township in
 * turn, over a filing that the case waits for; the answers to the defence before the decision.
 */
const isFollowed = ({ stage }: Case, { type }: CaseEvent): boolean =>
  type === 'DefenceAnswered' ||
  (stage === 'atFiling' && (type === 'FilingReturned' || type === 'FilingResubmitted'));

const latest = (one: CalendarDay, other: CalendarDay): CalendarDay => (one > other ? one : other);

/** The case after one more event. Only `OpinionRaised` stands at the beginning. */
export const evolveCase = (
  state: Case | null,
  event: CaseEvent,
  stamp: Stamp,
  sequence: number,
): Case => {
  if (event.type === 'OpinionRaised') return raised(event, stamp);
  if (state === null)
    throw new Error(`a timeline begins with OpinionRaised, not with ${event.type}`);
  const procedure = evolveProcedure(state, event);
  const measures = evolveMeasures(state.measures, event, stamp.occurredOn);
  const evolved = evolveStage(state, event, stamp);
  const since =
    evolved.stage === state.stage && !isFollowed(state, event)
      ? state.since
      : latest(state.since, stamp.occurredOn);
  return {
    ...evolved,
    procedure,
    measures,
    toAnnounce: evolveToAnnounce(state.toAnnounce, event),
    since,
    lastAct: lastActOf(state, stamp, sequence),
    lastActs: lastActsOf(state, event, stamp, sequence),
  };
};
