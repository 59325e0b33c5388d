import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as z from 'zod';
import { CadreEvent } from '../../shared/domain/cadre/cadre-events.ts';
import { evolveCadre } from '../../shared/domain/cadre/evolve-cadre.ts';
import type { Cadre } from '../../shared/domain/cadre/cadre.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import { CaseEvent } from '../../shared/domain/case/events.ts';
import { foldCadre, foldVillage } from '../../shared/domain/cadre/fold-cadre.ts';
import { foldCase } from '../../shared/domain/evolve/fold-case.ts';
import { storedEntries } from '../../shared/dossier/stored-entries.ts';
import { evolveCase } from '../../shared/domain/evolve/evolve-case.ts';
import { type RecordedEvent, StreamKey } from '../../shared/domain/timeline/timeline.ts';
import { movedFields } from '../../shared/dossier/earlier-heads.ts';
import { evolveVillage, VillageEvent, type Village } from '../../shared/domain/cadre/village.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A timeline as it was once written, and what it was folded to: the head after each event by its
 * hash, the last one in full. `fields` are those that a head had at that time; one that it has
 * gained since is looked away from.
 */
export const StoredTimeline = z.strictObject({
  stream: StreamKey,
  fields: z.array(z.string()).readonly(),
  events: z
    .array(z.strictObject({ event: z.unknown(), headHash: Hash }))
    .min(1)
    .readonly(),
  head: z.record(z.string(), z.unknown()),
});
export type StoredTimeline = z.infer<typeof StoredTimeline>;

/**
 * What a file holds: what happened, told in a line, and the timelines of all dossiers that it went
 * into.
 */
export const StoredTale = z.strictObject({
  tells: z.string(),
  timelines: z.array(StoredTimeline).min(1).readonly(),
});
export type StoredTale = z.infer<typeof StoredTale>;

/** An event as its own schema reads it; throws where that schema no longer knows it. */
export const readEvent = ({
  stream,
  type,
  data,
}: RecordedEvent): CaseEvent | CadreEvent | VillageEvent => {
  if (stream.startsWith('CASE#')) return CaseEvent.parse({ type, data });
  return stream.startsWith('CADRE#')
    ? CadreEvent.parse({ type, data })
    : VillageEvent.parse({ type, data });
};

type Head = Case | Cadre | Village;

const evolve = (head: Head | null, recorded: RecordedEvent): Head => {
  const { stream, type, data, stamp, sequence } = recorded;
  if (stream.startsWith('CASE#'))
    return evolveCase(head as Case | null, CaseEvent.parse({ type, data }), stamp, sequence);
  if (stream.startsWith('CADRE#'))
    return evolveCadre(head as Cadre | null, CadreEvent.parse({ type, data }));
  return evolveVillage(head as Village | null, VillageEvent.parse({ type, data }));
};

/** The head after a correction: from all entries up to it. */
const readAnew = (events: readonly RecordedEvent[]): Head => {
  const stream = events[0]?.stream ?? '';
  const head = stream.startsWith('CASE#')
    ? foldCase(storedEntries.case(events))
    : stream.startsWith('CADRE#')
      ? foldCadre(storedEntries.cadre(events))
      : foldVillage(storedEntries.village(events));
  if (head === null) throw new Error('nothing stands before a correction');
  return head;
};

/** The head after each event of a timeline. */
export const headsOf = (events: readonly RecordedEvent[]): readonly Head[] => {
  let head: Head | null = null;
  return events.map((event, index) => {
    const isCorrection = event.type === 'EntryCorrected';
    return (head = isCorrection ? readAnew(events.slice(0, index + 1)) : evolve(head, event));
  });
};

/** A case with its fields side by side, as heads held them before these were nested. */
const sideBySide = (head: Head): Record<string, unknown> => {
  if (!('opinion' in head)) return head;
  const { opinion, people, posts, inquiry, told, lifeEvents, procedure, ...rest } = head;
  const groups: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    opinion,
    people,
    posts,
    inquiry,
    told,
    lifeEvents,
    procedure,
  };
  const { overdue: _overdue, ...ofProcedure } = procedure;
  const moved = Object.entries(movedFields).map(([field, [group, name]]): [string, unknown] => [
    field,
    groups[group]?.[name],
  ]);
  return { ...rest, procedure: ofProcedure, ...Object.fromEntries(moved) };
};

/** What a head says in these fields, in the form that they were stored in. */
export const within = (fields: readonly string[], head: Head): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields.includes('opinion') ? head : sideBySide(head)).filter(
      ([field, value]) => fields.includes(field) && value !== undefined,
    ),
  );

export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');

/** A timeline with what it folds to today, for keeping. */
export const stored = (events: readonly RecordedEvent[]): StoredTimeline => {
  const heads = headsOf(events);
  const fields = [...new Set(heads.flatMap((head) => Object.keys(head)))].sort();
  const hashed = events.map((event, index) => ({ event, headHash: hashOf(heads[index]) }));
  return StoredTimeline.parse({
    stream: events[0]?.stream,
    fields,
    events: hashed,
    head: heads.at(-1),
  });
};
