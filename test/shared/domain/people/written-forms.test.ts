import type * as z from 'zod';
import { PostEndCause } from '../../../../shared/domain/cadre/post-end.ts';
import { Case, CaseStage } from '../../../../shared/domain/case/case.ts';
import { Deadline } from '../../../../shared/domain/time/deadline.ts';
import { CaseEvent, type CaseEventType } from '../../../../shared/domain/case/events.ts';
import { Document } from '../../../../shared/domain/document.ts';
import { RecusalGround } from '../../../../shared/domain/case/findings.ts';
import { LapseCause, Measure, OvertakenBy } from '../../../../shared/domain/case/measure.ts';
import { Interruption, Outcome, outcomesOf } from '../../../../shared/domain/case/steps.ts';
import {
  CadreId,
  CaseId,
  EvidenceId,
  Instant,
  MeasureId,
  PostId,
  Salt,
  Sha256,
} from '../../../../shared/domain/ids.ts';
import {
  CountyCode,
  liesWithin,
  OrganizationCode,
  TownshipCode,
  VillageCode,
} from '../../../../shared/domain/people/organization.ts';
import {
  Actor,
  Caller,
  PersonId,
  PersonName,
  Role,
  SystemActor,
} from '../../../../shared/domain/people/person.ts';
import { lineOf, Reason, Reference, textOf } from '../../../../shared/domain/text-field.ts';
import { act, caseOf } from '../../../support/past.ts';
import {
  convened,
  heard,
  ordered,
  returned,
  underInvestigation,
  vote,
  voted,
} from '../../../support/named-pasts.ts';
import { counted } from '../../../support/bodies.ts';
import { deadlineOn } from '../../../support/raised-case.ts';

type Form = readonly [
  name: string,
  schema: z.ZodType,
  right: readonly unknown[],
  wrong: readonly unknown[],
];

const ulid = '01JAF3K5T0C5W9Z2Q7XH8M4N6P';
const sha256 = 'a'.repeat(64);
const paper = { title: '会议纪要', sha256, mediaType: 'application/pdf', bytes: 1024 };
const typed = (mediaType: string) => ({ ...paper, mediaType });

/** The last fact of that name in a timeline, as it was written, with other particulars. */
const fact = ({ timelines }: ReturnType<typeof heard>, name: CaseEventType, changes: object) => {
  const { type, data } = timelines.case.findLast((event) => event.type === name)!;
  return { type, data: { ...data, ...changes } };
};

const lost = vote(convened(), 'measure-1', counted.representativeAssembly(30, 15));
const reopened = (...after: readonly string[]) =>
  fact(lost, 'DecisionReopened', { posts: after.map((one) => ({ postId: 'post-1', after: one })) });
const ended = act(heard(), 'RecordPostsEnded');
const endedBy = (cause: string) => fact(ended, 'PostsEndedDuringCase', { cause });
const endedPosts = (...posts: readonly string[]) => fact(ended, 'PostsEndedDuringCase', { posts });
const counts = (...tellers: readonly string[]) =>
  fact(voted(), 'VotePassed', {
    tellers: tellers.map((personId) => ({ personId, name: '黄福生' })),
  });
const amended = act(returned(), 'AmendOpinion');
const [oneAllegation, oneEvidence] = [
  caseOf(amended).opinion.allegations[0],
  caseOf(amended).inquiry.evidence[0],
];
const restated = (changes: object) => fact(amended, 'OpinionAmended', changes);
const collected = (count: number) =>
  fact(act(underInvestigation(), 'RecordEvidence'), 'EvidenceRecorded', {
    evidence: Array.from({ length: count }, () => oneEvidence),
  });
const anew = (after: string) => ({ ...caseOf(heard()), reopened: [{ postId: 'post-1', after }] });
const refused = (status: string) => {
  const { answerBy: _answerBy, ...measure } = { answerBy: null, ...caseOf(ordered()).measures[0]! };
  return { ...measure, status, refusedOn: '2026-04-20' };
};

const forms: readonly Form[] = [
  [
    'a case',
    CaseId,
    [ulid],
    [`x${ulid}`, `${ulid}0`, ulid.toLowerCase(), ulid.replace('C', 'I'), `8${ulid.slice(1)}`],
  ],
  ['a cadre', CadreId, [ulid], [`x${ulid}`, `${ulid}0`]],
  [
    'a post',
    PostId,
    ['post-1', 'post-10', 'post-999'],
    ['post-0', 'post-01', 'post-1000', 'post-1a', 'a post-1', 'post-'],
  ],
  [
    'a measure',
    MeasureId,
    ['measure-1', 'measure-10', 'measure-999'],
    ['measure-0', 'measure-1000', 'measure-1a', 'a measure-1'],
  ],
  [
    'a piece of evidence',
    EvidenceId,
    ['evidence-1', 'evidence-10', 'evidence-999'],
    ['evidence-0', 'evidence-1000', 'evidence-1a', 'an evidence-1'],
  ],
  [
    'a moment',
    Instant,
    ['2026-03-02T01:15:00.000Z'],
    [
      '2026-03-02T01:15:00Z',
      '2026-03-02T01:15:00.000000Z',
      '2026-03-02T01:15:00.000+08:00',
      '2026-03-02',
    ],
  ],
  [
    'a salt',
    Salt,
    ['0123456789abcdef'.repeat(2)],
    ['0'.repeat(31), '0'.repeat(33), `x${'0'.repeat(32)}`, `${'0'.repeat(32)}x`, 'A'.repeat(32)],
  ],
  ['a hash', Sha256, [sha256], [sha256.toUpperCase(), `${sha256}a`, `x${sha256}`, sha256.slice(1)]],
  [
    'a document',
    Document,
    [paper, typed('text/plain'), typed('application/vnd.ms-excel')],
    [
      typed('pdf'),
      typed('application/'),
      typed('a b/pdf'),
      typed('application/pdf; x'),
      typed(' application/pdf'),
      { ...paper, more: 1 },
    ],
  ],
  ['a county', CountyCode, ['360732'], ['060732', '36073', '3607321', 'x360732', '36073a']],
  [
    'a township',
    TownshipCode,
    ['360732101'],
    ['060732101', '36073210', '3607321011', 'x360732101'],
  ],
  [
    'a village',
    VillageCode,
    ['360732101201'],
    ['060732101201', '36073210120', '3607321012011', 'x360732101201'],
  ],
  [
    'an organization',
    OrganizationCode,
    ['360732', '360732101', '360732101201'],
    ['3607', '36073210'],
  ],
  [
    'a person',
    PersonId,
    ['P-1001', 'ABC', '12345678901234', 'A'.repeat(40)],
    [
      'P',
      '-P1',
      'P 1001',
      'P_1001',
      'a'.repeat(41),
      '123456789012345',
      '123456789012345678',
      '12345678901234567X',
      '12345678901234567x',
    ],
  ],
  [
    'a person, though like a number',
    PersonId,
    ['1234567890123456', '1234567890123456789', 'P123456789012345', '123456789012345P'],
    [],
  ],
  [
    'a name',
    PersonName,
    ['钟䶮𠮷', 'Wang-Li 3'],
    [
      '',
      ' 钟',
      '钟 ',
      '钟\u200b',
      '钟\u202e',
      '钟\n',
      '\ud842',
      '钟'.repeat(61),
      '钟\u2028',
      '钟\ue000',
      '\u3164\u115f',
      '钟\u2800',
    ],
  ],
  ['a line', lineOf(3), ['一二三'], ['一二三四', '', ' 一', '一\t二']],
  [
    'a text',
    textOf(5),
    ['一\n二', ' 一\t', '一\r\n二'],
    ['', '  \n ', '一\u0000', '一\u200b', '\ud842', '一\u0085', '一\u3164', '一二三四五六'],
  ],
  ['a reason', Reason, ['事实不清。', '一'.repeat(1000)], ['', '一'.repeat(1001)]],
  ['a reference', Reference, ['长党纪〔2026〕3号'], ['', '一'.repeat(101)]],
  [
    'a role',
    Role,
    [
      'villageOrganization',
      'townshipClerk',
      'townshipCommittee',
      'mentor',
      'countyAuditor',
      'countyOrganizer',
    ],
    ['', 'clerk'],
  ],
  ['an actor without a person', SystemActor, ['workflow', 'clock', 'reconcile'], ['', 'person']],
  [
    'who acted',
    Actor,
    [
      { kind: 'system', system: 'clock' },
      { kind: 'person', personId: 'P-1001', role: 'townshipClerk', onBehalfOf: '360732101' },
    ],
    [
      { kind: 'system' },
      { kind: 'person', personId: 'P-1001' },
      { kind: 'system', system: 'clock', personId: 'P-1001' },
      {},
    ],
  ],
  [
    'a stage',
    CaseStage,
    [
      'raised',
      'returned',
      'underInvestigation',
      'atHearing',
      'atDecision',
      'atFiling',
      'atMeasures',
      'ending',
      'closed',
    ],
    ['', 'open'],
  ],
  [
    'a ground of recusal',
    RecusalGround,
    ['nearRelative', 'complainant', 'witness', 'interest'],
    ['', 'friend'],
  ],
  [
    'a cause for which a post ends',
    PostEndCause,
    [
      'termExpired',
      'resigned',
      'contractEnded',
      'transferred',
      'death',
      'sentence',
      'villageAbolished',
      'electionVoid',
      'recalled',
      'removedFromPartyPosts',
      'expelledFromParty',
      'struckOffPartyRolls',
    ],
    ['', 'removed'],
  ],
  [
    'what overtakes a measure',
    OvertakenBy,
    ['termination', 'recusal', 'resignation', 'death', 'sentence', 'termExpired', 'postEnded'],
    ['', 'vote'],
  ],
  [
    'a cause for which a measure lapses',
    LapseCause,
    ['noPetition', 'inquorateTwice'],
    ['', 'refused'],
  ],
  ['a measure after a refusal', Measure, [refused('refused')], [refused(''), refused('declined')]],
  [
    'a day on which something falls due',
    Deadline,
    ['none', 'nextWorkingDay', 'calendarMissing'].map((adjustment) => ({
      ...deadlineOn('2026-03-12'),
      adjustment,
    })),
    [{ ...deadlineOn('2026-03-12'), adjustment: '' }],
  ],
  [
    'a case before the committee again',
    Case,
    ['votedDown', 'lapsed', 'refused'].map(anew),
    ['', 'overtaken'].map(anew),
  ],
  [
    'posts that the committee decides about anew',
    CaseEvent,
    [reopened('votedDown'), reopened('lapsed', 'refused')],
    [reopened(), reopened(''), reopened('overtaken')],
  ],
  [
    'posts that end during a case',
    CaseEvent,
    [
      ...['death', 'sentence', 'termExpired', 'transferred', 'contractEnded'].map(endedBy),
      endedPosts('post-1', 'post-2'),
    ],
    [endedBy(''), endedBy('resigned'), endedPosts()],
  ],
  [
    'a vote that was counted',
    CaseEvent,
    [counts('P-1011', 'P-1012'), counts('P-1011', 'P-1012', 'P-1013')],
    [counts(), counts('P-1011')],
  ],
  [
    'an opinion that was amended',
    CaseEvent,
    [
      restated({}),
      restated({
        allegations: [oneAllegation, oneAllegation],
        evidence: [oneEvidence, oneEvidence],
      }),
    ],
    [restated({ allegations: [] }), restated({ evidence: [] })],
  ],
  ['evidence that was collected', CaseEvent, [collected(1), collected(2)], [collected(0)]],
  ['an interruption', Interruption, ['ended', 'superseded'], ['', 'accepted']],
  ['an outcome', Outcome, Object.values(outcomesOf).flat(), ['', 'ended']],
  [
    'a caller',
    Caller,
    [{ personId: 'P-1001', roles: ['mentor'], organizations: ['360732'] }],
    [{ personId: 'P-1001', roles: ['x'], organizations: [] }, { personId: 'P-1001' }],
  ],
];

const each = (values: (form: Form) => readonly unknown[]) =>
  forms.flatMap((form) =>
    values(form).map((value) => [form[0], JSON.stringify(value), form[1], value] as const),
  );

describe('what is written', () => {
  it.each(each((form) => form[2]))('%s is %s', (...[, , schema, value]) => {
    expect(schema.safeParse(value)).toEqual({ success: true, data: value });
  });

  it('a person is the same, however their letters are typed', () => {
    expect(PersonId.parse('p-rel-9')).toBe(PersonId.parse('P-REL-9'));
  });

  it.each(each((form) => form[3]))('%s is not %s', (...[, , schema, value]) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

describe('a place', () => {
  const [village, township, county] = [
    VillageCode.parse('360732101201'),
    TownshipCode.parse('360732101'),
    CountyCode.parse('360732'),
  ];

  it('lies within itself, its township and its county, and in no other', () => {
    expect([village, township, county].map((outer) => liesWithin(village, outer))).toEqual([
      true,
      true,
      true,
    ]);
    expect([
      liesWithin(township, village),
      liesWithin(village, TownshipCode.parse('360732102')),
    ]).toEqual([false, false]);
  });
});
