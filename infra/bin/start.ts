import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadClosedCases, loadDemoCounty, tokensOf } from '../demo-county/load.ts';
import { demoPeople } from '../demo-county/people.ts';
import { localFolder, stackFile } from '../local/paths.ts';
import { openStage } from '../local/local-stack.ts';
import { countedStep, run, step, tell } from '../local/progress.ts';

const port = Number(process.env['LOCAL_CLOUD_PORT'] ?? 4566);

await run(async () => {
  const stage = await openStage({ port, folder: join(localFolder, 'cloud'), tell });
  const { facts, signIn } = stage;
  await step(tell, 'demo county loaded', () => loadDemoCounty(stage));
  await countedStep(tell, 'closed cases of 2021–22', (progress) =>
    loadClosedCases(stage, progress),
  );
  const tokens = await tokensOf(signIn, demoPeople);
  await writeFile(stackFile, JSON.stringify({ ...facts, tokens }, undefined, 2), { mode: 0o600 });
  tell(`\nThe API: ${facts.url}`);
  tell('\nA token for each role, good for a week:');
  for (const [role, token] of Object.entries(tokens))
    tell(`\n  ${role}, ${demoPeople[role as keyof typeof demoPeople].sub}\n  ${token}`);
  tell('\nThe same facts are in .local/stack.json. A first call:\n');
  tell(
    `  curl -s -H "Authorization: Bearer $(node -p "require('./.local/stack.json').tokens.townshipClerk")" ${facts.url}/policy\n`,
  );
});
