import { globSync, readFileSync } from 'node:fs';

// Lines are wrapped by the formatter at 100. What it can't wrap is a sentence or a pattern in one
// piece; nothing else may be wider than a page.

const mostWide = 120;
const files = globSync(['{infra,functions,shared,workflows,test}/**/*.{ts,mjs}', '*.mjs']);

/** The code of a line, without the sentences and patterns that stand in it. */
const withoutTexts = (line: string): string =>
  line.replaceAll(/'[^']*'|"[^"]*"|`[^`]*`|\/[^/]+\/\w*/g, '');

describe('no line of code', () => {
  it(`is wider than ${mostWide} characters, but for a sentence or a pattern in one piece`, () => {
    const wide = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line, index) => ({ at: `${file}:${index + 1}`, line }))
        .filter(({ line }) => withoutTexts(line).length > mostWide),
    );
    expect(wide).toEqual([]);
  });
});
