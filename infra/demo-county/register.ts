import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Api } from './api-client.ts';
import { expected, type Answer } from './answer.ts';
import { cadres, villages, type CadreKey } from './cases/cadres.ts';
import type { Body } from './cases/story.ts';
import { daysUntil } from './cases/story-days.ts';

const role = 'townshipClerk';
const termBegan = -420;
export const fiveYears = 5 * 365;

const isThereAlready = ({ status, body }: Answer): boolean =>
  status === 409 && body['code'] === 'village-already-registered';

const registerVillage = async (api: Api, village: Body, occurredOn: string): Promise<void> => {
  const answer = await api.act({
    as: role,
    command: 'RegisterVillage',
    body: { occurredOn, ...village },
  });
  if (!isThereAlready(answer)) expected(answer, 'RegisterVillage');
};

/** Every village of the stories, once: a second time finds them there. */
export const registerVillages = async (api: Api, now: Date): Promise<void> => {
  const occurredOn = daysUntil(now)(termBegan);
  await Promise.all(
    Object.values(villages).map((village) => registerVillage(api, village, occurredOn)),
  );
};

/**
 * A cadre with their posts, in a term that began on that day of the story. There is one dossier a
 * person, so each telling of a story is about somebody of its own.
 */
export const registerCadre = async (
  api: Api,
  key: CadreKey,
  now: Date,
  began = termBegan,
): Promise<string> => {
  const day = daysUntil(now);
  const { village, name, nearRelatives, posts } = cadres[key];
  const personId = `${cadres[key].personId}-${randomUUID().slice(0, 8)}`;
  const occurredOn = day(began);
  const body = { occurredOn, village: villages[village].village, personId, name, nearRelatives };
  let answer = expected(
    await api.act({ as: role, command: 'RegisterCadre', body }),
    'RegisterCadre',
  );
  const cadreId = z.string().parse(answer.body['cadreId']);
  for (const { kind, obtained } of posts) {
    const post = {
      occurredOn,
      kind,
      obtained,
      termFrom: day(began),
      termTo: day(began + fiveYears),
    };
    answer = expected(
      await api.act({
        as: role,
        command: 'RecordPost',
        id: cadreId,
        body: post,
        ifMatch: answer.etag,
      }),
      'RecordPost',
    );
  }
  return cadreId;
};
