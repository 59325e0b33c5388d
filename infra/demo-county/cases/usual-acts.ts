import { investigators } from './officials.ts';
import { paper } from './paper.ts';
import type { StoryAct, Body, Day, Matter } from './story.ts';
import type { Bilingual } from '../../../shared/policy/bilingual.ts';

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
  sittingIn: ['P-6541'],
  withdrew: [],
  reportedBy: ['P-6541'],
  minutes: paper('乡镇党委会议纪要'),
});

export const opinion = (
  { situation, otherReason, facts, evidence, raisedBy, source, about }: Matter,
  day: Day,
): StoryAct => ({
  as: raisedBy,
  on: 0,
  command: 'RaiseOpinion',
  zh: `提出意见：${about.zh}`,
  en: `raises an opinion: ${about.en}`,
  body: {
    source: source ?? { kind: raisedBy === 'villageOrganization' ? 'village' : 'township' },
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
  isTrue: boolean,
  day: Day,
): readonly StoryAct[] => [
  {
    as: 'townshipClerk',
    on: 3,
    command: 'AcceptOpinion',
    zh: '受理审查：予以受理',
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
    zh: isTrue ? '提交调查报告：属实' : '提交调查报告：反映不实',
    en: isTrue ? 'submits the findings: substantiated' : 'submits the findings: untrue',
    body: {
      findings: [
        {
          situation,
          ...(isTrue ? { substantiated: true } : { substantiated: false, refuted: true }),
          facts,
          evidenceIds: ['evidence-1', 'evidence-2'],
        },
      ],
      summary: isTrue ? '所反映问题经核实属实。' : '所反映问题与查明的事实不符。',
      submittedBy: investigatorIds,
    },
  },
];

export const decided = (measures: readonly Body[], about: Bilingual, day: Day): StoryAct => ({
  as: 'townshipCommittee',
  on: 30,
  command: 'DecideDisposition',
  ...about,
  body: { meeting: meeting(day(30)), measures },
});
