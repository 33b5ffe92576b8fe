import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, DefaultStackSynthesizer, type IStackSynthesizer, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { AppStack } from './app-stack.ts';
import { DataStack } from './data-stack.ts';
import type { House } from './foundation/house.ts';
import { stackName, tagsOf } from './foundation/names.ts';
import { projectRoot } from './foundation/project-root.ts';

/** The library's feature flags, as `cdk.json` pins them: a program without the CLI must read them itself. */
const featureFlags = (): Record<string, unknown> =>
  JSON.parse(readFileSync(join(projectRoot, 'cdk.json'), 'utf8')).context;

/**
 * The two stacks of one region and stage. Nothing is looked up, no environment variable is read: the same region file
 * gives the same templates everywhere. With `checks`, cdk-nag's findings stop the synthesis.
 */
export const regionApp = (house: House, outdir: string, checks: boolean): App => {
  const app = new App({ outdir, context: featureFlags(), analyticsReporting: false, treeMetadata: false });
  const { region, stage } = house;
  const env = {
    region: region.aws.region,
    ...(region.aws.account === undefined ? {} : { account: region.aws.account }),
  };
  const props = () => ({
    env,
    // The rule would put a parameter into every template; `npm run doctor` asks for the bootstrap's version instead.
    // A cast for `exactOptionalPropertyTypes` alone: the library's own types do not follow it.
    synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) as IStackSynthesizer,
  });
  const data = new DataStack(app, stackName(region, stage, 'data'), house, props());
  const program = new AppStack(app, stackName(region, stage, 'app'), house, props());
  program.addStackDependency(data, 'reads its exports');
  for (const [name, value] of Object.entries(tagsOf(region, stage))) Tags.of(app).add(name, value);
  if (checks) Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return app;
};
