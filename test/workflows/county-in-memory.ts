import { theSalt } from '../support/people.ts';
import { setImmediate as moment } from 'node:timers/promises';
import * as z from 'zod';
import { tellDone } from '../../functions/api/answer-command.ts';
import { machineClock } from '../../functions/runtime/machine-clock.ts';
import type { Machine } from '../../functions/runtime/aws/state-machine.ts';
import { deliverAnswer, startProcedure } from '../../functions/stream/deliver.ts';
import { arriveAtStep } from '../../functions/task/arrive-at-step.ts';
import { sealCase } from '../../functions/task/seal-case.ts';
import type { Api } from '../../infra/demo-county/api-client.ts';
import type { Answer as HttpAnswer } from '../../infra/demo-county/answer.ts';
import type { People } from '../../infra/demo-county/closed-2022/import-case.ts';
import { demoPeople } from '../../infra/demo-county/people.ts';
import { caseView } from '../../shared/view/case-view.ts';
import { eventView } from '../../shared/view/event-view.ts';
import { statusOfRefusal } from '../../shared/contract/problem.ts';
import { ExecutionInput, OpenWaitInput } from '../../shared/contract/tasks.ts';
import { type StepAnswer } from '../../shared/domain/case/step-answer.ts';
import { CadreId, CaseId, Instant, Sha256 } from '../../shared/domain/ids.ts';
import type { CommandName } from '../../shared/domain/people/permissions.ts';
import { Caller } from '../../shared/domain/people/person.ts';
import { Refusal } from '../../shared/domain/refusal/refusal.ts';
import { handleCommand } from '../../shared/dossier/handle-command.ts';
import { caseStream } from '../../shared/dossier/keys.ts';
import type { Change, Dossier, Waits } from '../../shared/dossier/port.ts';
import { packsGoingBackFrom, pinnedPack, policyPackOf } from '../../shared/policy/packs.ts';
import { workCalendar } from '../../shared/policy/work-calendar.ts';
import { eventLabel } from '../../shared/texts/event-labels.ts';
import { stageLabels, stepLabels } from '../../shared/texts/labels.ts';
import { refusalSentence } from '../../shared/texts/refusal-sentence.ts';
import { memoryDossier } from '../support/memory-dossier.ts';
import { execute, type Visit } from './walk.ts';
import { rules } from '../support/rules.ts';

/**
 * Rules, relay and tasks as they are, the dossier in memory, the machine's file run by the
 * reference engine: a county without a cloud.
 */
export type CountyInMemory = {
  readonly api: Api;
  /** The API as others than the six of the demo county see it. */
  readonly apiAs: (people: People) => Api;
  readonly dossier: Dossier;
  readonly visitsOf: (caseId: string) => Promise<readonly (readonly Visit[])[]>;
};

const pack = policyPackOf('xingguo-2021-trial')!;
const machineVersion = 'in-memory';
const pause = async () => {};
const pathId = (path: string): CaseId => CaseId.parse(path.split(/[/?]/)[2]);

type Among = {
  /** Another dossier than one in memory. */
  readonly dossier?: Dossier & Waits;
  /** How long a token is: an engine's own are hundreds of characters. */
  readonly tokenLength?: number;
};

export const countyInMemory = (
  clock: Date,
  { dossier = memoryDossier(), tokenLength = 26 }: Among = {},
): CountyInMemory => {
  const now = Instant.parse(clock.toISOString());
  const executions = new Map<string, Promise<readonly Visit[]>[]>();
  const waiting = new Map<string, (answer: StepAnswer) => void>();
  let ids = 0;
  const newId = () => `01JAF3K5T0${String((ids += 1)).padStart(16, '0')}`;

  const execution = (input: ExecutionInput): Promise<readonly Visit[]> =>
    execute(input, async (asked) => {
      if (asked['step'] === undefined) return sealCase(systemService, ExecutionInput.parse(asked));
      const taskToken = newId().padEnd(tokenLength, '=');
      const answered = new Promise<StepAnswer>((resolve) => waiting.set(taskToken, resolve));
      await arriveAtStep(systemService, OpenWaitInput.parse({ ...asked, taskToken }));
      return answered;
    });

  const machine: Pick<Machine, 'answer' | 'start' | 'statusOf'> = {
    answer: async (token, answer) => {
      waiting.get(token)?.(answer);
      return waiting.delete(token) ? 'taken' : 'gone';
    },
    start: async (_version, input) => {
      const running = execution(input);
      // Whoever asks for the visits hears of a failure.
      running.catch(() => {});
      executions.set(input.caseId, [...(executions.get(input.caseId) ?? []), running]);
      return 'started';
    },
    statusOf: async () => 'RUNNING',
  };

  // The stream: whatever a write has put into the dossier for the machine is relayed behind it.
  const relayed = async (change: Change) => {
    const appended = await dossier.append(change);
    const delivery = { waits: dossier, machine };
    if (change.procedure !== undefined) await startProcedure(delivery, change.procedure.stream);
    for (const { stream, step } of change.answers) await deliverAnswer(delivery, stream, step);
    return appended;
  };

  const systemService = {
    dossier: { ...dossier, append: relayed },
    waits: dossier,
    machine,
    archive: { keep: async () => {} },
    pinnedPack,
    calendar: workCalendar,
    now: machineClock(() => now, true),
    pause,
  };

  const commandService = {
    ...systemService,
    newId,
    newSalt: () => theSalt,
    packOf: packsGoingBackFrom(pack),
    machineVersion,
    secondsNow: () => Math.floor(clock.getTime() / 1000),
    answer: tellDone,
  };

  const headOf = async (caseId: CaseId) => {
    const head = (await dossier.load([caseStream(caseId)])).heads[0];
    if (head?.of !== 'case') throw new Error(`no case ${caseId}`);
    return head;
  };

  const bodyOf = async (path: string): Promise<object> => {
    const caseId = pathId(path);
    const { state } = await headOf(caseId);
    if (!path.includes('/timeline')) {
      const view = caseView(
        state,
        Caller.parse({
          ...demoPeople.townshipClerk,
          personId: demoPeople.townshipClerk.sub,
          organizations: [state.township],
        }),
      );
      return {
        ...view,
        stageLabel: stageLabels[state.stage],
        openSteps: view.openSteps.map((open) => ({ ...open, label: stepLabels[open.step] })),
      };
    }
    const events = await dossier.timeline(
      caseStream(caseId),
      Number(path.split('after=')[1]),
      1000,
    );
    return {
      events: events.map((event) => ({ ...eventView(event), label: eventLabel(event.type) })),
      next: null,
    };
  };

  const told = (status: number, body: object): HttpAnswer => {
    const { version } = z.object({ version: z.int().optional() }).parse(body);
    return {
      status,
      body: body as HttpAnswer['body'],
      etag: version === undefined ? null : `"${version}"`,
      retryAfterSeconds: null,
    };
  };

  const addressOf = (command: CommandName, id: string | undefined) =>
    id === undefined
      ? {}
      : { id: rules[command].target === 'case' ? CaseId.parse(id) : CadreId.parse(id) };

  const apiAs = (people: People): Api => ({
    read: async ({ path }) => told(200, await bodyOf(path)),
    act: async ({ as, command, id, body, ifMatch, asOf, key }) => {
      const request = {
        name: command,
        rule: rules[command],
        body: rules[command].body.parse(body),
        caller: Caller.parse({ ...people[as], personId: people[as].sub }),
        now: Instant.parse(asOf ?? now),
        idempotencyKey: key ?? newId(),
        requestHash: Sha256.parse('0'.repeat(64)),
        ...addressOf(command, id),
        ...(typeof ifMatch === 'string' && { ifMatch: Number(ifMatch.slice(1, -1)) }),
      };
      try {
        const handled = await handleCommand(commandService, request);
        // The machine comes to rest before anybody looks again.
        for (let turn = 0; turn < 5; turn += 1) await moment();
        return handled.kind === 'answered'
          ? told(handled.status, handled.body)
          : told(400, { code: handled.code });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return told(statusOfRefusal(error.code), {
          code: error.code,
          ...refusalSentence(error.code, error.details.facts ?? {}),
          details: error.details,
        });
      }
    },
  });

  return {
    api: apiAs(demoPeople),
    apiAs,
    dossier,
    visitsOf: async (caseId) => Promise.all(executions.get(caseId) ?? []),
  };
};
