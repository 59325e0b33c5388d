import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { readFileSync } from 'node:fs';
import { ExitMechanismStack } from '../../infra/exit-mechanism-stack.ts';
import { readSettings } from '../../infra/settings.ts';

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as {
  context: Record<string, unknown>;
};

/** The template of a stage as `cdk synth -c …` makes it, less the bundles. */
const stackOf = (commandLine: Record<string, unknown>): Stack => {
  const app = new App();
  const settings = readSettings((key) => commandLine[key] ?? context[key]);
  return new ExitMechanismStack(app, `ExitMechanism-${settings.stage}`, {
    settings,
    codeOf: () => Code.fromInline('exports.handler = () => {}'),
  });
};

export const templateOf = (commandLine: Record<string, unknown>): Template =>
  Template.fromStack(stackOf(commandLine));

export const china = {
  stage: 'prod',
  region: 'cn-northwest-1',
  issuer: 'https://id.example.gov.cn',
  audience: 'exit-mechanism',
};

export type Resource = {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
};
export type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
};

export const resourcesOf = (template: Template, type: string): Record<string, Resource> =>
  template.findResources(type) as Record<string, Resource>;

type PolicyProperties = {
  readonly PolicyDocument: { readonly Statement: readonly Statement[] };
  readonly Roles: readonly { readonly Ref: string }[];
};

/** What each role may do, by the construct id that its role's logical id begins with. */
export const statementsOf = (
  template: Template,
): { readonly role: string; readonly statement: Statement }[] => {
  const attached = Object.values(resourcesOf(template, 'AWS::IAM::Policy')).flatMap(
    ({ Properties }) => {
      const { PolicyDocument, Roles } = Properties as PolicyProperties;
      return Roles.flatMap(({ Ref: role }) =>
        PolicyDocument.Statement.map((statement) => ({ role, statement })),
      );
    },
  );
  const inline = Object.entries(resourcesOf(template, 'AWS::IAM::Role')).flatMap(
    ([role, { Properties }]) => {
      const policies = (Properties['Policies'] ?? []) as readonly {
        PolicyDocument: { Statement: readonly Statement[] };
      }[];
      return policies.flatMap(({ PolicyDocument }) =>
        PolicyDocument.Statement.map((statement) => ({ role, statement })),
      );
    },
  );
  return [...attached, ...inline];
};

export const actionsOf = ({ Action }: Statement): readonly string[] =>
  typeof Action === 'string' ? [Action] : Action;
