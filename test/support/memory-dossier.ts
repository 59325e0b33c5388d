import {
  type HeadItem,
  ProcedureRow,
  StoredAnswer,
  DueRow,
  HeadItem as HeadSchema,
  TownshipFigures,
  Wait,
} from '../../shared/dossier/items.ts';
import type { ListQuestion, Page, PageRequest } from '../../shared/dossier/case-lists.ts';
import { summaryOf } from '../../shared/dossier/case-summary.ts';
import type { Counted } from '../../shared/dossier/figures.ts';
import type { Appended, Change, Dossier, StreamChange, Waits } from '../../shared/dossier/port.ts';
import { listingOf, listPartition } from '../../shared/dossier/dynamo/stored-items.ts';
import type { CountyCode } from '../../shared/domain/people/organization.ts';
import { RecordedEvent, type StreamKey } from '../../shared/domain/timeline/timeline.ts';
import { Disposition } from '../../shared/policy/policy-pack.ts';

/** The dossier in memory, with everything that a test may want to look at. For tests only. */
export type MemoryDossier = Dossier & Waits;

type Store = {
  readonly heads: Map<string, HeadItem>;
  readonly events: Map<string, RecordedEvent[]>;
  readonly waits: Map<string, Wait>;
  readonly procedures: Map<string, ProcedureRow>;
  readonly dues: Map<string, DueRow>;
  readonly records: Map<string, StoredAnswer>;
  readonly counted: Counted[];
};

const at = (stream: string, name: string): string => `${stream} ${name}`;

/** As JSON would bring it back, so that nothing is shared with whoever wrote it. */
const copied = <Value>(schema: { parse: (value: unknown) => Value }, value: unknown): Value =>
  schema.parse(JSON.parse(JSON.stringify(value)));

const stillAt = (
  { heads }: Store,
  { stream, expected }: Pick<StreamChange, 'stream' | 'expected'>,
): boolean => {
  const head = heads.get(stream);
  return head === undefined
    ? expected.version === 0
    : head.version === expected.version && head.lastHash === expected.lastHash;
};

const holds = (store: Store, { streams, unchanged = [], answers, opens }: Change): boolean =>
  [...streams, ...unchanged].every((change) => stillAt(store, change)) &&
  answers.every(({ stream, step, round }) => store.waits.get(at(stream, step))?.round === round) &&
  (opens === undefined ||
    (store.waits.get(at(opens.stream, opens.step))?.round ?? 0) < opens.round);

const stands = ({ events, waits }: Store, { streams, opens }: Change): boolean => {
  const first = streams[0]?.events[0];
  const isOpened =
    opens === undefined || waits.get(at(opens.stream, opens.step))?.token === opens.token;
  return (
    first !== undefined &&
    events.get(first.stream)?.[first.sequence - 1]?.hash === first.hash &&
    isOpened
  );
};

const write = (
  store: Store,
  { streams, answers, opens, procedure, dueOpened, dueClosed, counted, record }: Change,
): void => {
  for (const { stream, head, events } of streams) {
    store.heads.set(stream, copied(HeadSchema, head));
    store.events.set(stream, [
      ...(store.events.get(stream) ?? []),
      ...events.map((event) => copied(RecordedEvent, event)),
    ]);
  }
  for (const { stream, step, answer } of answers)
    store.waits.set(
      at(stream, step),
      copied(Wait, { ...store.waits.get(at(stream, step)), answer }),
    );
  if (opens !== undefined) store.waits.set(at(opens.stream, opens.step), copied(Wait, opens));
  if (procedure !== undefined)
    store.procedures.set(procedure.stream, copied(ProcedureRow, procedure));
  for (const row of dueOpened) store.dues.set(at(row.stream, row.due), copied(DueRow, row));
  for (const { stream, due } of dueClosed) store.dues.delete(at(stream, due));
  if (counted !== undefined) store.counted.push(counted);
  if (record !== undefined) store.records.set(record.idempotencyKey, copied(StoredAnswer, record));
};

const append = (store: Store, change: Change): Appended => {
  const used = change.record && store.records.get(change.record.idempotencyKey);
  if (used !== undefined) return { kind: 'repeated', record: used };
  if (holds(store, change)) {
    write(store, change);
    return { kind: 'appended' };
  }
  return change.record === undefined && stands(store, change)
    ? { kind: 'appended' }
    : { kind: 'conflict' };
};

const bySort = (one: { sort: string }, other: { sort: string }): number =>
  one.sort < other.sort ? -1 : 1;

const isAskedFor = (question: ListQuestion, sort: string): boolean => {
  if (question.list === 'casesOfTownshipByDue')
    return question.dueUpTo === undefined || sort < `${question.dueUpTo}~`;
  return question.stage === undefined || sort.startsWith(`${question.stage}#`);
};

const list = ({ heads }: Store, { question, limit, after }: PageRequest): Page => {
  const listed = [...heads.values()].flatMap((head) =>
    head.of === 'case'
      ? listingOf(head.state).map((place) => ({ ...place, stream: head.stream, state: head.state }))
      : [],
  );
  const rows = listed
    .filter(
      (row) =>
        row.list === question.list &&
        row.partition === listPartition(question) &&
        isAskedFor(question, row.sort),
    )
    .filter(({ sort }) => after === undefined || sort > after.sort)
    .sort(bySort);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    cases: page.map(({ state }) => summaryOf(state)),
    next:
      rows.length > limit && last !== undefined ? { stream: last.stream, sort: last.sort } : null,
  };
};

const figures = ({ counted }: Store, county: CountyCode): readonly TownshipFigures[] => {
  const own = counted.filter((one) => one.county === county);
  return [...new Set(own.map(({ township }) => township))].sort().map((township) => {
    const cases = own.filter((one) => one.township === township);
    const ofThem = (isOne: (one: Counted) => boolean) => cases.filter(isOne).length;
    const dispositions = Object.fromEntries(
      Disposition.options.map((name) => [name, ofThem((one) => one.dispositions.includes(name))]),
    );
    return TownshipFigures.parse({
      township,
      closed: cases.length,
      disposedOf: ofThem((one) => one.dispositions.length > 0),
      dispositions,
    });
  });
};

const waitsIn = (store: Store): Waits => ({
  wait: async (stream, step) => store.waits.get(at(stream, step)) ?? null,
  waitsOf: async (stream) => [...store.waits.values()].filter((wait) => wait.stream === stream),
  renew: async ({ stream, step, round, run, token }) => {
    const wait = store.waits.get(at(stream, step));
    if (wait === undefined || wait.round !== round || wait.run > run) return false;
    store.waits.set(at(stream, step), { ...wait, run, token });
    return true;
  },
  dropToken: async (stream, step, token) => {
    const wait = store.waits.get(at(stream, step));
    if (wait?.token === token)
      store.waits.set(at(stream, step), copied(Wait, { ...wait, token: undefined }));
  },
  procedure: async (stream) => store.procedures.get(stream) ?? null,
  undelivered: async function* () {
    yield* [...store.waits.values()].filter(
      ({ token, answer }) => token !== undefined && answer !== undefined,
    );
  },
  casesInProgress: async function* () {
    const cases = [...store.heads.values()].filter(
      (head) => head.of === 'case' && head.state.stage !== 'closed',
    );
    yield* cases
      .toSorted((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1))
      .map((head) => head.stream);
  },
});

const dossierIn = (store: Store): Dossier => ({
  load: async (streams, idempotencyKey) => ({
    heads: streams.map((stream) => store.heads.get(stream) ?? null),
    record: idempotencyKey === undefined ? null : (store.records.get(idempotencyKey) ?? null),
  }),
  append: async (change) => append(store, change),
  timeline: async (stream: StreamKey, after, limit) =>
    (store.events.get(stream) ?? []).slice(after, after + limit),
  list: async (request) => list(store, request),
  dueUpTo: async function* (day) {
    const rows = [...store.dues.values()].filter(({ deadline }) => deadline.dueOn <= day);
    yield* rows.toSorted((one, other) => (one.deadline.dueOn < other.deadline.dueOn ? -1 : 1));
  },
  dueOf: async (stream) => [...store.dues.values()].filter((row) => row.stream === stream),
  figures: async (county) => figures(store, county),
});

export const memoryDossier = (): MemoryDossier => {
  const store: Store = {
    heads: new Map(),
    events: new Map(),
    waits: new Map(),
    procedures: new Map(),
    dues: new Map(),
    records: new Map(),
    counted: [],
  };
  return { ...dossierIn(store), ...waitsIn(store) };
};
