import { resolveCname, resolveMx, resolveTxt } from 'node:dns/promises';
import {
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityMailFromDomainAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  SESClient,
} from '@aws-sdk/client-ses';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod/mini';
import type { RegionFile } from '../regions/region-file.ts';
import { awsCalls } from './aws-calls.ts';
import { type DnsRecord, dnsRecords } from './dns-records.ts';
import type { Facts } from './installation.ts';
import { linkKeysParameter, type Stage } from './names.ts';

const Identity = z.object({
  GetCallerIdentityResponse: z.object({ GetCallerIdentityResult: z.object({ Account: z.string() }) }),
});
const Settings = z.object({ AccountLimit: z.object({ ConcurrentExecutions: z.number() }) });

/** What a question answers, or nothing where it cannot be asked: the judgement says which of these is a problem. */
const orNothing = async <T>(question: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await question();
  } catch {
    return undefined;
  }
};

/** Asks AWS and the DNS, and changes nothing. */
export const findFacts = async (region: RegionFile, stage: Stage): Promise<Facts> => {
  const call = awsCalls(region.aws.region);
  const ssm = new SSMClient({ region: region.aws.region });
  const account = await orNothing(async () => {
    const body = 'Action=GetCallerIdentity&Version=2011-06-15';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = Identity.parse(await call({ service: 'sts', method: 'POST', path: '/', headers, body }));
    return answer.GetCallerIdentityResponse.GetCallerIdentityResult.Account;
  });
  // Without credentials every further question would only wait for the same refusal.
  if (account === undefined)
    return { account, bootstrapVersion: undefined, linkKeys: false, mail: undefined, dns: [], concurrency: undefined };

  const parameter = (Name: string) =>
    orNothing(async () => (await ssm.send(new GetParameterCommand({ Name }))).Parameter?.Value);
  const [bootstrap, linkKeys, found, settings] = await Promise.all([
    parameter('/cdk-bootstrap/hnb659fds/version'),
    parameter(linkKeysParameter(region, stage)),
    orNothing(() => mailFacts(region)),
    orNothing(async () =>
      Settings.parse(await call({ service: 'lambda', method: 'GET', path: '/2016-08-19/account-settings/' })),
    ),
  ]);
  const records = dnsRecords({
    domain: region.sender.domain,
    awsRegion: region.aws.region,
    dkimTokens: found?.dkimTokens ?? [],
  });
  return {
    account,
    bootstrapVersion: bootstrap === undefined ? undefined : Number(bootstrap),
    linkKeys: linkKeys !== undefined,
    mail: found?.mail,
    dns: await Promise.all(
      records.map(async (record) => ({ record, found: (await orNothing(() => stands(record))) ?? false })),
    ),
    concurrency: settings?.AccountLimit.ConcurrentExecutions,
  };
};

const mailFacts = async ({ aws, sender }: RegionFile) => {
  const ses = new SESClient({ region: aws.region });
  const Identities = [sender.domain];
  const [quota, sending, verification, dkim, mailFrom] = await Promise.all([
    ses.send(new GetSendQuotaCommand({})),
    ses.send(new GetAccountSendingEnabledCommand({})),
    ses.send(new GetIdentityVerificationAttributesCommand({ Identities })),
    ses.send(new GetIdentityDkimAttributesCommand({ Identities })),
    ses.send(new GetIdentityMailFromDomainAttributesCommand({ Identities })),
  ]);
  return {
    dkimTokens: dkim.DkimAttributes?.[sender.domain]?.DkimTokens ?? [],
    mail: {
      mayPerDay: quota.Max24HourSend ?? 0,
      sendingEnabled: sending.Enabled ?? false,
      identity: verification.VerificationAttributes?.[sender.domain]?.VerificationStatus ?? 'not found',
      dkim: dkim.DkimAttributes?.[sender.domain]?.DkimVerificationStatus ?? 'not found',
      mailFrom: mailFrom.MailFromDomainAttributes?.[sender.domain]?.MailFromDomainStatus ?? 'not found',
    },
  };
};

/** Whether the world's DNS has the record. A DMARC or SPF record of the region's own wording counts too. */
const stands = async ({ name, type, value }: DnsRecord): Promise<boolean> => {
  switch (type) {
    case 'CNAME':
      return (await resolveCname(name)).includes(value);
    case 'MX':
      return (await resolveMx(name)).some(({ priority, exchange }) => `${priority} ${exchange}` === value);
    case 'TXT': {
      const kind = value.split(/[ ;]/)[0] ?? value;
      return (await resolveTxt(name)).some((parts) => parts.join('').startsWith(kind));
    }
    default:
      return type satisfies never;
  }
};
