import { globSync, readFileSync } from 'node:fs';
import { refusals } from '../../../shared/domain/refusal/refusal.ts';
import { everyPolicyPack } from '../../../shared/policy/packs.ts';
import { refusalTexts } from '../../../shared/texts/refusal-sentence.ts';
import { citationsIn, documentsIn, namelessIn, numberOf, type Citation } from './citations.ts';
import { readInExcerpts, statutes } from './statutes.ts';

const isRead = ({ statute, article }: Citation): boolean =>
  statutes.some(({ title, cited }) => title === statute && article in cited) ||
  (readInExcerpts[statute]?.articles.includes(article) ?? false);

const unread = (text: string): readonly Citation[] =>
  citationsIn(text).filter((one) => !isRead(one));

/** Every string in some data, under the path that leads to it. */
const stringsIn = (data: unknown, path: string): readonly (readonly [string, string])[] => {
  if (typeof data === 'string') return [[path, data]];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => stringsIn(value, `${path}.${key}`));
};

const said = [
  ...stringsIn(refusals, 'refusals'),
  ...stringsIn(refusalTexts, 'texts'),
  ...everyPolicyPack().flatMap((pack) => stringsIn(pack, `${pack.id} ${pack.version}`)),
];

describe('the table of statutes', () => {
  it.each(statutes)('$title cites no article that the statute has not', ({ articles, cited }) => {
    const numbers = Object.keys(cited).map(Number);
    expect(numbers.filter((article) => article < 1 || article > articles)).toEqual([]);
    for (const words of Object.values(cited)) expect(words).not.toHaveLength(0);
  });
});

describe('a citation', () => {
  it.each([
    ['《村民委员会组织法》第十九条', [19]],
    ['《民法典》第二十四条、第一千零四十五条', [24, 1045]],
    ['《中国共产党纪律处分条例》（2023年）第八条、第十条至第十三条', [8, 10, 11, 12, 13]],
    ['《村民委员会组织法》第十四条第二款', [14]],
    ['参照政务处分法47、48', [47, 48]],
    ['(VCOL 19, 26,\n * 30)', [19, 26, 30]],
    ['(Sanctions Law, art. 47–48, by analogy)', [47, 48]],
    ['(Civil Code 201 to 203)', [201, 202, 203]],
  ])('is read out of %s', (text, articles) => {
    expect(citationsIn(text).map(({ article }) => article)).toEqual(articles);
  });

  it('reads a number of any length', () => {
    expect(['十', '四十', '一百零三', '一千二百五十九'].map(numberOf)).toEqual([10, 40, 103, 1259]);
  });

  it('is not the year of an amendment', () => {
    expect(citationsIn('《民法典》（2020年） VCOL 2026-01-01')).toEqual([]);
  });

  it('names its statute', () => {
    expect(
      namelessIn('辞职（第二十条）；《民法典》第二十四条 (art. 20; Civil Code, art. 24)'),
    ).toEqual(['第二十条', 'art. 20']);
  });

  it('of an article that nobody has read is found', () => {
    expect(unread('《村民委员会组织法》第十一条、第十四条')).toEqual([
      { statute: '中华人民共和国村民委员会组织法', article: 11 },
    ]);
  });
});

describe('what a clerk is told', () => {
  it('cites only articles that were read, each with its statute', () => {
    for (const [path, text] of said)
      expect({ path, unread: unread(text), nameless: namelessIn(text) }).toEqual({
        path,
        unread: [],
        nameless: [],
      });
  });

  it('names no document that the tables lack', () => {
    const known = new Set([...statutes.map(({ title }) => title), ...Object.keys(readInExcerpts)]);
    for (const [path, text] of said)
      expect({ path, unknown: documentsIn(text).filter((name) => !known.has(name)) }).toEqual({
        path,
        unknown: [],
      });
  });

  it('cites in Chinese what it cites in English', () => {
    const articlesIn = (text: string) =>
      [...new Set(citationsIn(text).map(({ statute, article }) => `${statute} ${article}`))].sort();
    for (const [code, { sentence }] of Object.entries(refusalTexts))
      expect({ code, cited: articlesIn(sentence.en) }).toEqual({
        code,
        cited: articlesIn(sentence.zh),
      });
  });

  it('cites in the sentence of a refusal no article that the refusal does not name', () => {
    for (const [code, refusal] of Object.entries(refusals)) {
      const article = 'article' in refusal ? refusal.article : '';
      const named = citationsIn(article);
      const { sentence } = refusalTexts[code as keyof typeof refusals];
      const others = citationsIn(sentence.zh).filter(
        (one) => !named.some((other) => JSON.stringify(other) === JSON.stringify(one)),
      );
      expect({ code, others }).toEqual({ code, others: [] });
    }
  });

  it('says 参照, and by analogy, where a refusal rests on nothing else', () => {
    for (const [code, refusal] of Object.entries(refusals)) {
      if (!('article' in refusal) || !refusal.article.startsWith('参照')) continue;
      const { sentence } = refusalTexts[code as keyof typeof refusals];
      expect({
        code,
        zh: sentence.zh.includes('参照'),
        en: sentence.en.includes('by analogy'),
      }).toEqual({ code, zh: true, en: true });
    }
  });
});

const files = globSync([
  '{infra,functions,shared,workflows,test}/**/*.{ts,mjs,md,json}',
  '*.md',
]).filter((file) => !/test\/shared\/law\/|node_modules|test\/replay\/timelines/.test(file));

it('every article that a file cites is one that was read', () => {
  const found = files.flatMap((file) =>
    unread(readFileSync(file, 'utf8')).map((citation) => ({ file, ...citation })),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
