import canonicalize from 'canonicalize';
import type * as z from 'zod';
import type { Circumstances } from '../command/circumstances.ts';
import type { Role } from '../people/person.ts';
import { refuse } from '../refusal/refusal.ts';
import { Reason } from '../text-field.ts';
import { CalendarDay, today as dayOf } from '../time/calendar-day.ts';
import { kindAt, type AnyCorrectable } from '../timeline/correctable.ts';
import {
  CorrectedValue,
  type CorrectedIn,
  EntryPath,
  kinds,
  mostCorrections,
  saidAt,
  type Change,
  type Correction,
  type Entry,
  type EntryCorrected,
  type Kind,
} from '../timeline/correction.ts';

// What every correction is asked, of whichever dossier.

export const correction = {
  occurredOn: CalendarDay,
  path: EntryPath,
  value: CorrectedValue.meta({
    description: 'What is to stand there: a day, a name, a number of a paper, a document, people.',
  }),
  reason: Reason,
};

type AnyEvent = { readonly type: string; readonly data: object };
export type Asked = Pick<z.infer<z.ZodObject<typeof correction>>, 'path' | 'value'>;
export type Tables = Readonly<Record<string, AnyCorrectable>>;

/**
 * A second person corrects, and never whoever put the value there: who recorded the entry, or
 * corrected this very field before.
 */
const requireSecondPerson = <Event extends AnyEvent>(
  entries: readonly Entry<Event>[],
  { sequence, stamp }: Entry<Event>,
  path: string,
  { caller }: Circumstances,
): void => {
  const correctedIt = ({ event }: Entry<Event>): boolean => {
    if (event.type !== 'EntryCorrected') return false;
    const { entry, path: at } = event.data as Correction;
    return entry === sequence && at === path;
  };
  const before = [stamp, ...entries.filter(correctedIt).map((one) => one.stamp)];
  const isOwn = before.some(
    ({ actor }) => actor.kind === 'person' && actor.personId === caller.personId,
  );
  if (isOwn) refuse('correction-by-recorder');
};

const ofCounty: readonly Role[] = ['countyOrganizer', 'countyAuditor'];

/** The township does not put right what the county has recorded. */
const requireOwnLevel = ({ stamp: { actor } }: Entry<AnyEvent>, { role }: Circumstances): void => {
  if (actor.kind === 'person' && ofCounty.includes(actor.role) && !ofCounty.includes(role))
    refuse('correction-of-county-entry');
};

const correctableKind = ({ event, stamp }: Entry<AnyEvent>, path: string, tables: Tables): Kind => {
  if (event.type === 'EntryCorrected')
    return refuse('correction-of-correction', {
      field: 'entry',
      facts: { entry: (event.data as Correction).entry },
    });
  if (stamp.actor.kind === 'system') return refuse('entry-by-system', { field: 'entry' });
  return (
    kindAt(tables[event.type] ?? {}, path) ?? refuse('not-a-clerical-mistake', { field: 'path' })
  );
};

/** What was said to have happened by the day of the entry still has; that day by its recording. */
const requireNotAhead = (entry: Entry<AnyEvent>, kind: Kind, { path, value }: Asked): void => {
  if (kind !== 'day' || typeof value !== 'string') return;
  const recordedOn = dayOf(entry.stamp.recordedAt);
  if (path !== 'occurredOn') {
    const latest = entry.stamp.occurredOn;
    if (value > latest) refuse('date-in-future', { field: 'value', facts: { latest } });
  } else if (value > recordedOn)
    refuse('correction-after-recording', { field: 'value', facts: { latest: recordedOn } });
};

/** Why a value is not of the kind that stands there. */
const valueOf = (kind: Kind, value: CorrectedValue): CorrectedValue => {
  const parsed = kinds[kind].safeParse(value);
  return parsed.success
    ? parsed.data
    : refuse('correction-value-unfit', { field: 'value', facts: { expected: kind } });
};

/** The one field of an entry that is to be read otherwise, where it may be, by whoever may ask it. */
export const askedChange = <Event extends AnyEvent>(
  entries: readonly Entry<Event>[],
  asked: Asked & { readonly entry: number },
  tables: Tables,
  circumstances: Circumstances,
): Change => {
  const { occurredOn, today } = circumstances;
  if (occurredOn > today) refuse('occurred-in-future', { field: 'occurredOn', facts: { today } });
  const entry =
    entries.find(({ sequence }) => sequence === asked.entry) ??
    refuse('entry-not-found', { field: 'entry', facts: { last: entries.length } });
  const kind = correctableKind(entry, asked.path, tables);
  requireOwnLevel(entry, circumstances);
  requireSecondPerson(entries, entry, asked.path, circumstances);
  const to = valueOf(kind, asked.value);
  // Of the kind that the table names for this path.
  const from = (saidAt(entry, asked.path) ?? null) as Change['from'];
  if (from === null && kind !== 'dayAhead') refuse('nothing-to-correct', { field: 'path' });
  if (canonicalize(from) === canonicalize(to))
    refuse('correction-changes-nothing', { field: 'value' });
  requireNotAhead(entry, kind, { ...asked, value: to });
  return { entry: asked.entry, type: entry.event.type, path: asked.path, from, to };
};

/** Refuses one more correction than a dossier takes. */
export const requireRoom = ({ corrections }: { readonly corrections: CorrectedIn }): void => {
  if (corrections.length >= mostCorrections)
    refuse('too-many-corrections', { facts: { most: mostCorrections } });
};

/** The fact by which these fields are read anew. */
export const correctedBy = (
  asked: Change,
  follows: readonly Change[],
  reason: string,
  { salt }: Circumstances,
): EntryCorrected => ({ type: 'EntryCorrected', data: { ...asked, reason, follows, salt } });
