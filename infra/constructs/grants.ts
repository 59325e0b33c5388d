import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Exactly these actions on exactly these resources; the constructs' own grants add wildcards. */
export const allow = (
  grantee: IGrantable,
  actions: readonly string[],
  resources: readonly string[],
): void => {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: [...actions], resources: [...resources] }),
  );
};
