import { foldCadre, foldVillage } from '../../../../shared/domain/cadre/fold-cadre.ts';
import { bySecond, secondClerk, thirdClerk } from '../../../support/corrections.ts';
import { electionResult } from '../../../support/bodies.ts';
import { given } from '../../../support/given-when-then.ts';
import {
  cadreRegistered,
  postsRecorded,
  raised,
  villageRegistered,
} from '../../../support/named-pasts.ts';
import { act, cadreOf, entriesIn, type Past } from '../../../support/past.ts';

const director = (): Past => postsRecorded({ holds: 'V1' });
const ended = (): Past => act(director(), 'EndPost');
const ofPost = (path: string, value: unknown, postId = 'post-1') => ({ path, value, postId });

describe('what is registered of a cadre', () => {
  it('is corrected by one fact, which keeps what had been written', () => {
    given(cadreRegistered())
      .when('CorrectCadre', {}, bySecond)
      .then({
        type: 'EntryCorrected',
        data: {
          entry: 1,
          type: 'CadreRegistered',
          path: 'name',
          from: '钟䶮𠮷',
          to: '钟小龙',
          reason: '姓名录错。',
          follows: [],
          salt: '0'.repeat(32),
        },
      });
  });

  it.each([
    ['a name', cadreRegistered, { path: 'name', value: '钟小龙' }, { name: '钟小龙' }],
    [
      'who is family',
      cadreRegistered,
      { path: 'nearRelatives', value: ['P-1002', 'P-1092'] },
      { nearRelatives: ['P-1002', 'P-1092'] },
    ],
    [
      'the first day of a post',
      director,
      ofPost('post.termFrom', '2021-03-05'),
      { posts: [{ termFrom: '2021-03-05' }] },
    ],
    [
      'the last day of a term that had none',
      director,
      ofPost('post.termTo', '2026-12-31'),
      { posts: [{ termTo: '2026-12-31' }] },
    ],
    [
      'the day on which a post ended',
      ended,
      ofPost('endedOn', '2026-02-27'),
      { posts: [{ endedOn: '2026-02-27' }] },
    ],
  ] as const)('says it as corrected: %s', (...[, past, changes, wanted]) => {
    const after = act(past(), 'CorrectCadre', changes, bySecond);
    expect(cadreOf(after)).toMatchObject(wanted);
    expect(foldCadre(entriesIn(after).cadre)).toEqual(cadreOf(after));
  });

  it('stays so through what comes after', () => {
    const corrected = act(director(), 'CorrectCadre', {}, bySecond);
    const after = act(corrected, 'EndPost', { proof: electionResult });
    expect(cadreOf(after)).toMatchObject({ name: '钟小龙', posts: [{ endedOn: '2026-02-28' }] });
    expect(foldCadre(entriesIn(after).cadre)).toEqual(cadreOf(after));
  });

  it.each([
    ['by whoever recorded it', director, {}, 'correction-by-recorder', undefined],
    ['whose it is', director, { path: 'personId', value: 'P-9' }, 'not-a-clerical-mistake', 'path'],
    ['which post it is', director, ofPost('post.kind', 'P2'), 'not-a-clerical-mistake', 'path'],
    [
      'a post that there is not',
      director,
      ofPost('post.termTo', '2026-12-31', 'post-7'),
      'post-not-found',
      'postId',
    ],
    [
      'an end that there is not',
      director,
      ofPost('endedOn', '2026-01-01'),
      'post-not-found',
      'postId',
    ],
    [
      'a term that ends before it begins',
      director,
      ofPost('post.termTo', '2021-01-01'),
      'term-ends-before-it-begins',
      'value',
    ],
    [
      'an end before the beginning',
      ended,
      ofPost('endedOn', '2021-01-01'),
      'date-out-of-order',
      'value',
    ],
    ['a term that was not over', ended, ofPost('endedOn', '2023-01-01'), 'term-not-over', 'value'],
    [
      'the cadre among their family',
      cadreRegistered,
      { path: 'nearRelatives', value: ['P-1001'] },
      'subject-own-relative',
      'value',
    ],
    [
      'what stands there',
      cadreRegistered,
      { value: '钟䶮𠮷' },
      'correction-changes-nothing',
      'value',
    ],
    ['no name', cadreRegistered, { value: ['P-1001'] }, 'correction-value-unfit', 'value'],
  ] as const)('is not corrected: %s', (...[what, past, changes, code, field]) => {
    given(past())
      .when('CorrectCadre', changes, what === 'by whoever recorded it' ? {} : bySecond)
      .thenRefused(code, field === undefined ? {} : { field });
  });

  it('is corrected in the case, where the case that is under way has written it', () => {
    const past = act(
      raised({ holds: 'both' }),
      'RecordPostsEnded',
      {
        posts: ['post-1'],
        cause: 'termExpired',
        endedOn: '2026-03-20',
      },
      { occurredOn: '2026-03-20' },
    );
    given(past)
      .when('CorrectCadre', ofPost('endedOn', '2026-03-19'), bySecond)
      .thenRefused('post-under-case');
  });
});

describe('the name of a village', () => {
  it('is corrected by a second person, and once more by a third', () => {
    const past = act(villageRegistered(), 'CorrectVillage', {}, bySecond);
    expect(past.village).toMatchObject({ name: '桐溪新村', corrections: [2] });
    given(past)
      .when('CorrectVillage', { value: '桐溪村' }, { caller: secondClerk })
      .thenRefused('correction-by-recorder');
    const again = act(past, 'CorrectVillage', { value: '桐溪村' }, { caller: thirdClerk });
    expect(foldVillage(entriesIn(again).village)).toEqual(again.village);
    expect(again.village?.name).toBe('桐溪村');
  });
});
