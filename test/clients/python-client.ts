import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientFolder, documentIn } from './document.ts';

const lockFile = join(import.meta.dirname, 'requirements.lock');

/** The generator needs Python 3.11; the local cloud makes do with 3.10. */
const python = [process.env['PYTHON'], 'python3', 'python'].find(
  (command) =>
    command !== undefined &&
    spawnSync(command, ['-c', 'import sys, venv; sys.exit(sys.version_info < (3, 11))']).status ===
      0,
);

export const hasPython = python !== undefined;

/** The generator of clients, installed as its lock says; another lock is another folder. */
const generator = (): string => {
  const fingerprint = createHash('sha256')
    .update(readFileSync(lockFile))
    .digest('hex')
    .slice(0, 12);
  const folder = clientFolder(`python-${fingerprint}`);
  const done = join(folder, 'installed');
  const bin = join(folder, 'venv', 'bin');
  if (existsSync(done)) return bin;
  execFileSync(python ?? 'python3', ['-m', 'venv', '--clear', join(folder, 'venv')]);
  const locked = ['--require-hashes', '--only-binary', ':all:', '--requirement', lockFile];
  execFileSync(
    join(bin, 'python'),
    ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...locked],
    { stdio: 'pipe' },
  );
  writeFileSync(done, '');
  return bin;
};

const configuration = `project_name_override: client
package_name_override: exit_mechanism_client
post_hooks: []
`;

export type PythonClient = {
  /** What the generator had to say; nothing where it understood the whole document. */
  readonly said: string;
  /** Runs a program beside the client and returns what it prints as JSON. */
  readonly run: (program: string, input: object) => unknown;
};

/** Generates the client anew from the document as it is. */
export const pythonClient = async (): Promise<PythonClient> => {
  const bin = generator();
  const folder = clientFolder('python');
  const output = join(folder, 'client');
  rmSync(output, { recursive: true, force: true });
  writeFileSync(join(folder, 'config.yml'), configuration);
  const { stdout, stderr } = spawnSync(
    join(bin, 'openapi-python-client'),
    [
      'generate',
      '--path',
      await documentIn(folder),
      '--config',
      'config.yml',
      '--output-path',
      output,
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  return {
    said: `${stdout}${stderr}`,
    run: (program, input) =>
      JSON.parse(
        execFileSync(join(bin, 'python'), [program], {
          cwd: output,
          env: { PYTHONPATH: output },
          input: JSON.stringify(input),
          encoding: 'utf8',
        }),
      ) as unknown,
  };
};
