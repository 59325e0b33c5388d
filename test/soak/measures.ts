import type { Case } from '../../shared/domain/case/case.ts';
import { addDays } from '../../shared/domain/time/calendar-day.ts';
import { dispositionNow, type Measure } from '../../shared/domain/case/measure.ts';
import type { ConvenedVote } from '../../shared/domain/case/convened-vote.ts';
import type { CommandName } from '../../shared/domain/people/permissions.ts';
import { Due } from '../../shared/domain/case/due.ts';
import type { Disposition, Forum } from '../../shared/policy/policy-pack.ts';
import { appraisal, counted, document, roll, type Body } from '../support/bodies.ts';
import type { Chance } from './chance.ts';
import { pack } from './people-at-hand.ts';
import { silence, type Choice, type Situation } from './situation.ts';

const results: Readonly<
  Record<Forum, Readonly<Record<'passed' | 'rejected' | 'inquorate', Body>>>
> = {
  votersBallot: {
    passed: counted.votersBallot(501, 251),
    rejected: counted.votersBallot(501, 250),
    inquorate: counted.votersBallot(20, 20),
  },
  villagersAssembly: {
    passed: counted.villagersAssembly(601, 301),
    rejected: counted.villagersAssembly(601, 300),
    inquorate: counted.villagersAssembly(20, 20),
  },
  representativeAssembly: {
    passed: counted.representativeAssembly(30, 16),
    rejected: counted.representativeAssembly(30, 15),
    inquorate: counted.representativeAssembly(20, 20),
  },
  membersAssembly: {
    passed: counted.membersAssembly(30, 30),
    rejected: counted.membersAssembly(30, 3),
    inquorate: counted.membersAssembly(10, 10),
  },
  membersRepresentatives: {
    passed: counted.membersRepresentatives(30, 30),
    rejected: counted.membersRepresentatives(30, 3),
    inquorate: counted.membersRepresentatives(10, 10),
  },
};

/**
 * A village a tenth as large: lawful in itself, and no vote of the real one could be counted by it.
 */
const mistyped: Body = {
  voters: 100,
  adults: 120,
  households: 30,
  members: 10,
  representatives: 8,
  womenRepresentatives: 4,
};
const contradictory: Body = { ...roll, members: 10, womenRepresentatives: 41 };

/** What a forum of chance has counted. */
export const countsOf = (forum: Forum, chance: Chance): Body =>
  results[forum][chance.oneOf(['passed', 'passed', 'passed', 'rejected', 'inquorate'] as const)];

/** The forums in which a measure may be voted on. */
export const forumsFor = (
  measure: Pick<Measure, 'postKind'>,
  disposition: Disposition,
): readonly Forum[] => {
  const cell = pack.matrix[disposition][measure.postKind];
  return cell.allowed ? cell.forums : [];
};

const imposing: Readonly<Record<Disposition, CommandName>> = {
  WARNING_TALK: 'RecordWarningTalk',
  SUSPENSION: 'ImposeSuspension',
  DEMOTION: 'ImposeDemotion',
  ORDERED_RESIGNATION: 'OrderResignation',
  REMOVAL: 'RemoveFromPost',
  RECALL: 'DeclareRecall',
  TERMINATION: 'DeclareTermination',
};

/** A proof of what the law names as the end of such an office. */
export const proofOf = (trigger: string | undefined, day: string): Body => ({
  trigger,
  triggeredOn: trigger === 'consecutiveFailedAppraisals' ? '2025-12-20' : day,
  reference: '桐溪村评议〔2025〕2号',
  document: document('结果'),
  ...((trigger === 'criminalSentence' || trigger === 'lossOfCapacity') && {
    court: '兴国县人民法院',
  }),
  ...(trigger === 'consecutiveFailedAppraisals' && {
    appraisals: [appraisal(2024, 'incompetent'), appraisal(2025, 'incompetent')],
  }),
});

const impose = ({ day }: Situation, measure: Measure): Choice => {
  const { measureId, postId, trigger } = measure;
  const command = imposing[dispositionNow(measure)];
  if (command === 'DeclareTermination')
    return { command, changes: { postId, proof: proofOf(trigger, day) } };
  return { command, changes: { measureId } };
};

/**
 * A vote for today; now and then with the wrong roll or the wrong day, or with a roll of which no
 * vote could come.
 */
const call = ({ day, chance }: Situation, measure: Measure): Body => {
  // The members of a collective are told ten days before whatever happens: a call of theirs is not
  // put right on the spot.
  const isOfCollective = measure.postKind === 'C';
  const mistakes: Body = chance.oneOf(
    isOfCollective
      ? [{}]
      : [
          {},
          {},
          {},
          {},
          {},
          {},
          { roll: mistyped },
          { roll: contradictory },
          { meetingOn: addDays(day, 20) },
          { meetingOn: addDays(day, 200) },
        ],
  );
  return {
    measureId: measure.measureId,
    forum: chance.oneOf(forumsFor(measure, dispositionNow(measure))),
    meetingOn: day,
    ...mistakes,
  };
};

/** Whether a call was made by a mistake that only another call can put right. */
const isMistaken = ({ roll: called, meetingOn }: ConvenedVote, day: string): boolean =>
  called.voters !== roll['voters'] || meetingOn > day;

/** Whether a villagers' committee has let the time for a vote pass, and nobody ordered it to call. */
const mayBeOrdered = ({ procedure: { dues, overdue } }: Case, measure: Measure): boolean => {
  const order = `convening#${measure.measureId}` as const;
  const isOrdered = dues[order] !== undefined || overdue[order] !== undefined;
  return (
    overdue[`vote#${measure.measureId}`] !== undefined && !isOrdered && measure.postKind !== 'C'
  );
};

/** The call of a vote, the order to call it, or its count. */
const toVote = (
  situation: Situation,
  measure: Extract<Measure, { status: 'awaitingVote' }>,
): Choice => {
  const { state, day, chance } = situation;
  const { measureId } = measure;
  const consent = state.lifeEvents.supervision === null ? {} : { consent: '兴监函〔2026〕2号' };
  const { convened } = measure;
  if (convened === null && mayBeOrdered(state, measure) && chance.once(0.5))
    return { command: 'OrderConvening', changes: { measureId } };
  if (convened === null)
    return {
      command: 'ConveneVote',
      changes: { ...call(situation, measure), noticeGivenOn: addDays(day, -30) },
    };
  const replaced = {
    ...call(situation, measure),
    // Members of a collective are told ten days before, whatever the reason.
    ...(measure.postKind === 'C'
      ? { noticeGivenOn: addDays(day, -30) }
      : { shortNoticeReason: '汛情紧急。' }),
    replacementReason: '登记有误。',
  };
  if (isMistaken(convened, day) || chance.once(0.05))
    return { command: 'ConveneVote', changes: replaced };
  return {
    command: 'RecordVote',
    changes: {
      measureId,
      heldOn: convened.meetingOn,
      counts: countsOf(convened.forum, chance),
      ...consent,
    },
  };
};

/** The next act about one measure, by what it waits for. */
export const nextOfMeasure = (situation: Situation, measure: Measure): Choice | null => {
  const { state, chance } = situation;
  const { measureId } = measure;
  const consent = state.lifeEvents.supervision === null ? {} : { consent: '兴监函〔2026〕2号' };
  const dueOf = (kind: string): Due => Due.parse(`${kind}#${measureId}`);
  switch (measure.status) {
    case 'awaitingPetition':
      return chance.once(0.75)
        ? { command: 'RecordPetition', changes: { measureId } }
        : silence(state, dueOf('petition'));
    case 'awaitingVote':
      return toVote(situation, measure);
    case 'awaitingResignation':
      return chance.oneOf<Choice | null>([
        { command: 'RecordResignation', changes: { measureId, ...consent } },
        { command: 'RecordRefusal', changes: { measureId } },
        silence(state, dueOf('resignationAnswer')),
      ]);
    case 'awaitingImposition':
      return impose(situation, measure);
    case 'inEffect':
    case 'votedDown':
    case 'lapsed':
    case 'overtaken':
    case 'refused':
      return null;
  }
};
