import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod';
import { region } from '../../infra/local/paths.ts';

// What the functions of a local cloud have written, by CloudWatch Logs. Two calls are not worth a
// client of their own.

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/**
 * AWS Signature Version 4 of a POST of JSON, with the key that the local cloud takes for its
 * owner's.
 */
const signed = (host: string, target: string, body: string): Readonly<Record<string, string>> => {
  const at = new Date().toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    host,
    'x-amz-date': at,
    'x-amz-target': `Logs_20140328.${target}`,
  };
  const names = Object.keys(headers).join(';');
  const lines = Object.entries(headers)
    .map(([name, value]) => `${name}:${value}\n`)
    .join('');
  const scope = `${at.slice(0, 8)}/${region}/logs/aws4_request`;
  const toSign = [
    'AWS4-HMAC-SHA256',
    at,
    scope,
    sha256(['POST', '/', '', lines, names, sha256(body)].join('\n')),
  ].join('\n');
  const key = ['logs', 'aws4_request'].reduce(hmac, hmac(hmac('AWS4test', at.slice(0, 8)), region));
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=test/${scope}, SignedHeaders=${names}, Signature=${hmac(key, toSign).toString('hex')}`,
  };
};

const ask = async <Answer extends z.ZodType>(
  endpoint: string,
  target: string,
  question: object,
  answer: Answer,
): Promise<z.infer<Answer>> => {
  const body = JSON.stringify(question);
  const response = await fetch(endpoint, {
    method: 'POST',
    body,
    headers: signed(new URL(endpoint).host, target, body),
  });
  if (!response.ok)
    throw new Error(`${target} was answered ${response.status}: ${await response.text()}`);
  return answer.parse(await response.json());
};

const Groups = z.object({
  logGroups: z.array(z.object({ logGroupName: z.string() })),
  nextToken: z.string().optional(),
});
const Events = z.object({
  events: z.array(z.object({ timestamp: z.number(), message: z.string() })),
});
const atOnce = 10_000;

const groupsOf = async (endpoint: string, nextToken?: string): Promise<readonly string[]> => {
  const found = await ask(endpoint, 'DescribeLogGroups', { nextToken }, Groups);
  const names = found.logGroups.map(({ logGroupName }) => logGroupName);
  return found.nextToken === undefined
    ? names
    : [...names, ...(await groupsOf(endpoint, found.nextToken))];
};

/**
 * The lines of a group from a moment on. The emulator gives no token to go on with: what comes at
 * its last moment is asked for twice.
 */
const linesOf = async (
  endpoint: string,
  logGroupName: string,
  startTime = 0,
): Promise<readonly string[]> => {
  const { events } = await ask(
    endpoint,
    'FilterLogEvents',
    { logGroupName, startTime, limit: atOnce },
    Events,
  );
  const lines = events.map(({ message }) => message);
  const last = events.at(-1)?.timestamp ?? startTime;
  if (events.length < atOnce) return lines;
  if (last === startTime)
    throw new Error(`more than ${atOnce} lines of one moment in ${logGroupName}`);
  return [...lines, ...(await linesOf(endpoint, logGroupName, last))];
};

/** Every line in every log group of a cloud. */
export const everyLogLine = async (endpoint: string): Promise<readonly string[]> => {
  const groups = await groupsOf(endpoint);
  return (await Promise.all(groups.map((group) => linesOf(endpoint, group)))).flat();
};
