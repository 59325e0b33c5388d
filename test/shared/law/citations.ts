import { readInExcerpts, statutes } from './statutes.ts';

/** One article that a text cites: of which statute, by its full title, or as the text names it. */
export type Citation = { readonly statute: string; readonly article: number };

const titleOfName: ReadonlyMap<string, string> = new Map([
  ...statutes.flatMap(({ title, names }) =>
    [title, ...names].map((name): [string, string] => [name, title]),
  ),
  ...Object.entries(readInExcerpts).flatMap(([title, { names }]) =>
    [title, ...names].map((name): [string, string] => [name, title]),
  ),
]);

/** The full title of a statute, or the name as it stands where the tables know none. */
export const titleOf = (name: string): string => titleOfName.get(name) ?? name;

const digits = '零一二三四五六七八九';
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 一千二百五十九 → 1259; 十四 → 14. */
export const numberOf = (chinese: string): number => {
  const { sum, digit } = Array.from(chinese).reduce(
    (read, one) => {
      const power = powers[one];
      return power === undefined
        ? { sum: read.sum, digit: digits.indexOf(one) }
        : { sum: read.sum + (read.digit === 0 ? 1 : read.digit) * power, digit: 0 };
    },
    { sum: 0, digit: 0 },
  );
  return sum + digit;
};

const withRanges = (list: string, range: RegExp, number: (one: string) => number) =>
  list.split(/、|, | and |和/).flatMap((part) => {
    const [from = '', to = from] = part.split(range);
    const first = number(from);
    return Array.from({ length: number(to) - first + 1 }, (_, index) => first + index);
  });

const chineseArticle = '第[零一二三四五六七八九十百千]+条(?:第[一二三四五六七八九十]+[款项])*';
const chineseCitation = new RegExp(
  `《([^》]+)》(（[^）]*）)?(${chineseArticle}(?:[、至和]${chineseArticle})*)`,
  'g',
);

const namesWithNumbers = [...titleOfName.keys()].toSorted(
  (one, other) => other.length - one.length,
);
const numberCitation = new RegExp(
  `(${namesWithNumbers.join('|').replaceAll(/[()]/g, '\\$&')}),? ?(?:arts?\\. )?` +
    String.raw`(\d+(?:(?:, |、| and |–| to )\d+)*)(?![\d-])`,
  'g',
);

/** A comment or a sentence that is broken over lines, in one line. */
const unbroken = (text: string): string => text.replaceAll(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ');

const chineseIn = (text: string): readonly Citation[] =>
  [...text.matchAll(chineseCitation)].flatMap(([, name = '', year = '', list = '']) =>
    withRanges(list.replaceAll(/条(?:第[^、至和]+[款项])?|第/g, ''), /至/, numberOf).map(
      (article) => ({ statute: titleOfName.get(name + year) ?? titleOf(name), article }),
    ),
  );

const numberedIn = (text: string): readonly Citation[] =>
  [...text.matchAll(numberCitation)].flatMap(([, name = '', list = '']) =>
    withRanges(list, /–| to /, Number).map((article) => ({ statute: titleOf(name), article })),
  );

/** Every article that a text cites, in either language, in words, in numbers, in a comment. */
export const citationsIn = (text: string): readonly Citation[] => {
  const line = unbroken(text);
  return [...chineseIn(line), ...numberedIn(line)];
};

/** Articles of which a text doesn't say whose they are. */
export const namelessIn = (text: string): readonly string[] => {
  const rest = unbroken(text).replaceAll(chineseCitation, '').replaceAll(numberCitation, '');
  return [
    ...rest.matchAll(new RegExp(chineseArticle, 'g')),
    ...rest.matchAll(/\barts?\. \d+/g),
  ].map(([found]) => found);
};

/** The documents that a text names in 《》. */
export const documentsIn = (text: string): readonly string[] =>
  [...text.matchAll(/《([^》]+)》/g)].map(([, name = '']) => titleOf(name));
