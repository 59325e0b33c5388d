import {
  DeleteItemCommand,
  DeleteResourcePolicyCommand,
  DescribeTableCommand,
  GetResourcePolicyCommand,
  PutResourcePolicyCommand,
} from '@aws-sdk/client-dynamodb';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import { resourcesOf, templateOf } from '../../infra/stacks.ts';
import { calls, ownKey } from './calls.ts';
import { leaveRoles, owner, takeOnRoles } from './roles.ts';

// The timeline's own policy refuses to the whole account, whatever a role allows. The emulator does
// not know the policy of a table: on the day when one of these tests fails it has learnt to, and
// the refusal itself can be shown.

const { tables } = sharedCloud().facts;
let actors: Awaited<ReturnType<typeof takeOnRoles>>;

const arnOf = async (TableName: string): Promise<string> =>
  (await owner.dynamo.send(new DescribeTableCommand({ TableName }))).Table?.TableArn ?? '';

type Replicas = readonly { readonly ResourcePolicy?: { readonly PolicyDocument: object } }[];

/** As the template gives it to the timeline. */
const policyOfTimeline = (): string => {
  const [timeline] = Object.entries(
    resourcesOf(templateOf({ stage: 'local' }), 'AWS::DynamoDB::GlobalTable'),
  ).filter(([id]) => id.startsWith('TablesTimeline'));
  return JSON.stringify(
    (timeline?.[1].Properties['Replicas'] as Replicas)[0]?.ResourcePolicy?.PolicyDocument,
  );
};

const policyOn = async (table: string): Promise<unknown> => {
  const { Policy = '' } = await owner.dynamo.send(
    new GetResourcePolicyCommand({ ResourceArn: await arnOf(table) }),
  );
  return JSON.parse(Policy);
};

beforeAll(async () => {
  actors = await takeOnRoles();
});

afterAll(async () => {
  await owner.dynamo.send(
    new DeleteResourcePolicyCommand({ ResourceArn: await arnOf(tables.waits) }),
  );
  await owner.dynamo.send(new DeleteItemCommand({ TableName: tables.waits, Key: ownKey }));
  leaveRoles(Object.values(actors));
});

describe("the timeline's own policy", () => {
  it('is dropped by the CloudFormation of the emulator', async () => {
    await expect(policyOn(tables.timeline)).rejects.toMatchObject({
      name: 'PolicyNotFoundException',
    });
  });

  it('is kept by the emulator and not asked, where it is laid by API on a table that a role lets a function update', async () => {
    await owner.dynamo.send(
      new PutResourcePolicyCommand({
        ResourceArn: await arnOf(tables.waits),
        Policy: policyOfTimeline(),
      }),
    );
    expect(await policyOn(tables.waits)).toMatchObject({
      Statement: [{ Sid: 'NobodyRewritesHistory', Effect: 'Deny' }],
    });
    await expect(calls['change a wait'].send(actors.relay)).resolves.toBeDefined();
  });
});
