import * as z from 'zod';
import { functionFacts, type FunctionName } from '../../../infra/functions.ts';
import { bin } from '../../../infra/local/paths.ts';
import { resourcesOf, templateOf } from '../../infra/stacks.ts';

type Variables = Readonly<Record<string, string>>;

const Properties = z.object({
  Description: z.string(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

/**
 * What is known only once the stack is deployed, as something of the same form: no service is
 * called.
 */
const standIn = (name: string): string => {
  if (name.endsWith('_ARN'))
    return 'arn:aws:states:us-east-1:000000000000:stateMachine:exit-procedure';
  return name.endsWith('_URL')
    ? 'https://sqs.us-east-1.amazonaws.com/000000000000/parking'
    : name.toLowerCase();
};

const settled = (variables: Readonly<Record<string, unknown>>): Variables =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : standIn(name),
    ]),
  );

/** The environment that the stack gives to each function in production. */
export const environments = (): ((name: FunctionName) => Variables) => {
  const resources = Object.values(
    resourcesOf(templateOf({ stage: 'prod' }), 'AWS::Lambda::Function'),
  );
  const found = resources
    .map((resource) => Properties.safeParse(resource.Properties))
    .flatMap(({ data }) => data ?? []);
  const aws = {
    PATH: `${bin}:/usr/bin:/bin`,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
  };
  return (name) => ({
    ...aws,
    ...settled(
      found.find(({ Description }) => Description === functionFacts[name].description)?.Environment
        .Variables ?? {},
    ),
  });
};
