import { rowsOf } from './table-rows.ts';

/**
 * One occupation group as the replicas know it. Codes, ids and labels are the taxonomy's; the figures are invented, for a
 * county of Gävleborg's size: `employed` persons, `aged60to64` per cent of them, `vacancyRate` per mille of all posts,
 * `daysOpen` median length of a search, `readvertised` per cent of searches, `trend` per cent more ads per year.
 */
export type Group = {
  readonly ssyk: string;
  readonly concept: string;
  readonly label: string;
  readonly field: string;
  readonly kind: string;
  readonly employed: number;
  readonly aged60to64: number;
  readonly vacancyRate: number;
  readonly daysOpen: number;
  readonly readvertised: number;
  readonly trend: number;
  readonly vacanciesPerAd: number;
  readonly names: readonly [Name, ...Name[]];
};
export type Name = {
  readonly ssyk: string;
  readonly concept: string;
  readonly label: string;
  readonly alternatives: readonly string[];
  readonly keywords: readonly string[];
};

const listOf = (cell: string): string[] => cell.split(';').filter((word) => word !== '');

const names: readonly Name[] = rowsOf('occupation-names.tsv').map(
  ([ssyk = '', concept = '', label = '', alternatives = '', keywords = '']) => ({
    ssyk,
    concept,
    label,
    alternatives: listOf(alternatives),
    keywords: listOf(keywords),
  }),
);

const namesBySsyk = Map.groupBy(names, (name) => name.ssyk);

const namesOf = (ssyk: string): [Name, ...Name[]] => {
  const [first, ...others] = namesBySsyk.get(ssyk) ?? [];
  if (first === undefined) throw new Error(`occupation-names.tsv has no name of group ${ssyk}`);
  return [first, ...others];
};

export const groups: readonly Group[] = rowsOf('occupation-groups.tsv').map(
  ([ssyk = '', concept = '', label = '', field = '', kind = '', ...figures]) => {
    const [
      employed = 0,
      aged60to64 = 0,
      vacancyRate = 0,
      daysOpen = 0,
      readvertised = 0,
      trend = 0,
      vacanciesPerAd = 1,
    ] = figures.map(Number);
    return {
      ...{ ssyk, concept, label, field, kind, employed, aged60to64, vacancyRate, daysOpen, readvertised, trend },
      vacanciesPerAd,
      names: namesOf(ssyk),
    };
  },
);

export const groupBySsyk: ReadonlyMap<string, Group> = new Map(groups.map((group) => [group.ssyk, group]));

/** AF's occupation fields by their old number. The ids are the taxonomy's where the project has seen them. */
const fieldRows = {
  '1': ['Administration, ekonomi, juridik', null],
  '2': ['Bygg och anläggning', 'j7Cq_ZJe_GkT'],
  '3': ['Data/IT', 'apaJ_2ja_LuF'],
  '5': ['Försäljning, inköp, marknadsföring', null],
  '6': ['Hantverk', null],
  '7': ['Hotell, restaurang, storhushåll', 'ScKy_FHB_7wT'],
  '8': ['Hälso- och sjukvård', 'NYW6_mP6_vwf'],
  '9': ['Industriell tillverkning', null],
  '10': ['Installation, drift, underhåll', null],
  '11': ['Kultur, media, design', null],
  '12': ['Sanering och renhållning', 'whao_Q6A_ScE'],
  '13': ['Naturbruk', 'VuuL_7CH_adj'],
  '14': ['Säkerhet och bevakning', null],
  '15': ['Pedagogiskt arbete', 'MVqp_eS8_kDZ'],
  '16': ['Socialt arbete', 'GazW_2TU_kJw'],
  '17': ['Transport, distribution, lager', null],
  '18': ['Yrken med teknisk inriktning', null],
} as const;

export type Field = { readonly number: string; readonly label: string; readonly concept: string | null };
const fields: ReadonlyMap<string, Field> = new Map(
  Object.entries(fieldRows).map(([number, [label, concept]]) => [number, { number, label, concept }]),
);
export const fieldOf = (group: Group): Field => {
  const field = fields.get(group.field);
  if (field === undefined) throw new Error(`no occupation field ${group.field}`);
  return field;
};

export type BarometerOccupation = {
  readonly concept: string | null;
  readonly label: string;
  readonly ssyks: readonly string[];
  readonly partOfGroup: boolean;
  readonly jobs: string | null;
  readonly situation: string | null;
  readonly forecast: string | null;
  readonly reasons: readonly string[];
};

const orNull = (cell: string): string | null => (cell === '' ? null : cell);

/** What Arbetsförmedlingen is made to judge of the county; the ids and labels of the rows that have an id are real. */
export const barometer: readonly BarometerOccupation[] = rowsOf('barometer.tsv').map(
  ([concept = '', label = '', ssyks = '', part = '', jobs = '', situation = '', forecast = '', reasons = '']) => ({
    concept: orNull(concept),
    label,
    ssyks: listOf(ssyks),
    partOfGroup: part === '1',
    jobs: orNull(jobs),
    situation: orNull(situation),
    forecast: orNull(forecast),
    reasons: listOf(reasons),
  }),
);
