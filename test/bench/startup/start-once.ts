import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { bin } from '../../../infra/local/paths.ts';

const execute = promisify(execFile);

/** From the start of the process to the loaded handler. */
const Started = z.object({ milliseconds: z.number(), cpuMilliseconds: z.number() });
export type Started = z.infer<typeof Started>;

/**
 * Requires a bundle as Lambda's runtime does, and says how long the process is then alive and how
 * much it has computed.
 */
export const starter = `
  require(process.argv[2]);
  const milliseconds = performance.now();
  const { user, system } = process.cpuUsage();
  process.stdout.write(JSON.stringify({ milliseconds, cpuMilliseconds: (user + system) / 1000 }));
  process.exit(0);
`;

const lastWords = (error: unknown): string => {
  const { stderr = '' } = error as { stderr?: string };
  // The line of the bundle that Node shows is the whole bundle.
  return stderr
    .split('\n')
    .filter((line) => line.length < 500)
    .slice(0, 12)
    .join('\n');
};

/** Starts a new process on this bundle, with nothing cached beforehand but the disk. */
export const startOnce = async (
  starterFile: string,
  bundle: string,
  env: Readonly<Record<string, string>>,
): Promise<Started> => {
  try {
    const { stdout } = await execute(join(bin, 'node'), [starterFile, bundle], { env });
    return Started.parse(JSON.parse(stdout));
  } catch (error) {
    throw new Error(`${bundle} does not load:\n${lastWords(error)}`, { cause: error });
  }
};
