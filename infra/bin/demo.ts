import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { apiAt, type Api } from '../demo-county/api-client.ts';
import { expected } from '../demo-county/answer.ts';
import { play, type CaseRead } from '../demo-county/play.ts';
import { registerCadre, registerVillages } from '../demo-county/register.ts';
import { ending, heading, introduction, played } from '../demo-county/console.ts';
import { stories } from '../demo-county/cases/cases.ts';
import type { Part, Story } from '../demo-county/cases/story.ts';
import type { Bilingual } from '../../shared/policy/bilingual.ts';
import { demoPeople, type DemoRole } from '../demo-county/people.ts';
import { stackFile } from '../local/paths.ts';
import { PlainRefusal, run, tell } from '../local/progress.ts';

const Facts = z.object({
  url: z.string(),
  tokens: z.record(z.enum(Object.keys(demoPeople) as [DemoRole, ...DemoRole[]]), z.string()),
});

const apiOfStack = async (): Promise<Api> => {
  if (!existsSync(stackFile)) throw new PlainRefusal('There is no stack yet: run npm start first.');
  const api = apiAt(Facts.parse(JSON.parse(await readFile(stackFile, 'utf8'))));
  const answer = await api.read({ as: 'townshipClerk', path: '/policy' }).catch(() => null);
  if (answer === null)
    throw new PlainRefusal('The local cloud does not answer: run npm start first.');
  if (answer.status === 401)
    throw new PlainRefusal('The tokens are more than a week old: run npm start for new ones.');
  return api;
};

const Verification = z.object({ intact: z.boolean(), events: z.int() });

/** The county checks what the township wrote: nothing may be missing, added or changed. */
const verified = async (api: Api, caseId: string): Promise<string> => {
  const county = demoPeople.countyAuditor.organizations[0];
  const { body } = expected(
    await api.read({
      as: 'countyAuditor',
      path: `/counties/${county}/cases/${caseId}/verification`,
    }),
    'verification',
  );
  const { intact, events } = Verification.parse(body);
  return intact
    ? ending(
        `已办结归档，${events} 项记录环环相扣`,
        `closed and sealed; the chain of ${events} events is intact`,
      )
    : ending('记录链不完整', 'the chain is broken');
};

const tellPart = async (api: Api, part: Part, now: Date): Promise<void> => {
  tell(introduction(part));
  const cadreId = await registerCadre(api, part.cadre, now);
  const steps = new Map<string, Bilingual>();
  let last: CaseRead | null = null;
  for await (const one of play(api, part, cadreId, now)) {
    for (const { step, label } of one.state.openSteps) steps.set(step, label);
    tell(played(one, steps));
    last = one.state;
  }
  if (last !== null) tell(await verified(api, last.caseId));
};

const wanted = (letters: readonly string[]): readonly Story[] => {
  const known = stories.map(({ letter }) => letter);
  const unknown = letters.find((letter) => !known.includes(letter));
  if (unknown !== undefined)
    throw new PlainRefusal(`There is no story ${unknown}; there are ${known.join(', ')}.`);
  return letters.length === 0 ? stories : stories.filter(({ letter }) => letters.includes(letter));
};

await run(async () => {
  const told = wanted(process.argv.slice(2));
  const api = await apiOfStack();
  const now = new Date();
  await registerVillages(api, now);
  for (const story of told) {
    tell(heading(story));
    for (const part of story.parts) await tellPart(api, part, now);
  }
});
