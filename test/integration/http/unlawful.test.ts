import { act, attempt, bodyOf, cadreIn, caseAt, settled, type Case } from './course.ts';
import { send, type Json } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { inRoleOf, newPlace, official } from './place.ts';
import { refusalIn, refusalOf } from './problem.ts';
import { streamsOf } from './holdings.ts';

// What law and policy forbid, and where exactly the line is: exactly half, exactly two thirds,
// exactly one fifth.

const place = newPlace();
const committee = official('townshipCommittee', place);
const cases: Case[] = [];

const prepared = async (...of: Parameters<typeof caseAt>): Promise<Case> => {
  const one = await caseAt(...of);
  cases.push(one);
  return one;
};

const meeting = (changes: Json = {}): Json => ({
  ...(bodyOf('DecideDisposition')['meeting'] as Json),
  ...changes,
});
const measures = (disposition: string, more: Json = {}): readonly Json[] => [
  { postId: 'post-1', disposition, grounds: '履职不力。', ...more },
];
const articleOf = (text: string): unknown => expect.stringContaining(text);
const aLawfulRoute: Json = { lawfulRoute: expect.anything() };

const appraisal = (year: number, heldOn: string): Json => ({
  year,
  heldOn,
  grade: 'incompetent',
  isQuorate: true,
});

const typesOf = async ({ caseId }: Case): Promise<readonly string[]> => {
  const { json } = await send({
    path: `/cases/${caseId}/timeline?limit=200`,
    as: official('townshipClerk', place),
  });
  return (json['events'] as readonly { type: string }[]).map(({ type }) => type);
};

const measureOf = async (one: Case): Promise<Json> =>
  ((await settled(one)).json['measures'] as readonly Json[])[0]!;

describe('a decision', () => {
  let director: Case;
  let secretary: Case;

  beforeAll(async () => {
    [director, secretary] = await Promise.all([
      prepared('atDecision', place),
      prepared('atDecision', place, { posts: ['P1'], dispositions: ['REMOVAL'] }),
    ]);
  });

  it.each<[string, string, string, string]>([
    [
      '免职 of an elected director',
      'REMOVAL',
      'removal-of-elected-post',
      '村民委员会组织法》第十四条',
    ],
    [
      '降职 of an elected director',
      'DEMOTION',
      'demotion-of-elected-post',
      '村民委员会组织法》第十四条',
    ],
  ])('for %s is refused and shown the lawful way', async (_, disposition, code, article) => {
    expect(
      await refusalOf(director, 'DecideDisposition', {
        changes: {
          measures: measures(
            disposition,
            disposition === 'DEMOTION' ? { particulars: { to: 'V2' } } : {},
          ),
        },
      }),
    ).toMatchObject({
      status: 422,
      code,
      article: articleOf(article),
      field: 'measures.0.disposition',
      ...aLawfulRoute,
    });
  });

  it('for 罢免 from a Party post is refused and shown the lawful way', async () => {
    expect(
      await refusalOf(secretary, 'DecideDisposition', {
        changes: { measures: measures('RECALL') },
      }),
    ).toMatchObject({ status: 422, code: 'recall-of-party-post', ...aLawfulRoute });
  });

  it('for 职务终止 without a trigger is refused and shown the lawful way', async () => {
    expect(
      await refusalOf(director, 'DecideDisposition', {
        changes: { measures: measures('TERMINATION') },
      }),
    ).toMatchObject({
      status: 422,
      code: 'trigger-required',
      article: articleOf('22'),
      field: 'measures.0.trigger',
      ...aLawfulRoute,
    });
  });

  it('for 职务终止 by a trigger of other posts is refused', async () => {
    expect(
      await refusalOf(director, 'DecideDisposition', {
        changes: { measures: measures('TERMINATION', { trigger: 'partyProbationOrHeavier' }) },
      }),
    ).toMatchObject({ code: 'trigger-not-of-this-post' });
  });

  it('for something heavier than the cadre was told is refused', async () => {
    expect(
      await refusalOf(director, 'DecideDisposition', {
        changes: { measures: measures('ORDERED_RESIGNATION') },
      }),
    ).toMatchObject({ code: 'aggravated-after-defence', article: articleOf('43') });
  });

  it('for two measures on one post, for a post that nobody holds, is refused', async () => {
    expect(
      await refusalOf(director, 'DecideDisposition', {
        changes: { measures: [...measures('WARNING_TALK'), ...measures('WARNING_TALK')] },
      }),
    ).toMatchObject({ code: 'one-measure-per-post' });
    expect(
      await refusalOf(director, 'DecideDisposition', {
        changes: { measures: measures('WARNING_TALK', { postId: 'post-9' }) },
      }),
    ).toMatchObject({ status: 404, code: 'post-not-found', field: 'measures.0.postId' });
  });

  it('by somebody who investigated is refused', async () => {
    expect(
      await refusalOf(director, 'DecideDisposition', {
        as: inRoleOf('townshipCommittee', place, 'P-2011'),
      }),
    ).toMatchObject({
      status: 403,
      code: 'investigator-may-not-decide',
      article: articleOf('查审分离'),
    });
    expect(
      await refusalOf(director, 'DecideNoMeasure', {
        as: inRoleOf('townshipCommittee', place, 'P-2012'),
      }),
    ).toMatchObject({ status: 403, code: 'investigator-may-not-decide' });
  });

  it('by a meeting at which somebody sat who investigated is refused', async () => {
    const attendees = [...(meeting()['attendees'] as readonly string[]).slice(1), 'P-2011'];
    expect(
      await refusalOf(director, 'DecideDisposition', {
        changes: { meeting: meeting({ attendees }) },
      }),
    ).toMatchObject({
      status: 403,
      code: 'investigator-may-not-decide',
      field: 'meeting.attendees.6',
    });
  });

  it.each<[string, Json, string]>([
    ['more voted than were there', { for: 8 }, 'meeting-does-not-add-up'],
    ['more were there than are members', { fullMembership: 6 }, 'meeting-does-not-add-up'],
    ['fewer are named than were there', { attendees: ['P-3001'] }, 'meeting-does-not-add-up'],
    [
      'one is named twice',
      { attendees: ['P-3001', 'P-3002', 'P-3003', 'P-3004', 'P-3005', 'P-3006', 'P-3006'] },
      'meeting-does-not-add-up',
    ],
    [
      'one fewer than two thirds came',
      {
        present: 5,
        for: 5,
        abstain: 0,
        attendees: ['P-3001', 'P-3002', 'P-3003', 'P-3004', 'P-3005'],
      },
      'meeting-not-quorate',
    ],
    [
      'exactly half of the members were for it',
      { fullMembership: 10, for: 5, against: 1, abstain: 1 },
      'decision-not-carried',
    ],
  ])('by a meeting is refused where %s', async (_, changes, code) => {
    expect(
      await refusalOf(director, 'DecideDisposition', { changes: { meeting: meeting(changes) } }),
    ).toMatchObject({ status: 422, code });
  });

  it('by a meeting on the day before the hearing is refused', async () => {
    expect(
      await refusalOf(director, 'DecideDisposition', {
        changes: { meeting: meeting({ heldOn: '2026-04-06' }) },
      }),
    ).toMatchObject({ code: 'occurred-before-previous-step', field: 'meeting.heldOn' });
  });

  it('by exactly two thirds of the members, more than half of them for it, stands', async () => {
    const six = {
      present: 6,
      for: 5,
      against: 1,
      abstain: 0,
      attendees: ['P-3001', 'P-3002', 'P-3003', 'P-3004', 'P-3005', 'P-3006'],
    };
    expect(
      (
        await attempt(secretary, 'DecideDisposition', {
          as: committee,
          changes: { measures: measures('WARNING_TALK'), meeting: meeting(six) },
        })
      ).status,
    ).toBe(200);
  });
});

describe('a termination of office that the law itself brings', () => {
  let one: Case;
  beforeAll(async () => {
    one = await prepared('raised', place);
  });

  it.each<[string, Json]>([
    [
      'the two failed appraisals are not consecutive',
      { appraisals: [appraisal(2023, '2024-01-10'), appraisal(2025, '2026-01-15')] },
    ],
    [
      'a passed one lies between',
      {
        appraisals: [
          appraisal(2023, '2024-01-10'),
          { ...appraisal(2024, '2025-01-10'), grade: 'competent' },
          appraisal(2025, '2026-01-15'),
        ],
      },
    ],
    [
      'both come from one sitting',
      { appraisals: [appraisal(2024, '2026-01-15'), appraisal(2025, '2026-01-15')] },
    ],
    [
      'one sitting had no quorum',
      {
        appraisals: [
          { ...appraisal(2024, '2025-01-10'), isQuorate: false },
          appraisal(2025, '2026-01-15'),
        ],
      },
    ],
    ['no appraisal is given', { appraisals: undefined }],
  ])('is refused where %s', async (_, changes) => {
    const proof = { ...(bodyOf('DeclareTermination')['proof'] as Json), ...changes };
    expect(await refusalOf(one, 'DeclareTermination', { changes: { proof } })).toMatchObject({
      status: 422,
      code: 'trigger-proof-insufficient',
      field: 'proof.appraisals',
    });
  });

  it('is refused without its proof', async () => {
    expect(
      await refusalOf(one, 'DeclareTermination', { changes: { proof: undefined } }),
    ).toMatchObject({
      status: 422,
      code: 'invalid-body',
      errors: [{ field: 'proof', reason: 'missing' }],
    });
  });
});

describe('a recall', () => {
  let one: Case;

  beforeAll(async () => {
    one = await prepared('decided', place, { dispositions: ['RECALL'], cadre: subject });
  });

  const subject = { personId: 'P-2001', name: '钟䶮𠮷' };
  const petition = (changes: Json) => ({ changes: { petition: changes } });

  it.each<[string, Json, string]>([
    ['one signature short of one fifth', { signatures: 285, entitled: 1430 }, 'petition-too-small'],
    ['nobody counted who may vote', { signatures: 286 }, 'roll-unknown'],
    ['more signed than may', { signatures: 1431, entitled: 1430 }, 'signatures-exceed-roll'],
    [
      'somebody signed twice',
      { signatures: 290, entitled: 1430, repeatedSignatures: 4 },
      'repeated-signatures',
    ],
    [
      'one representative short of one third',
      { representativeSignatures: 13, representatives: 40 },
      'petition-too-small',
    ],
  ])('is not begun by a petition where %s', async (_, changes, code) => {
    expect(await refusalOf(one, 'RecordPetition', petition(changes))).toMatchObject({
      status: 422,
      code,
      field: 'petition',
    });
  });

  it('is not begun without a chance to answer', async () => {
    expect(
      await refusalOf(one, 'RecordPetition', { changes: { defenceOffered: false } }),
    ).toMatchObject({ code: 'defence-not-offered', article: articleOf('19') });
  });

  it('is not voted on without a petition', async () => {
    expect(
      await refusalOf(one, 'ConveneVote', {
        changes: { forum: 'votersBallot', roll: { voters: 1430 } },
      }),
    ).toMatchObject({ status: 409, code: 'step-not-open' });
  });

  it('is begun by exactly one fifth of those with the right to vote', async () => {
    expect(
      (await attempt(one, 'RecordPetition', petition({ signatures: 286, entitled: 1430 }))).status,
    ).toBe(200);
  });

  const tomorrow = { ...(bodyOf('ConveneVote')['priorDiscussion'] as Json), heldOn: '2026-04-21' };
  const ballot = (changes: Json = {}): Json => ({
    ...bodyOf('ConveneVote'),
    forum: 'votersBallot',
    roll: { voters: 1430 },
    ...changes,
  });

  it('by the representatives is refused, however many would agree, and shown the lawful way', async () => {
    expect(
      await refusalOf(one, 'ConveneVote', { body: ballot({ forum: 'representativeAssembly' }) }),
    ).toMatchObject({
      status: 422,
      code: 'forum-not-lawful',
      article: articleOf('19'),
      field: 'forum',
      facts: { forums: 'votersBallot' },
      ...aLawfulRoute,
    });
  });

  it.each<[string, Json, string]>([
    ['the roll is unknown', { roll: {} }, 'roll-unknown'],
    ['only the adults are counted', { roll: { adults: 1800 } }, 'roll-unknown'],
    ['the cadre convenes it', { convener: subject }, 'subject-may-not-convene'],
    ['the cadre is to chair it', { chair: subject }, 'subject-may-not-chair'],
    [
      'the villagers are told nine days before',
      { noticeGivenOn: '2026-04-20', meetingOn: '2026-04-29' },
      'notice-too-short',
    ],
    ['it is called for yesterday', { meetingOn: '2026-04-19' }, 'date-out-of-order'],
    [
      'it is called for a day that nobody will see',
      { meetingOn: '9999-12-31' },
      'meeting-too-far-off',
    ],
    ['it was discussed first, but tomorrow', { priorDiscussion: tomorrow }, 'date-in-future'],
    [
      'the township calls it, whom nobody asked',
      { convenedBy: 'township' },
      'township-may-not-convene',
    ],
    [
      'its roll contradicts itself',
      { roll: { voters: 1430, members: 10, representatives: 40, womenRepresentatives: 41 } },
      'roll-contradicts-itself',
    ],
    ['the roll was frozen tomorrow', { rollDate: '2026-04-21' }, 'date-in-future'],
  ])('is not called where %s', async (_, changes, code) => {
    expect(await refusalOf(one, 'ConveneVote', { body: ballot(changes) })).toMatchObject({
      status: 422,
      code,
    });
  });

  it('is called for the voters, and anew where the first call was mistaken', async () => {
    expect(
      (
        await attempt(one, 'ConveneVote', {
          body: ballot({ roll: { voters: 143 } }),
        })
      ).status,
    ).toBe(200);
    expect(await refusalOf(one, 'ConveneVote', { body: ballot() })).toMatchObject({
      status: 409,
      code: 'vote-already-convened',
      field: 'replacementReason',
      ...aLawfulRoute,
    });
    expect(
      (
        await attempt(one, 'ConveneVote', {
          body: ballot({ replacementReason: '选民人数登记有误。' }),
        })
      ).status,
    ).toBe(200);
    expect(await typesOf(one)).toEqual(
      expect.arrayContaining(['VoteConvened', 'VoteConvenedAnew']),
    );
  });

  const cast = {
    forum: 'votersBallot',
    issued: 900,
    returned: 716,
    valid: 700,
    invalid: 16,
    for: 359,
    against: 300,
    abstain: 41,
  };
  const counted = (counts: Json, more: Json = {}) => ({
    changes: { counts: { ...cast, ...counts }, ...more },
  });

  it.each<[string, Json, string]>([
    ['the votes do not add up', { abstain: 40 }, 'votes-do-not-add-up'],
    ['the ballots do not add up', { invalid: 15 }, 'ballots-do-not-add-up'],
    ['more came back than were given out', { issued: 715 }, 'returned-exceeds-issued'],
    ['more were given out than may vote', { issued: 1431 }, 'issued-exceeds-roll'],
    ['one voter cast four proxies', { mostProxiesOfOnePerson: 4 }, 'too-many-proxies'],
    [
      'the representatives met instead',
      { forum: 'representativeAssembly', present: 900 },
      'wrong-forum',
    ],
  ])('has no result where %s', async (_, counts, code) => {
    expect(await refusalOf(one, 'RecordVote', counted(counts))).toMatchObject({
      status: 422,
      code,
      field: 'counts',
    });
  });

  it('has no result before its day, chaired by the cadre, or counted by one of the family', async () => {
    expect(
      await refusalOf(
        one,
        'RecordVote',
        counted({}, { occurredOn: '2026-05-05', heldOn: '2026-05-05' }),
      ),
    ).toMatchObject({ code: 'vote-before-its-day' });
    expect(await refusalOf(one, 'RecordVote', counted({}, { chair: subject }))).toMatchObject({
      code: 'subject-may-not-chair',
    });
    const tellers = [
      { personId: 'P-2211', name: '黄福生' },
      { personId: 'KIN-0001', name: '钟小满' },
    ];
    expect(await refusalOf(one, 'RecordVote', counted({}, { tellers }))).toMatchObject({
      code: 'teller-must-be-recused',
      field: 'tellers.1',
    });
  });

  it('is not typed in: a result in the body is an unknown field', async () => {
    expect(await refusalOf(one, 'RecordVote', counted({}, { result: 'passed' }))).toMatchObject({
      code: 'invalid-body',
      errors: [{ field: 'result', reason: 'unknown-field' }],
    });
  });

  it('fails where exactly half of those who voted are for it', async () => {
    expect((await attempt(one, 'RecordVote', counted({ for: 358, against: 301 }))).status).toBe(
      200,
    );
    expect(await measureOf(one)).toMatchObject({ status: 'votedDown' });
    expect(await typesOf(one)).toEqual(expect.arrayContaining(['VoteRejected']));
  });

  it('once failed, only something lesser may follow', async () => {
    const again = {
      changes: {
        occurredOn: '2026-05-08',
        meeting: meeting({ heldOn: '2026-05-08' }),
        measures: measures('RECALL'),
      },
    };
    expect(await refusalOf(one, 'DecideDisposition', again)).toMatchObject({
      status: 422,
      code: 'only-lesser-measure',
    });
  });
});

describe('an assembly', () => {
  const roll = { members: 45, representatives: 40, womenRepresentatives: 15 };
  const decided = async (): Promise<Case> =>
    prepared('decided', place, { dispositions: ['WARNING_TALK'] });
  const called = async (): Promise<Case> => {
    const one = await decided();
    await act(one, 'ConveneVote', { roll });
    return one;
  };
  let [uncalled, uncounted, missed, halved, carried]: Case[] = [];
  beforeAll(async () => {
    [uncalled, uncounted, missed, halved, carried] = await Promise.all([
      decided(),
      called(),
      called(),
      called(),
      called(),
    ]);
  });
  const counts = (present: number, inFavour: number): Json => ({
    forum: 'representativeAssembly',
    present,
    issued: present,
    returned: present,
    valid: present,
    invalid: 0,
    for: inFavour,
    against: present - inFavour,
    abstain: 0,
  });

  const byTownship = {
    ...(bodyOf('ConveneVote')['priorDiscussion'] as Json),
    by: 'townshipParty',
  };

  it.each<[string, Json, string, string]>([
    [
      'no Party organization has discussed the matter first',
      { priorDiscussion: undefined },
      'prior-discussion-missing',
      'priorDiscussion',
    ],
    [
      'it was discussed elsewhere than in the village',
      { priorDiscussion: byTownship },
      'prior-discussion-missing',
      'priorDiscussion',
    ],
    ['nobody has delegated it', { delegation: undefined }, 'delegation-missing', 'delegation'],
  ])('is not called where %s', async (_, changes, code, field) => {
    expect(await refusalOf(uncalled!, 'ConveneVote', { changes })).toMatchObject({
      status: 422,
      code,
      field,
      ...aLawfulRoute,
    });
  });

  it('is not ordered to be called while there is time, nor announced before it has met', async () => {
    expect(
      await refusalOf(uncalled!, 'OrderConvening', { changes: { occurredOn: '2026-04-20' } }),
    ).toMatchObject({ status: 422, code: 'convening-not-late' });
    expect(await refusalOf(uncalled!, 'RecordAnnouncement')).toMatchObject({
      status: 409,
      code: 'nothing-to-announce',
      field: 'about',
    });
  });

  it.each<[string, Json, string]>([
    ['more came than belong to it', { ...counts(30, 16), present: 46 }, 'present-exceeds-roll'],
    [
      'more were given a ballot than came',
      { ...counts(30, 16), present: 29 },
      'issued-exceeds-present',
    ],
    ['nobody says how many came', { ...counts(30, 16), present: undefined }, 'attendance-unknown'],
  ])('has no result where %s', async (_, changed, code) => {
    expect(
      await refusalOf(uncounted!, 'RecordVote', { changes: { counts: changed } }),
    ).toMatchObject({ status: 422, code });
  });

  it('decides nothing where one fewer than two thirds came, which is no rejection', async () => {
    const one = missed!;
    expect((await attempt(one, 'RecordVote', { changes: { counts: counts(29, 29) } })).status).toBe(
      200,
    );
    expect(await measureOf(one)).toMatchObject({
      status: 'awaitingVote',
      convened: null,
      inquorateVotes: 1,
    });
  });

  it('rejects where exactly two thirds came and exactly half of them are for it', async () => {
    const one = halved!;
    expect((await attempt(one, 'RecordVote', { changes: { counts: counts(30, 15) } })).status).toBe(
      200,
    );
    expect(await measureOf(one)).toMatchObject({ status: 'votedDown' });
  });

  it('carries where exactly two thirds came and one more than half of them is for it', async () => {
    const one = carried!;
    expect((await attempt(one, 'RecordVote', { changes: { counts: counts(30, 16) } })).status).toBe(
      200,
    );
    expect(await measureOf(one)).toMatchObject({ status: 'awaitingImposition' });
    const ofOwn = { changes: { measureId: 'measure-1', months: 3 } };
    expect(await refusalOf(one, 'ImposeSuspension', ofOwn)).toMatchObject({
      status: 422,
      code: 'invalid-body',
    });
    expect(await refusalOf(one, 'ImposeSuspension')).toMatchObject({
      status: 409,
      code: 'wrong-measure-for-command',
    });
    expect(
      await refusalOf(one, 'RecordWarningTalk', { changes: { measureId: 'measure-7' } }),
    ).toMatchObject({ status: 404, code: 'measure-not-found', field: 'measureId' });
  });

  it('has its result announced for fifteen days, and no fewer', async () => {
    const one = carried!;
    expect(
      await refusalOf(one, 'RecordAnnouncement', { changes: { postedUntil: '2026-05-21' } }),
    ).toMatchObject({
      status: 422,
      code: 'announcement-too-short',
      article: articleOf('35'),
      field: 'postedUntil',
      facts: { earliest: '2026-05-22' },
    });
    expect((await attempt(one, 'RecordAnnouncement')).status).toBe(200);
    expect(await typesOf(one)).toEqual(expect.arrayContaining(['AnnouncementPosted']));
  });
});

describe('the charter of a collective', () => {
  const usual = bodyOf('RegisterCharter')['charter'] as Json;
  const given = async (charter: Json, village = place.village) =>
    send({
      path: '/charters',
      as: official('townshipClerk', place),
      body: bodyOf('RegisterCharter', { village, charter: { ...usual, ...charter } }),
    });

  it.each<[string, Json, Json]>([
    [
      'has twenty representatives only',
      { representatives: { number: 20, decide: ['RECALL'] } },
      {
        status: 422,
        code: 'too-few-members-representatives',
        article: articleOf('28'),
        field: 'charter.representatives.number',
      },
    ],
    [
      'was adopted tomorrow',
      { adoptedOn: '2026-03-03' },
      { status: 422, code: 'date-in-future', field: 'charter.adoptedOn' },
    ],
    [
      'leaves a removal to the representatives',
      { representatives: { number: 45, decide: ['REMOVAL'] } },
      { status: 422, code: 'invalid-body' },
    ],
    ['comes without its paper', { document: undefined }, { status: 422, code: 'invalid-body' }],
  ])('is not registered where it %s', async (_, charter, refusal) => {
    expect(await refusalIn([`VILLAGE#${place.village}`], async () => given(charter))).toMatchObject(
      refusal,
    );
  });

  it('is registered, and once more without a change', async () => {
    expect((await given({})).status).toBe(201);
    expect((await given({})).status).toBe(201);
  });
});

describe('an investigation', () => {
  let one: Case;
  beforeAll(async () => {
    one = await prepared('accepted', place, { cadre: { personId: 'P-2009' } });
  });
  const [first, second] = bodyOf('AppointInvestigators')['investigators'] as readonly [Json, Json];

  it.each<[string, readonly Json[], Json]>([
    ['one person alone', [first], { code: 'too-few-investigators', article: articleOf('42') }],
    [
      'somebody who declares a tie',
      [
        first,
        {
          ...second,
          declaration: { nearRelative: false, complainant: false, witness: false, interest: true },
        },
      ],
      { code: 'recusal-required', field: 'investigators.1' },
    ],
    [
      'somebody of the family who declares none',
      [first, { ...second, personId: 'KIN-0001' }],
      { code: 'recusal-required', field: 'investigators.1' },
    ],
    [
      'whoever complained',
      [first, { ...second, personId: 'COMPLAINANT-0001' }],
      { code: 'recusal-required', field: 'investigators.1' },
    ],
    [
      'the cadre',
      [first, { ...second, personId: 'P-2009' }],
      { code: 'recusal-required', field: 'investigators.1' },
    ],
    ['one person twice', [first, first], { code: 'already-investigator' }],
  ])('is not entrusted to %s', async (_, investigators, told) => {
    expect(
      await refusalOf(one, 'AppointInvestigators', { changes: { investigators } }),
    ).toMatchObject(told);
  });
});

describe('an opinion', () => {
  it('about a situation that is not among the eight, without its reason, twice on one, or on other evidence is refused', async () => {
    const one = await prepared('raised', place);
    await act(one, 'ReturnOpinion');
    const [allegation] = bodyOf('AmendOpinion')['allegations'] as readonly [Json];
    const amended = (...allegations: readonly Json[]) =>
      refusalOf(one, 'AmendOpinion', { changes: { allegations } });
    expect(await amended({ ...allegation, situation: 'S9' })).toMatchObject({
      status: 422,
      code: 'situation-unknown',
      field: 'allegations.0.situation',
    });
    expect(await amended({ ...allegation, situation: 'S8' })).toMatchObject({
      code: 'other-reason-required',
      field: 'allegations.0.otherReason',
    });
    expect(await amended(allegation, allegation)).toMatchObject({ code: 'situation-repeated' });
    expect(
      await amended({
        ...allegation,
        evidence: [{ kind: 'hearsay', title: '传闻', obtainedOn: '2026-02-28' }],
      }),
    ).toMatchObject({ code: 'evidence-kind-unknown', field: 'allegations.0.evidence.0.kind' });
  });

  it('that came by a paper, or by a letter without a name, is refused without the one and with the other', async () => {
    const clerk = official('townshipClerk', place);
    const cadreId = await cadreIn(place);
    const refused = async (changes: Json) =>
      refusalIn(streamsOf({ place, caseId: 'none', cadreId }), () =>
        send({ path: '/cases', as: clerk, body: bodyOf('RaiseOpinion', { cadreId, ...changes }) }),
      );
    const paper = { reference: '兴信转〔2026〕12号', issuedOn: '2026-02-26' };
    expect(await refused({ source: { kind: 'audit' } })).toMatchObject({
      status: 422,
      code: 'source-paper-required',
      field: 'source.paper',
    });
    expect(
      await refused({ source: { kind: 'audit', paper: { ...paper, issuedOn: '2026-12-31' } } }),
    ).toMatchObject({ code: 'date-in-future', field: 'source.paper.issuedOn' });
    expect(
      await refused({ source: { kind: 'anonymousLetter', paper }, complainants: ['P-2003'] }),
    ).toMatchObject({ code: 'anonymous-letter-has-no-complainant', field: 'complainants' });
  });

  it('on a cadre whom nobody knows is refused', async () => {
    const body = bodyOf('RaiseOpinion');
    const refusal = await refusalIn(
      streamsOf({ place, caseId: 'none', cadreId: String(body['cadreId']) }),
      () => send({ path: '/cases', as: official('townshipClerk', place), body }),
    );
    expect(refusal).toMatchObject({ status: 404, code: 'cadre-not-found' });
  });
});

itHoldsForEveryAnswer(() => cases);
