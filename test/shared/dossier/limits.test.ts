import type * as z from 'zod';
import { Cadre, mostCases, mostPosts } from '../../../shared/domain/cadre/cadre.ts';
import { mostStatuses } from '../../../shared/domain/cadre/person-status.ts';
import { Case } from '../../../shared/domain/case/case.ts';
import { CaseEvent } from '../../../shared/domain/case/events.ts';
import { mostEvidence } from '../../../shared/domain/case/evidence.ts';
import { isPending, Measure, mostMeasures } from '../../../shared/domain/case/measure.ts';
import { mostInvestigators } from '../../../shared/domain/exit/investigation/investigators.ts';
import { Stamp } from '../../../shared/domain/timeline/stamp.ts';
import { act as written } from '../../../shared/dossier/act.ts';
import type { HeadItem } from '../../../shared/dossier/items.ts';
import { storedHead } from '../../../shared/dossier/dynamo/stored-items.ts';
import { writesOf } from '../../../shared/dossier/dynamo/transaction.ts';
import { policyPacks } from '../../../shared/policy/packs.ts';
import { PostKind } from '../../../shared/policy/policy-pack.ts';
import { finding, measure, intended } from '../../support/bodies.ts';
import { largestOf, weightOf } from '../../support/largest.ts';
import { cadreRegistered, heard, trialPack } from '../../support/named-pasts.ts';
import { act, caseOf, decideIn, type Past } from '../../support/past.ts';
import { headsOf } from '../../support/stored-past.ts';

// What DynamoDB takes: 400 KB an item, 100 items and 4 MB a transaction. No lawful command may come
// near.

const item = 400 * 1024;
const transaction = 4 * 1024 * 1024;

const attendees = 30;
/** One of each kind: the same post is not held twice at a time. */
const posts = PostKind.options.length;
/** Those decided, and one for each post that the law itself ends. */
const measures = mostMeasures + posts;

/** How many there can be by the rules, where the schema of what is stored leaves it open. */
const ruled = {
  posts,
  held: posts,
  allegations: 8,
  evidence: mostEvidence,
  evidenceIds: 20,
  voidEvidence: mostEvidence,
  voidedEvidence: mostEvidence,
  complainants: 20,
  // Whoever investigated, and whoever took part in a decision: each decision decides one measure at
  // least.
  recused: mostInvestigators + attendees * mostMeasures,
  investigatedBy: mostInvestigators,
  investigators: mostInvestigators,
  decidedBy: attendees,
  ended: posts,
  offeredResignations: posts,
  reopened: posts,
  petitionVoters: mostMeasures,
  toAnnounce: measures + posts,
  lastActs: measures + 1,
  intended: 10,
  intendedOn: 8,
  substantiated: 8,
  appraisals: 10,
  situations: 8,
  open: posts + 1,
  // One for each open step, for the calling of each vote, and for whatever is to be announced; none
  // is both due and overdue.
  dues: 2 * posts + 1 + measures + posts,
  overdue: posts + 1,
  standing: 6 + 4 * measures,
  rounds: 6 + 4 * measures,
  measures: 0,
};

/** What comes from the pack and the stack, not from people. */
const longestPackText = 600;
const packText = '龘'.repeat(longestPackText);
const texts = {
  machineVersion: 'a'.repeat(250),
  id: 'a'.repeat(60),
  calendarVersion: 'a'.repeat(60),
  objectKey: 'a'.repeat(100),
  zh: packText,
  en: packText,
  source: packText,
  statute: packText,
  legalBasis: packText,
};

type Weighty = Readonly<Record<string, unknown>>;
const largest = (schema: z.ZodType): Weighty => largestOf(schema, ruled, texts) as Weighty;
const times = <Item>(number: number, one: Item): readonly Item[] =>
  Array.from({ length: number }, () => one);

// What `largestOf` makes by a schema is of that schema’s type, which the compiler can't know.
const heaviestMeasure = (ofThose: (one: Measure) => boolean): Measure =>
  Measure.options
    .map((option) => largest(option) as unknown as Measure)
    .filter(ofThose)
    .reduce((most, one) => (weightOf(one) > weightOf(most) ? one : most));

/**
 * One pending on each post, the others come to rest; what the law has ended has a reference for its
 * grounds.
 */
const worstMeasures: readonly Measure[] = [
  ...times(posts, heaviestMeasure(isPending)),
  ...times(
    mostMeasures - posts,
    heaviestMeasure((one) => !isPending(one)),
  ),
  ...times(posts, {
    ...heaviestMeasure((one) => one.status === 'inEffect'),
    grounds: '龘'.repeat(100),
    particulars: undefined,
  }),
];

const tip = {
  stream: `CASE#7${'Z'.repeat(25)}`,
  version: 999_999,
  lastHash: 'f'.repeat(64),
  recordedAt: '2026-12-31T23:59:59.999Z',
};

// Of the schema's type by its making, as above; only its weight is asked for.
const weightOfHead = (option: z.ZodType): number => {
  const state = { ...largest(option), measures: worstMeasures };
  return weightOf(
    storedHead({ of: 'case', ...tip, state } as unknown as Extract<HeadItem, { of: 'case' }>),
  );
};

const nameOf = (option: z.ZodType, field: string): string => String(largest(option)[field]);

describe('at the bounds of its schemas', () => {
  it.each(Case.options.map((option) => [nameOf(option, 'stage'), option] as const))(
    'the head of a case that is %s fits an item',
    (_, option) => {
      expect(weightOfHead(option)).toBeLessThan(item);
    },
  );

  it('the head of a cadre fits an item', () => {
    // A post changes its kind twice at most, and a case suspends from a post once.
    const ofCadre = {
      nearRelatives: 30,
      posts: 3 * mostPosts,
      cases: mostCases,
      failedRecalls: mostCases,
      bars: mostCases,
      withdrawals: mostCases,
      statuses: mostStatuses,
      suspensions: posts * mostCases,
      situations: 8,
    };
    const state = largestOf(Cadre, ofCadre, texts);
    // Of the schema's type by its making, as above.
    expect(
      weightOf(
        storedHead({ of: 'cadre', ...tip, state } as unknown as Extract<HeadItem, { of: 'cadre' }>),
      ),
    ).toBeLessThan(item);
  });

  const stamp = largest(Stamp);
  const weightOfEvent = (option: z.ZodType): number =>
    weightOf({ ...tip, ...largest(option), stamp, prevHash: tip.lastHash });

  it.each(CaseEvent.options.map((option) => [nameOf(option, 'type'), option] as const))(
    '%s fits an item, twice over',
    (_, option) => {
      expect(weightOfEvent(option)).toBeLessThan(item / 2);
    },
  );

  it('the heads, the heaviest fact and a hundred others fit a transaction', () => {
    const weights = CaseEvent.options.map(weightOfEvent).toSorted((one, other) => other - one);
    // Only one fact of an act carries a person's texts; those that follow from it say which
    // measure, which post, which day.
    const followers = CaseEvent.options.filter((option) =>
      [
        'VoteCancelled',
        'MeasureOvertaken',
        'TerminationDeclared',
        'DecisionReopened',
        'ProcedureRequested',
      ].includes(nameOf(option, 'type')),
    );
    const heaviestFollower = Math.max(...followers.map(weightOfEvent));
    expect(2 * item + weights[0]! + 100 * heaviestFollower).toBeLessThan(transaction);
  });

  it('no text of a pack is longer than was reckoned with', () => {
    const longest = Math.max(
      ...policyPacks.flatMap((pack) =>
        [...JSON.stringify(pack).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(
          ([, text = '']) => text.length,
        ),
      ),
    );
    expect(longest).toBeLessThanOrEqual(longestPackText);
  });
});

/** Every kind of post in one hand, a measure on each, and a vote called wherever one is. */
const everythingPending = (): Past => {
  const kinds = PostKind.options;
  const holder = kinds.reduce(
    (past, kind) =>
      act(past, 'RecordPost', { kind, obtained: kind === 'E' ? 'employed' : 'elected' }),
    cadreRegistered(),
  );
  const at = (
    past: Past,
    day: string,
    ...[name, changes]: [Parameters<typeof act>[1], Parameters<typeof act>[2]?]
  ) => act(past, name, changes, { occurredOn: day });
  const told = kinds.map((_, index) => intended('SUSPENSION', `post-${index + 1}`));
  let past = at(holder, '2026-03-03', 'RaiseOpinion');
  past = at(past, '2026-03-04', 'AcceptOpinion');
  past = at(past, '2026-03-05', 'AppointInvestigators');
  past = at(past, '2026-03-06', 'SubmitFindings', { findings: [finding('S1')] });
  past = at(past, '2026-03-09', 'ServeFacts', { intended: told });
  past = at(past, '2026-03-10', 'RecordStatement');
  past = at(past, '2026-03-11', 'DecideDisposition', {
    measures: kinds.map((_, index) => measure('SUSPENSION', `post-${index + 1}`)),
  });
  past = caseOf(past).stage === 'atFiling' ? at(past, '2026-03-12', 'AcknowledgeFiling') : past;
  return caseOf(past).measures.reduce((now, one) => {
    const cell = trialPack.matrix.SUSPENSION[one.postKind];
    const forum = cell.allowed
      ? cell.forums.find((name) => name !== 'villagersAssembly')
      : undefined;
    return forum === undefined
      ? now
      : at(now, '2026-04-22', 'ConveneVote', { measureId: one.measureId, forum });
  }, past);
};

describe('the act that changes most at once', () => {
  const all = PostKind.options.map((_, index) => `post-${index + 1}`);

  it.each([
    ['RecordDeath', {}],
    ['RecordSentence', {}],
    ['RecordPostsEnded', { posts: all }],
  ] as const)(
    '%s, with a measure pending on every kind of post, stays far below a hundred items',
    (name, changes) => {
      const past = everythingPending();
      const { acted, actor } = decideIn(past, name, changes, { occurredOn: '2026-04-23' });
      const { change } = written(headsOf(past), acted, {
        actor,
        occurredOn: '2026-04-23',
        recordedAt: '2026-12-01T01:15:00.000Z',
      } as Stamp);
      const items = writesOf(change, {
        dossier: 'dossier',
        timeline: 'timeline',
        waits: 'waits',
      }).length;
      expect(items).toBeGreaterThan(20);
      expect(items + 1).toBeLessThan(75);
    },
  );
});

describe('a case that was heard', () => {
  it('has a head that is small beside the bounds', () => {
    expect(weightOf(storedHead(headsOf(heard()).case!))).toBeLessThan(8 * 1024);
  });
});
