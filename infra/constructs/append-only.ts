import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';

const rewritingHistory = [
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:PartiQLUpdate',
  'dynamodb:PartiQLDelete',
  // An event that expires is deleted too.
  'dynamodb:UpdateTimeToLive',
];

/**
 * A table's policy that says no to everybody of the account, whatever their own policy says. A Put
 * is left: the writers forbid overwriting by condition.
 */
export const appendOnly = (): PolicyDocument =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'NobodyRewritesHistory',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: rewritingHistory,
        resources: ['*'],
      }),
    ],
  });
