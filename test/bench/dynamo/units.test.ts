import { bytesOfItem } from './item-size.ts';
import { allIndexWrites, readUnits, tableWrites } from './units.ts';

const text = (bytes: number): string => 'x'.repeat(bytes);

describe('the bytes of an item', () => {
  it.each([
    ['names and texts, by their UTF-8', { pk: 'CASE', 名: '钟' }, 2 + 4 + 3 + 3],
    ['numbers, half a byte a digit and one', { n: 1234 }, 1 + 3],
    ['negative ones, one more', { n: -12 }, 1 + 3],
    ['truths and nothing, one', { a: true, b: null }, 1 + 1 + 1 + 1],
    [
      'lists and maps, three, and one for each thing in them',
      { l: ['a', 'bc'], m: { k: 'v' } },
      1 + 3 + (1 + 1) + (1 + 2) + 1 + 3 + (1 + 1 + 1),
    ],
    ['nothing for what is not stored', { a: undefined }, 0],
  ])('counts %s', (_, item, bytes) => {
    expect(bytesOfItem(item)).toBe(bytes);
  });
});

describe('the units of a write', () => {
  const item = (bytes: number) => ({ pk: text(bytes - 2) });

  it('are one for each kilobyte, of the larger image, twice in a transaction', () => {
    expect(tableWrites({ before: null, after: item(1024) }, false)).toBe(1);
    expect(tableWrites({ before: null, after: item(1025) }, true)).toBe(4);
    expect(tableWrites({ before: item(3000), after: item(10) }, true)).toBe(6);
  });

  const listed = (sort: string, more: object = {}) => ({
    pk: 'CASE#1',
    sk: 'HEAD',
    summary: { stage: 'raised' },
    casesOfTownshipPk: 'TOWNSHIP#1',
    casesOfTownshipSk: sort,
    ...more,
  });

  it('are one in an index that an item enters or leaves, two where it moves, none where what the index holds stays', () => {
    expect(allIndexWrites('dossier', { before: null, after: listed('raised#1') })).toBe(1);
    expect(allIndexWrites('dossier', { before: listed('raised#1'), after: null })).toBe(1);
    expect(
      allIndexWrites('dossier', { before: listed('raised#1'), after: listed('closed#1') }),
    ).toBe(2);
    expect(
      allIndexWrites('dossier', {
        before: listed('raised#1'),
        after: listed('raised#1', { state: text(5000) }),
      }),
    ).toBe(0);
  });

  it('are one where the entry stays in its place and tells something else', () => {
    expect(
      allIndexWrites('dossier', {
        before: listed('raised#1'),
        after: listed('raised#1', { summary: { stage: 'returned' } }),
      }),
    ).toBe(1);
  });
});

describe('the units of a read', () => {
  it('are one for each four kilobytes begun, half where it may lag, never none', () => {
    expect([
      readUnits(4096, true),
      readUnits(4097, true),
      readUnits(4096, false),
      readUnits(0, true),
    ]).toEqual([1, 2, 0.5, 1]);
  });
});
