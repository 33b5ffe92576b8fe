import { CfnOutput, Fn } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { RegionFile } from '../regions/region-file.ts';
import { prefix, type Stage } from './names.ts';

/**
 * All that the app stack takes from the data stack. Named exports rather than references between constructs: the list is
 * short, readable in the template, and CloudFormation refuses to remove what is in use.
 */
const names = [
  'CaseworkName',
  'CaseworkArn',
  'CaseworkStreamArn',
  'MarketName',
  'MarketArn',
  'SnapshotsName',
  'SnapshotsArn',
  'SiteName',
  'StreamFailuresArn',
  'UserPoolId',
  'UserPoolDomain',
  'MailConfigurationSet',
  'MailIdentityArn',
  'MailConfigurationSetArn',
  'MailNoticesArn',
] as const;

export type DataExports = Readonly<Record<(typeof names)[number], string>>;

const exportName = (region: Pick<RegionFile, 'id'>, stage: Stage, name: string) => `${prefix(region, stage)}-${name}`;

/** Makes every value an output with a fixed export name. */
export const exportAll = (scope: Construct, region: RegionFile, stage: Stage, values: DataExports): void => {
  for (const name of names)
    new CfnOutput(scope, name, { value: values[name], exportName: exportName(region, stage, name) });
};

/** The same values in another stack. */
export const importAll = (region: RegionFile, stage: Stage): DataExports =>
  Object.fromEntries(names.map((name) => [name, Fn.importValue(exportName(region, stage, name))])) as DataExports;
