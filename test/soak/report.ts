import { isPromise } from './journal.ts';
import type { Soaked, SoakOptions } from './soak.ts';

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, number]) => `${name} ${number}`)
    .join(' · ') || 'none';

const row = (name: string, said: string): string => `  ${name.padEnd(14)}${said}`;

const refusals = ({ journal }: Soaked): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status, said } of journal.entries.filter((entry) => !isPromise(entry)))
    counts[`${status} ${said}`] = (counts[`${status} ${said}`] ?? 0) + 1;
  return counts;
};

/** What was done, in a form that a person reads. */
export const reportOf = (soaked: Soaked, { cases, seed }: SoakOptions, seconds: number): string => {
  const { conclusions, journal, deaths, disturbed, restarts, kills } = soaked;
  const promised = new Set(journal.entries.filter(isPromise).map(({ key }) => key)).size;
  return [
    `${cases} cases, seed ${seed}, in ${Math.round(seconds)} s`,
    row('conclusions', listed(conclusions)),
    row(
      'commands',
      `${promised} carried out · ${journal.sent} requests sent · refused: ${listed(refusals(soaked))}`,
    ),
    row('deaths', listed(deaths)),
    row('stream', `${disturbed.redelivered} old records delivered again`),
    row('bells', `${disturbed.reconciled} times reconciled, ${disturbed.rung} times rung`),
    row(
      'repairs',
      `${disturbed.started} runs started, ${disturbed.rebuilt} rebuilt by hand, ${disturbed.repaired} rebuilt by reconcile, ${disturbed.delivered} answers delivered by it`,
    ),
    row('cloud', `${restarts} times restarted, ${kills} times killed`),
  ].join('\n');
};

/** The first violation, with the timeline of its case; of the others their names. */
export const violationsTold = ({
  violations,
  failures,
}: Pick<Soaked, 'violations' | 'failures'>): string => {
  const [first, ...others] = violations;
  if (first === undefined) return failures.join('\n');
  return [
    `VIOLATED: ${first.rule}${first.caseId === null ? '' : ` — case ${first.caseId}`}`,
    ...first.found.map((one) => `  found: ${typeof one === 'string' ? one : JSON.stringify(one)}`),
    ...first.timeline.map((line) => `    ${line}`),
    ...others.map(
      ({ rule, caseId, found }) =>
        `also: ${rule}${caseId === null ? '' : ` — case ${caseId}`}: ${JSON.stringify(found).slice(0, 200)}`,
    ),
    ...failures,
  ].join('\n');
};
