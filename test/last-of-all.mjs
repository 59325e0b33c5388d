import Sequencer from '@jest/test-sequencer';

/** The test that looks back on the whole run comes last. */
export default class LastOfAll extends Sequencer {
  sort(tests) {
    const isLast = ({ path }) => path.endsWith('/every-log-line.test.ts');
    const sorted = super.sort(tests);
    return [...sorted.filter((test) => !isLast(test)), ...sorted.filter(isLast)];
  }
}
