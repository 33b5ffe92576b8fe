import { addDays } from '../../shared/domain/plain-day.ts';
import { seededRandom } from '../../shared/domain/seeded-random.ts';

/** The counties' codes: 02, 11, 15 and 16 do not exist. */
export const countyCodes = [
  ...['01', '03', '04', '05', '06', '07', '08', '09', '10', '12', '13'],
  ...['14', '17', '18', '19', '20', '21', '22', '23', '24', '25'],
];

/** Occupations and municipalities as many as there are; the codes are invented, their number and form are not. */
const occupations = Array.from({ length: 400 }, (_, i) => String(1_110 + i * 21));
const municipalities = Array.from(
  { length: 290 },
  (_, i) =>
    `${countyCodes[i % countyCodes.length]}${String(10 + Math.floor(i / countyCodes.length) * 3).padStart(2, '0')}`,
);

/** Sentences full of what leads a reader astray who only searches: names in quotes, brackets, runs of backslashes. */
const sentences = [
  'Vi söker dig som är noggrann, van vid "högt tempo" och trivs i skift. ',
  'Skicka in {"municipality_code":"9999","timestamp":1} så vet vi att du läst hela. ',
  'Sökvägen är C:\\\\annonser\\\\2026\\\\ och slutar med ett snedstreck \\. ',
  'Arbetet är förlagt till Hälsingland; a\u030A, a\u0308 och o\u0308 skrivs ibland i delar. ',
  'Tjänsten är tillsvidare på heltid med tillträde enligt överenskommelse 😀.\n',
  'Du har "legacy_ams_taxonomy_id" som favoritfält [ ] { } och förstår varför. ',
  'Som medarbetare hos oss är du en viktig samhällsbyggare och får utvecklas i din roll. ',
  'Hos oss får du friskvårdsbidrag, flexibel arbetstid och kollegor som bryr sig. ',
];

type Random = () => number;
const among = <T>(random: Random, of: readonly T[], skew = 1): T => of[Math.floor(random() ** skew * of.length)] as T;
const concept = (id: string, label: string) => ({ concept_id: id, label, legacy_ams_taxonomy_id: '1' });

/** Words as many as an ad's language has: a text of a few sentences over and over would be packed to almost nothing. */
const words: readonly string[] = (() => {
  const random = seededRandom(11);
  const syllables = [
    'ar',
    'be',
    'te',
    'kom',
    'mun',
    'vård',
    'för',
    'sko',
    'la',
    'led',
    'ning',
    'an',
    'svar',
    'och',
    'i',
    'på',
  ];
  const more = [
    'er',
    'far',
    'en',
    'het',
    'team',
    'kund',
    'pro',
    'jekt',
    'ut',
    'veck',
    'lig',
    'sam',
    'dig',
    'som',
    'ö',
    'å',
  ];
  const word = () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => among(random, [...syllables, ...more])).join('');
  return Array.from({ length: 6_000 }, word);
})();

const textOf = (random: Random, letters: number): string => {
  let text = '';
  while (text.length < letters) {
    if (random() < 0.02) text += among(random, sentences);
    text += `${among(random, words, 2)} `;
    if (random() < 0.01) text += '\n';
  }
  return text;
};

/** The parts of an ad that nobody reads: as many, as long and as nested as in a real one. */
const dressed = (random: Random, letters: number) => {
  const text = textOf(random, letters);
  return {
    ...{ external_id: null, webpage_url: 'https://example.com/annonser/1', logo_url: null },
    headline: among(random, sentences).trim(),
    application_deadline: '2026-12-24T23:59:59',
    description: {
      ...{ text, text_formatted: `<p class="a">${text.replaceAll('\n', '</p>\n<p class="a">')}</p>` },
      ...{ company_information: null, needs: null, requirements: null, conditions: 'Heltid, dag.' },
    },
    employment_type: concept('PFZr_Syz_cUq', 'Vanlig anställning'),
    salary_type: concept('oG8G_9cW_nRf', 'Fast lön'),
    duration: concept('a7uU_j21_mkL', 'Tills vidare'),
    working_hours_type: concept('6YE1_gAC_R2G', 'Heltid'),
    scope_of_work: { min: 100, max: 100 },
    access: null,
    application_details: { information: null, reference: 'Dnr 1', email: null, via_af: false, url: null, other: null },
    application_contacts: [],
    ...{ experience_required: true, access_to_own_car: false, driving_license_required: false, driving_license: null },
    must_have: { skills: [], languages: [{ weight: 10, ...concept('zSLA_vw2_FXN', 'Svenska') }], work_experiences: [] },
    nice_to_have: { skills: [], languages: [], work_experiences: [] },
    source_type: 'VIA_ANNONSERA',
  };
};

/** Half of the ads are of one of three employers who look for that occupation there, so that searches are told again. */
const organisationOf = (random: Random, ssyk: string, municipality: string | null): string => {
  const usual = (occupations.indexOf(ssyk) * 300 + municipalities.indexOf(municipality ?? '') + 1) * 3;
  const number = random() < 0.5 ? usual + Math.floor(random() * 3) : 400_000 + Math.floor(random() ** 2 * 60_000);
  return String(5_560_000_000 + number * 7);
};

/** What decides of an ad: few occupations and employers have most of them, and three in a hundred say no place. */
const facts = (random: Random) => {
  const municipality = random() < 0.03 ? null : among(random, municipalities, 1.5);
  const ssyk = among(random, occupations, 2);
  return {
    ...{ ssyk, municipality, region: municipality?.slice(0, 2) ?? null },
    vacancies: random() < 0.02 ? null : 1 + Math.floor(random() ** 4 * 15),
    organisation: organisationOf(random, ssyk, municipality),
  };
};

/** One ad of a snapshot as JobStream answers it, about 10 kB; the same for the same random numbers. */
export const snapshotAd = (random: Random, index: number): string => {
  const { ssyk, municipality, region, vacancies, organisation } = facts(random);
  const { source_type, ...dress } = dressed(random, 1_200 + Math.floor(random() * 5_600));
  return JSON.stringify({
    id: String(20_000_000 + index),
    ...dress,
    number_of_vacancies: vacancies,
    employer: {
      phone_number: null,
      email: null,
      organization_number: organisation,
      name: 'Exempel AB',
      workplace: 'Exempel',
    },
    occupation: { concept_id: 'geNh_Yah_F3J', label: 'Yrke', legacy_ams_taxonomy_id: '6274' },
    occupation_group: { concept_id: '2xQ4_4kh_kTZ', label: 'Yrkesgrupp', legacy_ams_taxonomy_id: ssyk },
    occupation_field: { concept_id: 'VuuL_7CH_adj', label: 'Yrkesområde', legacy_ams_taxonomy_id: '13' },
    workplace_address: {
      ...{ municipality: 'Kommun', municipality_code: municipality, municipality_concept_id: 'uYRx_AdM_r4A' },
      ...{
        region: 'Län',
        region_code: region,
        region_concept_id: 'NvUF_SP1_1zo',
        country: 'Sverige',
        country_code: '199',
      },
      ...{ street_address: 'Storgatan 1', postcode: '80000', city: 'Ort', coordinates: [17.9, 62.6] },
    },
    publication_date: '2026-10-27T13:14:45',
    last_publication_date: '2026-12-24T23:59:59',
    ...{ removed: false, removed_date: null, source_type, timestamp: 1_793_000_000_000 + index },
  });
};

export const snapshotAds = function* (count: number, seed = 5): Generator<string> {
  const random = seededRandom(seed);
  for (let i = 0; i < count; i += 1) yield snapshotAd(random, i);
};

/** A year's file of historical ads holds the Platsbanken id beside a hash, and lists where JobStream has objects. */
const historicalAd = (random: Random, year: number, index: number, letters: number) => {
  const { ssyk, municipality, region, vacancies, organisation } = facts(random);
  const isSpread = random() < 0.02;
  const published = addDays(`${year}-01-01`, isSpread ? 30 * (index % 12) : Math.floor(random() * 365));
  const last = addDays(published, 7 + Math.floor(random() ** 2 * 90));
  const group = {
    concept_id: random() < 0.6 ? null : '2xQ4_4kh_kTZ',
    label: 'Yrkesgrupp',
    legacy_ams_taxonomy_id: ssyk,
  };
  // Of sole traders, of nobody, of one employer everywhere at once, and of all the others.
  const number = random() < 0.03 ? '8001011234' : random() < 0.01 ? null : organisation;
  return {
    original_id: String(year * 10_000_000 + index),
    ...dressed(random, letters),
    ...(isSpread && { headline: 'Sommarjobb i hela landet', description: { text: 'Samma text överallt.' } }),
    number_of_vacancies: vacancies,
    employer: { name: 'Exempel AB', organization_number: isSpread ? '5569999999' : number },
    occupation: [{ concept_id: null, label: 'Yrke', legacy_ams_taxonomy_id: '6274' }],
    occupation_group: random() < 0.5 ? [group] : group,
    workplace_address: { municipality_code: municipality, region_code: region, country_code: '199' },
    publication_date: `${published}T08:00:00`,
    last_publication_date: `${last}T23:59:59`,
    removed: random() < 0.7,
    removed_date: random() < 0.4 ? `${addDays(last, -Math.floor(random() * 5))}T12:00:00` : null,
    timestamp: Date.UTC(year, 0) + index,
  };
};

/** The ads of a year's file, one JSON text each. One in two hundred is told again later, with another end. */
export const historicalAds = function* (year: number, count: number, letters = 900): Generator<string> {
  const random = seededRandom(year);
  let before: ReturnType<typeof historicalAd> | undefined;
  for (let i = 0; i < count; i += 1) {
    const isAgain = before !== undefined && random() < 0.005;
    const fresh = historicalAd(random, year, i, letters);
    const ad =
      isAgain && before !== undefined
        ? { ...before, removed_date: `${year}-12-30T12:00:00`, timestamp: before.timestamp + 1_000_000_000 }
        : fresh;
    before = fresh;
    yield JSON.stringify({ id: `${'0123456789abcdef'.repeat(2)}${i.toString(16).padStart(8, '0')}`, ...ad });
  }
};
