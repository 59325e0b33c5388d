import { join } from 'node:path';
import { loadClosedCases, loadDemoCounty, tokensOf } from '../demo-county/load.ts';
import { demoPeople } from '../demo-county/people.ts';
import { alone } from '../local/alone.ts';
import { checkpoint, withCloud } from '../local/condition.ts';
import { localFolder, stackFile } from '../local/paths.ts';
import { openStage, type Stage } from '../local/local-stack.ts';
import { countedStep, run, step, tell } from '../local/progress.ts';
import { writeWhole } from '../local/whole-file.ts';

const port = Number(process.env['LOCAL_CLOUD_PORT'] ?? 4566);
const folder = join(localFolder, 'cloud');

const load = async (stage: Stage): Promise<void> => {
  await step(tell, 'demo county loaded', () => loadDemoCounty(stage));
  await countedStep(tell, 'closed cases of 2021–22', (progress) =>
    loadClosedCases(stage, progress),
  );
  await checkpoint(stage.cloud);
};

const start = async (): Promise<void> => {
  const stage = await openStage({ port, folder, tell });
  const { facts, signIn } = stage;
  await withCloud(stage.cloud, () => load(stage));
  const tokens = await tokensOf(signIn, demoPeople);
  await writeWhole(stackFile, JSON.stringify({ ...facts, tokens }, undefined, 2), 0o600);
  tell(`\nThe API: ${facts.url}`);
  tell('\nA token for each role, good for a week:');
  for (const [role, token] of Object.entries(tokens))
    tell(`\n  ${role}, ${demoPeople[role as keyof typeof demoPeople].sub}\n  ${token}`);
  tell('\nThe same facts are in .local/stack.json. A first call:\n');
  tell(
    `  curl -s -H "Authorization: Bearer $(node -p "require('./.local/stack.json').tokens.townshipClerk")" ${facts.url}/policy\n`,
  );
};

await run(() => alone(folder, start));
