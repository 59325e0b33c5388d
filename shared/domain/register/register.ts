import { createHash } from 'node:crypto';
import * as z from 'zod';
import { CalendarDay } from '../time/calendar-day.ts';
import { cadreRule, registerRule } from '../command/command.ts';
import type { Acted, Circumstances, Dossiers } from '../command/circumstances.ts';
import { CadreId } from '../ids.ts';
import { countyOf, townshipOf, VillageCode } from '../people/organization.ts';
import { PersonId, PersonName } from '../people/person.ts';
import { refuse } from '../refusal/refusal.ts';
import { lineOf } from '../text-field.ts';
import { RegisterCharter, registerCharter } from './charter.ts';
import { RecordPersonStatus, recordPersonStatus } from './person-status.ts';
import { RecordPost, EndPost, requirePast, recordPost, endPost } from './posts.ts';

/**
 * The register: which villages, cadres and posts there are. As little about a person as the
 * procedure needs (PIPL 6).
 */
export const RegisterVillage = z.strictObject({
  occurredOn: CalendarDay,
  village: VillageCode,
  name: lineOf(60).meta({ examples: ['桐溪村'] }),
});

export const RegisterCadre = z.strictObject({
  occurredOn: CalendarDay,
  village: VillageCode,
  personId: PersonId,
  name: PersonName,
  /** Reference numbers of near relatives, only as far as recusal needs them (Civil Code 1045). */
  nearRelatives: z.array(PersonId).max(30).readonly().default([]),
});

const registerVillage = (
  { village }: Dossiers,
  body: z.infer<typeof RegisterVillage>,
  circumstances: Circumstances,
): Acted => {
  requirePast(circumstances);
  if (village !== null) refuse('village-already-registered', { field: 'village' });
  const township = townshipOf(body.village);
  return {
    village: [
      {
        type: 'VillageRegistered',
        data: { village: body.village, township, county: countyOf(township), name: body.name },
      },
    ],
  };
};

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The dossier of a person in a county: one and the same whoever registers them, so that nobody has
 * two (domain F11).
 */
export const cadreIdOf = (village: VillageCode, personId: PersonId): CadreId => {
  const digest = createHash('sha256')
    .update(`${countyOf(village)} ${personId}`)
    .digest();
  const letters = Array.from(digest.subarray(0, 25), (byte) =>
    alphabet.charAt(byte % alphabet.length),
  );
  return CadreId.parse(`0${letters.join('')}`);
};

const registerCadre = (
  { village, cadre }: Dossiers,
  body: z.infer<typeof RegisterCadre>,
  circumstances: Circumstances,
): Acted => {
  if (village === null) return refuse('village-not-found', { field: 'village' });
  requirePast(circumstances);
  if (body.nearRelatives.includes(body.personId))
    refuse('subject-own-relative', { field: 'nearRelatives' });
  const { personId, name, nearRelatives } = body;
  const cadreId = cadreIdOf(village.village, personId);
  if (cadre !== null) refuse('cadre-already-registered', { field: 'personId', facts: { cadreId } });
  const { township, county } = village;
  return {
    cadre: [
      {
        type: 'CadreRegistered',
        data: {
          cadreId,
          personId,
          name,
          village: village.village,
          township,
          county,
          nearRelatives,
          salt: circumstances.salt,
        },
      },
    ],
  };
};

export const registerRules = {
  RegisterVillage: registerRule('village', RegisterVillage, registerVillage),
  RegisterCharter: registerRule('village', RegisterCharter, registerCharter),
  RegisterCadre: registerRule('cadre', RegisterCadre, registerCadre),
  RecordPost: cadreRule(RecordPost, recordPost),
  EndPost: cadreRule(EndPost, endPost),
  RecordPersonStatus: cadreRule(RecordPersonStatus, recordPersonStatus),
};
