import {
  act,
  attempt,
  bodyOf,
  cadreIn,
  caseAt,
  done,
  pathOf,
  settled,
  until,
  whoMay,
  type Case,
} from './course.ts';
import { send, type Json } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { streamsOf } from './holdings.ts';
import { newPlace, official } from './place.ts';
import { refusalIn, refusalOf } from './problem.ts';

// Somebody who has left office, or leaves it meanwhile: the facts are found, and nothing is imposed.

const place = newPlace();
const aLawfulRoute: Json = { lawfulRoute: expect.anything() };
const committee = official('townshipCommittee', place);
const cases: Case[] = [];
let cadreId: string;

const raising = (changes: Json = {}) => {
  const [allegation] = bodyOf('RaiseOpinion')['allegations'] as readonly [Json];
  return send({
    path: '/cases',
    as: official('townshipClerk', place),
    body: bodyOf('RaiseOpinion', { cadreId, allegations: [{ ...allegation, ...changes }] }),
  });
};

beforeAll(async () => {
  cadreId = await cadreIn(place, { posts: ['P2'] });
  const ended = { endedOn: '2026-03-01', cause: 'transferred' };
  done(
    await send({
      path: pathOf('EndPost', cadreId),
      as: whoMay('EndPost', place),
      body: bodyOf('EndPost', ended),
    }),
  );
});

it('is asked about nothing that lies outside their time in office', async () => {
  const streams = streamsOf({ place, caseId: 'none', cadreId });
  expect(await refusalIn(streams, () => raising({ factsOn: '2026-03-02' }))).toMatchObject({
    status: 422,
    code: 'facts-outside-office',
    field: 'allegations.0.factsOn',
    ...aLawfulRoute,
  });
});

it('is heard on the facts, and told of no measure', async () => {
  const { json } = done(await raising({ factsOn: '2026-02-27' }));
  const one = { place, cadreId, caseId: String(json['caseId']) };
  cases.push(one);
  for (const command of ['AcceptOpinion', 'AppointInvestigators', 'SubmitFindings'] as const)
    await act(one, command);
  expect(await refusalOf(one, 'ServeFacts')).toMatchObject({
    status: 422,
    code: 'no-post-left',
    field: 'intended',
  });
  await act(one, 'ServeFacts', { intended: [] });
  await act(one, 'RecordStatement');
  await act(one, 'AnswerDefence');
  expect(await refusalOf(one, 'DecideDisposition', { as: committee })).toMatchObject({
    status: 422,
    code: 'no-post-left',
    field: 'measures',
    ...aLawfulRoute,
  });
  const ending = { hadBadEffects: undefined, clarification: undefined };
  expect((await attempt(one, 'DecideNoMeasure', { as: committee, changes: ending })).status).toBe(
    200,
  );
  await act(one, 'ServeDecision');
  const closed = await until(
    () => settled(one),
    (read) => read.json['stage'] === 'closed',
  );
  expect(closed.json).toMatchObject({ conclusion: 'leftOffice', measures: [] });
});

it('whose last post ends while the case runs is inquired into further where that is said', async () => {
  const one = await caseAt('underInvestigation', place, { posts: ['P2'] });
  cases.push(one);
  const transferred = { cause: 'transferred', endedOn: '2026-03-10' };
  const goingOn = (inquiryGoesOn: unknown) =>
    refusalOf(one, 'RecordPostsEnded', { changes: { ...transferred, inquiryGoesOn } });
  for (const wrong of [false, 'yes', 1])
    expect(await goingOn(wrong)).toMatchObject({ status: 422, code: 'invalid-body' });
  await act(one, 'RecordPostsEnded', { ...transferred, inquiryGoesOn: true });
  expect((await settled(one)).json).toMatchObject({
    stage: 'underInvestigation',
    endedPosts: ['post-1'],
  });
});

it('whose case is decided is inquired into no further', async () => {
  const one = await caseAt('decided', place, { posts: ['P2'], dispositions: ['SUSPENSION'] });
  cases.push(one);
  const changes = {
    occurredOn: '2026-04-20',
    cause: 'transferred',
    endedOn: '2026-04-20',
    inquiryGoesOn: true,
  };
  expect(await refusalOf(one, 'RecordPostsEnded', { changes })).toMatchObject({
    status: 409,
    code: 'inquiry-is-over',
    field: 'inquiryGoesOn',
  });
});

itHoldsForEveryAnswer(() => cases);
