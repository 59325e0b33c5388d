import { PlainRefusal, run, tell } from '../../infra/local/progress.ts';
import { benchFile, keep, measured, shown, type Group } from './report.ts';
import { cost } from './cost/cost.ts';
import { dynamoCalls } from './dynamo/calls.ts';
import { reads } from './dynamo/reads.ts';
import { domain } from './rules/rules.ts';
import { startup } from './startup/startup.ts';
import { wholeCase } from './whole-case/whole-case.ts';

// Ratios within one run rather than times: they are worth something on another machine, and beside
// other work.

const groups: readonly Group[] = [startup, dynamoCalls, reads, cost, domain, wholeCase];
const names = groups.map(({ name }) => name);

const asked = (letters: readonly string[]): readonly Group[] => {
  const unknown = letters.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new PlainRefusal(`There is no ${unknown}. Use none or some of: ${names.join(', ')}.`);
  return groups.filter(({ name }) => letters.length === 0 || letters.includes(name));
};

await run(async () => {
  for (const group of asked(process.argv.slice(2))) {
    const one = measured(group, await group.run(tell));
    tell(shown(one));
    await keep(group.name, one, names);
  }
  tell(`\nThe same as Markdown: ${benchFile}`);
});
