/** One line of a zone file, to be pasted into the region's DNS. */
export interface DnsRecord {
  readonly name: string;
  readonly type: 'CNAME' | 'MX' | 'TXT';
  readonly value: string;
  readonly purpose: string;
}

export interface MailDomain {
  readonly domain: string;
  readonly awsRegion: string;
  /** The three tokens of Easy DKIM, from SES. */
  readonly dkimTokens: readonly string[];
}

/** Bounces come back to a sub-domain of its own, so that SPF is aligned with the sender. The data stack uses the same name. */
export const mailFromDomain = (domain: string): string => `studs.${domain}`;

/**
 * What must stand in the DNS before the region's mail is believed: DKIM, MAIL FROM with SPF, DMARC. DMARC begins by
 * reporting only; after two quiet weeks `p=none` becomes `p=quarantine`.
 */
export const dnsRecords = ({ domain, awsRegion, dkimTokens }: MailDomain): DnsRecord[] => [
  ...dkimTokens.map(
    (token): DnsRecord => ({
      name: `${token}._domainkey.${domain}`,
      type: 'CNAME',
      value: `${token}.dkim.amazonses.com`,
      purpose: 'DKIM',
    }),
  ),
  {
    name: mailFromDomain(domain),
    type: 'MX',
    value: `10 feedback-smtp.${awsRegion}.amazonses.com`,
    purpose: 'MAIL FROM',
  },
  { name: mailFromDomain(domain), type: 'TXT', value: 'v=spf1 include:amazonses.com -all', purpose: 'SPF' },
  { name: `_dmarc.${domain}`, type: 'TXT', value: 'v=DMARC1; p=none; adkim=s; aspf=r', purpose: 'DMARC' },
];

/** As a zone file has it; text in quotes, names with their dot. */
export const zoneLine = ({ name, type, value }: DnsRecord): string => {
  const shown = type === 'TXT' ? `"${value}"` : `${value}.`;
  return `${name}. 3600 IN ${type} ${shown}`;
};
