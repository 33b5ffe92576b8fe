import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { GetIdentityDkimAttributesCommand, type SESClient } from '@aws-sdk/client-ses';
import { GetParameterCommand, ParameterNotFound, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod/mini';
import type { RegionFile } from '../regions/region-file.ts';
import { AwsCallFailed, type AwsCalls } from './aws-calls.ts';
import { newLinkKeys } from './link-keys.ts';
import { linkKeysParameter, type Stage, stackName } from './names.ts';
import { projectRoot } from './project-root.ts';
import { consoleConfigFile, type SiteFile } from './site-files.ts';

const Outputs = z.record(z.string(), z.record(z.string(), z.string()));

/** What the deployment needs to know of what CloudFormation made. */
export const DeployedValues = z.object({
  PublicOrigin: z.string(),
  Issuer: z.string(),
  ConsoleClientId: z.string(),
  SeedPeopleFunction: z.string(),
  PullSourceFunction: z.string(),
  SiteName: z.string(),
  UserPoolId: z.string(),
  UserPoolDomain: z.string(),
});
export type DeployedValues = z.infer<typeof DeployedValues>;

/** Makes the keys of links, once. What is there stays: every link that was ever mailed hangs on it. */
export const ensureLinkKeys = async (
  ssm: Pick<SSMClient, 'send'>,
  region: RegionFile,
  stage: Stage,
): Promise<'made' | 'kept'> => {
  const Name = linkKeysParameter(region, stage);
  try {
    await ssm.send(new GetParameterCommand({ Name }));
    return 'kept';
  } catch (error) {
    if (!(error instanceof ParameterNotFound)) throw error;
  }
  const Value = JSON.stringify(newLinkKeys());
  await ssm.send(
    new PutParameterCommand({
      Name,
      Value,
      Type: 'SecureString',
      Overwrite: false,
      Description: 'Signs links and hashes addresses. Never replace; rotate by adding a key.',
    }),
  );
  return 'made';
};

/** The pinned CLI on the assembly that was just synthesised; its output goes straight to the reader. */
export const cdkDeployArguments = (assembly: string, outputs: string): string[] => [
  'deploy',
  '--app',
  assembly,
  '--all',
  '--require-approval',
  'never',
  '--outputs-file',
  outputs,
];

export const cdkDeploy = async (assembly: string): Promise<string> => {
  const cli = join(dirname(createRequire(import.meta.url).resolve('aws-cdk/package.json')), 'bin', 'cdk');
  const outputs = join(assembly, 'outputs.json');
  const child = spawn(process.execPath, [cli, ...cdkDeployArguments(assembly, outputs)], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  const status = await new Promise<number | null>((resolve, reject) =>
    child.once('exit', resolve).once('error', reject),
  );
  if (status !== 0)
    throw new Error(`cdk deploy ended with status ${status}. CloudFormation has rolled back; its reason stands above.`);
  return outputs;
};

/** The outputs of both stacks in one. */
export const deployedValues = async (outputs: string, region: RegionFile, stage: Stage): Promise<DeployedValues> => {
  const stacks = Outputs.parse(JSON.parse(await readFile(outputs, 'utf8')));
  return DeployedValues.parse({
    ...stacks[stackName(region, stage, 'data')],
    ...stacks[stackName(region, stage, 'app')],
  });
};

/** Cognito's hosted login, as the console needs to know it. https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-endpoints.html */
export const consoleConfig = (
  { Issuer, ConsoleClientId, UserPoolDomain, PublicOrigin }: DeployedValues,
  region: RegionFile,
): SiteFile => {
  const login = `https://${UserPoolDomain}.auth.${region.aws.region}.amazoncognito.com`;
  const goodbye = new URLSearchParams({ client_id: ConsoleClientId, logout_uri: `${PublicOrigin}/console/` });
  return consoleConfigFile({
    issuer: Issuer,
    clientId: ConsoleClientId,
    authorizationEndpoint: `${login}/oauth2/authorize`,
    tokenEndpoint: `${login}/oauth2/token`,
    endSessionEndpoint: `${login}/logout?${goodbye}`,
  });
};

export const upload = async (s3: Pick<S3Client, 'send'>, Bucket: string, files: readonly SiteFile[]): Promise<void> => {
  for (const { key, body, contentType, cacheControl } of files)
    await s3.send(
      new PutObjectCommand({ Bucket, Key: key, Body: body, ContentType: contentType, CacheControl: cacheControl }),
    );
};

/** Staff as `admin/seed-people` takes them. */
export const peopleEvent = ({ staff }: RegionFile) => ({ people: staff });

export const seedPeople = async (call: AwsCalls, functionName: string, region: RegionFile): Promise<void> => {
  const path = `/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`;
  await call({ service: 'lambda', method: 'POST', path, body: JSON.stringify(peopleEvent(region)) });
};

/** Starts a fetch of every source without waiting for it, so that a new region's first basis need not wait for them too. */
export const startPulls = async (call: AwsCalls, functionName: string, sources: readonly string[]): Promise<void> => {
  const path = `/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`;
  const headers = { 'x-amz-invocation-type': 'Event' };
  for (const source of sources)
    await call({ service: 'lambda', method: 'POST', path, headers, body: JSON.stringify({ source }) });
};

/**
 * Gives everyone in the region file a way to sign in: the user name is the person's id, Cognito mails a first password.
 * Who is there already is left alone. Answers the ids that were made.
 */
export const inviteStaff = async (call: AwsCalls, userPoolId: string, { staff }: RegionFile): Promise<string[]> => {
  const invited: string[] = [];
  for (const { id, email } of staff) {
    const request = {
      UserPoolId: userPoolId,
      Username: id,
      DesiredDeliveryMediums: ['EMAIL'],
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ],
    };
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.AdminCreateUser',
    };
    try {
      await call({ service: 'cognito-idp', method: 'POST', path: '/', headers, body: JSON.stringify(request) });
      invited.push(id);
    } catch (error) {
      if (!(error instanceof AwsCallFailed && error.code === 'UsernameExistsException')) throw error;
    }
  }
  return invited;
};

export const dkimTokens = async (ses: Pick<SESClient, 'send'>, domain: string): Promise<string[]> => {
  const { DkimAttributes } = await ses.send(new GetIdentityDkimAttributesCommand({ Identities: [domain] }));
  return DkimAttributes?.[domain]?.DkimTokens ?? [];
};
