import { notMutated } from './not-mutated.mjs';
import { RuleTests } from './runner.mjs';

export const strykerPlugins = [
  { kind: 'Ignore', name: 'not-mutated', value: notMutated },
  { kind: 'TestRunner', name: 'rule-tests', injectableClass: RuleTests },
];
