import type { RegionFile } from '../../regions/region-file.ts';

const horizons = ['now', 'within-6-months', 'within-2-years'] as const;

/** Invented employers and what they miss. Telephone numbers are PTS's for fiction, addresses those of RFC 2606. */
const employers = [
  { name: 'Exempel Vård och Omsorg AB', contact: 'Noor Exempel', occupation: 'Undersköterska', headcount: 6 },
  { name: 'Påhittade Bygg AB', contact: 'Elis Exempel', occupation: 'Snickare', headcount: 2 },
  { name: 'Exempel Åkeri AB', contact: 'Mika Exempel', occupation: 'Lastbilschaufför', headcount: 4 },
  { name: 'Fiktiva Verkstaden AB', contact: 'Robin Exempel', occupation: 'Svetsare', headcount: 3 },
  { name: 'Exempel Kök och Sal AB', contact: 'Lo Exempel', occupation: 'Kock', headcount: 2 },
  { name: 'Påhittade Elteknik AB', contact: 'Sam Exempel', occupation: 'Elektriker', headcount: 2 },
  { name: 'Exempel Förskolor ekonomisk förening', contact: 'Kit Exempel', occupation: 'Förskollärare', headcount: 5 },
  { name: 'Fiktiva System AB', contact: 'Ari Exempel', occupation: 'Systemutvecklare', headcount: 1 },
] as const;

/**
 * One signal per municipality, as many as there are employers. The last area gets none, so that a broker without news,
 * who gets no letter, can be seen too.
 */
export const employersSignals = ({ areas }: Pick<RegionFile, 'areas'>) => {
  const told = areas.length > 1 ? areas.slice(0, -1) : areas;
  const places = [0, 1, 2, 3].flatMap((turn) => told.flatMap(({ municipalities }) => municipalities[turn] ?? []));
  return employers.slice(0, places.length).map(({ name, contact, occupation, headcount }, i) => ({
    employer: { name },
    contact: {
      name: contact,
      email: `${contact.split(' ')[0]?.toLowerCase()}@example.com`,
      phone: `+467017406${String(20 + i).padStart(2, '0')}`,
    },
    municipality: places[i] ?? '',
    need: { occupationText: occupation, headcount, horizon: horizons[i % horizons.length] ?? 'now' },
    consent: { events: i % 2 === 0 },
    language: i === 5 ? 'en' : 'sv',
    channel: 'web',
  }));
};

/** The signal of the contract, for the region's first municipality. */
export const exampleSignal = ({ areas }: Pick<RegionFile, 'areas'>) => ({
  employer: { name: 'Exempel Mekaniska AB', organisationNumber: '5566778899' },
  contact: { name: 'Kim Exempel', email: 'kim@example.com', phone: '+46701740605' },
  municipality: areas[0]?.municipalities[0] ?? '',
  need: { occupationText: 'CNC-operatör', headcount: 3, horizon: 'now', description: 'Femaxlig fräs, tvåskift.' },
  recruitment: { applicants: 4, qualified: 1, suitable: 0 },
  consent: { events: true },
  language: 'sv',
  channel: 'web',
});
