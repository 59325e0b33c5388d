import { play, type Played } from '../../infra/demo-county/play.ts';
import { registerCadre, registerVillages } from '../../infra/demo-county/register.ts';
import { bothPosts } from '../../infra/demo-county/cases/both-posts.ts';
import { stories } from '../../infra/demo-county/cases/cases.ts';
import type { Part } from '../../infra/demo-county/cases/story.ts';
import { countyInMemory } from './county-in-memory.ts';

const anyDay = new Date('2026-10-28T03:00:00Z');

const playPart = async (part: Part, now = anyDay) => {
  const county = countyInMemory(now);
  await registerVillages(county.api, now);
  const cadreId = await registerCadre(county.api, part.cadre, now);
  const played: Played[] = [];
  for await (const one of play(county.api, part, cadreId, now)) played.push(one);
  const { caseId } = played[0]!.state;
  return { played, runs: await county.visitsOf(caseId) };
};

const partsByTitle = stories.flatMap(({ letter, en, parts }) =>
  parts.map((part, index) => [`(${letter}${index + 1}) ${en}`, part] as const),
);

describe('a story of the demo county', () => {
  it.each(['2026-10-28T03:00:00Z', '2026-12-31T16:30:00Z', '2028-02-29T00:00:00Z'])(
    'can be told at %s, its days behind it and its holidays known',
    async (moment) => {
      const { played } = await playPart(bothPosts.parts[0]!, new Date(moment));
      expect(played.at(-1)!.state.stage).toBe('closed');
    },
  );

  it.each(partsByTitle)(
    '%s: comes to the archive through the machine as it is drawn',
    async (_, part) => {
      const { played, runs } = await playPart(part);
      expect(played.at(-1)!.state.stage).toBe('closed');
      expect(runs.at(-1)!.at(-1)!.state).toBe('Seal the archive');
    },
  );

  it.each(partsByTitle)('%s: leaves no run of the machine behind', async (_, part) => {
    const { runs } = await playPart(part);
    for (const older of runs.slice(0, -1))
      expect(['A newer run took over', 'Seal the archive']).toContain(older.at(-1)!.state);
  });
});
