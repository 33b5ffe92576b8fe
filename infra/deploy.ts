import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SSMClient } from '@aws-sdk/client-ssm';
import { pullTimes } from './features/shortage.ts';
import { awsCalls } from './foundation/aws-calls.ts';
import { buildConsole } from './foundation/build-console.ts';
import {
  cdkDeploy,
  cdkDeployArguments,
  consoleConfig,
  deployedValues,
  dkimTokens,
  ensureLinkKeys,
  inviteStaff,
  seedPeople,
  startPulls,
  upload,
} from './foundation/deployment.ts';
import { dnsRecords, zoneLine } from './foundation/dns-records.ts';
import { findFacts } from './foundation/find-facts.ts';
import { judge, problemsIn, shown } from './foundation/installation.ts';
import { checkStage, linkKeysParameter, type Stage, stackName } from './foundation/names.ts';
import { sayAndFail } from './foundation/say-and-fail.ts';
import { siteFiles } from './foundation/site-files.ts';
import { loadRegion } from './regions/load-region.ts';
import type { RegionFile } from './regions/region-file.ts';
import { synthRegion } from './synth.ts';

const what =
  'npm run deploy -- <region> [stage] [--dry-run]\nDeploys one region. --dry-run synthesises, says every step, and asks AWS nothing.';

const main = async (): Promise<void> => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean' } } });
  const [id, stageName] = positionals;
  if (id === undefined) throw new Error(what);
  const region = await loadRegion(id);
  const stage = checkStage(stageName ?? 'prod');
  await (values['dry-run'] === true ? say(region, stage) : deploy(region, stage));
};

/** The steps in order; each may be repeated, so that a deployment that stopped is simply started again. */
const deploy = async (region: RegionFile, stage: Stage): Promise<void> => {
  const awsRegion = region.aws.region;
  const findings = judge(region, await findFacts(region, stage), 'before');
  console.log(shown(findings));
  if (problemsIn(findings) > 0) throw new Error('Nothing was deployed: put the problems right first.');

  const { outdir } = await synthRegion({ region: region.id, stage });
  const site = await siteFiles(await buildConsole());
  console.log(`Keys of links: ${await ensureLinkKeys(new SSMClient({ region: awsRegion }), region, stage)}`);
  const deployed = await deployedValues(await cdkDeploy(outdir), region, stage);

  const files = [consoleConfig(deployed, region), ...site];
  await upload(new S3Client({ region: awsRegion }), deployed.SiteName, files);
  console.log(`Site: ${files.length} files`);
  const call = awsCalls(awsRegion);
  await seedPeople(call, deployed.SeedPeopleFunction, region);
  const invited = await inviteStaff(call, deployed.UserPoolId, region);
  console.log(`People: ${region.staff.length}, newly invited: ${invited.join(', ') || 'none'}`);

  await startPulls(call, deployed.PullSourceFunction, Object.keys(pullTimes));
  console.log(
    'The public sources are being fetched. The basis is built on Monday morning; to have it sooner, run build-index and then publish-basis by hand when they are done (runbook: basis-jobs-failed).',
  );

  const tokens = await dkimTokens(new SESClient({ region: awsRegion }), region.sender.domain);
  console.log(`\nThese must stand in the DNS:\n${zoneLines(region, tokens)}`);
  console.log(`\n${deployed.PublicOrigin}\nThen: npm run doctor -- ${region.id} ${stage}`);
};

const say = async (region: RegionFile, stage: Stage): Promise<void> => {
  const { outdir, templates } = await synthRegion({ region: region.id, stage });
  const files = await siteFiles(await buildConsole());
  const steps = [
    'ask what npm run doctor asks before a deployment, and stop at a problem',
    `make the SSM SecureString ${linkKeysParameter(region, stage)}, unless it is there`,
    `node node_modules/aws-cdk/bin/cdk ${cdkDeployArguments(outdir, join(outdir, 'outputs.json')).join(' ')}`,
    `upload ${files.length} files (site/public, the built console) and config.json to the site bucket`,
    `write ${region.staff.length} people into the table and invite those who cannot sign in yet`,
    `start a fetch of ${Object.keys(pullTimes).length} public sources`,
    'print the DNS records',
  ];
  for (const [name, { Resources }] of templates) console.log(`${name}: ${Object.keys(Resources).length} resources`);
  console.log(`Would deploy ${stackName(region, stage, 'data')} and ${stackName(region, stage, 'app')}:`);
  console.log(steps.map((step, i) => `  ${i + 1}. ${step}`).join('\n'));
  console.log(`DNS, besides three DKIM records that SES names:\n${zoneLines(region, [])}`);
};

const zoneLines = (region: RegionFile, tokens: readonly string[]): string =>
  dnsRecords({ domain: region.sender.domain, awsRegion: region.aws.region, dkimTokens: tokens })
    .map((record) => `  ${zoneLine(record)}`)
    .join('\n');

if (import.meta.main) await main().catch(sayAndFail);
