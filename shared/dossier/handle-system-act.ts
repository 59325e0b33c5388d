import type { CalendarDay } from '../domain/time/calendar-day.ts';
import type { Acted } from '../domain/command/circumstances.ts';
import type { CaseId, Instant } from '../domain/ids.ts';
import type { SystemActor } from '../domain/people/person.ts';
import { act } from './act.ts';
import { retryOnConflict, type Pause } from './retry.ts';
import { caseHead, headsIn } from './heads.ts';
import type { Heads, HeadOf, Wait } from './items.ts';
import { cadreStream, caseStream } from './keys.ts';
import type { Dossier } from './port.ts';

export type SystemService = {
  readonly dossier: Dossier;
  /** The moment of what follows, at once, from an act that was recorded at `after`. */
  readonly now: (after?: Instant) => Instant;
  readonly pause: Pause;
};

/** What the system sees when it decides: the case, and the cadre where it asked for it. */
export type Seen = { readonly case: HeadOf<'case'>; readonly cadre: HeadOf<'cadre'> | null };

/**
 * What the system decides to record, and what to tell whoever asked. No facts: there was nothing to
 * do.
 */
export type SystemDecision<Result> = {
  readonly acted?: Acted;
  readonly occurredOn: CalendarDay;
  /** The wait that is opened by the same write. */
  readonly opens?: Wait;
  readonly result: Result;
};

export type SystemAct<Result> = {
  readonly caseId: CaseId;
  readonly system: SystemActor;
  readonly spansCadre?: boolean;
  /** What to tell whoever asked where there is no such case; left out, that is an error. */
  readonly absent?: Result;
  /** Called anew on the state that is then current whenever another act came first. */
  readonly decide: (seen: Seen) => SystemDecision<Result> | Promise<SystemDecision<Result>>;
};

const readCase = async (
  dossier: Dossier,
  caseId: CaseId,
  spansCadre: boolean,
): Promise<(Seen & Heads) | null> => {
  const head = await caseHead(dossier, caseStream(caseId));
  if (head === null) return null;
  const others = { village: null, calendar: null, colleagues: [] };
  if (!spansCadre) return { ...others, cadre: null, case: head };
  const { cadre } = headsIn((await dossier.load([cadreStream(head.state.subject.cadreId)])).heads);
  return { ...others, cadre, case: head };
};

const resultWithout = <Result>({ absent }: SystemAct<Result>): { readonly result: Result } => {
  if (absent === undefined) throw new Error('there is no such case');
  return { result: absent };
};

/**
 * An act of the procedure, the clock or the checker: judged on the current state, written like a
 * person's.
 */
export const handleSystemAct = async <Result>(
  { dossier, now, pause }: SystemService,
  asked: SystemAct<Result>,
): Promise<Result> => {
  const { caseId, system, spansCadre = false, decide } = asked;
  const done = await retryOnConflict(async () => {
    const seen = await readCase(dossier, caseId, spansCadre);
    if (seen === null) return resultWithout(asked);
    const { acted, occurredOn, opens, result } = await decide(seen);
    if (acted === undefined) return { result };
    const { change } = act(seen, acted, {
      actor: { kind: 'system', system },
      occurredOn,
      recordedAt: now(seen.case.recordedAt),
    });
    const appended = await dossier.append(opens === undefined ? change : { ...change, opens });
    return appended.kind === 'appended' ? { result } : null;
  }, pause);
  if (done === null) throw new Error('other acts on the same case came first every time');
  return done.result;
};
