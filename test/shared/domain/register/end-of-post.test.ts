import { document, electionResult } from '../../../support/bodies.ts';
import { given } from '../../../support/given-when-then.ts';
import {
  cadreRegistered,
  heard,
  holdings,
  postsRecorded,
  type Holding,
} from '../../../support/named-pasts.ts';
import { act, type Past } from '../../../support/past.ts';
import type { PostKind } from '../../../../shared/policy/policy-pack.ts';

// An elected post ends by law, by those who gave it, or with its term: by nobody's decision (VCOL 14).

const byVillagers = ['V1', 'V2', 'S', 'C'] as const;
const articleOf: Readonly<Record<(typeof byVillagers)[number], string>> = {
  V1: '《村民委员会组织法》第十四条',
  V2: '《村民委员会组织法》第十四条',
  S: '《村民委员会组织法》第三十七条',
  C: '《农村集体经济组织法》第二十六条、第二十七条、第二十八条',
};
const orders = ['transferred', 'contractEnded'] as const;
const commanded = byVillagers.flatMap((kind) => orders.map((cause) => ({ kind, cause })));

describe.each(commanded)('$kind: a post that villagers gave', ({ kind, cause }) => {
  const refused = { field: 'cause', article: articleOf[kind] };

  it(`is not ended by “${cause}”, in a case`, () => {
    given(heard({ holds: kind }))
      .when('RecordPostsEnded', { cause })
      .thenRefused('disposition-not-lawful', refused);
  });

  it(`is not ended by “${cause}”, outside one`, () => {
    given(postsRecorded({ holds: kind }))
      .when('EndPost', { cause })
      .thenRefused('disposition-not-lawful', refused);
  });
});

it.each(['P1', 'P2'] as const)('%s, a post that the Party gave, is left by a transfer', (holds) => {
  given(postsRecorded({ holds }))
    .when('EndPost', { cause: 'transferred', proof: undefined })
    .thenNamed('PostEnded');
  given(heard({ holds }))
    .when('RecordPostsEnded', { cause: 'transferred' })
    .thenNamed('PostsEndedDuringCase', 'AllPostsEnded', 'PostEnded');
});

it('an employed post ends with its contract, whenever that is', () => {
  given(postsRecorded({ holds: 'E' }))
    .when('EndPost', { cause: 'contractEnded', proof: undefined, endedOn: '2022-01-31' })
    .thenNamed('PostEnded');
});

it('of two posts the one that villagers gave is left as it is', () => {
  given(heard({ holds: 'both' }))
    .when('RecordPostsEnded', { posts: ['post-1', 'post-2'], cause: 'transferred' })
    .thenRefused('disposition-not-lawful', { field: 'cause', article: articleOf.V1 });
  given(heard({ holds: 'both' }))
    .when('RecordPostsEnded', { posts: ['post-1'], cause: 'transferred' })
    .thenNamed('PostsEndedDuringCase', 'PostEnded');
});

describe('the end of a term', () => {
  const today = { occurredOn: '2026-11-30' };
  const until = (kind: PostKind, termTo?: string): Past =>
    act(cadreRegistered(), 'RecordPost', {
      kind,
      termFrom: '2021-03-15',
      ...(termTo !== undefined && { termTo }),
    });
  const ended = (endedOn: string, proof?: object) => ({ endedOn, proof });

  it.each(byVillagers)('of %s is that of five years where none is recorded', (kind) => {
    given(until(kind))
      .when('EndPost', ended('2026-03-13'), today)
      .thenRefused('term-not-over', {
        field: 'endedOn',
        facts: { lastDay: '2026-03-14', earliest: '2025-12-14' },
      });
    given(until(kind)).when('EndPost', ended('2026-03-14'), today).thenNamed('PostEnded');
  });

  it('is the one that is recorded, as that of who was elected in mid-term', () => {
    given(until('V1', '2026-06-30'))
      .when('EndPost', ended('2026-06-29'), today)
      .thenRefused('term-not-over', { field: 'endedOn', facts: { lastDay: '2026-06-30' } });
    given(until('V1', '2026-06-30'))
      .when('EndPost', ended('2026-06-30'), today)
      .thenNamed('PostEnded');
  });

  it('may have come a little before with a new election, which a paper shows', () => {
    given(until('V1'))
      .when('EndPost', ended('2025-12-13', electionResult), today)
      .thenRefused('term-not-over', {
        field: 'endedOn',
        facts: { lastDay: '2026-03-14', earliest: '2025-12-14' },
      });
    given(until('V1'))
      .when('EndPost', ended('2025-12-14', electionResult), today)
      .then({
        type: 'PostEnded',
        data: {
          postId: 'post-1',
          endedOn: '2025-12-14',
          cause: 'termExpired',
          proof: electionResult,
        },
      });
  });

  it('is no way out of a case before', () => {
    const past = act(until('V1', '2030-12-31'), 'RaiseOpinion', {}, { occurredOn: '2026-03-03' });
    given(past)
      .when('RecordPostsEnded')
      .thenRefused('term-not-over', {
        field: 'endedOn',
        facts: { lastDay: '2030-12-31', earliest: '2030-09-30' },
      });
  });

  it('of a Party post is the Party’s affair', () => {
    given(until('P2')).when('EndPost', ended('2022-05-31'), today).thenNamed('PostEnded');
  });
});

describe('what ended an elected post outside a case', () => {
  const elected = (Object.keys(holdings) as Holding[]).filter(
    (holds) => holds !== 'E' && holds !== 'both',
  );
  const proof = { reference: '桐溪决〔2026〕2号', document: document('村民代表会议决议') };
  const withoutProof = { proof: undefined };

  it.each(
    elected.flatMap((holds) =>
      (['resigned', 'sentence', 'death'] as const).map((cause) => ({ holds, cause })),
    ),
  )('is proved: $cause of $holds', ({ holds, cause }) => {
    given(postsRecorded({ holds }))
      .when('EndPost', { cause, ...withoutProof })
      .thenRefused('end-of-post-unproved', { field: 'proof' });
    given(postsRecorded({ holds }))
      .when('EndPost', { cause, proof })
      .then({ type: 'PostEnded', data: { postId: 'post-1', endedOn: '2026-02-28', cause, proof } });
  });

  it('is said and no more of a post that nobody was elected to', () => {
    given(postsRecorded({ holds: 'E' }))
      .when('EndPost', { cause: 'resigned', ...withoutProof })
      .thenNamed('PostEnded');
  });
});
