import * as z from 'zod';

// The logs of the functions tell where each has died; asked in plain HTTP, for nothing else here
// reads logs.

const Groups = z.object({ logGroups: z.array(z.object({ logGroupName: z.string() })) });
const Page = z.object({
  events: z.array(z.object({ message: z.string() })),
  nextToken: z.string().optional(),
});
const Died = z.object({ message: z.literal('died'), point: z.string() });

export type Deaths = Record<string, number>;

const ask = async <Said extends z.ZodType>(
  endpoint: string,
  action: string,
  asked: object,
  said: Said,
): Promise<z.infer<Said>> => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `Logs_20140328.${action}`,
      authorization:
        'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/logs/aws4_request, SignedHeaders=host, Signature=none',
    },
    body: JSON.stringify(asked),
  });
  return said.parse(await response.json());
};

const pointIn = (line: string): readonly string[] => {
  if (!line.includes('"died"')) return [];
  const died = Died.safeParse(JSON.parse(line));
  return died.success ? [died.data.point] : [];
};

const pointsIn = async (endpoint: string, logGroupName: string): Promise<readonly string[]> => {
  const points: string[] = [];
  let nextToken: string | undefined;
  do {
    const page: z.infer<typeof Page> = await ask(
      endpoint,
      'FilterLogEvents',
      { logGroupName, limit: 10_000, nextToken },
      Page,
    );
    points.push(...page.events.flatMap(({ message }) => message.split('\n').flatMap(pointIn)));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return points;
};

/** How often functions have died at each point, as their logs have it. */
export const deathsIn = async (endpoint: string): Promise<Deaths> => {
  const { logGroups } = await ask(endpoint, 'DescribeLogGroups', {}, Groups);
  const deaths: Deaths = {};
  for (const { logGroupName } of logGroups)
    for (const point of await pointsIn(endpoint, logGroupName))
      deaths[point] = (deaths[point] ?? 0) + 1;
  return deaths;
};
