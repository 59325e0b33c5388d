import type { Cadre } from '../domain/cadre/cadre.ts';
import type { CadreEvent } from '../domain/cadre/cadre-events.ts';
import type { Evidence } from '../domain/case/evidence.ts';
import type { Case } from '../domain/case/case.ts';
import type { CaseEvent, CaseEventType } from '../domain/case/events.ts';

// What is kept from whom. One table over the schemas: a field stands in it under the name that its
// schema gives it, and one that is renamed there does not compile here.

/** A field that is left out, or a list of people of whom no more than their number is told. */
type Kept = 'hidden' | { readonly countedAs: string };

/** For the fields of some data, which are kept; those that are not named are shown. */
type Mask<Data> = {
  readonly [Field in keyof Data]?: Data[Field] extends object ? MaskOrKept<Data[Field]> : Kept;
};
type MaskOrKept<Data> = Kept | Mask<Data>;

type DataOf<Event extends { type: string; data: object }, Type> = Extract<
  Event,
  { type: Type }
>['data'];
type CaseEventMasks = { readonly [Type in CaseEventType]?: Mask<DataOf<CaseEvent, Type>> };
type CadreEventMasks = {
  readonly [Type in CadreEvent['type']]?: Mask<DataOf<CadreEvent, Type>>;
};

const family = { nearRelatives: { countedAs: 'nearRelativeCount' } } as const;

/** What nobody reads, whoever they are: who complained, who is family, and what could tell. */
export const everybody = {
  subject: family satisfies Mask<Case['subject']>,
  cadre: family satisfies Mask<Cadre>,
  caseEvents: {
    OpinionRaised: {
      subject: family,
      complainants: { countedAs: 'complainantCount' },
      // It keeps what is masked from being guessed by the hash.
      salt: 'hidden',
    },
    // Told for some grounds only, its absence would say who complained or who is family.
    RecusalDiscovered: { ground: 'hidden', reason: 'hidden' },
    // The machine's address names the account that it runs in.
    ProcedureRequested: { machineVersion: 'hidden' },
  } as const satisfies CaseEventMasks,
  cadreEvents: {
    CadreRegistered: { ...family, salt: 'hidden' },
  } as const satisfies CadreEventMasks,
} as const;

/** What whoever raised an opinion does not read of it beside: who testified, and to whom. */
export const raiser = {
  evidence: { witness: 'hidden', collectedBy: 'hidden' } as const satisfies Mask<Evidence>,
} as const;

type AnyMask = { readonly [field: string]: Kept | AnyMask | undefined };

const isCounted = (kept: object): kept is { readonly countedAs: string } => 'countedAs' in kept;

const entry = (mask: AnyMask, [field, value]: [string, unknown]): readonly [string, unknown][] => {
  const kept = mask[field];
  if (kept === 'hidden') return [];
  if (kept === undefined || typeof value !== 'object' || value === null) return [[field, value]];
  if (isCounted(kept)) return [[kept.countedAs, Array.isArray(value) ? value.length : 0]];
  return [[field, masked(kept, value)]];
};

/** Data as a mask lets it be read. */
export const masked = (mask: AnyMask, data: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(data).flatMap((one) => entry(mask, one)));
