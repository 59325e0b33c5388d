/**
 * A Lambda function: where it begins, what it is for, what people notice while it does not work and
 * what to do first when it fails.
 */
type FunctionFacts = {
  readonly entry: string;
  readonly description: string;
  readonly impact: string;
  readonly firstAid: string;
  readonly timeoutSeconds: number;
};

export const functionFacts = {
  commands: {
    entry: 'functions/api/commands.ts',
    description: 'Takes commands from people, one transaction each',
    impact: 'People cannot record their acts; none is half recorded.',
    firstAid: 'Look at the errors in the log of Commands.',
    timeoutSeconds: 15,
  },
  queries: {
    entry: 'functions/api/queries.ts',
    description: 'Answers a township about its own cases',
    impact: 'Townships cannot read cases; recording still works.',
    firstAid: 'Look at the errors in the log of Queries.',
    timeoutSeconds: 15,
  },
  audit: {
    entry: 'functions/api/audit.ts',
    description: 'Answers the county about all of its cases',
    impact: 'The county cannot read cases; the townships can.',
    firstAid: 'Look at the errors in the log of Audit.',
    timeoutSeconds: 15,
  },
  openWait: {
    entry: 'functions/task/open-wait.ts',
    description: 'Opens a step for people and keeps the token of the procedure that waits for it',
    impact: 'New steps do not open; the procedure tries again by itself.',
    firstAid: 'Look at the errors in the log of OpenWait.',
    timeoutSeconds: 30,
  },
  seal: {
    entry: 'functions/task/seal.ts',
    description: 'Writes a finished case to the locked archive and closes it',
    impact: 'Finished cases stay open; nothing is lost.',
    firstAid: 'Look at the errors in the log of Seal, then run reconcile.',
    timeoutSeconds: 60,
  },
  relay: {
    entry: 'functions/stream/relay.ts',
    description: 'Starts procedures and hands answers to those that wait',
    impact: 'Steps open late; nothing is lost.',
    firstAid: 'Look at the errors in the log of Relay, then at the parking queue.',
    timeoutSeconds: 60,
  },
  ringDue: {
    entry: 'functions/clock/ring-due.ts',
    description: 'Records what silence means on every deadline that has come',
    impact: 'Deadlines that passed are not recorded; the next ring takes them all.',
    firstAid: 'Mend the error in the log of RingDue and ring again.',
    timeoutSeconds: 300,
  },
  reconcile: {
    entry: 'functions/reconcile/reconcile.ts',
    description:
      'Finds what was not delivered, cases without a running procedure and cases behind the work calendar, and brings them on',
    impact:
      'Cases that stand still are not brought on, and do not follow a year that was entered, by themselves.',
    firstAid: 'Mend the error in the log of Reconcile and run it by hand.',
    timeoutSeconds: 300,
  },
} as const satisfies Record<string, FunctionFacts>;

export type FunctionName = keyof typeof functionFacts;
export const functionNames = Object.keys(functionFacts) as readonly FunctionName[];
export const peoplesFunctions = [
  'commands',
  'queries',
  'audit',
] as const satisfies readonly FunctionName[];

/** The id of a function's construct, by which its alarms and outputs are named too. */
export const constructIdOf = (name: FunctionName): string =>
  name.charAt(0).toUpperCase() + name.slice(1);
