const digits = '零一二三四五六七八九';

/** 14 → 第十四条; the laws whose numbers change have less than a hundred articles. */
export const articleInWords = (article: number): string => {
  const tens = Math.floor(article / 10);
  const ones = article % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `第${ten}${ones === 0 ? '' : digits[ones]}条`;
};

const all: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 99 }, (_, index) => [articleInWords(index + 1), index + 1]),
);

/** 第十四条第二款 → 14; NaN where it is no article below a hundred. */
export const articleOfWords = (words: string): number =>
  all.get(words.replace(/(?<=条).*$/, '')) ?? Number.NaN;
