import { parseArgs } from 'node:util';
import { dnsRecords, zoneLine } from './foundation/dns-records.ts';
import { findFacts } from './foundation/find-facts.ts';
import { judge, problemsIn, shown } from './foundation/installation.ts';
import { checkStage } from './foundation/names.ts';
import { sayAndFail } from './foundation/say-and-fail.ts';
import { loadRegion } from './regions/load-region.ts';

const what = `npm run doctor -- <region> [stage] [--dry-run]
Compares the region file with the account, SES and the DNS. Changes nothing. Status 1 where something is a problem.`;

/** The questions in words, for those who want to know before they give credentials. */
const questions = [
  'sts:GetCallerIdentity: which account is this?',
  'ssm:GetParameter: is the account bootstrapped, are the keys of links in place?',
  'ses:GetSendQuota, GetAccountSendingEnabled: sandbox, paused?',
  'ses:GetIdentityVerificationAttributes, GetIdentityDkimAttributes, GetIdentityMailFromDomainAttributes: is the sender confirmed?',
  'lambda:GetAccountSettings: how many functions may run at once?',
];

const main = async (): Promise<void> => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean' } } });
  const [id, stageName] = positionals;
  if (id === undefined) throw new Error(what);
  const region = await loadRegion(id);
  const stage = checkStage(stageName ?? 'prod');
  if (values['dry-run'] === true) {
    const records = dnsRecords({ domain: region.sender.domain, awsRegion: region.aws.region, dkimTokens: [] });
    console.log(
      [
        `Would ask ${region.aws.region}:`,
        ...questions,
        'Would look in the DNS for the DKIM names that SES gives, and:',
        ...records.map(zoneLine),
      ].join('\n  '),
    );
    return;
  }
  const findings = judge(region, await findFacts(region, stage), 'after');
  console.log(shown(findings));
  if (problemsIn(findings) > 0) process.exitCode = 1;
};

if (import.meta.main) await main().catch(sayAndFail);
