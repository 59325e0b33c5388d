import type { ListQuestion } from '../../../../shared/dossier/case-lists.ts';
import { CalendarDay } from '../../../../shared/domain/time/calendar-day.ts';
import { TownshipCode } from '../../../../shared/domain/people/organization.ts';
import { StreamKey } from '../../../../shared/domain/timeline/timeline.ts';
import { cursorOf, positionOf } from '../../../../functions/runtime/http/cursor.ts';

const question: ListQuestion = {
  list: 'casesOfTownship',
  township: TownshipCode.parse('360732101'),
};
const position = {
  stream: StreamKey.parse('CASE#01JAF3K5T0C5W9Z2Q7XH8M4N6P'),
  sort: 'raised#2026-03-02#01JAF3K5T0C5W9Z2Q7XH8M4N6P',
};
const cursor = cursorOf(question, position)!;

describe('a cursor', () => {
  it('brings back the position that it was made of', () => {
    expect(positionOf(question, cursor)).toStrictEqual(position);
    expect(positionOf(question, undefined)).toBeUndefined();
    expect(cursorOf(question, null)).toBeNull();
  });

  const others: readonly ListQuestion[] = [
    { ...question, township: TownshipCode.parse('360732102') },
    { ...question, stage: 'raised' },
    { list: 'casesOfTownshipByDue', township: question.township },
  ];

  it.each(others)('opens no other list: %j', (other) => {
    expect(() => positionOf(other, cursor)).toThrow('cursor-not-valid');
  });

  it('is refused cut short, anywhere', () => {
    for (let length = 0; length < cursor.length; length += 1)
      expect(() => positionOf(question, cursor.slice(0, length))).toThrow('cursor-not-valid');
  });

  it('is refused altered, anywhere', () => {
    for (let at = 0; at < cursor.length; at += 1) {
      const altered = `${cursor.slice(0, at)}${cursor[at] === 'A' ? 'B' : 'A'}${cursor.slice(at + 1)}`;
      expect(() => positionOf(question, altered)).toThrow('cursor-not-valid');
    }
  });

  it.each([
    [question, ''],
    [question, 'x'.repeat(201)],
    [{ ...question, stage: 'raised' }, 'returned#01JAF3K5T0C5W9Z2Q7XH8M4N6P'],
    [
      {
        list: 'casesOfTownshipByDue',
        township: question.township,
        dueUpTo: CalendarDay.parse('2026-03-31'),
      },
      '2026-04-01#01JAF3K5T0C5W9Z2Q7XH8M4N6P',
    ],
  ] as const satisfies readonly (readonly [ListQuestion, string])[])(
    'is refused where it points beyond the list, well made as it is: %j %s',
    (of, sort) => {
      expect(() => positionOf(of, cursorOf(of, { ...position, sort })!)).toThrow(
        'cursor-not-valid',
      );
    },
  );

  it('is refused as anything else', () => {
    for (const other of ['', '.', 'null', '{}', 'x'.repeat(501)])
      expect(() => positionOf(question, other)).toThrow('cursor-not-valid');
  });
});
