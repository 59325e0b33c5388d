import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killCloudOf, startCloud } from '../../../infra/local/emulator.ts';
import { cloudProgram } from '../../../infra/local/install-emulator.ts';
import { freePort } from '../../../infra/local/ports.ts';

/** An emulated cloud with nothing deployed to it, for whoever needs its DynamoDB alone. */
export type BareCloud = { readonly endpoint: string; readonly stop: () => void };

export const startBareCloud = async (): Promise<BareCloud> => {
  const program = await cloudProgram();
  // Named like those of the tests, whose next run clears away what a killed one has left.
  const folder = mkdtempSync(join(tmpdir(), 'exit-mechanism-test-'));
  writeFileSync(join(folder, 'owner'), String(process.pid));
  const cloud = await startCloud({ port: await freePort(), folder, program });
  const end = () => {
    killCloudOf(folder);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', end);
  return {
    endpoint: cloud.endpoint,
    stop: () => {
      process.off('exit', end);
      end();
    },
  };
};
