import type { FunctionName } from '../../../infra/functions.ts';
import type { CallName } from './calls.ts';

type Verdict = 'may' | 'may not';

/** Whose column is whose. */
export const columns = [
  'commands',
  'queries',
  'audit',
  'openWait',
  'seal',
  'relay',
  'ringDue',
  'reconcile',
] as const satisfies readonly FunctionName[];

type RowOver<Columns extends readonly unknown[]> = { readonly [Column in keyof Columns]: Verdict };
type Row = RowOver<typeof columns>;

const ok = 'may';
const no = 'may not';

/**
 * What each function may do, which is what it does, and what it must not. Who acts loads heads and
 * puts them, appends events, and where a step ends takes its last day away and leaves an answer in
 * its wait; where it is judged by a dossier that it leaves alone, it checks that this one stands;
 * where others acted since the version that somebody saw, it reads what they did. When an answer
 * of DynamoDB is lost, the system looks for its event; a person's command finds the answer that it
 * keeps.
 */
const table: Readonly<Record<CallName, Row>> = {
  // commands queries audit openWait seal relay ringDue reconcile
  'load dossiers': [ok, ok, ok, ok, ok, no, ok, ok],
  'get an item of a dossier': [no, no, no, no, no, no, no, no],
  'query a dossier': [no, ok, ok, no, no, no, no, ok],
  'list the cases of a township': [no, ok, no, no, no, no, no, no],
  'list the cases of a township by due': [no, ok, no, no, no, no, no, no],
  'list the cases of a county': [no, no, ok, no, no, no, no, no],
  'list the cases in progress': [no, no, no, no, no, no, no, ok],
  'list what is due': [no, no, no, no, no, no, ok, ok],
  'put into a dossier': [ok, no, no, ok, ok, no, ok, ok],
  'judge by a dossier that stands unchanged': [ok, no, no, no, no, no, no, no],
  'count in the figures': [no, no, no, no, ok, no, no, no],
  'take a last day away': [ok, no, no, no, no, no, ok, ok],
  'write dossiers by batch': [no, no, no, no, no, no, no, no],
  'scan the dossiers': [no, no, no, no, no, no, no, no],

  'get an event': [no, no, no, ok, ok, no, ok, ok],
  'get events by batch': [no, no, no, no, no, no, no, no],
  'query a timeline': [ok, ok, ok, no, ok, no, no, ok],
  'append an event': [ok, no, no, ok, ok, no, ok, ok],
  'change an event': [no, no, no, no, no, no, no, no],
  'change an event in a transaction': [no, no, no, no, no, no, no, no],
  'change an event by statement': [no, no, no, no, no, no, no, no],
  'delete an event': [no, no, no, no, no, no, no, no],
  'delete an event in a transaction': [no, no, no, no, no, no, no, no],
  'delete an event by statement': [no, no, no, no, no, no, no, no],
  'write events by batch': [no, no, no, no, no, no, no, no],
  'delete events by batch': [no, no, no, no, no, no, no, no],
  'scan the timelines': [no, no, no, no, no, no, no, no],

  'get a wait with its token': [no, no, no, ok, no, ok, no, ok],
  'get waits by batch': [no, no, no, no, no, no, no, no],
  'query the waits of a case': [no, no, no, no, no, no, no, ok],
  'list what was not delivered': [no, no, no, no, no, no, no, ok],
  'open a wait or ask for a run': [ok, no, no, ok, no, no, ok, ok],
  'change a wait': [ok, no, no, ok, no, ok, ok, ok],
  'delete a wait': [no, no, no, no, no, no, no, no],
  'write waits by batch': [no, no, no, no, no, no, no, no],
  'scan the waits': [no, no, no, no, no, no, no, no],

  'start the procedure': [no, no, no, no, no, ok, no, ok],
  'look at an execution': [no, no, no, no, no, ok, no, ok],
  'read what an execution did': [no, no, no, no, no, no, no, no],
  'stop an execution': [no, no, no, no, no, no, no, no],
  'list executions': [no, no, no, no, no, no, no, ok],
  'read the procedure': [no, no, no, no, no, no, no, no],
  'answer a token': [no, no, no, ok, no, ok, no, ok],
  'fail a token': [no, no, no, ok, no, no, no, no],

  'put into the archive': [no, no, no, no, ok, no, no, no],
  'read from the archive': [no, no, ok, no, ok, no, no, no],
  'delete from the archive': [no, no, no, no, no, no, no, no],
  'list the archive': [no, no, ok, no, no, no, no, no],

  'park a record': [no, no, no, no, no, ok, no, no],
  'read what is parked': [no, no, no, no, no, no, no, ok],
  'lay back what was parked': [no, no, no, no, no, no, no, ok],
  'take away what is parked': [no, no, no, no, no, no, no, ok],

  'call another function': [no, no, no, no, no, no, no, no],
};

export type Pair = readonly [name: FunctionName, call: CallName];

/** Every pair of a function and a call with this verdict. */
export const pairsThat = (verdict: Verdict): readonly Pair[] =>
  columns.flatMap((name, column) =>
    (Object.keys(table) as CallName[])
      .filter((call) => table[call][column] === verdict)
      .map((call): Pair => [name, call]),
  );
