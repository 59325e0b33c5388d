// Sums what jest reported, in the form `N passed, N failed`; says no when a kind of test reported
// nothing.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(
  import.meta.dirname ?? new URL('.', import.meta.url).pathname,
  '..',
  '.local',
  'reports',
);
const kinds = ['unit', 'infra', 'integration'];
const missing = kinds.filter((kind) => !existsSync(join(folder, `${kind}.json`)));
const reports = kinds
  .filter((kind) => !missing.includes(kind))
  .map((kind) => JSON.parse(readFileSync(join(folder, `${kind}.json`), 'utf8')));

const sum = (count) => reports.reduce((total, report) => total + count(report), 0);
const passed = sum((report) => report.numPassedTests);
// A file that does not load is one failure: its tests were never counted.
const failed = sum((report) => report.numFailedTests + report.numRuntimeErrorTestSuites);
const skipped = sum((report) => report.numPendingTests + report.numTodoTests);

if (missing.length > 0) console.log(`No report of these tests: ${missing.join(', ')}.`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(missing.length > 0 || failed > 0 || passed === 0 ? 1 : 0);
