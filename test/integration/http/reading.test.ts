import { commandRoutes } from '../../../shared/contract/routes.ts';
import type { CommandName } from '../../../shared/domain/people/permissions.ts';
import type { Role } from '../../../shared/domain/people/person.ts';
import { act, caseAt, done, give, settled, type Case, type Stage } from './course.ts';
import { inTurns, send, type Answer, type Json } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { changingNothing, holdingsOf, streamsOf } from './holdings.ts';
import { newPlace, official } from './place.ts';

const place = newPlace();
const clerk = official('townshipClerk', place);
const auditor = official('countyAuditor', place);
const cases: Case[] = [];

const newCase = async (...of: Parameters<typeof caseAt>): Promise<Case> => {
  const one = await caseAt(...of);
  cases.push(one);
  return one;
};

const read = async (path: string, as = clerk): Promise<Json> => done(await send({ path, as })).json;

describe('a case that is read', () => {
  let one: Case;
  beforeAll(async () => {
    one = await newCase('raised', place, { posts: ['V1', 'P2'] });
  });

  it('says where it stands, for whom, since when', async () => {
    const answer = await settled(one);
    expect(answer.json).toMatchObject({
      caseId: one.caseId,
      stage: 'raised',
      stageLabel: { zh: '已提出意见' },
      subject: { cadreId: one.cadreId, name: '钟䶮𠮷', nearRelativeCount: 1 },
      complainantCount: 1,
      recusedCount: 0,
      posts: [
        { postId: 'post-1', kind: 'V1' },
        { postId: 'post-2', kind: 'P2' },
      ],
      lastAct: { role: 'villageOrganization', occurredOn: '2026-03-02' },
      policy: { id: 'xingguo-2021-trial' },
      version: 2,
      settled: true,
    });
    expect(answer.headers.get('etag')).toBe('"2-3"');
  });

  it('says which steps are open and explains each deadline in both languages', async () => {
    expect((await settled(one)).json).toMatchObject({
      openSteps: [
        { step: 'identification', round: 1, dueOn: '2026-03-12', label: { zh: '受理审查' } },
      ],
      deadlines: [
        {
          due: 'identification',
          dueOn: '2026-03-12',
          rule: 'identification',
          anchor: '2026-03-02',
          explanation: {
            zh: expect.stringMatching(/10日.*2026-03-02.*2026-03-12/) as string,
            en: expect.stringMatching(/10 days from 2026-03-02.*2026-03-12/) as string,
          },
        },
      ],
    });
  });

  it('says to its county the same, without an office in it', async () => {
    const asClerk = await read(`/cases/${one.caseId}`);
    const asAuditor = await read(`/cases/${one.caseId}`, auditor);
    expect(asAuditor).toStrictEqual({ ...asClerk, may: [] });
  });

  it('is read as often as one likes: nothing changes', async () => {
    await changingNothing(streamsOf(one), () => send({ path: `/cases/${one.caseId}`, as: clerk }));
    expect(await read(`/cases/${one.caseId}`)).toStrictEqual(await read(`/cases/${one.caseId}`));
  });

  it('is read by the village organization of its village alone, without those who bore witness', async () => {
    await act(one, 'AcceptOpinion');
    await act(one, 'AppointInvestigators');
    await act(one, 'RecordEvidence', {
      evidence: [
        { kind: 'testimony', title: '走访笔录', obtainedOn: '2026-03-11', witness: 'WITNESS-0001' },
      ],
    });
    const organization = official('villageOrganization', place);
    const own = await send({ path: `/cases/${one.caseId}`, as: organization });
    expect(own.status).toBe(200);
    expect(own.text).not.toContain('WITNESS-0001');
    expect(JSON.stringify(await read(`/cases/${one.caseId}`))).toContain('WITNESS-0001');
    const beside = { ...organization, organizations: [`${place.township}202`] };
    expect((await send({ path: `/cases/${one.caseId}`, as: beside })).status).toBe(403);
    for (const path of [
      `/cases/${one.caseId}/timeline`,
      `/cadres/${one.cadreId}`,
      `/townships/${place.township}/cases`,
      `/townships/${place.township}/cases-by-due`,
    ]) {
      expect((await send({ path, as: organization })).status).toBe(403);
    }
  });
});

type Possible = { readonly command: CommandName; readonly measureId?: string };
const possibleFor = async (one: Case, role: Role): Promise<readonly Possible[]> =>
  (await read(`/cases/${one.caseId}`, official(role, place)))['may'] as readonly Possible[];

/** Refused because it is not this role's, or not this stage's. */
const isOutOfPlace = ({ status, json }: Answer): boolean =>
  status === 403 ||
  status === 409 ||
  ['withdrawal-after-decision', 'convening-not-late'].includes(String(json['code']));

describe('what may be done next', () => {
  const later: Json = { occurredOn: '2026-05-20' };
  const meeting = {
    heldOn: '2026-05-20',
    fullMembership: 9,
    present: 7,
    for: 6,
    against: 0,
    abstain: 1,
    attendees: ['P-3001', 'P-3002', 'P-3003', 'P-3004', 'P-3005', 'P-3006', 'P-3007'],
    sittingIn: ['P-3021'],
    withdrew: [],
    reportedBy: ['P-3021'],
  };
  const minutes = { title: '纪要', sha256: 'a'.repeat(64), mediaType: 'application/pdf', bytes: 1 };
  /** Late enough for every stage. */
  const changesFor = (command: CommandName): Json =>
    command === 'DecideDisposition' || command === 'DecideNoMeasure' || command === 'RevokeDecision'
      ? { ...later, meeting: { ...meeting, minutes } }
      : later;

  const inCase = commandRoutes
    .filter(({ path }) => path.includes('{caseId}'))
    .map(({ name }) => name);
  const stages: readonly Stage[] = [
    'raised',
    'underInvestigation',
    'served',
    'atDecision',
    'decided',
  ];
  const asked: readonly Role[] = ['townshipClerk', 'townshipCommittee'];

  it.each(stages.flatMap((stage) => asked.map((role): [Stage, Role] => [stage, role])))(
    'in a case %s, to a %s, leaves out nothing but what is refused then',
    async (stage, role) => {
      const one = await caseOfStage(stage);
      const may = await possibleFor(one, role);
      const reading = await settled(one);
      const others = inCase.filter((command) =>
        may.every((possible) => possible.command !== command),
      );
      const before = await holdingsOf(...streamsOf(one));
      const answers = await inTurns(others, (command) =>
        give(one, command, { as: official(role, place), changes: changesFor(command) }, reading),
      );
      expect(others.filter((_, index) => !isOutOfPlace(answers[index]!))).toStrictEqual([]);
      expect(await holdingsOf(...streamsOf(one))).toStrictEqual(before);
    },
  );

  // The same is held against the rules, at every stage, without a cloud.
  it.each<[Stage, Role]>([
    ['raised', 'townshipClerk'],
    ['raised', 'villageOrganization'],
  ])('in a case %s, to a %s, can be done, each on a case of its own', async (stage, role) => {
    const may = await possibleFor(await caseOfStage(stage), role);
    expect(may.length).toBeGreaterThan(0);
    const refused = await inTurns(may, async ({ command }) => {
      const own = await newCase(stage, place, settingOf(stage));
      const answer = await give(
        own,
        command,
        { as: official(role, place), changes: changesFor(command) },
        await settled(own),
      );
      return isOutOfPlace(answer) ? [`${command}: ${answer.text}`] : [];
    });
    expect(refused.flat()).toStrictEqual([]);
  });

  const settingOf = (stage: Stage) =>
    stage === 'decided' ? { dispositions: ['WARNING_TALK' as const] } : {};
  const atStage = new Map<Stage, Promise<Case>>();
  const caseOfStage = (stage: Stage): Promise<Case> => {
    const known = atStage.get(stage) ?? newCase(stage, place, settingOf(stage));
    atStage.set(stage, known);
    return known;
  };
});

type Event = {
  readonly sequence: number;
  readonly prevHash: string;
  readonly hash: string;
  readonly type: string;
};
type Page = { readonly events: readonly Event[]; readonly next: number | null };

const pagesOf = async (
  path: string,
  limit: number,
  after = 0,
  as = clerk,
): Promise<readonly Page[]> => {
  // The answer is JSON of any form; the fuzz tests hold it to its schema.
  const page = (await read(`${path}?limit=${limit}&after=${after}`, as)) as unknown as Page;
  return page.next === null ? [page] : [page, ...(await pagesOf(path, limit, page.next, as))];
};

describe('a timeline', () => {
  let one: Case;
  let path: string;
  let whole: readonly Event[];
  beforeAll(async () => {
    one = await newCase('atDecision', place);
    path = `/cases/${one.caseId}/timeline`;
    whole = (await pagesOf(path, 200)).flatMap(({ events }) => events);
  });

  it.each([1, 2, 3, 7, 200])(
    'read by pages of %i is the whole, each event once and in order',
    async (limit) => {
      const pages = await pagesOf(path, limit);
      expect(pages.every(({ events }) => events.length <= limit)).toBe(true);
      expect(pages.flatMap(({ events }) => events)).toStrictEqual(whole);
    },
  );

  it('has no gap, and each event carries the hash of the one before', () => {
    expect(whole.map(({ sequence }) => sequence)).toStrictEqual(whole.map((_, index) => index + 1));
    expect(whole.slice(1).map(({ prevHash }) => prevHash)).toStrictEqual(
      whole.slice(0, -1).map(({ hash }) => hash),
    );
  });

  it('is the same for the county, which is told that nothing was changed', async () => {
    const ofCounty = (await pagesOf(`/counties/${place.county}${path}`, 4, 0, auditor)).flatMap(
      ({ events }) => events,
    );
    expect(ofCounty).toStrictEqual(whole);
    expect(
      await read(`/counties/${place.county}/cases/${one.caseId}/verification`, auditor),
    ).toStrictEqual({
      caseId: one.caseId,
      intact: true,
      events: whole.length,
      lastHash: whole.at(-1)!.hash,
      flaw: null,
    });
  });

  it('ends where somebody asks for what comes after its end', async () => {
    expect(await read(`${path}?after=${whole.length}`)).toStrictEqual({
      caseId: one.caseId,
      events: [],
      next: null,
    });
  });
});

describe('a cadre who is read', () => {
  it('has posts and cases', async () => {
    const one = await newCase('raised', place, { posts: ['P1', 'V1'] });
    expect(await read(`/cadres/${one.cadreId}`)).toMatchObject({
      cadreId: one.cadreId,
      name: '钟䶮𠮷',
      nearRelativeCount: 1,
      activeCase: one.caseId,
      posts: [
        { kind: 'P1', endedOn: null },
        { kind: 'V1', endedOn: null },
      ],
      cases: [{ caseId: one.caseId, stage: 'raised' }],
    });
  });
});

describe('the policy', () => {
  it('is read by every role, whole, with the packs that there are', async () => {
    const policy = await read('/policy', official('mentor', place));
    expect(policy).toMatchObject({
      pack: { id: 'xingguo-2021-trial', statute: { inForce: '2026-01-01' } },
    });
    const available = policy['available'] as readonly { id: string }[];
    expect([...new Set(available.map(({ id }) => id))]).toStrictEqual([
      'xingguo-2021-trial',
      'statute-2026',
      'xingguo-2021-trial-2018',
      'statute-2018',
    ]);
    expect(await read('/policy?id=statute-2026')).toMatchObject({ pack: { id: 'statute-2026' } });
  });
});

itHoldsForEveryAnswer(() => cases);
