import { existsSync, readFileSync } from 'node:fs';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { clientFor } from '../local/clients.ts';
import { stackFile } from '../local/paths.ts';
import type { StackFacts } from '../local/stack-facts.ts';
import { PlainRefusal, run, tell } from '../local/progress.ts';

// What the clock does by itself, by hand: `npm run reconcile`, `npm run rebuild -- CASE`, `npm run
// ring-due -- 2027-03-01`.

type HandCall = { readonly function: keyof StackFacts['functions']; readonly event: object };

const without =
  (call: HandCall) =>
  (...given: readonly string[]): HandCall => {
    if (given.length > 0) throw new PlainRefusal(`This takes no ${given[0]}.`);
    return call;
  };

const calls: Readonly<Record<string, (...given: readonly string[]) => HandCall>> = {
  reconcile: without({ function: 'reconcile', event: {} }),
  rebuild: (...given) => {
    const caseId = z.ulid().safeParse(given[0]);
    if (!caseId.success || given.length > 1)
      throw new PlainRefusal('Say which case, and one at a time: npm run rebuild -- CASE.');
    return { function: 'reconcile', event: { caseId: caseId.data, rebuild: true } };
  },
  redrive: without({ function: 'reconcile', event: { redrive: true } }),
  'ring-due': (...given) => {
    const asOf = z.iso.date().optional().safeParse(given[0]);
    if (!asOf.success || given.length > 1)
      throw new PlainRefusal('Say no more than up to which day: npm run ring-due -- 2027-03-01.');
    return { function: 'ringDue', event: asOf.data === undefined ? {} : { asOf: asOf.data } };
  },
};

/** What the function could not do for a case. */
const Failed = z.object({ failed: z.array(z.unknown()) });

await run(async () => {
  if (!existsSync(stackFile))
    throw new PlainRefusal('No local stack is known. Run npm start first.');
  const { endpoint, functions } = JSON.parse(readFileSync(stackFile, 'utf8')) as StackFacts;
  const call = calls[process.argv[2] ?? '']?.(...process.argv.slice(3));
  if (!call) throw new PlainRefusal(`Use one of: ${Object.keys(calls).join(', ')}.`);
  const answer = await clientFor(LambdaClient, endpoint).send(
    new InvokeCommand({
      FunctionName: functions[call.function],
      Payload: JSON.stringify(call.event),
    }),
  );
  const said = new TextDecoder().decode(answer.Payload);
  if (answer.FunctionError !== undefined) throw new PlainRefusal(`The function failed: ${said}`);
  tell(said);
  if ((Failed.safeParse(JSON.parse(said)).data?.failed ?? []).length > 0) process.exitCode = 1;
});
