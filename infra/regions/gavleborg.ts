import type { RegionFile } from './region-file.ts';

/**
 * Region Gävleborg. `exempel.ts` explains every key. Names, addresses and telephone numbers are fictional (RFC 2606 and
 * PTS's numbers for fiction, 070-174 06 05 to 06 99) until the region has given its own; so are the retention decisions.
 *
 * To be confirmed by the customer before the first deployment: every line that says CONFIRM.
 */
export const region: RegionFile = {
  id: 'gavleborg',
  name: 'Region Gävleborg',
  county: '21',
  countyConceptId: 'zupA_8Nt_xcD',
  timeZone: 'Europe/Stockholm',
  languages: ['sv', 'en'],
  areas: [
    {
      id: 'gastrikland-ost',
      name: 'Östra Gästrikland',
      municipalities: ['2180', '2101'],
      neighbours: ['gastrikland-vast', 'sodra-halsingland'],
      broker: 'per_broker-gastrikland-ost',
      confirmed: false, // CONFIRM: that there are four areas is known, which municipalities this one holds is a guess
    },
    {
      id: 'gastrikland-vast',
      name: 'Västra Gästrikland',
      municipalities: ['2181', '2104'],
      neighbours: ['gastrikland-ost'],
      broker: 'per_broker-gastrikland-vast',
      confirmed: false, // CONFIRM: as above
    },
    {
      id: 'sodra-halsingland',
      name: 'Södra Hälsingland',
      municipalities: ['2121', '2182', '2183'],
      neighbours: ['gastrikland-ost', 'norra-halsingland'],
      broker: 'per_broker-sodra-halsingland',
      confirmed: false, // CONFIRM: as above
    },
    {
      id: 'norra-halsingland',
      name: 'Norra Hälsingland',
      municipalities: ['2132', '2161', '2184'],
      neighbours: ['sodra-halsingland'],
      broker: 'per_broker-norra-halsingland',
      confirmed: true, // regiongavleborg.se, "Semaforen i norra Hälsingland", 2021
    },
  ],
  // CONFIRM: names, addresses and telephone numbers of everyone below
  staff: [
    {
      id: 'per_broker-gastrikland-ost',
      name: 'Alva Exempel',
      email: 'alva.exempel@example.org',
      phone: '+46701740605',
      roles: ['broker'],
      areas: ['gastrikland-ost'],
      language: 'sv',
    },
    {
      id: 'per_broker-gastrikland-vast',
      name: 'Birk Exempel',
      email: 'birk.exempel@example.org',
      phone: '+46701740606',
      roles: ['broker'],
      areas: ['gastrikland-vast'],
      language: 'sv',
    },
    {
      id: 'per_broker-sodra-halsingland',
      name: 'Cleo Exempel',
      email: 'cleo.exempel@example.org',
      phone: '+46701740607',
      roles: ['broker'],
      areas: ['sodra-halsingland'],
      language: 'sv',
    },
    {
      id: 'per_broker-norra-halsingland',
      name: 'Dag Exempel',
      email: 'dag.exempel@example.org',
      phone: '+46701740608',
      roles: ['broker'],
      areas: ['norra-halsingland'],
      language: 'sv',
    },
    {
      id: 'per_strategist',
      name: 'Embla Exempel',
      email: 'embla.exempel@example.org',
      phone: '+46701740609',
      roles: ['strategist'],
      areas: ['gastrikland-ost', 'gastrikland-vast', 'sodra-halsingland', 'norra-halsingland'],
      language: 'sv',
    },
    {
      id: 'per_administrator',
      name: 'Folke Exempel',
      email: 'folke.exempel@example.org',
      phone: '+46701740610',
      roles: ['administrator'],
      areas: [],
      language: 'sv',
    },
    {
      id: 'per_provider',
      name: 'Gro Exempel',
      email: 'gro.exempel@example.org',
      phone: '+46701740611',
      roles: ['provider'],
      areas: [],
      language: 'sv',
    },
  ],
  sender: {
    name: 'Kompetenssignal Gävleborg',
    address: 'kompetenssignal@gavleborg.example.org', // CONFIRM: a sub-domain of the region's own
    domain: 'gavleborg.example.org',
  },
  organiser: { name: 'Region Gävleborg', homepage: 'https://www.regiongavleborg.se/' },
  deadlines: { answerWithinWorkingDays: 5 }, // CONFIRM: the promise to employers
  closedDays: { eves: true, extra: [] }, // CONFIRM: the region's own closing days, year by year
  // CONFIRM: months, and the number and date of the decision on disposal (gallringsbeslut)
  retention: [
    { class: 'contact-data', keepMonths: 6, decision: 'Förslag: sex månader efter avslut; gallringsbeslut inväntas' },
    { class: 'case', keepMonths: 60, decision: 'Förslag: fem år efter avslut; gallringsbeslut inväntas' },
    { class: 'audit', keepMonths: 60, decision: 'Förslag: fem år efter händelsen; gallringsbeslut inväntas' },
    { class: 'mail-log', keepMonths: 12, decision: 'Förslag: ett år efter utskick; gallringsbeslut inväntas' },
    {
      class: 'idempotency',
      keepMonths: 1,
      decision: 'Förslag: en månad, av ringa betydelse; gallringsbeslut inväntas',
    },
  ],
  // CONFIRM: assumed until the region has measured them
  indexRates: { completion: 0.7, entry: 0.75, staying: 0.7 },
  staffingFirms: [], // CONFIRM: those that advertise in the county
  aws: { region: 'eu-north-1' }, // CONFIRM: account, twelve digits, before the first deployment
  logRetentionDays: 30,
  alarmEmail: 'drift.exempel@example.org', // CONFIRM: a mailbox that someone reads on workdays
};
