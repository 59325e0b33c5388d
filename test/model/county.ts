import { theSalt } from '../support/people.ts';
import { setImmediate as turn } from 'node:timers/promises';
import { deliverAnswer, startProcedure } from '../../functions/stream/deliver.ts';
import { arriveAtStep } from '../../functions/task/arrive-at-step.ts';
import { sealCase } from '../../functions/task/seal-case.ts';
import { ExecutionInput, OpenWaitInput } from '../../shared/contract/tasks.ts';
import { addDays, CalendarDay } from '../../shared/domain/time/calendar-day.ts';
import { Instant } from '../../shared/domain/ids.ts';
import type { StepKey } from '../../shared/domain/case/steps.ts';
import type { StreamKey } from '../../shared/domain/timeline/timeline.ts';
import type { Change, Waits } from '../../shared/dossier/port.ts';
import { workCalendar } from '../../shared/policy/work-calendar.ts';
import { memoryDossier, type MemoryDossier } from '../support/memory-dossier.ts';
import { memoryParking } from '../support/memory-parking.ts';
import { trialPack } from '../support/named-pasts.ts';
import { execute } from '../workflows/walk.ts';
import { memoryEngine, TimedOut, type Engine } from './engine.ts';

/**
 * A function that died between two calls: what it did before stands, what was to come never
 * happened.
 */
export class Died extends Error {}

/**
 * What the stream has to say of one write: that a run was asked for, or that the row of a wait has
 * changed.
 */
type News = { readonly stream: StreamKey; readonly step?: StepKey };

const newsOf = ({ procedure, answers, opens }: Change): readonly News[] => [
  ...(procedure === undefined ? [] : [{ stream: procedure.stream }]),
  ...[...answers, ...(opens === undefined ? [] : [opens])].map(({ stream, step }) => ({
    stream,
    step,
  })),
];

export const machineVersion = 'in-memory';

/**
 * A county without a cloud, in which the stream is slow, repeats itself and mixes things up, and
 * functions die.
 */
export type County = {
  readonly dossier: MemoryDossier;
  readonly engine: Engine;
  readonly news: News[];
  /** The day on which everybody lives. */
  readonly today: () => CalendarDay;
  readonly pass: (days: number) => void;
  /** The n-th call from now to anything outside a function is its last; 0 for none. */
  readonly dieAt: (call: number) => void;
  /**
   * Hands the news at a place in the queue to the relay; it comes again where the relay dies, or
   * where told so.
   */
  readonly deliver: (place: number, again?: boolean) => Promise<void>;
  /** Everything that moves by itself has stopped moving. */
  readonly still: () => Promise<void>;
  readonly newId: () => string;
  readonly service: ReturnType<typeof servicesOf>;
};

type Mortal = Pick<County, 'dossier' | 'engine' | 'news' | 'today' | 'newId'> & {
  readonly survive: () => void;
};

const pause = async () => {};

const servicesOf = ({ dossier, engine, news, today, survive, newId }: Mortal) => {
  const append: MemoryDossier['append'] = async (change) => {
    survive();
    const appended = await dossier.append(change);
    if (appended.kind === 'appended') news.push(...newsOf(change));
    survive();
    return appended;
  };
  const renew: Waits['renew'] = async (wait) => {
    const isRenewed = await dossier.renew(wait);
    if (isRenewed) news.push(wait);
    survive();
    return isRenewed;
  };
  return {
    dossier: { ...dossier, append },
    waits: {
      ...dossier,
      renew,
      dropToken: async (...given: Parameters<Waits['dropToken']>) => {
        await dossier.dropToken(...given);
        survive();
      },
    },
    machine: {
      ...engine,
      answer: async (...given: Parameters<Engine['answer']>) => {
        const taken = await engine.answer(...given);
        survive();
        return taken;
      },
      start: async (...given: Parameters<Engine['start']>) => {
        const started = await engine.start(...given);
        survive();
        return started;
      },
    },
    archive: { keep: async () => survive() },
    machineVersion,
    newId,
    newSalt: () => theSalt,
    pinnedPack: () => trialPack,
    packOf: () => trialPack,
    calendar: workCalendar,
    calendarOf: async () => workCalendar,
    now: () => Instant.parse(`${today()}T02:00:00.000Z`),
    secondsNow: () => Date.parse(`${today()}T02:00:00.000Z`) / 1000,
    running: engine.running,
    parking: memoryParking(),
    ringsBy: null,
    sleep: async () => turn(),
    pause,
  };
};

export const slowCounty = (): County => {
  const dossier = memoryDossier();
  const news: News[] = [];
  let day = CalendarDay.parse('2026-03-02');
  let callsLeft = 0;
  let ids = 0;
  const newId = () => `01JAF3K5T0${String((ids += 1)).padStart(16, '0')}`;
  const survive = () => {
    if (callsLeft > 0 && (callsLeft -= 1) === 0) throw new Died();
  };

  const doTask = async (
    asked: Readonly<Record<string, unknown>>,
    token: string,
  ): Promise<unknown> => {
    if (asked['step'] === undefined) return sealCase(service, ExecutionInput.parse(asked));
    const answered = engine.waitWith(
      token,
      ExecutionInput.parse({ caseId: asked['caseId'], run: asked['run'] }),
    );
    // Nobody listens yet, should it be over before the step is open.
    answered.catch(() => {});
    await arriveAtStep(service, OpenWaitInput.parse({ ...asked, taskToken: token }));
    return answered;
  };

  // As the machine's file says of a task that failed or was not heard of: it is tried again, with a
  // token of its own.
  const untilDone = async (asked: Readonly<Record<string, unknown>>): Promise<unknown> => {
    for (;;) {
      const token = newId();
      try {
        return await doTask(asked, token);
      } catch (error) {
        if (!(error instanceof Died || error instanceof TimedOut)) throw error;
        engine.forget(token);
      }
    }
  };

  const engine = memoryEngine(async (input: ExecutionInput, isLost) =>
    execute(input, async (asked) => (isLost() ? new Promise(() => {}) : untilDone(asked))),
  );
  const service = servicesOf({ dossier, engine, news, today: () => day, newId, survive });

  const deliver: County['deliver'] = async (place, again = false) => {
    const at = place % Math.max(news.length, 1);
    const [told] = news.splice(at, 1);
    if (told === undefined) return;
    if (again) news.push(told);
    try {
      await (told.step === undefined
        ? startProcedure(service, told.stream)
        : deliverAnswer(service, told.stream, told.step));
    } catch (error) {
      if (!(error instanceof Died)) throw error;
      news.push(told);
    }
  };

  return {
    dossier,
    engine,
    news,
    today: () => day,
    pass: (days) => (day = addDays(day, days)),
    dieAt: (call) => (callsLeft = call),
    deliver,
    still: async () => {
      await turn();
      await turn();
    },
    newId,
    service,
  };
};
