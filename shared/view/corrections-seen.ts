import { changesIn, Correction, type Change } from '../domain/timeline/correction.ts';
import { isShownAt, type AnyMask } from './mask.ts';

// A corrected field is told with both of its values to whoever reads the field itself, and to
// nobody else.

export type Masks = Readonly<Record<string, AnyMask>>;

export type ChangeSeen = Omit<Change, 'from' | 'to'> & Partial<Pick<Change, 'from' | 'to'>>;
export type CorrectionSeen = ChangeSeen & {
  readonly reason: string;
  readonly follows: readonly ChangeSeen[];
};

/** Whether a reader is told what stands at a path of an entry; everybody is told its day. */
const isShown = (masks: Masks, { type, path }: Pick<Change, 'type' | 'path'>): boolean =>
  path === 'occurredOn' || isShownAt(masks[type], path.split('.'));

export const changeSeen =
  (masks: Masks) =>
  ({ from, to, ...change }: Change): ChangeSeen => ({
    entry: change.entry,
    type: change.type,
    path: change.path,
    ...(isShown(masks, change) && { from, to }),
  });

/** A correction as somebody may read it who reads these fields of entries. */
export const correctionSeen =
  (masks: Masks) =>
  (correction: Correction): CorrectionSeen => ({
    ...changeSeen(masks)(correction),
    reason: correction.reason,
    follows: correction.follows.map(changeSeen(masks)),
  });

/** What of an entry is read otherwise than it was written, one change after the other. */
export const changesOf = (
  corrections: readonly Correction[],
  entry: number,
  masks: Masks,
): readonly ChangeSeen[] =>
  corrections
    .flatMap(changesIn)
    .filter((change) => change.entry === entry)
    .map(changeSeen(masks));

/** What an event of that name says; `null` where a later version of this service wrote more. */
export const correctionIn = ({
  salt: _salt,
  ...data
}: Readonly<Record<string, unknown>>): Correction | null => Correction.safeParse(data).data ?? null;
