/**
 * `npm run mutation`: changes one thing of the rules at a time and asks whether a test notices. A
 * file by itself: `npm run mutation -- --mutate shared/domain/voting/tally.ts`. What was measured before
 * and has not changed since is not measured again (`.local/mutation.json`; `--force` measures
 * everything). What is computed as a module loads belongs to no test: a new test that would notice
 * a change of it shows with `--force` alone.
 */
export default {
  plugins: ['./test/mutation/plugins.mjs'],
  testRunner: 'rule-tests',
  ignorers: ['not-mutated'],
  coverageAnalysis: 'perTest',
  mutate: [
    'shared/domain/**/*.ts',
    'shared/policy/**/*.ts',
    // Data, not rules: cells, periods and shares stand in tables, and test/shared/policy compares
    // them cell by cell.
    '!shared/policy/packs/**/*.ts',
    '!shared/policy/work-calendar-data.ts',
    '!shared/policy/statutory-holidays-data.ts',
  ],
  // Only what the tests read is copied; everything else of the project is left where it is.
  ignorePatterns: ['**', '!shared/**', '!test/**', '!package.json'],
  // TypeScript 7 has no API with which Stryker could rewrite a tsconfig; there is nothing in it to be rewritten.
  tsconfigFile: 'none.json',
  incremental: true,
  incrementalFile: '.local/mutation.json',
  tempDirName: '.local/stryker',
  concurrency: 2,
  // What is loaded anew for a mutant stays in memory until the process ends.
  maxTestRunnerReuse: 150,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'json', 'html', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.local/reports/mutation.json' },
  htmlReporter: { fileName: '.local/reports/mutation.html' },
  thresholds: { high: 95, low: 90, break: 85 },
};
