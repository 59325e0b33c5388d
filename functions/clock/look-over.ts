import type { Readings } from '../../shared/contract/metrics.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import type { StreamKey } from '../../shared/domain/timeline.ts';
import type { Wait } from '../../shared/dossier/items.ts';
import { caseStream, idOfStream } from '../../shared/dossier/keys.ts';
import { asError } from '../runtime/log.ts';
import { deliverAnswer } from '../stream/deliver.ts';
import { bringOn, hasComeToRest, type BringOnService, type BroughtOn } from './bring-on.ts';

export type LookOverService = BringOnService & {
  readonly running: () => Promise<ReadonlySet<string>>;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
};

/** Without a case: all that are in progress. A rebuild is asked for one case at a time. */
export type LookOver = { readonly caseId?: CaseId; readonly rebuild?: boolean };

/** What was done, and how things then stood. `standingStill` and `failed` are for a person to look at. */
export type Overlooked = {
  readonly cases: number;
  readonly delivered: number;
  readonly started: readonly CaseId[];
  readonly rebuilt: readonly CaseId[];
  readonly standingStill: readonly CaseId[];
  readonly failed: readonly Failed[];
};
type Failed = { readonly caseId: CaseId; readonly error: string };

const sideBySide = 8;
/** How long a case may be on its way to a step, seen while nothing else is done. */
const graceMilliseconds = 10_000;
const lookEveryMilliseconds = 500;

/** A few at a time, so that a county's cases neither take all day nor flood the engine. */
const forEach = async <Item>(items: readonly Item[], handle: (item: Item) => Promise<void>): Promise<void> => {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await handle(item);
  };
  await Promise.all(Array.from({ length: sideBySide }, worker));
};

const caseIdOf = (stream: StreamKey): CaseId => CaseId.parse(idOfStream(stream));

const casesAsked = async ({ waits }: LookOverService, { caseId }: LookOver): Promise<readonly CaseId[]> => {
  if (caseId !== undefined) return [caseId];
  const caseIds: CaseId[] = [];
  for await (const stream of waits.casesInProgress()) caseIds.push(caseIdOf(stream));
  return caseIds;
};

const isUndelivered = ({ token, answer }: Wait): boolean => token !== undefined && answer !== undefined;

const undelivered = async ({ waits }: LookOverService, { caseId }: LookOver): Promise<readonly Wait[]> => {
  if (caseId !== undefined) return (await waits.waitsOf(caseStream(caseId))).filter(isUndelivered);
  const found: Wait[] = [];
  for await (const wait of waits.undelivered()) found.push(wait);
  return found;
};

const stillMoving = async (service: LookOverService, caseIds: readonly CaseId[]): Promise<readonly CaseId[]> => {
  const moving: CaseId[] = [];
  await forEach(caseIds, async (caseId) => {
    if (!(await hasComeToRest(service, caseId).catch(() => false))) moving.push(caseId);
  });
  return moving;
};

/** Looks again until every case has come to rest, or has had its time. */
const standingStill = async (service: LookOverService, caseIds: readonly CaseId[]): Promise<readonly CaseId[]> => {
  let moving = await stillMoving(service, caseIds);
  for (let waited = 0; moving.length > 0 && waited < graceMilliseconds; waited += lookEveryMilliseconds) {
    await service.sleep(lookEveryMilliseconds);
    moving = await stillMoving(service, moving);
  }
  return moving;
};

/** Tries each, and keeps apart those that fail: one stops no other. */
const tryEach = async <Item>(items: readonly Item[], caseOf: (item: Item) => CaseId, handle: (item: Item) => Promise<void>): Promise<readonly Failed[]> => {
  const failed: Failed[] = [];
  await forEach(items, (item) =>
    handle(item).catch((error: unknown) => {
      failed.push({ caseId: caseOf(item), error: asError(error).name });
    }),
  );
  return failed;
};

/** Hands over what was not delivered, brings on whatever does not move by itself, and says how things stood afterwards. */
export const lookOver = async (service: LookOverService, asked: LookOver = {}): Promise<Overlooked> => {
  const waiting = await undelivered(service, asked);
  const notDelivered = await tryEach(waiting, ({ stream }) => caseIdOf(stream), async ({ stream, step }) => {
    await deliverAnswer(service, stream, step);
  });
  const [caseIds, running] = await Promise.all([casesAsked(service, asked), service.running()]);
  const did = new Map<CaseId, BroughtOn>();
  const notBroughtOn = await tryEach(caseIds, (caseId) => caseId, async (caseId) => {
    did.set(caseId, await bringOn(service, caseId, { running, rebuild: asked.rebuild }));
  });
  const thatDid = (what: BroughtOn) => caseIds.filter((caseId) => did.get(caseId) === what);
  return {
    cases: caseIds.length,
    delivered: waiting.length - notDelivered.length,
    started: thatDid('started'),
    rebuilt: thatDid('rebuilt'),
    standingStill: await standingStill(service, [...did.keys()]),
    failed: [...notDelivered, ...notBroughtOn],
  };
};

const leftBy = ({ standingStill, failed }: Overlooked): number => standingStill.length + failed.length;
const repairedBy = ({ delivered, started, rebuilt }: Overlooked): number => delivered + started.length + rebuilt.length;

/** A look in numbers: what was brought on, and what is left for a person. */
export const readingsOf = (overlooked: Overlooked): Readings => ({ FindingsRepaired: repairedBy(overlooked), FindingsLeft: leftBy(overlooked) });

export const outcomeOf = (overlooked: Overlooked): string => {
  if (leftBy(overlooked) > 0) return 'left some standing still';
  return repairedBy(overlooked) > 0 ? 'brought on' : 'nothing to do';
};
