import { delimiter, join } from 'node:path';
import { scratchOf } from './cloud.ts';
import type { CloudProgram } from './install-emulator.ts';
import { account, bin, region } from './paths.ts';

export type StartCloud = {
  readonly port: number;
  readonly folder: string;
  readonly program: CloudProgram;
  /** In bytes: a journal that has grown beyond it is followed by a checkpoint. */
  readonly journalLimit?: number;
};

/**
 * Nothing of the caller's AWS settings, Node options or tests may reach the emulator or the
 * functions in it.
 */
export const environmentOf = ({
  port,
  folder,
  program,
  journalLimit,
}: StartCloud): Readonly<Record<string, string>> => ({
  PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
  HOME: scratchOf(folder),
  TMPDIR: scratchOf(folder),
  LANG: 'C.UTF-8',
  TZ: 'UTC',
  // Compiled modules beside the sources would change the fingerprint of a deploy.
  PYTHONDONTWRITEBYTECODE: '1',
  GATEWAY_PORT: String(port),
  BIND_HOST: '127.0.0.1',
  // With `cryptography` installed it would listen on 0.0.0.0:8883 as well.
  IOT_MTLS_ENABLED: '0',
  SFTP_ENABLED: '0',
  // Each function may do what its role allows, as on AWS.
  AUTH: 'true',
  PERSIST_STATE: '1',
  // Keys of sign-in pools, of which there are none here; what counts is in the checkpoints.
  STATE_DIR: scratchOf(folder),
  S3_PERSIST: '1',
  S3_DATA_DIR: join(folder, 's3'),
  MINISTACK_ACCOUNT_ID: account,
  MINISTACK_REGION: region,
  LAMBDA_EXECUTOR: 'local',
  ...(journalLimit !== undefined && { JOURNAL_LIMIT: String(journalLimit) }),
  ...program.env,
});
