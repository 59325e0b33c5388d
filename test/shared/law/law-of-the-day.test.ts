import { refusals, type RefusalCode } from '../../../shared/domain/refusal/refusal.ts';
import { citedAsOf, daysOfChange } from '../../../shared/policy/law-in-force.ts';
import { everyPolicyPack } from '../../../shared/policy/packs.ts';
import { articleOf, refusalTexts, textOf } from '../../../shared/texts/refusal-sentence.ts';
import { citationsIn, type Citation } from './citations.ts';
import { statutes } from './statutes.ts';

const title = (name: string): string => `中华人民共和国${name}`;

/** From which day on a text may be cited, and up to which day. */
const inForce = (statute: string): readonly [from: string, until: string] => {
  const { inForce: from = '' } = statutes.find((one) => one.title === statute) ?? {};
  if (statute === title('村民委员会组织法（2018年）')) return [from, '2026-01-01'];
  if (statute === title('监察法（2018年）')) return [from, '2025-06-01'];
  return [from, '9999-12-31'];
};

/** The Civil Code of 2021 stands for what it replaced: of the same number in the one article meant. */
const isCitedTooSoon = (day: string, { statute }: Citation): boolean => {
  const [from, until] = inForce(statute);
  return statute !== title('民法典') && (day < from || day >= until);
};

const days = ['2020-07-01', '2021-06-03', '2024-01-01', '2025-05-01', '2025-06-01', '2025-12-31'];

describe('a text, as a case of earlier law is told it', () => {
  it.each([
    ['2021-06-03', '《村民委员会组织法》第十九条', '《村民委员会组织法》（2018年）第十六条'],
    [
      '2021-06-03',
      '《村民委员会组织法》第十四条第二款、第二十条、第二十二条',
      '《村民委员会组织法》（2018年）第十一条第二款、第十八条',
    ],
    ['2025-12-31', '村民委员会组织法26、30', '村民委员会组织法（2018年）22、26'],
    ['2026-01-01', '村民委员会组织法26、30', '村民委员会组织法26、30'],
    ['2021-06-03', '(Organic Law, art. 19, 20, 22)', '(Organic Law (2018), art. 16, 18)'],
    ['2021-06-03', '(VCOL 38; Civil Code 24)', '(VCOL (2018) 33; Civil Code 24)'],
    ['2025-05-31', '参照《监察法》第三十七条', '参照《监察法》（2018年）第三十四条'],
    ['2025-06-01', '参照《监察法》第三十七条', '参照《监察法》第三十七条'],
    [
      '2023-12-31',
      '《中国共产党纪律处分条例》（2023年）第八条、第十条至第十三条',
      '《中国共产党纪律处分条例》（2018年）第八条、第十条至第十三条',
    ],
    [
      '2025-04-30',
      '成员大会：《农村集体经济组织法》第二十六条、第二十七条',
      '成员大会：农村集体经济组织章程',
    ],
    ['2025-04-30', '农村集体经济组织法26、27', '农村集体经济组织章程'],
    ['2025-04-30', 'Collectives Law, art. 26, 27', 'the collective’s charter'],
    ['2025-05-01', '农村集体经济组织法26、27', '农村集体经济组织法26、27'],
    ['2021-06-03', '《公职人员政务处分法》第五十二条', '《公职人员政务处分法》第五十二条'],
  ])('of %s: %s is %s', (day, text, told) => {
    expect(citedAsOf(day, text)).toBe(told);
  });

  it('keeps what the earlier text does not have, for somebody to say it otherwise', () => {
    expect(citedAsOf('2021-06-03', '《村民委员会组织法》第二十条')).toBe(
      '《村民委员会组织法》第二十条',
    );
  });
});

describe('a refusal in a case of earlier law', () => {
  const codes = Object.keys(refusals) as readonly RefusalCode[];

  it.each(days)('cites no law that was not in force when its opinion was raised, on %s', (day) => {
    for (const code of codes) {
      const { sentence, lawfulRoute } = textOf(code, day);
      const told = [articleOf(code, day) ?? '', sentence, lawfulRoute]
        .map((one) => (typeof one === 'string' ? one : `${one?.zh ?? ''} ${one?.en ?? ''}`))
        .join(' ');
      const tooSoon = citationsIn(told).filter((one) => isCitedTooSoon(day, one));
      expect({ code, tooSoon }).toEqual({ code, tooSoon: [] });
    }
  });

  it('cites in its sentence no article that it does not name, and the same in both languages', () => {
    const articlesIn = (text: string) =>
      [...new Set(citationsIn(text).map(({ statute, article }) => `${statute} ${article}`))].sort();
    for (const code of codes) {
      const { sentence } = textOf(code, '2021-06-03');
      const named = articlesIn(articleOf(code, '2021-06-03') ?? '');
      const said = articlesIn(sentence.zh);
      expect({ code, others: said.filter((one) => !named.includes(one)) }).toEqual({
        code,
        others: [],
      });
      expect({ code, said: articlesIn(sentence.en) }).toEqual({ code, said });
    }
  });

  it('is the one of today, where today’s law counts', () => {
    expect(textOf('petition-too-small')).toBe(refusalTexts['petition-too-small']);
    expect(articleOf('petition-too-small')).toBe('村民委员会组织法19');
    expect(articleOf('petition-too-small', '2021-06-03')).toBe('村民委员会组织法（2018年）16');
  });
});

describe('a pack over earlier law', () => {
  const stringsIn = (data: unknown): readonly string[] => {
    if (typeof data === 'string') return [data];
    return typeof data === 'object' && data !== null ? Object.values(data).flatMap(stringsIn) : [];
  };

  it.each(everyPolicyPack())('$id, version $version, cites the law of its days', (pack) => {
    const lastDay = pack.inForce.until ?? pack.inForce.from;
    for (const text of stringsIn(pack))
      for (const day of [pack.inForce.from, lastDay])
        expect({
          text,
          tooSoon: citationsIn(text).filter((one) => isCitedTooSoon(day, one)),
        }).toEqual({ text, tooSoon: [] });
  });

  it('begins anew on each day on which the law changed', () => {
    expect(daysOfChange).toEqual(['2024-01-01', '2025-05-01', '2025-06-01', '2026-01-01']);
  });
});
