import type {
  Disposition,
  Forum,
  PostKind,
  TerminationTrigger,
} from '../../../shared/policy/policy-pack.ts';
import { packInForceOn } from '../../../shared/policy/packs.ts';
import { xingguo2021Trial } from '../../../shared/policy/packs/xingguo-2021-trial.ts';
import type { Body, Day, Act } from '../cases/story.ts';
import { talkers } from '../cases/officials.ts';
import { paper } from '../cases/paper.ts';
import type { VillageKey } from './villages.ts';
import { announcement, petition, vote } from './votes.ts';

/**
 * One post of one of the 37, and what is done about it. `number` is that of the measure and of the
 * post.
 */
export type Measure = {
  readonly number: number;
  readonly kind: PostKind;
  readonly disposition: Disposition;
  readonly village: VillageKey;
  readonly adults: number;
};

/** What ended the office of those whose office the law ended. */
export const triggers: Readonly<Record<PostKind, TerminationTrigger>> = {
  P1: 'partyProbationOrHeavier',
  P2: 'partyProbationOrHeavier',
  V1: 'criminalSentence',
  V2: 'consecutiveFailedAppraisals',
  S: 'lossOfCapacity',
  C: 'lossOfMembership',
  E: 'contractEnded',
};

/** The rules that counted while they were raised, in 2021 and 2022. */
const pack = packInForceOn('2022-05-31', xingguo2021Trial);

const cellOf = ({ disposition, kind }: Measure) => {
  const cell = pack.matrix[disposition][kind];
  if (!cell.allowed) throw new Error(`${disposition} of ${kind} is not lawful`);
  return cell;
};

const measureIdOf = ({ number }: Measure): string => `measure-${number}`;

const appraisals = (second: string): readonly Body[] => {
  const year = Number(second.slice(0, 4));
  const failed = { grade: 'incompetent', isQuorate: true };
  return [
    { year: year - 1, heldOn: `${year - 1}-12-08`, ...failed },
    { year, heldOn: second, ...failed },
  ];
};

/** The law ended the office on one day; on another the township says so. */
export const termination = (
  { number, kind }: Measure,
  triggeredOn: number,
  on: number,
  day: Day,
): Act => {
  const trigger = triggers[kind];
  const proof = {
    trigger,
    triggeredOn: day(triggeredOn),
    reference: `职务终止依据〔示例〕${number}号`,
    document: paper('职务终止依据'),
    ...(['criminalSentence', 'lossOfCapacity'].includes(trigger) && { court: '兴国县人民法院' }),
    ...(trigger === 'consecutiveFailedAppraisals' && { appraisals: appraisals(day(triggeredOn)) }),
  };
  return {
    as: 'townshipClerk',
    on,
    command: 'DeclareTermination',
    body: { postId: `post-${number}`, proof },
  };
};

type Command = Act['command'];

const imposed: Readonly<
  Record<Exclude<Disposition, 'ORDERED_RESIGNATION' | 'TERMINATION'>, readonly [Command, Body]>
> = {
  WARNING_TALK: ['RecordWarningTalk', { talkers, record: paper('警示谈话记录') }],
  SUSPENSION: ['ImposeSuspension', { document: paper('停职决定书') }],
  DEMOTION: ['ImposeDemotion', { document: paper('降职决定书') }],
  REMOVAL: ['RemoveFromPost', { decision: '免职决定〔示例〕1号', document: paper('免职决定书') }],
  RECALL: ['DeclareRecall', { document: paper('罢免结果公告') }],
};

const imposition = (measure: Measure, on: number, day: Day): Act => {
  const { disposition } = measure;
  if (disposition === 'ORDERED_RESIGNATION') throw new Error('nobody imposes a resignation');
  if (disposition === 'TERMINATION') return termination(measure, on - 2, on, day);
  const [command, body] = imposed[disposition];
  return { as: 'townshipClerk', on, command, body: { measureId: measureIdOf(measure), ...body } };
};

/** Small villages send representatives, larger ones call everybody. */
const forumOf = (forums: readonly Forum[], adults: number): Forum | undefined =>
  forums.find(
    (forum) => forum === (adults < 1200 ? 'representativeAssembly' : 'villagersAssembly'),
  ) ?? forums[0];

const resigned = (measureId: string): readonly Act[] => [
  {
    as: 'townshipClerk',
    on: 34,
    command: 'OrderResignation',
    body: { measureId, document: paper('责令辞职通知书') },
  },
  {
    as: 'townshipClerk',
    on: 38,
    command: 'RecordResignation',
    body: { measureId, letter: paper('辞职书') },
  },
];

/**
 * What carries a decided measure out, as the county's rules have it: order, petition and vote where
 * they ask for them.
 */
export const carryingOut = (measure: Measure, day: Day): readonly Act[] => {
  const { forums, petition: isAskedFor, resignationFirst } = cellOf(measure);
  const { adults, disposition } = measure;
  const measureId = measureIdOf(measure);
  const forum = forumOf(forums, adults);
  return [
    ...(resignationFirst === true ? resigned(measureId) : []),
    ...(isAskedFor ? [petition(measureId, adults, 39, day)] : []),
    ...(forum === undefined ? [] : vote({ measureId, forum, adults, on: 40, heldOn: 52 }, day)),
    ...(disposition === 'ORDERED_RESIGNATION'
      ? []
      : [imposition(measure, forum === undefined ? 36 : 54, day)]),
    ...(disposition === 'TERMINATION' ? [announcement(measureId, 37, day)] : []),
  ];
};
