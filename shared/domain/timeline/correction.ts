import * as z from 'zod';
import { Document } from '../document.ts';
import { Salt } from '../ids.ts';
import { PersonId, PersonName } from '../people/person.ts';
import { lineOf, Reason, Reference } from '../text-field.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { fact } from './fact.ts';
import type { Stamp } from './stamp.ts';

// A clerical mistake (笔误) in an entry is corrected by an entry of its own. What was written stays
// as it was written; a timeline is folded as if each entry had said what its last correction says.

/** What a field that may be corrected holds, and how it is checked. */
export const kinds = {
  /** Something that has happened by the day of its entry. */
  day: CalendarDay,
  /** A day that may lie ahead of its entry: the end of a term. */
  dayAhead: CalendarDay,
  name: PersonName,
  people: z.array(PersonId).max(30).readonly(),
  reference: Reference,
  /** An organ, a court, a manner. */
  words: lineOf(100),
  title: lineOf(200),
  document: Document,
} as const;
export type Kind = keyof typeof kinds;

/** A value that a correction takes away or puts in its place. */
export const CorrectedValue = z.union([
  lineOf(200),
  z.array(PersonId).max(30).readonly(),
  Document,
]);
export type CorrectedValue = z.infer<typeof CorrectedValue>;

/**
 * Where in an entry: `occurredOn` of its stamp, or a field of its particulars, with dots and
 * numbers from 0.
 */
export const EntryPath = z
  .string()
  .max(100)
  .regex(/^[A-Za-z]+(\.([A-Za-z]+|\d{1,3}))*$/)
  .meta({ examples: ['occurredOn', 'evidence.0.obtainedOn'] });

/** One field of one entry, as it stood and as it is to be read from now on. */
export const Change = z.strictObject({
  entry: z.int().positive().meta({ description: 'The number of the entry in its timeline.' }),
  type: z
    .string()
    .max(60)
    .meta({ description: 'What the entry is.', examples: ['FindingsSubmitted'] }),
  path: EntryPath,
  from: CorrectedValue.nullable().meta({ description: 'Null where nothing was entered.' }),
  to: CorrectedValue,
});
export type Change = z.infer<typeof Change>;

/** As many fields as one correction touches: one that was meant, and what was worked out from it. */
export const mostChanges = 60;
/** As many corrections as one dossier takes, so that its head always fits one item of the table. */
export const mostCorrections = 20;

/** A correction: what was asked for and why, and what followed from it. */
export const Correction = Change.extend({
  reason: Reason,
  follows: z.array(Change).max(mostChanges).readonly(),
});
export type Correction = z.infer<typeof Correction>;

export const EntryCorrected = fact('EntryCorrected', {
  ...Correction.shape,
  // It keeps what answers mask from being guessed by the hash.
  salt: Salt,
});
export type EntryCorrected = z.infer<typeof EntryCorrected>;

/** In which entries of its timeline a dossier was corrected; a head keeps no more of them. */
export const CorrectedIn = z.array(z.int().positive()).max(mostCorrections).readonly();
export type CorrectedIn = z.infer<typeof CorrectedIn>;

/** An event where it stands in its timeline. */
export type Entry<Event> = {
  readonly sequence: number;
  readonly event: Event;
  readonly stamp: Stamp;
};

type AnyEvent = { readonly type: string; readonly data: object };

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** What stands at a path; `undefined` where nothing does. */
export const valueAt = (value: unknown, [field, ...rest]: readonly string[]): unknown => {
  if (field === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return undefined;
  return valueAt(Object.entries(value).find(([name]) => name === field)?.[1], rest);
};

const put = (value: unknown, [field, ...rest]: readonly string[], to: unknown): unknown => {
  if (field === undefined) return to;
  if (isList(value))
    return value.map((one, index) => (String(index) === field ? put(one, rest, to) : one));
  return { ...Object(value), [field]: put(valueAt(value, [field]), rest, to) };
};

/** What an entry says at a path. */
export const saidAt = <Event extends AnyEvent>(
  { event, stamp }: Entry<Event>,
  path: string,
): unknown => (path === 'occurredOn' ? stamp.occurredOn : valueAt(event.data, path.split('.')));

const changed = <Event extends AnyEvent>(
  entry: Entry<Event>,
  { path, to }: Pick<Change, 'path' | 'to'>,
): Entry<Event> => {
  if (path === 'occurredOn')
    return { ...entry, stamp: { ...entry.stamp, occurredOn: CalendarDay.parse(to) } };
  const data = put(entry.event.data, path.split('.'), to);
  // The value is of the kind that the table of its event names for this path.
  return { ...entry, event: { ...entry.event, data } };
};

/** Entries as they are to be read after these changes. */
export const withChanges = <Event extends AnyEvent>(
  entries: readonly Entry<Event>[],
  changes: readonly Change[],
): readonly Entry<Event>[] =>
  changes.length === 0
    ? entries
    : entries.map((entry) =>
        changes
          .filter((change) => change.entry === entry.sequence)
          .reduce<Entry<Event>>(changed, entry),
      );

const isCorrection = (event: AnyEvent): event is EntryCorrected => event.type === 'EntryCorrected';

/** The numbers of the corrections among these entries. */
export const correctionsAmong = (entries: readonly Entry<AnyEvent>[]): CorrectedIn =>
  entries.filter(({ event }) => isCorrection(event)).map(({ sequence }) => sequence);

/** Every field that a correction changes: the one that was meant first. */
export const changesIn = ({ follows, ...asked }: Correction): readonly Change[] => {
  const { entry, type, path, from, to } = asked;
  return [{ entry, type, path, from, to }, ...follows];
};

/** A timeline as its corrections say that it is to be read. */
export const corrected = <Event extends AnyEvent>(
  entries: readonly Entry<Event>[],
): readonly Entry<Event>[] =>
  withChanges(
    entries,
    entries.flatMap(({ event }) => (isCorrection(event) ? changesIn(event.data) : [])),
  );
