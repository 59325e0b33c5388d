import { play, type TimelineEvent } from '../../../infra/demo-county/play.ts';
import { registerCadre, registerVillages } from '../../../infra/demo-county/register.ts';
import type { Part } from '../../../infra/demo-county/cases/story.ts';
import { factsOf, tellingDay } from '../../support/driving.ts';
import { countyInMemory } from '../../workflows/county-in-memory.ts';

/** What a story comes to where nothing gets in its way: told in memory, every step opened once. */
export const undisturbed = async (part: Part): Promise<readonly string[]> => {
  const { api } = countyInMemory(tellingDay);
  await registerVillages(api, tellingDay);
  const events: TimelineEvent[] = [];
  for await (const { news } of play(
    api,
    part,
    await registerCadre(api, part.cadre, tellingDay),
    tellingDay,
  ))
    events.push(...news);
  return factsOf(events);
};
