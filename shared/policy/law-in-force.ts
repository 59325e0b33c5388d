import { articleInWords, articleOfWords } from './article-numbers.ts';

/**
 * The rules are written with the numbers of the law in force today. A case follows the law of the
 * day of its opinion, and what it is told cites that law by its own numbers.
 */
type EarlierText = {
  /** The first day on which the text was in force no longer. */
  readonly until: string;
  /** The year by which it is told from today's. */
  readonly year?: number;
  /** The article of this text that says what today's article says; none where this text does not. */
  readonly articles: Readonly<Record<number, number | null>>;
};

type Statute = {
  /** The names by which the rules cite it, the longer ones first. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly earlier: EarlierText;
  /** What held where the statute did not exist yet. */
  readonly instead?: { readonly zh: string; readonly en: string };
};

/** The Organic Law as amended in 2018; the amendment of 2025 renumbered it. */
const organicLaw2018: EarlierText = {
  until: '2026-01-01',
  year: 2018,
  articles: {
    3: 3,
    6: 5,
    8: 6,
    13: null,
    14: 11,
    16: 13,
    18: 15,
    19: 16,
    // An assembly that passes a resignation is new.
    20: null,
    21: 17,
    22: 18,
    23: 19,
    24: 20,
    25: 21,
    26: 22,
    27: 23,
    28: 24,
    29: 25,
    30: 26,
    31: 27,
    35: 30,
    37: 32,
    38: 33,
    39: 34,
    40: 35,
    41: 36,
  },
};

const statutes: readonly Statute[] = [
  {
    zh: ['村民委员会组织法'],
    en: ['Organic Law of Villagers’ Committees', 'Organic Law', 'VCOL'],
    earlier: organicLaw2018,
  },
  {
    zh: ['监察法'],
    en: ['Supervision Law'],
    earlier: { until: '2025-06-01', year: 2018, articles: { 15: 15, 37: 34 } },
  },
  {
    zh: ['中国共产党纪律处分条例'],
    en: [],
    earlier: {
      until: '2024-01-01',
      year: 2018,
      articles: { 8: 8, 10: 10, 11: 11, 12: 12, 13: 13 },
    },
  },
  {
    zh: ['农村集体经济组织法'],
    en: ['Collectives Law'],
    earlier: { until: '2025-05-01', articles: {} },
    instead: { zh: '农村集体经济组织章程', en: 'the collective’s charter' },
  },
];

/** The days on which one of these laws changed, the earliest first. */
export const daysOfChange: readonly string[] = statutes
  .map(({ earlier }) => earlier.until)
  .toSorted();

const articleIn = ({ articles }: EarlierText, article: number): number | null =>
  articles[article] ?? null;

const inWords = '第[零一二三四五六七八九十百千]+条(?:第[一二三四五六七八九十]+[款项])*';
const oneInWords = new RegExp(inWords);
const listInWords = `${inWords}(?:[、至和]${inWords})*`;
const listInNumbers = String.raw`\d+(?:(?:, |、| and |–| to )\d+)*(?![\d-])`;

/** The articles of a list that the earlier text has too; `null` where it has none of them. */
const renumbered = (
  list: string,
  one: RegExp,
  renumber: (match: string) => string | null,
): string | null => {
  const kept = list.split(/(?<=[、至和]|, | and |–| to )/).flatMap((part) => {
    const found = one.exec(part)?.[0];
    const number = found === undefined ? null : renumber(found);
    return found === undefined || number === null ? [] : [part.replace(found, number)];
  });
  return kept.length === 0 ? null : kept.join('').replace(/(?:[、至和]|, | and |–| to )$/, '');
};

const wordsIn =
  (text: EarlierText) =>
  (words: string): string | null => {
    const article = articleIn(text, articleOfWords(words));
    return article === null ? null : words.replace(/^第[^条]+条/, articleInWords(article));
  };

const numberIn =
  (text: EarlierText) =>
  (number: string): string | null =>
    articleIn(text, Number(number))?.toString() ?? null;

/** Gives back a text that cites one statute as citing its earlier text. */
const byEarlierText = ({ zh, en, earlier, instead }: Statute): ((text: string) => string) => {
  const inTitle = new RegExp(`《(${zh.join('|')})》(?:（[^）]*）)?(${listInWords})`, 'g');
  const byName = new RegExp(
    `(${[...zh, ...en].join('|')})(,? ?(?:arts?\\. )?)(${listInNumbers})`,
    'g',
  );
  const named = (title: string): string => {
    if (earlier.year === undefined) return title;
    return /\p{Script=Han}/u.test(title)
      ? `${title}（${earlier.year}年）`
      : `${title} (${earlier.year})`;
  };
  const citedInWords = (all: string, title: string, list: string): string => {
    if (instead !== undefined) return instead.zh;
    const articles = renumbered(list, oneInWords, wordsIn(earlier));
    return articles === null ? all : named(`《${title}》`) + articles;
  };
  const citedInNumbers = (all: string, title: string, before: string, list: string): string => {
    if (instead !== undefined) return zh.includes(title) ? instead.zh : instead.en;
    const articles = renumbered(list, /\d+/, numberIn(earlier));
    return articles === null ? all : named(title) + before + articles;
  };
  return (text) => text.replaceAll(inTitle, citedInWords).replaceAll(byName, citedInNumbers);
};

const earlierTexts = statutes.map((statute) => ({
  until: statute.earlier.until,
  citedByIt: byEarlierText(statute),
}));

/**
 * A text as a case is told it whose opinion was raised on that day: citing the law of the day. An
 * article that the earlier text does not have at all is left as it is; where that matters the pack
 * or the sentence has words of its own, and a test sees to it.
 */
export const citedAsOf = (day: string, text: string): string =>
  /[法例]|Law|VCOL/.test(text)
    ? earlierTexts
        .filter(({ until }) => day < until)
        .reduce((cited, { citedByIt }) => citedByIt(cited), text)
    : text;

/** Data with every text in it as it is cited for an opinion of that day. */
export const dataAsOf = <Data>(day: string, data: Data): Data => {
  if (typeof data === 'string') return citedAsOf(day, data) as Data;
  if (typeof data !== 'object' || data === null) return data;
  const values = Array.isArray(data)
    ? data.map((one: unknown) => dataAsOf(day, one))
    : Object.fromEntries(Object.entries(data).map(([key, one]) => [key, dataAsOf(day, one)]));
  // The shape is the same, every leaf of its own kind.
  return values as Data;
};
