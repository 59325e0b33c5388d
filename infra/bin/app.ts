import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundleFunctions } from '../bundle/bundle.ts';
import { ExitMechanismStack } from '../exit-mechanism-stack.ts';
import { readSettings } from '../settings.ts';

const app = new App();
const settings = readSettings((key) => app.node.tryGetContext(key) as unknown);
const bundles = await bundleFunctions({ mayDie: settings.faults !== undefined });
new ExitMechanismStack(app, `ExitMechanism-${settings.stage}`, {
  settings,
  codeOf: (name) => Code.fromAsset(bundles.folderOf(name)),
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
await bundles.remove();
