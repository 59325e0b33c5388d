import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Api } from './api-client.ts';
import { expected, type Answer } from './answer.ts';
import {
  actingPersons,
  cadres,
  villages,
  villagesWithActingPerson,
  type ActingKey,
  type CadreKey,
} from './cases/cadres.ts';
import type { Body } from './cases/story.ts';
import { daysUntil } from './cases/story-days.ts';

const role = 'townshipClerk';
const termBegan = -420;
export const fiveYears = 5 * 365;

const isThereAlready = ({ status, body }: Answer, code: string): boolean =>
  status === 409 && body['code'] === code;

const registerVillage = async (api: Api, village: Body, occurredOn: string): Promise<void> => {
  const answer = await api.act({
    as: role,
    command: 'RegisterVillage',
    body: { occurredOn, ...village },
  });
  if (!isThereAlready(answer, 'village-already-registered')) expected(answer, 'RegisterVillage');
};

/**
 * Who acts meanwhile in a village. The same keys again finish a registration that was interrupted.
 */
const registerActingPerson = async (api: Api, key: ActingKey): Promise<void> => {
  const { personId, name } = actingPersons[key];
  const { village } = villages[key];
  const occurredOn = '2026-02-02';
  let answer = await api.act({
    as: role,
    command: 'RegisterCadre',
    body: { occurredOn, village, personId, name },
    key: `demo-county-acting-${personId}`,
  });
  // They were registered so long ago that the key is forgotten.
  if (isThereAlready(answer, 'cadre-already-registered')) return;
  const id = z.string().parse(expected(answer, name).body['cadreId']);
  for (const kind of ['P2', 'V2']) {
    answer = await api.act({
      as: role,
      command: 'RecordPost',
      id,
      body: { occurredOn, kind, obtained: 'elected', termFrom: '2021-03-15' },
      ifMatch: answer.etag,
      key: `demo-county-acting-${personId}-${kind}`,
    });
    expected(answer, `${name}, ${kind}`);
  }
};

/** Every village of the stories, once: a second time finds them there. */
export const registerVillages = async (api: Api, now: Date): Promise<void> => {
  const occurredOn = daysUntil(now)(termBegan);
  await Promise.all(
    Object.values(villages).map((village) => registerVillage(api, village, occurredOn)),
  );
  await Promise.all(villagesWithActingPerson.map((village) => registerActingPerson(api, village)));
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
