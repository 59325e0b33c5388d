import { outlivesSteps } from '../../../shared/domain/case/due.ts';
import * as fc from 'fast-check';
import {
  cleared,
  counted,
  document,
  intended,
  measure,
  meeting,
  roll,
  unbiased,
  type Body,
} from '../../support/bodies.ts';
import {
  heard,
  holdings,
  raised,
  earlierStatutePack,
  earlierTrialPack,
  statutePack,
  trialPack,
  type Holding,
} from '../../support/named-pasts.ts';
import { act, caseOf, entriesIn, silence, type How, type Past } from '../../support/past.ts';
import { caller, committee, investigators, township } from '../../support/people.ts';
import { isDeepStrictEqual } from 'node:util';
import { Cadre } from '../../../shared/domain/cadre/cadre.ts';
import { foldCadre } from '../../../shared/domain/cadre/fold-cadre.ts';
import { Case } from '../../../shared/domain/case/case.ts';
import { evolveCase } from '../../../shared/domain/evolve/evolve-case.ts';
import { foldCase } from '../../../shared/domain/evolve/fold-case.ts';
import { CaseEvent } from '../../../shared/domain/case/events.ts';
import { isPending, type Measure } from '../../../shared/domain/case/measure.ts';
import { permissions, type CommandName } from '../../../shared/domain/people/permissions.ts';
import { outcomesOf, StepKey, stepOf } from '../../../shared/domain/case/steps.ts';
import { hasSettled, stepsAwaited } from '../../../shared/domain/exit/procedure/awaited.ts';
import { Refusal } from '../../../shared/domain/refusal/refusal.ts';
import { addDays, CalendarDay } from '../../../shared/domain/time/calendar-day.ts';
import { corrected } from '../../../shared/domain/timeline/correction.ts';
import { verify } from '../../../shared/domain/timeline/timeline.ts';
import { Disposition, Forum } from '../../../shared/policy/policy-pack.ts';
import { rules } from '../../support/rules.ts';

// Whatever people and the clock do in whatever order, as far as the rules let them: what always
// holds.

type Attempt = (past: Past) => Past;

const statusOf = (past: Past, id: string) =>
  caseOf(past).measures.find(({ measureId }) => measureId === id)?.status;
const measureIds = ['measure-1', 'measure-2', 'measure-3'] as const;
const postIds = ['post-1', 'post-2'] as const;

/** What is refused changes nothing; anything but a refusal is a defect. */
const attempting =
  (
    name: CommandName,
    given: (past: Past) => { readonly changes: Body; readonly how?: How },
  ): Attempt =>
  (past) => {
    const { changes, how } = given(past);
    try {
      return act(past, name, changes, how);
    } catch (error) {
      if (error instanceof Refusal) return past;
      throw error;
    }
  };
const attempt = (name: CommandName, changes: (past: Past) => Body): Attempt =>
  attempting(name, (past) => ({ changes: changes(past) }));

/**
 * Past this day the clock says no more, so that no sequence runs into a year whose holidays nobody
 * knows.
 */
const theLastSilence = '2026-09-01';

const lapsing =
  (place: number): Attempt =>
  (past) => {
    const dues = Object.keys(caseOf(past).procedure.dues);
    const due = dues[place % Math.max(dues.length, 1)];
    return due === undefined || past.day > theLastSilence ? past : silence(past, due);
  };

const command = fc.constantFrom(
  ...(Object.keys(permissions) as CommandName[]).filter(
    (name) =>
      rules[name].target !== 'calendar' &&
      !name.startsWith('Register') &&
      name !== 'RaiseOpinion' &&
      name !== 'RecordPost',
  ),
);
const measureId = fc.constantFrom(...measureIds);
const postId = fc.constantFrom(...postIds);
const disposition = fc.constantFrom(...Disposition.options);
const forum = fc.constantFrom(...Forum.options);

const ofMeasure = [
  'RecordWarningTalk',
  'ImposeSuspension',
  'ImposeDemotion',
  'OrderResignation',
  'RecordResignation',
  'RecordRefusal',
  'RemoveFromPost',
  'DeclareRecall',
  'RecordPetition',
] as const;
const ofPost = [
  'DeclareTermination',
  'OfferResignation',
  'AcceptResignation',
  'RecordResignationVote',
] as const;

const usual = command.map((name) => attempt(name, () => ({})));
const onMeasure = fc
  .tuple(fc.constantFrom(...ofMeasure), measureId)
  .map(([name, id]) => attempt(name, () => ({ measureId: id })));
const onPost = fc
  .tuple(fc.constantFrom(...ofPost), postId)
  .map(([name, id]) => attempt(name, () => ({ postId: id })));
const telling = fc.array(disposition, { minLength: 1, maxLength: 2 }).map((dispositions) =>
  attempt('ServeFacts', () => ({
    intended: dispositions.map((one, number) => intended(one, `post-${number + 1}`)),
  })),
);
const triggers = { TERMINATION: { trigger: 'criminalSentence' } } as Readonly<Record<string, Body>>;
const decidedOn = (post: string, one: Disposition): Body => measure(one, post, triggers[one]);
const deciding = fc
  .array(fc.tuple(postId, disposition), { minLength: 1, maxLength: 2 })
  .map((measures) =>
    attempt('DecideDisposition', () => ({
      measures: measures.map(([post, one]) => decidedOn(post, one)),
    })),
  );
const rolls = fc.constantFrom<Body[]>(
  roll,
  roll,
  { ...roll, voters: 100, adults: 120, households: 30 },
  { ...roll, members: 10, representatives: 8, womenRepresentatives: 4 },
  { ...roll, members: 10 },
  { members: 45 },
);
const reasons = fc.constantFrom<Body[]>(
  { noticeGivenOn: '2026-03-02' },
  { shortNoticeReason: '汛情紧急。', replacementReason: '登记有误。' },
);
const convening = fc
  .tuple(measureId, forum, rolls, fc.constantFrom(0, 0, 9), reasons)
  .map(([id, name, known, ahead, reason]) =>
    attempt('ConveneVote', (past) => ({
      measureId: id,
      forum: name,
      roll: known,
      meetingOn: addDays(past.day, ahead),
      ...reason,
    })),
  );
const counting = fc
  .tuple(
    measureId,
    forum,
    fc.constantFrom(
      [30, 16] as const,
      [30, 15] as const,
      [29, 29] as const,
      [45, 45] as const,
      [601, 301] as const,
      [501, 250] as const,
    ),
  )
  .map(([id, name, [cast, inFavour]]) =>
    attempt('RecordVote', () => ({ measureId: id, counts: counted[name](cast, inFavour) })),
  );
const recusing = fc
  .constantFrom(investigators[0], investigators[1], committee[1], committee[2])
  .map(({ personId }) => attempt('DiscoverRecusal', () => ({ personId })));
const silent = fc.nat({ max: 5 }).map(lapsing);

const takingBack = fc
  .constantFrom(
    'ReturnFilingForCorrection',
    'ReturnToDecision',
    'RevokeDecision',
    'ReopenForNewFacts',
  )
  .map((name) => attempt(name, () => ({})));

/** The first of them that the rules let through. */
const firstOf =
  (...ways: readonly Attempt[]): Attempt =>
  (past) =>
    ways.reduce<Past>((now, way) => (now === past ? way(past) : now), past);

/**
 * The way on from wherever the case stands, so that the sequences get far and don't only knock on
 * closed doors.
 */
const onward = fc
  .tuple(
    disposition,
    disposition,
    forum,
    fc.constantFrom([30, 16] as const, [601, 301] as const, [30, 30] as const),
  )
  .map(([one, other, name, [cast, inFavour]]) =>
    firstOf(
      ...(
        [
          'AmendOpinion',
          'AcceptOpinion',
          'SubmitFindings',
          'AppointInvestigators',
          'RecordStatement',
          'ServeFacts',
          'ResubmitFiling',
          'AcknowledgeFiling',
        ] as const
      ).map((name) => attempt(name, () => ({}))),
      attempt('DecideDisposition', () => ({
        measures: [decidedOn('post-1', one), decidedOn('post-2', other)],
      })),
      attempt('DecideDisposition', () => ({ measures: [decidedOn('post-1', one)] })),
      ...measureIds.flatMap((id) => [
        ...ofMeasure.map((command) => attempt(command, () => ({ measureId: id }))),
        attempt('RecordVote', () => ({ measureId: id, counts: counted[name](cast, inFavour) })),
        attempt('ConveneVote', (past) => ({
          measureId: id,
          forum: name,
          meetingOn: past.day,
          shortNoticeReason: '汛情紧急。',
        })),
      ]),
    ),
  );

/** Somebody else than all before corrects the day of something that a person has recorded. */
const correcting = fc.tuple(fc.nat(), fc.integer({ min: -9, max: 9 })).map(([place, days]) =>
  attempting('CorrectEntry', (past) => {
    const entries = corrected(entriesIn(past).case).filter(
      ({ stamp }) => stamp.actor.kind === 'person',
    );
    const { sequence, stamp } = entries[place % entries.length]!;
    return {
      changes: {
        entry: sequence,
        path: 'occurredOn',
        value: addDays(stamp.occurredOn, days),
        reason: '日期录错。',
      },
      how: { caller: caller(`P-8${past.timelines.case.length}`, ['townshipClerk'], [township]) },
    };
  }),
);

const attempts = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: onward },
    { weight: 3, arbitrary: telling },
    { weight: 4, arbitrary: deciding },
    { weight: 3, arbitrary: convening },
    { weight: 3, arbitrary: counting },
    { weight: 5, arbitrary: onMeasure },
    { weight: 1, arbitrary: onPost },
    { weight: 1, arbitrary: recusing },
    { weight: 2, arbitrary: silent },
    { weight: 1, arbitrary: takingBack },
    { weight: 1, arbitrary: correcting },
    { weight: 1, arbitrary: usual },
  ),
  { minLength: 10, maxLength: 40 },
);

const caseAllegation: Body = {
  facts: '调度不力。',
  factsOn: '2026-02-27',
  evidence: [{ kind: 'annualAssessment', title: '2025年度考核表', obtainedOn: '2026-02-20' }],
};

/**
 * From the opinion on, or from before the committee, which may then decide whatever the law allows.
 */
const beginning = fc
  .record({
    from: fc.constantFrom(raised, heard, heard),
    holds: fc.constantFrom<Holding[]>('P1', 'P2', 'V1', 'V2', 'S', 'C', 'E', 'both', 'both'),
    pack: fc.constantFrom(trialPack, statutePack, earlierTrialPack, earlierStatutePack),
    situations: fc.constantFrom(['S1'], ['S6']),
  })
  .map(({ from, holds, ...setting }) =>
    from({ holds, ...setting, told: holdings[holds].map(() => 'TERMINATION' as const) }),
  );

const pasts = fc
  .tuple(beginning, attempts)
  .map(([past, tried]) => tried.reduce<Past>((now, one) => one(now), past));
const sampled = fc.sample(pasts, { seed: 20260302, numRuns: 250 });

/** A past is told by its events. */
const told = (past: Past): string => past.timelines.case.map((event) => event.type).join(' → ');

const elected: readonly string[] = ['V1', 'V2'];
const isLawfullyInEffect = (measure: Measure): boolean =>
  measure.status !== 'inEffect' ||
  !elected.includes(measure.postKind) ||
  !['REMOVAL', 'DEMOTION'].includes(measure.afterRefusal?.disposition ?? measure.disposition);

const turns = Array.from({ length: 8 });
const isOver = (past: Past): boolean => stepsAwaited(caseOf(past)).length === 0;

const fresh = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => `P-${first + index}`);
const freshMeeting = (past: Past): Body => ({
  meeting: meeting(past.day, { attendees: fresh(5101, 7) }),
});
const freshInvestigators = fresh(4101, 2).map((personId) => ({
  personId,
  name: '新人',
  declaration: unbiased,
}));
const atWork = (past: Past): readonly string[] => {
  const state = caseOf(past);
  const investigators =
    state.stage === 'underInvestigation'
      ? state.investigation.investigators.map((one) => one.personId)
      : [];
  return investigators.length === 0 ? fresh(4101, 2) : investigators;
};
const sentenced = (past: Past): Body => ({
  proof: {
    trigger: 'criminalSentence',
    triggeredOn: past.day,
    reference: '（2026）赣0732刑初1号',
    document: document('刑事判决书'),
    court: '兴国县人民法院',
  },
});

const passing = {
  votersBallot: counted.votersBallot(501, 251),
  villagersAssembly: counted.villagersAssembly(601, 301),
  representativeAssembly: counted.representativeAssembly(30, 16),
  membersAssembly: counted.membersAssembly(30, 30),
  membersRepresentatives: counted.membersRepresentatives(30, 30),
} as const;

/** A call, or another in its place, and a count, in whichever forum is lawful. */
const tenDaysOn = ({ day }: Past) => addDays(CalendarDay.parse(day), 10);

const voting = (id: string): readonly Attempt[] =>
  Forum.options.flatMap((name) => [
    attempt('ConveneVote', (past) => ({
      measureId: id,
      forum: name,
      meetingOn: past.day,
      shortNoticeReason: '汛情紧急。',
    })),
    attempt('ConveneVote', (past) => ({
      measureId: id,
      forum: name,
      meetingOn: past.day,
      shortNoticeReason: '汛情紧急。',
      replacementReason: '登记有误。',
    })),
    attempt('RecordVote', () => ({ measureId: id, counts: passing[name] })),
    // Members of a collective are told ten days before, whatever the reason.
    attempt('ConveneVote', (past) => ({
      measureId: id,
      forum: name,
      meetingOn: tenDaysOn(past),
    })),
    attempt('ConveneVote', (past) => ({
      measureId: id,
      forum: name,
      meetingOn: tenDaysOn(past),
      replacementReason: '登记有误。',
    })),
    attempting('RecordVote', (past) => ({
      changes: { measureId: id, counts: passing[name] },
      how: { occurredOn: tenDaysOn(past) },
    })),
  ]);

/** What people who want to be done with a case try, over and over. */
const towardsTheEnd: readonly Attempt[] = [
  attempt('EndSupervision', () => ({})),
  attempt('AmendOpinion', () => ({ allegations: [{ ...caseAllegation, situation: 'S1' }] })),
  attempt('AcceptOpinion', () => ({})),
  attempt('AppointInvestigators', () => ({ investigators: freshInvestigators })),
  attempt('SubmitFindings', (past) => ({ submittedBy: atWork(past) })),
  attempt('ServeFacts', () => ({ intended: [] })),
  attempt('RecordStatement', () => ({})),
  attempt('AnswerDefence', () => ({})),
  attempt('ReferToDiscipline', () => ({})),
  attempt('DecideRecusal', () => ({ granted: false })),
  attempt('DecideNoMeasure', freshMeeting),
  attempt('DecideNoMeasure', (past) => ({ ...freshMeeting(past), ...cleared })),
  attempt('EndSupervision', () => ({})),
  attempt('ResubmitFiling', () => ({})),
  attempt('AcknowledgeFiling', () => ({})),
  ...measureIds.flatMap((id) => [
    attempt('RecordPetition', () => ({ measureId: id })),
    ...voting(id),
    ...ofMeasure.map((name) => attempt(name, () => ({ measureId: id }))),
    attempt('RecordResignation', () => ({ measureId: id, consent: '兴监函〔2026〕2号' })),
  ]),
  attempt('ServeDecision', () => ({})),
  ...postIds.map((id) =>
    attempt('DeclareTermination', (past) => ({ postId: id, ...sentenced(past) })),
  ),
];

const openOf = (past: Past): readonly StepKey[] =>
  caseOf(past).procedure.open.map(({ step }) => step);
const isDone = (past: Past): boolean => {
  const { stage, measures } = caseOf(past);
  return (
    stage === 'ending' ||
    (stage === 'atMeasures' && !measures.some(isPending) && openOf(past).length === 0)
  );
};
const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);
const hasTwice = (list: readonly string[]): boolean => new Set(list).size < list.length;
const stepOfDue = (due: string): string =>
  due.replace('hearingWindow', 'hearing').replace('resignationAnswer', 'resignation');

/** The case as it stood after each of its events, every event read by its schema. */
const headsOf = (past: Past): readonly Case[] => {
  let state: Case | null = null;
  return past.timelines.case.map(({ type, data, stamp, sequence }, index) => {
    const anew = () => foldCase(entriesIn(past).case.slice(0, index + 1))!;
    return (state =
      type === 'EntryCorrected'
        ? anew()
        : evolveCase(state, CaseEvent.parse({ type, data }), stamp, sequence));
  });
};
const cadreAgain = (past: Past): Cadre | null => foldCadre(entriesIn(past).cadre);

const endedPosts = (past: Past): readonly string[] =>
  past.cadre?.posts.filter((post) => post.endedOn !== null).map((post) => post.postId) ?? [];
const pendingPosts = (past: Past): readonly string[] =>
  caseOf(past)
    .measures.filter(isPending)
    .map((measure) => measure.postId);

const invariants: readonly (readonly [string, (past: Past) => boolean])[] = [
  [
    'the open steps are those that are awaited',
    (past) => isSame(openOf(past).toSorted(), stepsAwaited(caseOf(past)).toSorted()),
  ],
  ['no step is open twice', (past) => !hasTwice(openOf(past))],
  [
    'every outcome that stands is one of its step',
    (past) =>
      Object.entries(caseOf(past).procedure.standing).every(([key, outcome]) =>
        (outcomesOf[stepOf(StepKey.parse(key)).step] as readonly string[]).includes(
          String(outcome),
        ),
      ),
  ],
  [
    'no step is open whose outcome stands',
    (past) => openOf(past).every((step) => !(step in caseOf(past).procedure.standing)),
  ],
  [
    'nothing is due but within a step that is open, and what is to be announced',
    (past) =>
      Object.keys(caseOf(past).procedure.dues)
        .filter((due) => !outlivesSteps(due))
        .every((due) => openOf(past).includes(StepKey.parse(stepOfDue(due)))),
  ],
  [
    'every event and every head of the case fit their schemas',
    (past) => headsOf(past).every((head) => isSame(Case.parse(head), head)),
  ],
  ['the head of the cadre fits its schema', (past) => isSame(Cadre.parse(past.cadre), past.cadre)],
  [
    'folding again gives the same heads',
    (past) => isSame(headsOf(past).at(-1), past.case) && isSame(cadreAgain(past), past.cadre),
  ],
  [
    'the timelines hold together without a gap',
    ({ timelines }) =>
      [timelines.case, timelines.cadre].every((events) =>
        isSame(verify(events), {
          tip: { version: events.length, lastHash: events.at(-1)?.hash },
          flaw: null,
        }),
      ),
  ],
  [
    'who awaits nobody is done',
    (past) =>
      (stepsAwaited(caseOf(past)).length === 0) === isDone(past) &&
      hasSettled(caseOf(past)) !== isDone(past),
  ],
  ['at most one measure is pending on a post', (past) => !hasTwice(pendingPosts(past))],
  [
    'nothing is pending on a post that has ended',
    (past) => pendingPosts(past).every((post) => !endedPosts(past).includes(post)),
  ],
  [
    'no measure on an elected post is in effect but by vote, resignation or law',
    (past) => caseOf(past).measures.every(isLawfullyInEffect),
  ],
  [
    'nobody who investigated has decided',
    (past) =>
      caseOf(past).people.decidedBy.every(
        (person) => !caseOf(past).people.investigatedBy.includes(person),
      ),
  ],
  [
    'every vote that is awaited can come to a result',
    (past) =>
      caseOf(past)
        .measures.filter(({ status }) => status === 'awaitingVote')
        .every(
          ({ measureId }) =>
            statusOf(
              voting(measureId).reduce<Past>((now, one) => one(now), past),
              measureId,
            ) !== 'awaitingVote',
        ),
  ],
  [
    'every case can come to an end',
    (past) =>
      isOver(
        turns.reduce<Past>(
          (now) => (isOver(now) ? now : towardsTheEnd.reduce<Past>((then, one) => one(then), now)),
          past,
        ),
      ),
  ],
];

describe('after any sequence of lawful acts', () => {
  it.each(invariants)('%s', (_, holds) => {
    expect(sampled.filter((past) => !holds(past)).map(told)).toEqual([]);
  });

  it('every stage and nearly every event was met', () => {
    expect(
      new Set(sampled.flatMap((past) => headsOf(past).map((head) => head.stage))).size,
    ).toBeGreaterThanOrEqual(7);
    expect(
      new Set(sampled.flatMap((past) => past.timelines.case.map((event) => event.type))).size,
    ).toBeGreaterThanOrEqual(40);
  });
});
