import type { Area, RegionSettings } from '../../shared/domain/region.ts';

const anArea = (id: string, name: string, municipalities: string[], neighbours: string[]): Area => ({
  id,
  name,
  municipalities,
  neighbours,
  broker: { id: `per_broker-${id}`, name: 'Alva Exempel', email: 'alva.exempel@example.org', phone: '+46701740605' },
  confirmed: true,
});

/** A region of four areas in county 21. */
export const aRegion = (over: Partial<RegionSettings> = {}): RegionSettings => ({
  id: 'gavleborg',
  name: 'Region Gävleborg',
  county: '21',
  countyConceptId: 'zupA_8Nt_xcD',
  timeZone: 'Europe/Stockholm',
  languages: ['sv', 'en'],
  areas: [
    anArea('gastrikland-ost', 'Östra Gästrikland', ['2180', '2101'], ['gastrikland-vast', 'sodra-halsingland']),
    anArea('gastrikland-vast', 'Västra Gästrikland', ['2181', '2104'], ['gastrikland-ost']),
    anArea(
      'sodra-halsingland',
      'Södra Hälsingland',
      ['2121', '2182', '2183'],
      ['gastrikland-ost', 'norra-halsingland'],
    ),
    anArea('norra-halsingland', 'Norra Hälsingland', ['2132', '2161', '2184'], ['sodra-halsingland']),
  ],
  answerWithinWorkingDays: 5,
  closedDays: { eves: true, extra: [] },
  sender: { name: 'Kompetenssignal', address: 'kompetenssignal@example.org' },
  organiser: { name: 'Region Gävleborg' },
  indexRates: { completion: 0.7, entry: 0.75, staying: 0.7 },
  ...over,
});
