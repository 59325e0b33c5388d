import { bodyOf, cadreIn, caseAt, pathOf, whoMay, type Case } from './course.ts';
import { send, type Json } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { streamsOf } from './holdings.ts';
import { newPlace } from './place.ts';
import { errors, refusalIn, refusalOf } from './problem.ts';

// How an office may be said to have ended, in a case and outside one, and what must show it.

const place = newPlace();
const cases: Case[] = [];
let cadreId: string;
let one: Case;

beforeAll(async () => {
  [cadreId, one] = await Promise.all([
    cadreIn(place, { posts: ['V1'] }),
    caseAt('accepted', place),
  ]);
  cases.push(one);
});

const people = bodyOf('RecordVote');
const recall: Json = {
  petition: { signatures: 300, entitled: 1500 },
  submittedOn: '2026-01-20',
  reasons: '长期不在村，不办事。',
  heldOn: '2026-02-20',
  roll: { voters: 1000 },
  counts: {
    forum: 'votersBallot',
    issued: 501,
    returned: 501,
    valid: 501,
    invalid: 0,
    for: 251,
    against: 250,
    abstain: 0,
  },
  chair: people['chair'],
  tellers: people['tellers'],
  scan: people['scan'],
};
const ballots = (returned: number, inFavour: number): Json => ({
  ...(recall['counts'] as Json),
  issued: returned,
  returned,
  valid: returned,
  for: inFavour,
  against: returned - inFavour,
});
const abolition: Json = {
  assemblyConsentedOn: '2026-01-12',
  approvedOn: '2026-02-10',
  approval: bodyOf('EndPost')['proof'],
};

const ended = (changes: Json) =>
  send({
    path: pathOf('EndPost', cadreId),
    as: whoMay('EndPost', place),
    body: bodyOf('EndPost', { endedOn: '2026-02-28', ...changes }),
  });
const outside = (changes: Json) =>
  refusalIn(streamsOf({ place, caseId: 'none', cadreId }), () => ended(changes));
const inCase = (changes: Json) =>
  refusalOf(one, 'RecordPostsEnded', { changes: { endedOn: '2026-02-28', ...changes } });

const wrong: readonly (readonly [string, Json, Json])[] = [
  [
    'a recall of which nobody counted anything',
    { cause: 'recalled' },
    { code: 'end-of-post-unproved', field: 'recall', lawfulRoute: expect.anything() },
  ],
  [
    'a recall that one too few asked for',
    { cause: 'recalled', recall: { ...recall, petition: { signatures: 299, entitled: 1500 } } },
    { code: 'petition-too-small', field: 'recall.petition' },
  ],
  [
    'a recall in which exactly half of the registered voters voted',
    { cause: 'recalled', recall: { ...recall, counts: ballots(500, 500) } },
    { code: 'recall-not-carried', article: '村民委员会组织法19' },
  ],
  [
    'a recall that exactly half of those who voted were for',
    { cause: 'recalled', recall: { ...recall, counts: ballots(502, 251) } },
    { code: 'recall-not-carried', field: 'recall.counts' },
  ],
  [
    'a merger that nobody approved',
    { cause: 'villageAbolished' },
    { code: 'end-of-post-unproved', field: 'abolition' },
  ],
  [
    'a merger that was approved before the villagers consented',
    { cause: 'villageAbolished', abolition: { ...abolition, approvedOn: '2026-01-11' } },
    { code: 'date-out-of-order', field: 'abolition.approvedOn' },
  ],
  [
    'a merger in the papers of a void election',
    { cause: 'electionVoid', abolition },
    { code: 'particulars-of-another-cause', field: 'abolition' },
  ],
];

it.each(wrong)('is refused: %s', async (_, changes, told) => {
  expect(await outside(changes)).toMatchObject({ status: 422, ...told });
  expect(await inCase(changes)).toMatchObject({ status: 422, ...told });
});

it('by the Party is refused for a post that villagers gave', async () => {
  expect(await outside({ cause: 'expelledFromParty' })).toMatchObject({
    status: 422,
    code: 'cause-not-of-this-post',
    field: 'cause',
    facts: { kind: 'V1' },
  });
});

it('is not typed in: a result in the body of a recall is an unknown field', async () => {
  expect(
    await outside({ cause: 'recalled', recall: { ...recall, result: 'passed' } }),
  ).toMatchObject({ code: 'invalid-body', errors: errors(['recall.result', 'unknown-field']) });
});

it('is recorded where the villagers’ own double majority bears it out', async () => {
  expect((await ended({ cause: 'recalled', proof: undefined, recall })).status).toBe(200);
});

it('by expulsion bars from a committee post ever after', async () => {
  const secretary = await cadreIn(place, { posts: ['P1'] });
  const as = whoMay('EndPost', place);
  const to = (command: 'EndPost' | 'RecordPost', body: Json) =>
    send({ path: pathOf(command, secretary), as, body });
  const expelled = bodyOf('EndPost', { cause: 'expelledFromParty' });
  expect((await to('EndPost', expelled)).status).toBe(200);
  const streams = streamsOf({ place, caseId: 'none', cadreId: secretary });
  const later = bodyOf('RecordPost', { occurredOn: '2026-03-20', termFrom: '2026-03-16' });
  expect(await refusalIn(streams, () => to('RecordPost', later))).toMatchObject({
    status: 422,
    code: 'barred-from-candidacy',
    article: '村民委员会组织法18',
    field: 'termFrom',
  });
});

itHoldsForEveryAnswer(() => cases);
