import type { Case } from '../../shared/domain/case/case.ts';
import { isToBeServed } from '../../shared/domain/case/decision-service.ts';
import { isPending, type Measure } from '../../shared/domain/case/measure.ts';
import type { CommandName } from '../../shared/domain/people/permissions.ts';
import { mustBeReferred } from '../../shared/domain/case/referral-duty.ts';
import { allegation, cleared, finding, unbiased, type Body } from '../support/bodies.ts';
import { lifeAct } from './life.ts';
import { nextOfMeasure } from './measures.ts';
import { committeeMeeting, investigatorsAtHand, measuresFor, told } from './people-at-hand.ts';
import { silence, type Choice, type Situation } from './situation.ts';

const act = (command: CommandName, changes: Body = {}): Choice => ({ command, changes });

const atIdentification = ({ chance }: Situation): Choice =>
  chance.oneOf([
    ...Array.from({ length: 8 }, () => act('AcceptOpinion')),
    act('ReturnOpinion'),
    act('ReturnOpinion'),
    act('RejectOpinion'),
  ]);

const investigating = ({ state, chance, substantiated }: Situation): Choice => {
  if (state.stage !== 'underInvestigation') throw new Error('nobody investigates yet');
  const { investigators, extended } = state.investigation;
  const atWork = investigators.map(({ personId }) => personId);
  const fresh = investigatorsAtHand(state);
  if (atWork.length < 2)
    return act('AppointInvestigators', {
      investigators: fresh.slice(0, 2).map((one) => ({ ...one, declaration: unbiased })),
    });
  const [outgoing] = atWork;
  if (chance.once(0.08))
    return act('ReplaceInvestigator', {
      outgoing,
      incoming: { ...fresh[0], declaration: unbiased },
    });
  if (chance.once(0.15) && state.inquiry.evidence.length < 20)
    return act('RecordEvidence', { collectedBy: atWork.slice(0, 2) });
  if (!extended && chance.once(0.1)) return act('ExtendInvestigation');
  const verdict = substantiated ? {} : { substantiated, refuted: chance.once(0.5) };
  const findings = state.opinion.allegations.map(({ situation, evidenceIds }) =>
    finding(situation, { ...verdict, evidenceIds }),
  );
  return act('SubmitFindings', { findings, submittedBy: atWork.slice(0, 2) });
};

const hearing = ({ state, chance }: Situation): Choice | null => {
  if (state.stage !== 'atHearing') throw new Error('nobody is heard yet');
  if (state.hearing.status === 'notServed') return act('ServeFacts', { intended: told(state) });
  return chance.oneOf([
    act('RecordStatement'),
    act('RecordStatement', { points: ['台账有误。', '三月已补齐。'] }),
    act('WaiveHearing'),
    silence(state, 'hearingWindow'),
  ]);
};

/** All the points that nobody has answered yet, or the first of them. */
const answering = (open: Case['defence']['open'], { chance }: Situation): Choice =>
  act('AnswerDefence', {
    answers: (chance.once(0.5) ? open : open.slice(0, 1)).map((point) => ({
      point,
      outcome: chance.oneOf(['adopted', 'partlyAdopted', 'notAdopted']),
      grounds: '经核实。',
    })),
  });

const deciding = (situation: Situation): Choice => {
  const { state, day, chance } = situation;
  if (state.stage !== 'atDecision') throw new Error('there is nothing to decide yet');
  const { open } = state.defence;
  if (open.length > 0) return answering(open, situation);
  const meeting = committeeMeeting(state, day);
  const { findings } = state.findings;
  if (!findings.some((one) => one.substantiated))
    return act('DecideNoMeasure', { meeting, ...(findings.some((one) => one.refuted) && cleared) });
  if (chance.once(0.1) && state.measures.length === 0) return act('ReturnToInvestigation');
  const measures = measuresFor(state, chance);
  if (measures.length > 0 && !chance.once(0.12))
    return act('DecideDisposition', { meeting, measures });
  return mustBeReferred(state) ? act('ReferToDiscipline') : act('DecideNoMeasure', { meeting });
};

const atCounty = (chance: Situation['chance']): Choice =>
  act(chance.once(0.25) ? 'ReturnFilingForCorrection' : 'AcknowledgeFiling');
const silenceAtTimes = ({ state, chance }: Situation): Choice | null =>
  chance.once(0.2) ? silence(state, 'filing') : null;

/** What comes of a filing that nobody waits for, at times; mostly nothing. */
const ofSentFiling = ({ state, chance }: Situation): Choice | null => {
  if (state.sentFiling?.status === 'submitted') return chance.once(0.3) ? atCounty(chance) : null;
  return state.sentFiling?.status === 'returned' && chance.once(0.5) ? act('ResubmitFiling') : null;
};

const carryingOut = (situation: Situation): Choice | null => {
  const { state, chance } = situation;
  if (isToBeServed(state) && chance.once(0.3)) return act('ServeDecision');
  const pending: readonly Measure[] = state.measures.filter(isPending);
  // Whoever was to act may have left meanwhile, and then it is decided anew.
  const isSuspension = ({ disposition }: Measure) => disposition === 'SUSPENSION';
  if (pending.some(isSuspension) && chance.once(0.05))
    return act('RevokeDecision', { meeting: committeeMeeting(state, situation.day) });
  if (pending.length > 0) return nextOfMeasure(situation, chance.oneOf(pending));
  if (mustBeReferred(state)) return act('ReferToDiscipline');
  return isToBeServed(state) ? act('ServeDecision') : null;
};

/** What the procedure waits for, done one way or another; `null` where it waits for nobody. */
const onward = (situation: Situation): Choice | null => {
  const { state, chance } = situation;
  switch (state.stage) {
    case 'raised':
      return atIdentification(situation);
    case 'returned':
      return act('AmendOpinion', { allegations: [allegation(chance.oneOf(['S2', 'S4']))] });
    case 'underInvestigation':
      return investigating(situation);
    case 'atHearing':
      return hearing(situation);
    case 'atDecision':
      return deciding(situation);
    case 'atFiling':
      return state.filing === 'returned'
        ? act(chance.once(0.3) ? 'ReturnToDecision' : 'ResubmitFiling')
        : (silenceAtTimes(situation) ?? atCounty(chance));
    case 'atMeasures':
      return ofSentFiling(situation) ?? carryingOut(situation);
    case 'atService':
      return act('ServeDecision');
    case 'ending':
    case 'closed':
      return null;
  }
};

const isOver = ({ stage }: Case): boolean => stage === 'ending' || stage === 'closed';

/**
 * After so many acts a case has gone round often enough: the cadre dies, which ends it at any step.
 */
const mostActs = 45;

/** A request for recusal is decided before the case is. */
const onRecusal = ({ state, chance }: Situation): Choice | null => {
  const [request] = state.recusalRequests;
  return request !== undefined && (state.stage === 'atDecision' || chance.once(0.3))
    ? act('DecideRecusal', { personId: request.personId, granted: chance.once(0.5) })
    : null;
};

/**
 * The next act in a case, chosen by chance from what is likely at its stage and from what life
 * brings at any.
 */
export const choose = (situation: Situation): Choice | null => {
  const { state, chance, day, acts, undisturbed = false } = situation;
  if (isOver(state)) return null;
  if (state.lifeEvents.supervision !== null && chance.once(0.4)) return act('EndSupervision');
  const recusal = onRecusal(situation);
  if (recusal !== null) return recusal;
  if (acts > mostActs) return act('RecordDeath', { diedOn: day });
  return (!undisturbed && chance.once(0.06) ? lifeAct(situation) : null) ?? onward(situation);
};
