import type { Driver } from './diagnosis.ts';
import type { Education } from './education.ts';
import type { Recruitment } from './signal.ts';
import type { Ssyk4 } from './ssyk.ts';

/** What an occupation asks for: at least a vocational education of upper-secondary school, or less than that. */
export type Training = 'upper-secondary-or-more' | 'shorter';

/**
 * What the rules judge by, of one case or of an occupation in an area. What is not known is left out, and nothing is
 * concluded from it.
 */
export type DriverQuantities = {
  /** qa: qualified applicants per vacancy. */
  readonly qualifiedPerVacancy?: number | undefined;
  /** sa: suitable applicants per vacancy. */
  readonly suitablePerVacancy?: number | undefined;
  readonly training?: Training | undefined;
  /** Shares 0..1 of the employed who left within a year, here and in the parent (county, else nation). */
  readonly leavers?: number | undefined;
  readonly leaversOfParent?: number | undefined;
  readonly educationExists?: boolean | undefined;
  readonly applicantsPerPlace?: number | undefined;
  readonly placesFull?: boolean | undefined;
  /** How many more per year the county needs than it educates; above 0 is a gap. */
  readonly countyGap?: number | undefined;
  /** Whether the employer knew of the education. */
  readonly employerKnew?: boolean | undefined;
};

const enoughQualified = 2;
const suitableShare = 0.5;
/** Percentage points as a share, less a hair for the last bit of a difference of decimals. */
const morePointsThanParent = 0.05 - 1e-9;

const rules: readonly (readonly [Exclude<Driver, 'ej-faststalld'>, (q: DriverQuantities) => boolean])[] = [
  [
    'lang-utbildning',
    ({ qualifiedPerVacancy: qa, training }) =>
      qa !== undefined && qa < enoughQualified && training === 'upper-secondary-or-more',
  ],
  [
    'kort-utbildning',
    ({ qualifiedPerVacancy: qa, training }) => qa !== undefined && qa < enoughQualified && training === 'shorter',
  ],
  [
    'lamplighet',
    ({ qualifiedPerVacancy: qa, suitablePerVacancy: sa }) =>
      qa !== undefined && sa !== undefined && qa >= enoughQualified && sa / qa < suitableShare,
  ],
  [
    'kvarhallning',
    ({ leavers, leaversOfParent }) =>
      leavers !== undefined && leaversOfParent !== undefined && leavers - leaversOfParent >= morePointsThanParent,
  ],
  [
    'attraktion',
    ({ educationExists, applicantsPerPlace }) =>
      educationExists === true && applicantsPerPlace !== undefined && applicantsPerPlace < 1,
  ],
  ['synlighet', ({ educationExists, employerKnew }) => educationExists === true && employerKnew === false],
  [
    'dimensionering',
    ({ educationExists, placesFull, countyGap }) =>
      educationExists === true && placesFull === true && countyGap !== undefined && countyGap > 0,
  ],
];

/**
 * Why an occupation is hard to recruit to, by rule; several may apply, and where none does it is `ej-faststalld`. Source:
 * mission.md, "Shortage driver (diagnosis) rules".
 */
export const driversOf = (quantities: DriverQuantities): Driver[] => {
  const found = rules.flatMap(([driver, holds]) => (holds(quantities) ? [driver] : []));
  return found.length > 0 ? found : ['ej-faststalld'];
};

/**
 * The training that an occupation asks for, by its major group: the qualification level of SSYK 2012 (SCB, MIS 2012:1) is
 * the lowest in group 9 and at least upper-secondary in groups 1 to 8. The military ones are of every level.
 */
export const trainingOf = (ssyk: Ssyk4): Training | undefined => {
  if (ssyk.startsWith('0')) return undefined;
  return ssyk.startsWith('9') ? 'shorter' : 'upper-secondary-or-more';
};

/** School forms at upper-secondary level or above; a course at a folk high school can be of any. Source: Susa-navet. */
const formal = /^(GY|VUXGY|YH|HS)/;

/** Where the occupation is not known, what leads to it tells how much training it asks for. */
const trainingTo = (educations: readonly Education[]): Training | undefined =>
  educations.some(({ schoolType }) => formal.test(schoolType)) ? 'upper-secondary-or-more' : undefined;

type OneCase = {
  recruitment: Recruitment | undefined;
  headcount: number;
  educations: readonly Education[];
  /** The occupation, confirmed or understood: it tells how much training is asked for. */
  ssyk?: Ssyk4 | null | undefined;
};

/**
 * What the rules find in one employer's own numbers, for the broker to confirm. How many were employed is not asked, so that
 * those who left are no share and tell nothing here; nor are the educations' applicants and places known of one case.
 */
export const suggestedDrivers = ({ recruitment, headcount, educations, ssyk }: OneCase): Driver[] => {
  const perVacancy = (count: number | undefined) => (count === undefined ? undefined : count / headcount);
  const exists = educations.length > 0;
  return driversOf({
    qualifiedPerVacancy: perVacancy(recruitment?.qualified),
    suitablePerVacancy: perVacancy(recruitment?.suitable),
    training: (ssyk ? trainingOf(ssyk) : undefined) ?? trainingTo(educations),
    educationExists: exists,
    employerKnew: recruitment?.knewEducation,
  });
};
