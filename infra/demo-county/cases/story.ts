import { createHash } from 'node:crypto';
import { workCalendar } from '../../../shared/policy/work-calendar.ts';
import type { CommandRoute } from '../../../shared/contract/routes.ts';
import type { DemoRole } from '../people.ts';
import type { CadreKey } from './cadres.ts';

export type Said = { readonly zh: string; readonly en: string };
export type Body = Readonly<Record<string, unknown>>;

/** One act of a person: who does it, on which day of the story, by which command. */
export type Deed = {
  readonly as: DemoRole;
  readonly on: number;
  readonly command: CommandRoute['name'];
  readonly body: Body;
};

/** An act as a story tells it. */
export type Act = Said &
  Deed & {
    /** The stable code of the refusal, where the act is one that must be refused. */
    readonly refusedWith?: string;
  };

/** The local date of a day of the story. */
export type Day = (number: number) => string;

/** What happens to one cadre, from the opinion to the archive. */
export type Part = { readonly cadre: CadreKey; readonly acts: (day: Day) => readonly Act[] };
export type Story = Said & { readonly letter: string; readonly parts: readonly Part[] };

/**
 * Every story begins this many days ago and ends before today, so that nothing in it is dated in
 * the future.
 */
const daysBack = 90;
const dayMilliseconds = 24 * 60 * 60 * 1000;
const shanghaiOffset = 8 * 60 * 60 * 1000;

/**
 * Working days are known up to the end of this year: a story told later took place in its last
 * months.
 */
const lastYearKnown = Math.max(...Object.keys(workCalendar.years).map(Number));
const lastMomentKnown = Date.parse(`${lastYearKnown}-12-31T00:00:00+08:00`);

const localDate = (milliseconds: number): string =>
  new Date(milliseconds + shanghaiOffset).toISOString().slice(0, 10);

/** The days of a story that is told now: day 0 is when the opinion is raised. */
export const daysUntil = (now: Date): Day => {
  const end = Math.min(now.getTime(), lastMomentKnown);
  return (number) => localDate(end + (number - daysBack) * dayMilliseconds);
};

/** People of the demo county who are read of in a case are called what they are. */
export const mark = '（虚构）';

/** A paper by its fingerprint; the bytes stay with the office that holds it. */
export const paper = (title: string): Body => ({
  title,
  sha256: createHash('sha256').update(title).digest('hex'),
  mediaType: 'application/pdf',
  bytes: 48_213,
});

const person = (personId: string, name: string): Body => ({ personId, name: `${name}${mark}` });

export const convener = person('P-6501', '廖新华');
export const chair = person('P-6502', '赖秀英');
export const tellers = [person('P-6503', '黄石生'), person('P-6504', '吕细妹')];
export const actingPerson = person('P-6505', '欧阳平');
export const talkers = [person('P-6506', '巫建国'), person('P-6507', '肖红梅')];
const investigators = [person('P-6511', '陈志明'), person('P-6512', '罗小凤')];
const investigatorIds = investigators.map((one) => one['personId']);

const noTie = { nearRelative: false, complainant: false, witness: false, interest: false };

/**
 * Nine members, of whom exactly two thirds came: P-1003, who signs for the committee, and five
 * others.
 */
export const meeting = (heldOn: string): Body => ({
  heldOn,
  fullMembership: 9,
  present: 6,
  for: 5,
  against: 1,
  abstain: 0,
  attendees: ['P-1003', 'P-6521', 'P-6522', 'P-6523', 'P-6524', 'P-6525'],
  minutes: paper('乡镇党委会议纪要'),
});

export type Matter = {
  readonly situation: string;
  /** Demanded for S8 (other situations). */
  readonly otherReason?: string;
  readonly facts: string;
  readonly evidence: { readonly kind: string; readonly title: string };
  readonly raisedBy: 'villageOrganization' | 'townshipClerk';
  readonly about: Said;
};

export const opinion = (
  { situation, otherReason, facts, evidence, raisedBy, about }: Matter,
  day: Day,
): Act => ({
  as: raisedBy,
  on: 0,
  command: 'RaiseOpinion',
  zh: `提出意见：${about.zh}`,
  en: `raises an opinion: ${about.en}`,
  body: {
    allegations: [
      {
        situation,
        ...(otherReason !== undefined && { otherReason }),
        facts,
        factsOn: day(-20),
        evidence: [{ ...evidence, obtainedOn: day(-10) }],
      },
    ],
  },
});

const appointed = investigators.map((one) => ({ ...one, declaration: noTie }));

const collected = (day: Day): Body => ({
  collectedBy: investigatorIds,
  evidence: [{ kind: 'testimony', title: '走访笔录', obtainedOn: day(10), witness: 'P-6531' }],
});

/** From the accepted opinion to the findings: every case goes this way. */
export const investigated = (
  { situation, facts }: Matter,
  substantiated: boolean,
  day: Day,
): readonly Act[] => [
  {
    as: 'townshipClerk',
    on: 3,
    command: 'AcceptOpinion',
    zh: '初步认定：予以受理',
    en: 'accepts the opinion',
    body: { note: '反映事项属于退出机制适用情形。' },
  },
  {
    as: 'townshipClerk',
    on: 5,
    command: 'AppointInvestigators',
    zh: '指定两名调查人员，均已声明无须回避',
    en: 'appoints two investigators, neither with a tie to the case',
    body: { investigators: appointed },
  },
  {
    as: 'townshipClerk',
    on: 12,
    command: 'RecordEvidence',
    zh: '走访取证',
    en: 'records what was found on the spot',
    body: collected(day),
  },
  {
    as: 'townshipClerk',
    on: 18,
    command: 'SubmitFindings',
    zh: substantiated ? '提交调查结论：属实' : '提交调查结论：查无实据',
    en: substantiated
      ? 'submits the findings: substantiated'
      : 'submits the findings: not substantiated',
    body: {
      findings: [{ situation, substantiated, facts, evidenceIds: ['evidence-1', 'evidence-2'] }],
      summary: substantiated ? '所反映问题经核实属实。' : '所反映问题经核实无事实依据。',
      submittedBy: investigatorIds,
    },
  },
];

export type Intended = { readonly postId: string; readonly disposition: string };

/** The cadre is told the facts and what is intended, and answers. */
export const heard = (intended: readonly Intended[], statement: string): readonly Act[] => [
  {
    as: 'townshipClerk',
    on: 20,
    command: 'ServeFacts',
    zh: '书面告知事实和拟作处理',
    en: 'serves the facts and what is intended',
    body: {
      manner: '当面送达',
      facts: '经调查核实的事实及依据见附件。',
      intended,
      document: paper('事实告知书'),
    },
  },
  {
    as: 'townshipClerk',
    on: 22,
    command: 'RecordStatement',
    zh: '听取本人陈述申辩',
    en: 'records what the cadre answers',
    body: { statement, document: paper('陈述申辩笔录') },
  },
];

export const decided = (measures: readonly Body[], about: Said, day: Day): Act => ({
  as: 'townshipCommittee',
  on: 30,
  command: 'DecideDisposition',
  ...about,
  body: { meeting: meeting(day(30)), measures },
});
