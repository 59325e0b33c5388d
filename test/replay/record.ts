import { existsSync, writeFileSync } from 'node:fs';
import { play } from '../../infra/demo-county/play.ts';
import { registerCadre, registerVillages } from '../../infra/demo-county/register.ts';
import { stories } from '../../infra/demo-county/cases/cases.ts';
import type { Part } from '../../infra/demo-county/cases/story.ts';
import { CadreId, CaseId } from '../../shared/domain/ids.ts';
import { cadreStream, caseStream, villageStream } from '../../shared/dossier/keys.ts';
import { countyInMemory } from '../workflows/county-in-memory.ts';
import { stored, type StoredTale, type StoredTimeline } from './stored.ts';
import { tales } from './tales.ts';

/**
 * `node test/replay/record.ts`: tells the tales that have no file yet and keeps their timelines. A
 * file that exists is never written again: it is what offices hold. Where a test says that one
 * folds to something else, a rule or a fold has changed the past. Put the old meaning back and give
 * the new one an event of its own name (README of this folder).
 */

const folder = new URL('./timelines/', import.meta.url);
const day = new Date('2026-10-28T03:00:00Z');

const timelinesOfPart = async (part: Part): Promise<readonly StoredTimeline[]> => {
  const { api, dossier } = countyInMemory(day);
  await registerVillages(api, day);
  const cadreId = CadreId.parse(await registerCadre(api, part.cadre, day));
  let caseId: CaseId | undefined;
  for await (const { state } of play(api, part, cadreId, day)) caseId = CaseId.parse(state.caseId);
  const head = (await dossier.load([caseStream(CaseId.parse(caseId))])).heads[0];
  if (head?.of !== 'case') throw new Error('a story without a case');
  const streams = [head.stream, cadreStream(cadreId), villageStream(head.state.village)];
  return Promise.all(
    streams.map(async (stream) => stored(await dossier.timeline(stream, 0, 1000))),
  );
};

/** One event to a line, so that a person can read what the file holds. */
const written = ({ tells, timelines }: StoredTale): string => {
  const line = (value: unknown): string => JSON.stringify(value);
  const timeline = ({ stream, fields, events, head }: StoredTimeline): string =>
    [
      `{ "stream": ${line(stream)},`,
      `"fields": ${line(fields)},`,
      '"events": [',
      events.map(line).join(',\n'),
      '],',
      `"head": ${JSON.stringify(head, null, 1)} }`,
    ].join('\n');
  return `{ "tells": ${line(tells)},\n"timelines": [\n${timelines.map(timeline).join(',\n')}\n]}\n`;
};

const keep = async (
  name: string,
  tells: string,
  timelines: () => Promise<readonly StoredTimeline[]>,
): Promise<void> => {
  const file = new URL(`${name}.json`, folder);
  if (existsSync(file)) return;
  writeFileSync(file, written({ tells, timelines: await timelines() }), { flag: 'wx' });
  process.stdout.write(`kept ${name}\n`);
};

for (const { letter, en, parts } of stories) {
  for (const [index, part] of parts.entries())
    await keep(`demo-${letter}${index + 1}`, `${letter}: ${en}`, async () => timelinesOfPart(part));
}
for (const [name, { tells, past }] of Object.entries(tales)) {
  await keep(name, tells, async () => {
    const { timelines } = past();
    return [timelines.case, timelines.cadre, timelines.village].map(stored);
  });
}
