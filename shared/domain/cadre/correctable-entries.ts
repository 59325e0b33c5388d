import type { AnyCorrectable, Correctable } from '../timeline/correctable.ts';
import type { CadreEvent, CadreEventOf } from './cadre-events.ts';
import type { VillageEvent } from './village.ts';

// What of the register may be corrected as a clerical mistake. What a case has written into a
// cadre's dossier is corrected in the case, and which post it is, and how it was obtained, is none.

type OfCadre = { readonly [Type in CadreEvent['type']]?: Correctable<CadreEventOf<Type>['data']> };
type OfVillage = {
  readonly [Type in VillageEvent['type']]?: Correctable<
    Extract<VillageEvent, { type: Type }>['data']
  >;
};

export const correctableOfCadre = {
  CadreRegistered: { name: 'name', nearRelatives: 'people' },
  PostRecorded: { post: { termFrom: 'day', termTo: 'dayAhead' } },
  PostEnded: { endedOn: 'day', proof: { reference: 'reference', document: 'document' } },
} as const satisfies OfCadre & Readonly<Record<string, AnyCorrectable>>;

export const correctableOfVillage = {
  VillageRegistered: { name: 'name' },
} as const satisfies OfVillage & Readonly<Record<string, AnyCorrectable>>;
