import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { DeleteBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { clientFor } from './clients.ts';
import { type Cloud, deployRecords } from './cloud.ts';
import { checkpoint } from './condition.ts';
import { fingerprintOf } from './fingerprint.ts';
import { mendStack } from './emulator-gaps.ts';
import { account, bin, region, root } from './paths.ts';
import { isAlive, kill, processesWith } from './processes.ts';
import { noRoom } from './progress.ts';
import { issuerAt } from './token-issuer.ts';
import { factsOf, type Outputs, type StackFacts } from './stack-facts.ts';
import { readWhole, writeWhole } from './whole-file.ts';

const execute = promisify(execFile);
const stackName = 'ExitMechanism-local';

export type DeployOptions = {
  /** Shortens every wait of the procedure. */
  readonly waitSeconds?: number;
  /** Makes functions die on purpose; see the setting of that name. */
  readonly faults?: string;
};

type Deployed = { readonly fingerprint: string; readonly facts: StackFacts };

/** In the command line of each `cdk` of this folder's. */
const outputOf = (folder: string) => join(folder, 'cdk.out');
const recordOf = (cloud: Cloud) => join(deployRecords(cloud.folder), 'stack.json');

const environmentFor = (cloud: Cloud) => {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('AWS_') && !name.startsWith('CDK_') && name !== 'NODE_OPTIONS',
  );
  return {
    ...Object.fromEntries(own),
    PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
    AWS_ENDPOINT_URL: cloud.endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: region,
    AWS_CONFIG_FILE: join(cloud.folder, 'no-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(cloud.folder, 'no-credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
    // The rules of CloudFormation are checked by `npm run synth`; here they would only take time.
    CDK_VALIDATION: 'false',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  };
};

/**
 * An emulated deploy takes seconds; one that hangs waits for something the emulator will never do.
 */
const patience = 180_000;

const cdk = async (cloud: Cloud, args: readonly string[]) => {
  // Against a cloud that is gone it would try again for a minute.
  const gone = new AbortController();
  const watching = setInterval(() => isAlive(cloud.pid) || gone.abort(), 200);
  try {
    await execute('cdk', [...args, '-o', outputOf(cloud.folder), '--no-notices', '--ci'], {
      cwd: root,
      env: environmentFor(cloud),
      timeout: patience,
      signal: gone.signal,
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    if (stderr.includes('ENOSPC')) throw noRoom();
    throw new Error(`cdk ${args[0] ?? ''} failed:\n${stdout}${stderr}`, { cause: error });
  } finally {
    clearInterval(watching);
  }
};

/** A start that was killed leaves its `cdk` at work: it would deploy beside the next one's. */
export const endEarlierDeploy = (folder: string): void => {
  for (const { pid } of processesWith(outputOf(folder))) kill(pid);
};

/** What the toolkit needs once in an empty cloud. `-a ''` keeps it from building the app for it. */
export const bootstrapCloud = async (cloud: Cloud): Promise<void> => {
  const record = join(deployRecords(cloud.folder), 'bootstrapped');
  if (existsSync(record)) return;
  await cdk(cloud, ['bootstrap', '-a', '', `aws://${account}/${region}`]);
  // It refuses what comes without TLS, which loopback does not speak.
  const s3 = clientFor(S3Client, cloud.endpoint, { forcePathStyle: true });
  await s3.send(
    new DeleteBucketPolicyCommand({ Bucket: `cdk-hnb659fds-assets-${account}-${region}` }),
  );
  await checkpoint(cloud);
  await writeWhole(record, '');
};

/**
 * Deploys the stack as AWS would get it, or does nothing when nothing changed since the last time.
 */
export const deployStack = async (
  cloud: Cloud,
  { waitSeconds, faults }: DeployOptions = {},
): Promise<StackFacts> => {
  const fingerprint = await fingerprintOf({ waitSeconds, faults, endpoint: cloud.endpoint });
  const earlier = await readWhole<Deployed>(recordOf(cloud));
  if (earlier?.fingerprint === fingerprint) return earlier.facts;
  const outputsFile = join(cloud.folder, 'outputs.json');
  const context = ['stage=local', `issuer=${issuerAt(cloud.endpoint)}`, 'audience=exit-mechanism'];
  if (waitSeconds !== undefined) context.push(`waitSeconds=${waitSeconds}`);
  if (faults !== undefined) context.push(`faults=${faults}`);
  await cdk(cloud, [
    'deploy',
    ...context.flatMap((setting) => ['-c', setting]),
    '--outputs-file',
    outputsFile,
    '--require-approval=never',
    '--method=direct',
  ]);
  const outputs = JSON.parse(await readFile(outputsFile, 'utf8')) as Record<string, Outputs>;
  const facts = factsOf(cloud, outputs[stackName] ?? {});
  await mendStack(facts);
  await checkpoint(cloud);
  await writeWhole(recordOf(cloud), JSON.stringify({ fingerprint, facts } satisfies Deployed));
  return facts;
};
