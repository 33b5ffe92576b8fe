import type { RegionFile } from '../regions/region-file.ts';
import { type DnsRecord, zoneLine } from './dns-records.ts';

/** What was found in the account. `undefined` means that nobody answered or that it is not there yet. */
export interface Facts {
  /** The account that the credentials belong to. */
  readonly account: string | undefined;
  readonly bootstrapVersion: number | undefined;
  readonly linkKeys: boolean;
  readonly mail:
    | {
        readonly mayPerDay: number;
        readonly sendingEnabled: boolean;
        /** SES's words: `Success`, `Pending`, `Failed`, … */
        readonly identity: string;
        readonly dkim: string;
        readonly mailFrom: string;
      }
    | undefined;
  readonly dns: readonly { readonly record: DnsRecord; readonly found: boolean }[];
  /** How many invocations the account may run at once. */
  readonly concurrency: number | undefined;
}

export interface Finding {
  readonly state: 'ok' | 'problem' | 'note';
  readonly text: string;
  readonly remedy?: string;
}

/** `before`: must hold for a deployment to succeed. `after`: must hold for the service to work. */
export type Moment = 'before' | 'after';

/** The version of the bootstrap stack that the library's synthesiser needs. */
const bootstrapNeeded = 6;
/** SES gives a new account 200 letters a day, to confirmed addresses only. */
const sandboxPerDay = 200;
/** A new account may have 10; fifteen functions, streams and a burst of visitors need more. */
const concurrencyNeeded = 50;

const ok = (text: string): Finding => ({ state: 'ok', text });
const problem = (text: string, remedy: string): Finding => ({ state: 'problem', text, remedy });
const note = (text: string, remedy: string): Finding => ({ state: 'note', text, remedy });

/** Judges what was found. Every finding that is not `ok` says what to do. */
export const judge = (region: RegionFile, facts: Facts, moment: Moment): Finding[] => {
  const ofTheFile = [...accountFindings(region, facts), ...placeFindings(region), ...confirmationFindings(region)];
  // Without credentials nothing was asked, and what was not asked is not known to be wrong.
  if (facts.account === undefined) return ofTheFile;
  const ofTheAccount = [
    ...bootstrapFindings(region, facts),
    ...concurrencyFindings(facts),
    ...mailFindings(facts, moment),
  ];
  const ofTheService = moment === 'after' ? [...linkKeyFindings(facts), ...dnsFindings(facts)] : [];
  return [...ofTheFile, ...ofTheAccount, ...ofTheService];
};

const accountFindings = ({ id, aws }: RegionFile, { account }: Facts): Finding[] => {
  if (account === undefined)
    return [problem('No usable AWS credentials', 'sign in (aws sso login) and set AWS_PROFILE, then try again')];
  if (aws.account === undefined)
    return [
      note(
        `Credentials for account ${account}; the region file names none`,
        `write aws.account: '${account}' in infra/regions/${id}.ts, so that nobody deploys elsewhere by mistake`,
      ),
    ];
  if (aws.account !== account)
    return [
      problem(
        `Credentials for account ${account}, but the region belongs in ${aws.account}`,
        'choose the right profile',
      ),
    ];
  return [ok(`Account ${account}`)];
};

const placeFindings = ({ aws }: RegionFile): Finding[] =>
  aws.region === 'eu-north-1' || aws.residencyReason !== undefined
    ? [ok(`Everything but CloudFront lies in ${aws.region}`)]
    : [problem(`${aws.region} lies outside Sweden`, 'write eu-north-1, or aws.residencyReason with the decision')];

const confirmationFindings = ({ id, areas }: RegionFile): Finding[] => {
  const open = areas.filter(({ confirmed }) => !confirmed).map(({ name }) => name);
  if (open.length === 0) return [];
  return [
    note(
      `Not confirmed by the region: the municipalities of ${open.join(', ')}`,
      `ask, then set confirmed: true in infra/regions/${id}.ts`,
    ),
  ];
};

const bootstrapFindings = ({ aws }: RegionFile, { account, bootstrapVersion }: Facts): Finding[] => {
  const remedy = `npx cdk bootstrap aws://${aws.account ?? account ?? '<account>'}/${aws.region}`;
  if (bootstrapVersion === undefined) return [problem('The account is not prepared for CDK', remedy)];
  if (bootstrapVersion < bootstrapNeeded)
    return [problem(`The bootstrap stack has version ${bootstrapVersion}, ${bootstrapNeeded} is needed`, remedy)];
  return [ok(`Bootstrap version ${bootstrapVersion}`)];
};

const concurrencyFindings = ({ concurrency }: Facts): Finding[] => {
  if (concurrency === undefined) return [];
  if (concurrency >= concurrencyNeeded) return [ok(`${concurrency} functions may run at once`)];
  return [
    note(
      `Only ${concurrency} functions may run at once`,
      'ask Service Quotas for more "Concurrent executions" of Lambda; it is free',
    ),
  ];
};

const mailFindings = ({ mail }: Facts, moment: Moment): Finding[] => {
  if (mail === undefined)
    return [problem('SES does not answer', 'see that the role may call ses:GetSendQuota and ses:GetIdentity…')];
  const findings: Finding[] = [];
  findings.push(
    mail.mayPerDay <= sandboxPerDay
      ? note(
          `SES IS IN THE SANDBOX: ${mail.mayPerDay} letters a day, to confirmed addresses only; the rest waits in the outbox`,
          'SES console, Account dashboard, Request production access: transactional, this domain, bounces handled',
        )
      : ok(`SES allows ${mail.mayPerDay} letters a day`),
  );
  if (!mail.sendingEnabled)
    findings.push(
      problem('SES has paused the account', 'SES console, Reputation metrics; then runbook.md#mail-bounces'),
    );
  if (moment === 'before') return findings;
  for (const [what, state] of [
    ['The sender domain', mail.identity],
    ['DKIM', mail.dkim],
    ['MAIL FROM', mail.mailFrom],
  ] as const)
    findings.push(
      state === 'Success'
        ? ok(`${what} is confirmed`)
        : problem(`${what} is not confirmed: ${state}`, 'paste the DNS records below; SES looks again within hours'),
    );
  return findings;
};

const linkKeyFindings = ({ linkKeys }: Facts): Finding[] =>
  linkKeys
    ? [ok('The keys of links are in place')]
    : [problem('The keys of links are missing', 'run npm run deploy, which makes them once')];

const dnsFindings = ({ dns }: Facts): Finding[] =>
  dns.map(({ record, found }) =>
    found
      ? ok(`${record.purpose}: ${record.name}`)
      : problem(`${record.purpose} is missing: ${record.name}`, `add ${zoneLine(record)}`),
  );

const marks = { ok: 'ok      ', note: 'note    ', problem: 'PROBLEM ' } as const satisfies Record<
  Finding['state'],
  string
>;

/** One line per finding, the remedy below what needs one. */
export const shown = (findings: readonly Finding[]): string =>
  findings
    .map(({ state, text, remedy }) => `${marks[state]}${text}${remedy === undefined ? '' : `\n          → ${remedy}`}`)
    .join('\n');

export const problemsIn = (findings: readonly Finding[]): number =>
  findings.filter(({ state }) => state === 'problem').length;
