import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root } from '../../infra/local/paths.ts';
import { clientFolder, documentIn } from './document.ts';

const compilerOptions = {
  strict: true,
  target: 'es2024',
  module: 'nodenext',
  moduleResolution: 'nodenext',
  lib: ['es2024', 'dom'],
  types: [],
  noEmit: true,
};

describe('a client in TypeScript that is generated from the OpenAPI document', () => {
  it('compiles', async () => {
    const folder = clientFolder('typescript');
    const run = (program: string, args: readonly string[]) =>
      execFileSync(join(bin, program), args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    run('swagger-typescript-api', [
      'generate',
      '-p',
      await documentIn(folder),
      '-o',
      folder,
      '-n',
      'api.ts',
    ]);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['api.ts'] }),
    );
    expect(run('tsc', ['-p', folder])).toBe('');
  });
});
