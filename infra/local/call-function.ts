import { existsSync, readFileSync } from 'node:fs';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { clientFor } from './clients.ts';
import { stackFile } from './places.ts';
import type { StackFacts } from './stack-facts.ts';
import { PlainRefusal, run, tell } from './telling.ts';

// What the clock does by itself, by hand: `npm run reconcile`, `npm run rebuild -- CASE`, `npm run ring-due -- 2027-03-01`.

type HandCall = { readonly function: keyof StackFacts['functions']; readonly event: object };

const calls: Readonly<Record<string, (argument: string | undefined) => HandCall>> = {
  reconcile: () => ({ function: 'reconcile', event: {} }),
  rebuild: (caseId) => {
    if (caseId === undefined) throw new PlainRefusal('Say which case: npm run rebuild -- CASE.');
    return { function: 'reconcile', event: { caseId, rebuild: true } };
  },
  redrive: () => ({ function: 'reconcile', event: { redrive: true } }),
  'ring-due': (asOf) => ({ function: 'ringDue', event: asOf === undefined ? {} : { asOf } }),
};

await run(async () => {
  if (!existsSync(stackFile)) throw new PlainRefusal('No local stack is known. Run npm start first.');
  const { endpoint, functions } = JSON.parse(readFileSync(stackFile, 'utf8')) as StackFacts;
  const call = calls[process.argv[2] ?? '']?.(process.argv[3]);
  if (!call) throw new PlainRefusal(`Use one of: ${Object.keys(calls).join(', ')}.`);
  const answer = await clientFor(LambdaClient, endpoint).send(
    new InvokeCommand({ FunctionName: functions[call.function], Payload: JSON.stringify(call.event) }),
  );
  const said = new TextDecoder().decode(answer.Payload);
  if (answer.FunctionError !== undefined) throw new PlainRefusal(`The function failed: ${said}`);
  tell(said);
});
