import { randomUUID } from 'node:crypto';
import {
  act,
  attempt,
  bodyOf,
  cadreIn,
  caseAt,
  give,
  pathOf,
  raised,
  settled,
  type Case,
} from './course.ts';
import { send, type Answer, type Json, type Sent } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { changingNothing, holdingsOf, streamsOf } from './holdings.ts';
import { fromElsewhere, inRoleOf, newPlace, official } from './place.ts';
import { problemIn, refusalIn, refusalOf } from './problem.ts';

// Twice, too late, at the same time.

const place = newPlace();
const clerk = official('townshipClerk', place);
const cases: Case[] = [];

const newCase = async (...of: Parameters<typeof caseAt>): Promise<Case> => {
  const one = await caseAt(...of);
  cases.push(one);
  return one;
};

const versionOf = async (one: Case): Promise<string> =>
  `"${String((await settled(one)).json['version'])}"`;

const eventsOf = async ({ caseId }: Case): Promise<readonly string[]> => {
  const { json } = await send({ path: `/cases/${caseId}/timeline?limit=200`, as: clerk });
  return (json['events'] as readonly { type: string }[]).map(({ type }) => type);
};

const statuses = (answers: readonly Answer[]): readonly number[] =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);

describe('whoever saw an older case', () => {
  it('is told how it stands now and in which role it was changed', async () => {
    const one = await newCase('raised', place);
    const old = await versionOf(one);
    await act(one, 'AcceptOpinion');
    const refusal = await refusalOf(one, 'AppointInvestigators', { headers: { 'if-match': old } });
    expect(refusal).toMatchObject({
      status: 412,
      code: 'stale-version',
      current: { version: 4, stage: 'underInvestigation', changedBy: 'townshipClerk' },
    });
  });

  it('is told before anything about the content, which was written for another case', async () => {
    const one = await newCase('accepted', place);
    expect(
      await refusalOf(one, 'AppointInvestigators', {
        headers: { 'if-match': '"2"' },
        changes: { investigators: bodyOf('AppointInvestigators')['investigators'] },
      }),
    ).toMatchObject({ code: 'stale-version' });
    expect(await refusalOf(one, 'ServeFacts', { headers: { 'if-match': '"2"' } })).toMatchObject({
      code: 'stale-version',
    });
  });

  it('is told so too where the version is one that has not been yet', async () => {
    const one = await newCase('raised', place);
    expect(
      await refusalOf(one, 'AcceptOpinion', { headers: { 'if-match': '"99"' } }),
    ).toMatchObject({ status: 412, code: 'stale-version' });
  });

  it('and may not act at all learns nothing but that', async () => {
    const one = await newCase('raised', place);
    const refusal = await refusalOf(one, 'AcceptOpinion', {
      as: fromElsewhere('townshipClerk'),
      headers: { 'if-match': '"99"' },
    });
    expect(refusal).toMatchObject({ status: 403, code: 'outside-own-organization' });
    expect(refusal.current).toBeUndefined();
    expect(refusal.facts).toBeUndefined();
  });

  it('may have seen what the procedure added meanwhile, or not: that changes no version', async () => {
    const one = await raised(place);
    cases.push(one);
    const asRaised = await versionOf(one);
    expect(
      (await attempt(one, 'AcceptOpinion', { headers: { 'if-match': asRaised } })).status,
    ).toBe(200);
  });
});

describe('two people at two measures of one case', () => {
  it('act at the same moment on what both saw, and neither is in the other’s way', async () => {
    const setting = { posts: ['P2', 'E'], dispositions: ['WARNING_TALK', 'WARNING_TALK'] } as const;
    const one = await newCase('decided', place, setting);
    const seen = await settled(one);
    const talk = (measureId: string) =>
      give(one, 'RecordWarningTalk', { changes: { measureId } }, seen);
    const answers = await Promise.all([talk('measure-1'), talk('measure-2')]);
    expect(statuses(answers)).toStrictEqual([200, 200]);
    const meanwhile = answers.flatMap(({ json }) => (json['meanwhile'] ?? []) as readonly Json[]);
    expect(meanwhile).toMatchObject([{ type: 'WarningTalkHeld', role: 'townshipClerk' }]);
  });

  it('learn what has been done since, where it concerns what they are about', async () => {
    const one = await newCase('decided', place);
    const seen = await settled(one);
    await act(one, 'RecordSupervision', { occurredOn: '2026-04-10' });
    const late = await give(one, 'RecordWarningTalk', { changes: {} }, seen);
    expect(problemIn(late)).toMatchObject({
      status: 412,
      code: 'stale-version',
      changes: [
        { type: 'SupervisionFiled', role: 'townshipClerk', label: { zh: '监察机关立案调查' } },
      ],
    });
  });
});

describe('F25: the same act sent again', () => {
  let one: Case;
  let first: Answer;
  const acceptance = (): Sent => ({
    path: pathOf('AcceptOpinion', one.caseId),
    as: clerk,
    headers: { 'if-match': '"2"', 'idempotency-key': key },
    body: bodyOf('AcceptOpinion'),
  });
  const key = randomUUID();

  beforeAll(async () => {
    one = await newCase('raised', place);
    first = await send(acceptance());
    await settled(one);
  });

  it('has the first answer, and is done once', async () => {
    const again = await changingNothing(streamsOf(one), () => send(acceptance()));
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect([again.status, again.json]).toStrictEqual([200, first.json]);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  it('has it too where its fields stand in another order, and long after others acted', async () => {
    await act(one, 'AppointInvestigators');
    const { occurredOn, note } = bodyOf('AcceptOpinion');
    const again = await changingNothing(streamsOf(one), () =>
      send({ ...acceptance(), body: JSON.stringify({ note, occurredOn }, null, 2) }),
    );
    expect([again.status, again.json]).toStrictEqual([200, first.json]);
  });

  it.each<[string, () => Partial<Sent>]>([
    ['with another body', () => ({ body: bodyOf('AcceptOpinion', { note: '不予受理。' }) })],
    [
      'as another act',
      () => ({ path: pathOf('RejectOpinion', one.caseId), body: bodyOf('RejectOpinion') }),
    ],
    ['by another person', () => ({ as: inRoleOf('townshipClerk', place, 'P-1999') })],
  ])('under a used key, %s, is refused and never gets the first answer', async (_, changed) => {
    expect(
      await refusalIn(streamsOf(one), () => send({ ...acceptance(), ...changed() })),
    ).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });

  it('under a used key, on another case, is refused and never gets the first answer', async () => {
    const other = await newCase('raised', place);
    expect(
      await refusalIn([...streamsOf(one), ...streamsOf(other)], () =>
        send({ ...acceptance(), path: pathOf('AcceptOpinion', other.caseId) }),
      ),
    ).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
  });

  it.each<[string, () => Sent['as']]>([
    ['by somebody of another township', () => inRoleOf('townshipClerk', newPlace(), 'P-1998')],
    ['by the same person, who is in another township by now', () => fromElsewhere('townshipClerk')],
  ])('under a used key, %s, is refused and never gets the first answer', async (_, who) => {
    const refusal = await refusalIn(streamsOf(one), () => send({ ...acceptance(), as: who()! }));
    expect([403, 422]).toContain(refusal.status);
    expect(['outside-own-organization', 'idempotency-key-reused']).toContain(refusal.code);
  });

  it('gets no answer where the first was refused: nothing was done under that key', async () => {
    const cadreId = await cadreIn(place, { posts: [] });
    const sent: Sent = {
      path: pathOf('RecordPost', cadreId),
      as: clerk,
      headers: { 'idempotency-key': randomUUID() },
      body: bodyOf('RecordPost', { obtained: 'employed' }),
    };
    expect(
      await refusalIn([`CADRE#${cadreId}`, `COMMAND#${sent.headers!['idempotency-key']!}`], () =>
        send(sent),
      ),
    ).toMatchObject({ status: 422 });
    expect((await send({ ...sent, body: bodyOf('RecordPost') })).status).toBe(200);
  });
});

describe('F25: at the same time', () => {
  const races = (
    one: Case,
    version: string,
    ...of: readonly (readonly ['AcceptOpinion' | 'ReturnOpinion' | 'RejectOpinion', string])[]
  ) =>
    Promise.all(
      of.map(([command, key]) =>
        send({
          path: pathOf(command, one.caseId),
          as: clerk,
          headers: { 'if-match': version, 'idempotency-key': key },
          body: bodyOf(command),
        }),
      ),
    );

  it('two acts that exclude each other: one is done, the other is told who was faster', async () => {
    const one = await newCase('raised', place);
    const answers = await races(
      one,
      await versionOf(one),
      ['AcceptOpinion', randomUUID()],
      ['RejectOpinion', randomUUID()],
    );
    expect(statuses(answers)).toStrictEqual([200, 412]);
    expect(problemIn(answers.find(({ status }) => status === 412)!)).toMatchObject({
      code: 'stale-version',
      current: { changedBy: 'townshipClerk' },
    });
    expect(
      (await eventsOf(one)).filter(
        (type) => type === 'OpinionAccepted' || type === 'OpinionRejected',
      ),
    ).toHaveLength(1);
  });

  it('one act six times under one key: done once, and all have one answer', async () => {
    const one = await newCase('raised', place);
    const key = randomUUID();
    const answers = await races(
      one,
      await versionOf(one),
      ...Array.from({ length: 6 }, () => ['AcceptOpinion', key] as const),
    );
    expect(statuses(answers)).toStrictEqual([200, 200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await eventsOf(one)).filter((type) => type === 'OpinionAccepted')).toHaveLength(1);
  });

  it('one act six times under six keys: done once', async () => {
    const one = await newCase('raised', place);
    const answers = await races(
      one,
      await versionOf(one),
      ...Array.from({ length: 6 }, () => ['ReturnOpinion', randomUUID()] as const),
    );
    expect(statuses(answers)).toStrictEqual([200, 412, 412, 412, 412, 412]);
    expect((await eventsOf(one)).filter((type) => type === 'OpinionReturned')).toHaveLength(1);
  });

  it('two opinions on one cadre: one case, and the other is told which', async () => {
    const cadreId = await cadreIn(place);
    const raise = () =>
      send({
        path: '/cases',
        as: clerk,
        body: bodyOf('RaiseOpinion', { cadreId, complainants: [] }),
      });
    const answers = await Promise.all([raise(), raise(), raise()]);
    expect(statuses(answers)).toStrictEqual([201, 409, 409]);
    const { caseId } = answers.find(({ status }) => status === 201)!.json;
    for (const refused of answers.filter(({ status }) => status === 409))
      expect(problemIn(refused)).toMatchObject({ code: 'case-already-active', facts: { caseId } });
    expect(await holdingsOf(`CADRE#${cadreId}`)).toMatchObject({
      [`CADRE#${cadreId}`]: { events: 3 },
    });
  });

  it('one post recorded twice, one village registered twice: once each', async () => {
    const cadreId = await cadreIn(place, { posts: [] });
    const record = () =>
      send({ path: pathOf('RecordPost', cadreId), as: clerk, body: bodyOf('RecordPost') });
    expect(statuses(await Promise.all([record(), record()]))).toStrictEqual([200, 409]);
    const village = `${place.township}299`;
    const register = () =>
      send({ path: '/villages', as: clerk, body: bodyOf('RegisterVillage', { village }) });
    expect(statuses(await Promise.all([register(), register()]))).toStrictEqual([201, 409]);
  });
});

describe('while another case of the cadre runs', () => {
  it('a second opinion is refused, and nothing has begun', async () => {
    const one = await newCase('accepted', place);
    const [allegation] = bodyOf('RaiseOpinion')['allegations'] as readonly [Json];
    const body = bodyOf('RaiseOpinion', {
      cadreId: one.cadreId,
      allegations: [{ ...allegation, situation: 'S1' }],
    });
    expect(
      await refusalIn(streamsOf(one), () =>
        send({ path: '/cases', as: official('villageOrganization', place), body }),
      ),
    ).toMatchObject({
      status: 409,
      code: 'case-already-active',
      field: 'cadreId',
      facts: { caseId: one.caseId },
    });
  });

  it('a post of the cadre is not ended by a side door', async () => {
    const one = await newCase('accepted', place);
    expect(
      await refusalIn(streamsOf(one), () =>
        send({ path: pathOf('EndPost', one.cadreId), as: clerk, body: bodyOf('EndPost') }),
      ),
    ).toMatchObject({ status: 409, code: 'post-under-case' });
  });

  it('and when it has ended, the next may come', async () => {
    const one = await newCase('raised', place);
    await act(one, 'WithdrawCase');
    const { json } = await settled(one);
    expect(json['stage']).toBe('closed');
    expect(
      (
        await send({
          path: '/cases',
          as: clerk,
          body: bodyOf('RaiseOpinion', { cadreId: one.cadreId, complainants: [] }),
        })
      ).status,
    ).toBe(201);
  });
});

describe('a step that is not open', () => {
  it('is said to be on its way where it opens in a moment', async () => {
    const cadreId = await cadreIn(place);
    const opened = await send({
      path: '/cases',
      as: clerk,
      body: bodyOf('RaiseOpinion', { cadreId, complainants: [] }),
    });
    expect(opened.json).toMatchObject({ settled: false, openSteps: [] });
    expect(opened.headers.get('retry-after')).toBe('1');
    // The procedure is started behind the stream, which takes longer than one request does.
    const early = await send({
      path: pathOf('AcceptOpinion', String(opened.json['caseId'])),
      as: clerk,
      headers: { 'if-match': opened.headers.get('etag')! },
      body: bodyOf('AcceptOpinion'),
    });
    expect(problemIn(early)).toMatchObject({
      status: 409,
      code: 'step-not-open',
      facts: { step: 'identification', onItsWay: 'yes' },
    });
    expect(early.headers.get('retry-after')).toBe('1');
  });

  it('is refused where it is behind the case', async () => {
    const one = await newCase('underInvestigation', place);
    expect(await refusalOf(one, 'AcceptOpinion')).toMatchObject({
      status: 409,
      code: 'step-not-open',
      facts: { stage: 'underInvestigation' },
    });
  });

  it('is refused where it is far ahead, and nobody is told to wait for it', async () => {
    const one = await newCase('accepted', place);
    const answer = await attempt(one, 'DecideDisposition');
    expect(problemIn(answer)).toMatchObject({ status: 409, code: 'step-not-open' });
    expect(answer.headers.get('retry-after')).toBeNull();
  });

  it('is refused where the case has ended', async () => {
    const one = await newCase('raised', place);
    await act(one, 'RejectOpinion');
    await settled(one);
    expect(await refusalOf(one, 'AcceptOpinion')).toMatchObject({
      status: 409,
      code: 'case-has-ended',
    });
    expect(await refusalOf(one, 'WithdrawCase')).toMatchObject({
      status: 409,
      code: 'case-has-ended',
    });
  });
});

itHoldsForEveryAnswer(() => cases);
