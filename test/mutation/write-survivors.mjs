import { readFileSync, writeFileSync } from 'node:fs';
import { reasonOf } from './reasons.mjs';

/**
 * `npm run mutation:survivors`: what the last `npm run mutation` has left alive, file by file and
 * with the reason, as test/mutation/survivors.md.
 */

const report = JSON.parse(readFileSync('.local/reports/mutation.json', 'utf8'));

const survives = ({ status }) => status === 'Survived' || status === 'NoCoverage';
const isDetected = ({ status }) => status === 'Killed' || status === 'Timeout';
const short = (text, most) =>
  (text.length > most ? `${text.slice(0, most)}…` : text)
    .replaceAll('|', '\\|')
    .replaceAll('`', '´')
    .replace(/\s+/g, ' ');

const files = Object.entries(report.files)
  .map(([file, { source, mutants }]) => ({
    file: file.replace('shared/', ''),
    lines: source.split('\n'),
    mutants: mutants.filter((one) => isDetected(one) || survives(one)),
    ignored: mutants.filter(({ status }) => status === 'Ignored').length,
  }))
  .filter(({ mutants }) => mutants.length > 0)
  .toSorted((one, other) => (one.file < other.file ? -1 : 1));

const percent = (mutants) =>
  ((mutants.filter(isDetected).length / mutants.length) * 100).toFixed(1);
const row = (name, mutants) =>
  `| ${name} | ${mutants.length} | ${mutants.filter(isDetected).length} | ${mutants.filter(survives).length} | ${percent(mutants)} |`;

const left = files.flatMap(({ file, lines, mutants }) =>
  mutants.filter(survives).map(({ location, mutatorName, replacement = '' }) => {
    const text = (lines[location.start.line - 1] ?? '').trim();
    const { start, end } = location;
    const mutated =
      start.line === end.line
        ? (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1)
        : text;
    return {
      file,
      at: start.line,
      mutator: mutatorName,
      text,
      mutated,
      replacement,
      reason: reasonOf({ file, text, mutated, replacement }),
    };
  }),
);

const told = ({ file, at, mutated, replacement }) =>
  `- ${file}:${at} \`${short(mutated, 90)}\` → \`${short(replacement, 60)}\``;
const groups = Map.groupBy(left, ({ reason }) => reason ?? 'Still to be looked at.');
const everything = files.flatMap(({ mutants }) => mutants);
const ignored = files.reduce((sum, one) => sum + one.ignored, 0);

writeFileSync(
  'test/mutation/survivors.md',
  `# What mutation testing leaves alive

Written by \`npm run mutation:survivors\` from the last \`npm run mutation\`: one thing of \`shared/domain\` and
\`shared/policy\` is changed at a time, and the tests of \`test/shared/domain\`, \`test/shared/policy\` and \`test/replay\` are to
notice. Random sequences are left out, so that a rule has a test which names it. Not mutated: the packs' and the work
calendar's data, which tables test cell by cell; texts for people, descriptions of schemas and the words of defects
(\`not-mutated.mjs\`, ${ignored} mutants).

**${percent(everything)} %** of ${everything.length} mutants are noticed.

| file | mutants | noticed | alive | % |
|---|---|---|---|---|
${files.map(({ file, mutants }) => row(file, mutants)).join('\n')}

## Why they live

${[...groups]
  .toSorted(([, one], [, other]) => other.length - one.length)
  .map(
    ([reason, mutants]) => `**${reason}** (${mutants.length})\n\n${mutants.map(told).join('\n')}`,
  )
  .join('\n\n')}
`,
);
