import { exampleNotice, examplePath } from './request-examples.ts';
import type { questionAnswers } from '../answers.ts';

// An answer for each kind of request, as the OpenAPI document shows them; a test holds them to
// their schemas.

const { caseId, cadreId, township, county } = examplePath;
const village = '360732202201';
const post = { postId: 'post-1', kind: 'V1', obtained: 'elected', termFrom: '2021-03-15' };
const openStep = { step: 'identification', round: 1, dueOn: '2026-03-12' };
const genesis = '0'.repeat(64);
const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const standing = { version: 2, stage: 'raised', settled: true };

const paper = {
  title: '2025年度村干部考核表',
  sha256: hash,
  mediaType: 'application/pdf',
  bytes: 48_213,
};
const evidence = [
  {
    evidenceId: 'evidence-1',
    kind: 'annualAssessment',
    title: '2025年度村干部考核表',
    obtainedOn: '2026-02-28',
    document: paper,
    collectedBy: ['P-1002'],
  },
];
const allegations = [
  {
    situation: 'S4',
    facts: '2026年1月至2月医保征缴进度全乡倒数第一，三次调度会未到会。',
    factsOn: '2026-02-27',
    evidenceIds: ['evidence-1'],
  },
];
const subject = { cadreId, personId: 'P-2001', name: '钟䶮𠮷', nearRelativeCount: 1 };
const place = { village, township, county };
const policy = { id: 'xingguo-2021-trial', version: 1 };

const caseRead = {
  caseId,
  subject,
  posts: [post],
  ...place,
  policy,
  raisedOn: '2026-03-02',
  raisedBy: 'P-1001',
  raisedOnBehalfOf: village,
  allegations,
  evidence,
  voidEvidence: [],
  complainantCount: 1,
  recusedCount: 0,
  investigatedBy: [],
  decidedBy: [],
  endedPosts: [],
  offeredResignations: [],
  supervision: null,
  sentence: null,
  measures: [],
  intended: [],
  intendedOn: [],
  substantiated: null,
  toAnnounce: [],
  discipline: null,
  sentFiling: null,
  reopening: null,
  decidingBody: 'township',
  recusalRequests: [],
  diedOn: null,
  withdrawnBefore: 0,
  lastAct: {
    role: 'villageOrganization',
    occurredOn: '2026-03-02',
    recordedAt: '2026-03-02T01:15:00.000Z',
  },
  ...standing,
  flags: [],
  corrections: [],
  stageLabel: { zh: '已提出意见', en: 'opinion raised' },
  openSteps: [{ ...openStep, label: { zh: '受理审查', en: 'identification' } }],
  deadlines: [
    {
      due: 'identification',
      dueOn: '2026-03-12',
      rule: 'identification',
      anchor: '2026-03-02',
      provisional: false,
      explanation: {
        zh: '意见认定期限10日，自2026-03-02起算（当日不计入），至2026-03-12届满。依据：本机制默认值 (default)。',
        en: 'Identification: at most 10 days from 2026-03-02 (that day not counted); ends on 2026-03-12. Source: 本机制默认值 (default).',
      },
    },
  ],
  may: [{ command: 'AcceptOpinion', label: { zh: '受理意见', en: 'Accept the opinion' } }],
};

const summary = {
  caseId,
  cadreId,
  cadreName: subject.name,
  ...place,
  stage: 'raised',
  version: 2,
  raisedOn: '2026-03-02',
  asWritten: {},
  nextDueOn: '2026-03-12',
  awaitsFiling: false,
  dispositions: [],
  conclusion: null,
  flags: [],
};
const list = { cases: [summary], next: null, asOf: '2026-03-02T01:20:00.000Z' };

const closedSummary = {
  ...summary,
  stage: 'closed',
  version: 23,
  nextDueOn: null,
  dispositions: [{ disposition: 'WARNING_TALK', postKind: 'V1' }],
  conclusion: 'measuresSettled',
};

const counts = {
  closed: 2,
  disposedOf: 1,
  dispositions: {
    WARNING_TALK: 1,
    SUSPENSION: 0,
    DEMOTION: 0,
    ORDERED_RESIGNATION: 0,
    REMOVAL: 0,
    RECALL: 0,
    TERMINATION: 0,
  },
};

const timeline = {
  caseId,
  events: [
    {
      sequence: 1,
      type: 'OpinionRaised',
      data: {
        caseId,
        subject,
        posts: [post],
        ...place,
        policy,
        allegations,
        evidence,
        complainantCount: 1,
      },
      stamp: {
        actor: {
          kind: 'person',
          personId: 'P-1001',
          role: 'villageOrganization',
          onBehalfOf: village,
        },
        occurredOn: '2026-03-02',
        recordedAt: '2026-03-02T01:15:00.000Z',
      },
      prevHash: genesis,
      hash,
      label: { zh: '提出意见', en: 'opinion raised' },
    },
  ],
  next: null,
};

const { year, holidays, makeUpWorkingDays, notice } = exampleNotice;
const daysEntered = { holidays, makeUpWorkingDays, notice, version: 1 };

export const answerExamples = {
  command: {
    case: {
      caseId,
      ...standing,
      openSteps: [openStep],
      may: [
        { command: 'AcceptOpinion' },
        { command: 'ReturnOpinion' },
        { command: 'RejectOpinion' },
      ],
    },
    cadre: { cadreId, version: 2, posts: [{ ...post, endedOn: null }], activeCase: null },
    village: { village, version: 1 },
    calendar: { county, version: 1, years: { [year]: daysEntered } },
  },
  question: {
    ReadCase: caseRead,
    ReadTimeline: timeline,
    ListCasesOfTownship: list,
    ListCasesOfTownshipByDue: list,
    ReadCadre: {
      cadreId,
      personId: subject.personId,
      name: subject.name,
      ...place,
      nearRelativeCount: 1,
      posts: [{ ...post, endedOn: null }],
      activeCase: caseId,
      cases: [summary],
      failedRecalls: [],
      bars: [],
      withdrawals: [],
      suspensions: [],
      corrections: [],
      version: 3,
    },
    // The pack itself is long: ask for it.
    ReadPolicy: undefined,
    ReadWorkCalendar: {
      county,
      calendarVersion: `state-council-2021-2026.1+${county}.1`,
      years: [{ year, source: 'entered', ...daysEntered }],
    },
    PreviewWorkCalendar: {
      county,
      year,
      moved: [
        {
          caseId,
          due: 'decision',
          label: { zh: '研究决定', en: 'decision' },
          from: '2027-02-15',
          to: '2027-02-14',
        },
      ],
      asOf: '2026-11-19T01:20:00.000Z',
    },
    ListCasesOfCounty: { ...list, cases: [closedSummary] },
    ReadFiguresOfCounty: {
      county,
      ...counts,
      townships: [{ township, ...counts }],
      asOf: list.asOf,
    },
    ReadTimelineForCounty: timeline,
    VerifyTimeline: { caseId, intact: true, events: 3, lastHash: hash, flaw: null },
  } as const satisfies Readonly<Record<keyof typeof questionAnswers, unknown>>,
} as const;
