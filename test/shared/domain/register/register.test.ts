import { electionResult } from '../../../support/bodies.ts';
import { given } from '../../../support/given-when-then.ts';
import {
  cadreRegistered,
  heard,
  postsRecorded,
  raised,
  villageRegistered,
} from '../../../support/named-pasts.ts';
import { act, cadreId, nothing } from '../../../support/past.ts';
import { mostPosts } from '../../../../shared/domain/cadre/cadre.ts';
import { day } from '../../../support/raised-case.ts';
import {
  county,
  nearRelative,
  subject,
  theSalt,
  township,
  village,
} from '../../../support/people.ts';

describe('a village', () => {
  it('is registered in its township and county, by its code', () => {
    given(nothing())
      .when('RegisterVillage')
      .then({ type: 'VillageRegistered', data: { village, township, county, name: '桐溪村' } });
  });

  it('is registered once', () => {
    given(villageRegistered())
      .when('RegisterVillage')
      .thenRefused('village-already-registered', { field: 'village' });
  });

  it('is not registered tomorrow', () => {
    given(nothing())
      .when('RegisterVillage', {}, { today: '2026-03-01' })
      .thenRefused('occurred-in-future', { field: 'occurredOn' });
  });
});

describe('a cadre', () => {
  it('has one dossier in a county, whoever registers them (F11)', () => {
    given(cadreRegistered())
      .when('RegisterCadre')
      .thenRefused('cadre-already-registered', { field: 'personId', facts: { cadreId } });
  });

  it('is registered with name and reference number, and nothing that the procedure does not need', () => {
    given(villageRegistered())
      .when('RegisterCadre')
      .then({
        type: 'CadreRegistered',
        data: {
          cadreId,
          personId: subject.personId,
          name: subject.name,
          village,
          township,
          county,
          nearRelatives: [nearRelative.personId],
          salt: theSalt,
        },
      });
  });

  it('needs a village that is known', () => {
    given(nothing()).when('RegisterCadre').thenRefused('village-not-found', { field: 'village' });
  });

  it('is nobody’s own relative', () => {
    given(villageRegistered())
      .when('RegisterCadre', { nearRelatives: [subject.personId] })
      .thenRefused('subject-own-relative', { field: 'nearRelatives' });
  });

  it('is not registered tomorrow', () => {
    given(villageRegistered())
      .when('RegisterCadre', {}, { today: '2026-03-01' })
      .thenRefused('occurred-in-future', { field: 'occurredOn' });
  });
});

describe('a post', () => {
  it('is recorded with how it was obtained and its term', () => {
    given(cadreRegistered())
      .when('RecordPost', {
        kind: 'P1',
        obtained: 'appointed',
        termFrom: '2021-03-15',
        termTo: '2026-06-30',
      })
      .then({
        type: 'PostRecorded',
        data: {
          post: {
            postId: 'post-1',
            kind: 'P1',
            obtained: 'appointed',
            termFrom: '2021-03-15',
            termTo: '2026-06-30',
          },
        },
      });
  });

  it('is not recorded beyond what a dossier holds', () => {
    const { cadre, ...past } = postsRecorded({ holds: 'P1' });
    const full = {
      ...past,
      cadre: {
        ...cadre!,
        posts: Array.from({ length: mostPosts }, () => ({
          ...cadre!.posts[0]!,
          endedOn: day('2022-01-01'),
        })),
      },
    };
    given(full)
      .when('RecordPost')
      .thenRefused('too-many-posts', { facts: { most: mostPosts } });
  });

  it('is numbered after the ones before it', () => {
    given(postsRecorded({ holds: 'P1' }))
      .when('RecordPost')
      .then({
        type: 'PostRecorded',
        data: {
          post: { postId: 'post-2', kind: 'V1', obtained: 'elected', termFrom: '2021-03-15' },
        },
      });
  });

  it.each([
    ['a director who was appointed', 'V1', 'appointed'],
    ['a committee member who was appointed', 'V2', 'appointed'],
    ['an employed director', 'V1', 'employed'],
    ['an employed secretary', 'P1', 'employed'],
    ['a supervision member who was appointed', 'S', 'appointed'],
    ['an officer of the collective who was appointed', 'C', 'appointed'],
    ['elected staff', 'E', 'elected'],
  ])('is refused for %s (VCOL 14)', (_, kind, obtained) => {
    given(cadreRegistered())
      .when('RecordPost', { kind, obtained })
      .thenRefused('post-not-obtainable-so', { field: 'obtained', facts: { kind, obtained } });
  });

  it('does not end before it begins', () => {
    given(cadreRegistered())
      .when('RecordPost', { termTo: '2021-03-14' })
      .thenRefused('term-ends-before-it-begins', { field: 'termTo' });
  });

  it('may last a single day', () => {
    given(cadreRegistered()).when('RecordPost', { termTo: '2021-03-15' }).thenNamed('PostRecorded');
  });

  it('does not begin tomorrow', () => {
    given(cadreRegistered())
      .when('RecordPost', { termFrom: '2026-12-02' })
      .thenRefused('date-in-future', { field: 'termFrom' });
  });

  it('is not held twice at a time', () => {
    given(postsRecorded({ holds: 'V1' }))
      .when('RecordPost', { termFrom: '2024-01-01' })
      .thenRefused('post-already-held', { field: 'kind', facts: { postId: 'post-1' } });
  });

  it('may be held again after its first term', () => {
    const past = act(cadreRegistered(), 'RecordPost', { termTo: '2025-12-31' });
    given(past).when('RecordPost', { termFrom: '2026-01-01' }).thenNamed('PostRecorded');
  });

  it('may be held again from the day on which it ended, and not from before', () => {
    const past = act(postsRecorded({ holds: 'V1' }), 'EndPost');
    given(past).when('RecordPost', { termFrom: '2026-02-28' }).thenNamed('PostRecorded');
    given(past)
      .when('RecordPost', { termFrom: '2026-02-27' })
      .thenRefused('post-already-held', { field: 'kind', facts: { postId: 'post-1' } });
  });

  it('is held by somebody who is known', () => {
    given(villageRegistered()).when('RecordPost').thenRefused('cadre-not-found');
  });
});

describe('the end of a post', () => {
  it('is recorded with its cause', () => {
    given(postsRecorded({ holds: 'V1' }))
      .when('EndPost')
      .then({
        type: 'PostEnded',
        data: {
          postId: 'post-1',
          endedOn: '2026-02-28',
          cause: 'termExpired',
          proof: electionResult,
        },
      });
  });

  it('that comes with its term is recorded without a proof, which nobody asks for', () => {
    const past = act(cadreRegistered(), 'RecordPost', { termTo: '2026-02-28' });
    given(past)
      .when('EndPost', { proof: undefined })
      .then({
        type: 'PostEnded',
        data: { postId: 'post-1', endedOn: '2026-02-28', cause: 'termExpired' },
      });
  });

  it('comes once', () => {
    given(act(postsRecorded({ holds: 'V1' }), 'EndPost'))
      .when('EndPost')
      .thenRefused('post-already-ended', { field: 'postId', facts: { endedOn: '2026-02-28' } });
  });

  it('is no side door out of a running case', () => {
    given(raised({ holds: 'V1' }))
      .when('EndPost')
      .thenRefused('post-under-case', { field: 'postId' });
    given(heard({ holds: 'V1' }))
      .when('EndPost')
      .thenRefused('post-under-case', { field: 'postId' });
  });

  it.each([
    ['post-not-found', 'postId', { postId: 'post-2' }],
    ['date-in-future', 'endedOn', { endedOn: '2026-03-03' }],
    ['date-out-of-order', 'endedOn', { endedOn: '2021-03-14' }],
  ] as const)('is refused: %s', (code, field, changes) => {
    given(postsRecorded({ holds: 'V1' }))
      .when('EndPost', changes)
      .thenRefused(code, { field });
  });
});
