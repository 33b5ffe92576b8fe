import type { RegionFile } from './region-file.ts';

/**
 * A fictional region in a real county, and the example to copy: every key is explained. Copy it to `<id>.ts`, change what
 * is yours, and run `npm run synth -- <id>`: it says what is still wrong, with the key and the remedy, before anything is
 * deployed. Nothing in here is secret, and nothing is read from the environment.
 */
export const region: RegionFile = {
  // The name of this file. It becomes part of every resource's name, so it cannot be changed after the first deployment.
  id: 'exempel',
  // The region as an authority: in pages, letters and invitations.
  name: 'Region Exempel',
  // SCB's county code. Its municipalities must stand in shared/domain/municipality-names.ts.
  county: '22',
  // The county in JobTech Taxonomy: the source of advertisements filters by it.
  countyConceptId: 'NvUF_SP1_1zo',
  // Days, weeks and the Monday letter follow this clock. Instants are stored in UTC.
  timeZone: 'Europe/Stockholm',
  // Languages of pages and mail. Swedish first: it is the language an authority answers in.
  languages: ['sv', 'en'],
  // Each municipality of the county in exactly one area; each area with its broker.
  areas: [
    {
      // Stands in addresses and in open data; keep it once it has been published. `county` is taken.
      id: 'kusten',
      // What employers read.
      name: 'Kusten',
      // SCB's municipality codes, in quotes.
      municipalities: ['2262', '2280', '2281', '2282', '2284'],
      // Areas that help each other; it goes both ways.
      neighbours: ['inlandet'],
      // Who answers here: someone in `staff` with the role broker and this area.
      broker: 'per_broker-kusten',
      // True when the region has decided the division; false marks a proposal.
      confirmed: true,
    },
    {
      id: 'inlandet',
      name: 'Inlandet',
      municipalities: ['2260', '2283'],
      neighbours: ['kusten'],
      broker: 'per_broker-inlandet',
      confirmed: true,
    },
  ],
  // Those who work with the system. They become people in the table at deployment; roles and areas are read from there.
  staff: [
    {
      // A role rather than a person: the history stays readable when somebody else takes over.
      id: 'per_broker-kusten',
      // Shown to employers for a broker, to colleagues for all.
      name: 'Gry Exempel',
      // The person signs in with it, and gets the weekly letter there.
      email: 'gry.exempel@example.com',
      // With country code, without spaces: pages make a link of it.
      phone: '+46701740620',
      // broker: works on cases · strategist: sees all areas · administrator: people and settings · provider: education provider.
      roles: ['broker'],
      // Where the roles hold. An administrator needs none.
      areas: ['kusten'],
      // Language of the console and of mail to this person.
      language: 'sv',
    },
    {
      id: 'per_broker-inlandet',
      name: 'Hjalmar Exempel',
      email: 'hjalmar.exempel@example.com',
      phone: '+46701740621',
      roles: ['broker', 'strategist'],
      areas: ['inlandet', 'kusten'],
      language: 'sv',
    },
    {
      id: 'per_administrator',
      name: 'Iris Exempel',
      email: 'iris.exempel@example.com',
      phone: '+46701740622',
      roles: ['administrator'],
      areas: [],
      language: 'en',
    },
  ],
  // Where mail comes from.
  sender: {
    // Shown before the address.
    name: 'Kompetenssignal Exempel',
    // Must belong to the domain below.
    address: 'svar@signal.example.com',
    // A sub-domain of its own, so that the region's other mail keeps its reputation.
    domain: 'signal.example.com',
  },
  // Who invites to events, in calendar files and invitations; `homepage` may be left out.
  organiser: { name: 'Region Exempel', homepage: 'https://www.example.com/kompetens' },
  // The site's own address, optional: without it CloudFront's name is used. The certificate must lie in us-east-1, since
  // CloudFront takes none from elsewhere; it holds no personal data.
  site: {
    domain: 'signal.example.com',
    certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000000',
  },
  // The promise to employers. The day of arrival never counts; closed days do not count either.
  deadlines: { answerWithinWorkingDays: 3 },
  // Weekends and the red days of the law are always closed. `eves` adds midsommarafton, julafton and nyårsafton, `extra`
  // the region's own days, year by year.
  closedDays: { eves: true, extra: ['2027-05-07'] },
  // How long each class is kept, in months, and the decision on disposal that says so. An authority may not erase without
  // one, and not keep personal data without a reason: therefore required, and never a default of ours.
  retention: [
    // Names, addresses and telephone numbers of employers' contacts, after the case was closed.
    {
      class: 'contact-data',
      keepMonths: 6,
      decision: 'Exempel: gallringsbeslut RE 2026-0001, regionstyrelsen 2026-09-15',
    },
    // The case without contact data, after it was closed.
    { class: 'case', keepMonths: 36, decision: 'Exempel: gallringsbeslut RE 2026-0001, regionstyrelsen 2026-09-15' },
    // Who did what, after it was done.
    { class: 'audit', keepMonths: 36, decision: 'Exempel: gallringsbeslut RE 2026-0001, regionstyrelsen 2026-09-15' },
    // That a letter was sent, and what the receiving server said.
    { class: 'mail-log', keepMonths: 6, decision: 'Exempel: gallringsbeslut RE 2026-0002, regionstyrelsen 2026-09-15' },
    // The answer to a request, so that sending a form twice makes one signal.
    { class: 'idempotency', keepMonths: 1, decision: 'Exempel: av tillfällig betydelse, RE 2026-0002, punkt 4' },
  ],
  // Shares 0 to 1 for the index until they have been measured: of those admitted how many complete, of these how many enter
  // the occupation, and of these how many stay in the region.
  indexRates: { completion: 0.65, entry: 0.8, staying: 0.6 },
  // Firms that hire out people: their ads are the need of others, so that they do not count. Organisation numbers.
  staffingFirms: ['5560000001'],
  // Where it runs. `account` may be left out until the first deployment. Anything but eu-north-1 (Stockholm) is refused,
  // unless `residencyReason` says why and who decided it.
  aws: { account: '111122223333', region: 'eu-north-1' },
  // How long logs are kept. They hold no personal data; one of the periods that CloudWatch knows.
  logRetentionDays: 90,
  // Who is told when something has stopped.
  alarmEmail: 'drift@example.com',
};
