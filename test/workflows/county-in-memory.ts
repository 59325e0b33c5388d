import { setImmediate as moment } from 'node:timers/promises';
import * as z from 'zod';
import { tellDone } from '../../functions/api/answer-command.ts';
import type { Answer as HttpAnswer, Api } from '../../infra/local/demo-county/api-client.ts';
import { demoPeople } from '../../infra/local/people.ts';
import { caseView } from '../../shared/contract/case-view.ts';
import { eventView } from '../../shared/contract/event-view.ts';
import { statusOfRefusal } from '../../shared/contract/problem.ts';
import { type Answer, type ExecutionInput, OpenWaitInput, type SealOutput } from '../../shared/contract/tasks.ts';
import { today } from '../../shared/domain/calendar-day.ts';
import type { Case } from '../../shared/domain/case.ts';
import { rules } from '../../shared/domain/decide.ts';
import { CadreId, CaseId, Instant, Sha256 } from '../../shared/domain/ids.ts';
import { Caller } from '../../shared/domain/person.ts';
import { arriveAt } from '../../shared/domain/procedure/open-wait.ts';
import { stepKey } from '../../shared/domain/procedure/steps.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { handleCommand } from '../../shared/dossier/handle-command.ts';
import { handleSystemAct } from '../../shared/dossier/handle-system-act.ts';
import { caseStream } from '../../shared/dossier/keys.ts';
import type { Change } from '../../shared/dossier/port.ts';
import { policyPackOf } from '../../shared/policy/packs.ts';
import { workCalendar } from '../../shared/policy/work-calendar.ts';
import { eventLabel } from '../../shared/texts/event-labels.ts';
import { stageLabels, stepLabels } from '../../shared/texts/labels.ts';
import { refusalSentence } from '../../shared/texts/refusal-sentence.ts';
import { memoryDossier } from '../support/memory-dossier.ts';
import { execute, type Visit } from './walk.ts';

/** The rules, the dossier in memory, and the real machine run by the reference engine: a whole county without a cloud. */
export type CountyInMemory = { readonly api: Api; readonly visitsOf: (caseId: string) => Promise<readonly (readonly Visit[])[]> };

const pack = policyPackOf('xingguo-2021-trial')!;
const machineVersion = 'in-memory';
const pause = async () => {};

const conclusionOf = (state: Case) => (state.stage === 'ending' ? state.conclusion : 'measuresSettled');

const pathId = (path: string): CaseId => CaseId.parse(path.split(/[/?]/)[2]);

export const countyInMemory = (clock: Date): CountyInMemory => {
  const now = Instant.parse(clock.toISOString());
  const dossier = memoryDossier();
  const executions = new Map<string, Promise<readonly Visit[]>[]>();
  const waiting = new Map<string, (answer: Answer) => void>();
  let ids = 0;
  const newId = () => `01JAF3K5T0${String((ids += 1)).padStart(16, '0')}`;

  const deliver = async (): Promise<void> => {
    for await (const { stream, step, token, answer } of dossier.undelivered()) {
      await dossier.dropToken(stream, step, token!);
      waiting.get(token!)?.(answer!);
    }
  };

  // What the relay does behind the stream: it starts what is asked for, and hands on what is answered.
  const relayed = async (change: Change) => {
    const appended = await dossier.append(change);
    if (change.procedure !== undefined) start({ caseId: CaseId.parse(change.procedure.stream.split('#')[1]), run: change.procedure.run });
    await deliver();
    return appended;
  };
  const systemService = { dossier: { ...dossier, append: relayed }, now: () => now, pause };

  const openWait = async (input: OpenWaitInput): Promise<Answer> => {
    const { caseId, run, step, measureId, taskToken: token } = input;
    const answered = new Promise<Answer>((resolve) => waiting.set(token, resolve));
    const known = await handleSystemAct<Answer | null>(systemService, {
      caseId,
      system: 'workflow',
      decide: (seen) => {
        const arrived = arriveAt(seen.case.state, input, { pack, calendar: workCalendar });
        if (arrived.kind === 'answer') return { occurredOn: today(now), result: arrived.answer };
        if (arrived.kind === 'renew') throw new Error('nothing renews a wait here');
        const opens = { stream: caseStream(caseId), step: stepKey(step, measureId), round: arrived.event.data.round, run, token };
        return { acted: { case: [arrived.event] }, opens, occurredOn: today(now), result: null };
      },
    });
    return known ?? answered;
  };

  const seal = async ({ caseId, run }: ExecutionInput): Promise<SealOutput> =>
    handleSystemAct<SealOutput>(systemService, {
      caseId,
      system: 'workflow',
      spansCadre: true,
      decide: (seen) => {
        const { state, version } = seen.case;
        if (run < state.procedure.run) return { occurredOn: today(now), result: { outcome: 'superseded' } };
        const archive = { objectKey: `${caseId}/manifest.json`, sha256: Sha256.parse('0'.repeat(64)), throughSequence: version };
        return {
          acted: { case: [{ type: 'ArchiveSealed', data: archive }, { type: 'CaseClosed', data: { conclusion: conclusionOf(state) } }], cadre: [{ type: 'CaseArchived', data: { caseId } }] },
          occurredOn: today(now),
          result: { outcome: 'sealed' },
        };
      },
    });

  const start = (execution: ExecutionInput): void => {
    let tokens = 0;
    const running = execute(execution, async (asked) => {
      if (asked['step'] === undefined) return seal(execution);
      return openWait(OpenWaitInput.parse({ ...asked, taskToken: `${execution.caseId}-${execution.run}-${(tokens += 1)}` }));
    });
    running.catch(() => {});
    executions.set(execution.caseId, [...(executions.get(execution.caseId) ?? []), running]);
  };

  const commandService = {
    ...systemService,
    newId,
    packOf: () => pack,
    calendar: workCalendar,
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
      const view = caseView(state, Caller.parse({ ...demoPeople.townshipClerk, personId: demoPeople.townshipClerk.sub }));
      return { ...view, stageLabel: stageLabels[state.stage], openSteps: view.openSteps.map((open) => ({ ...open, label: stepLabels[open.step] })) };
    }
    const events = await dossier.timeline(caseStream(caseId), Number(path.split('after=')[1]), 1000);
    return { events: events.map((event) => ({ ...eventView(event), label: eventLabel(event.type) })), next: null };
  };

  const told = (status: number, body: object): HttpAnswer => {
    const { version } = z.object({ version: z.int().optional() }).parse(body);
    return { status, body: body as HttpAnswer['body'], etag: version === undefined ? null : `"${version}"`, retryAfterSeconds: null };
  };

  const api: Api = {
    read: async ({ path }) => told(200, await bodyOf(path)),
    act: async ({ as, command, id, body, ifMatch }) => {
      const { target } = rules[command];
      const request = {
        name: command,
        body: rules[command].body.parse(body),
        caller: Caller.parse({ ...demoPeople[as], personId: demoPeople[as].sub }),
        now,
        idempotencyKey: newId(),
        requestHash: Sha256.parse('0'.repeat(64)),
        ...(id !== undefined && { id: target === 'case' ? CaseId.parse(id) : CadreId.parse(id) }),
        ...(typeof ifMatch === 'string' && { ifMatch: Number(ifMatch.slice(1, -1)) }),
      };
      try {
        const handled = await handleCommand(commandService, request);
        // The machine comes to rest before anybody looks again.
        for (let turn = 0; turn < 5; turn += 1) await moment();
        return handled.kind === 'answered' ? told(handled.status, handled.body) : told(400, { code: handled.code });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return told(statusOfRefusal(error.code), { code: error.code, ...refusalSentence(error.code, error.details.facts ?? {}), details: error.details });
      }
    },
  };

  return { api, visitsOf: async (caseId) => Promise.all(executions.get(caseId) ?? []) };
};
