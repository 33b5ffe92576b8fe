/**
 * The frozen scale of the shortage index, version 1. Years compare because nothing here is ever recomputed inside a
 * version; a change of any number is a new version.
 */

/** What a number was computed by. `preliminary`: the reference points await the backfill over the historical ads. */
export const methodVersion = 'bristindex-1.0-preliminary';

export const pillarIds = ['T', 'H', 'D', 'F'] as const;
export type PillarId = (typeof pillarIds)[number];

export const indicatorIds = ['T1', 'T2', 'H1', 'H2', 'H3', 'D1', 'D2', 'F1', 'F2'] as const;
export type IndicatorId = (typeof indicatorIds)[number];

type Reference = {
  readonly pillar: PillarId;
  /** Weight inside the pillar; F1 and F2 exclude each other. */
  readonly weight: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Which end of the scale is shortage. */
  readonly shortage: 'high' | 'low';
};

export const references = {
  T1: { pillar: 'T', weight: 0.6, p10: Math.log(1.5), p50: Math.log(6), p90: Math.log(20), shortage: 'low' },
  T2: { pillar: 'T', weight: 0.4, p10: 0.02, p50: 0.06, p90: 0.14, shortage: 'low' },
  H1: { pillar: 'H', weight: 0.4, p10: Math.log(18), p50: Math.log(30), p90: Math.log(55), shortage: 'high' },
  H2: { pillar: 'H', weight: 0.2, p10: 0.05, p50: 0.14, p90: 0.3, shortage: 'high' },
  H3: { pillar: 'H', weight: 0.4, p10: 0.1, p50: 0.28, p90: 0.55, shortage: 'high' },
  D1: { pillar: 'D', weight: 0.7, p10: 0.005, p50: 0.015, p90: 0.04, shortage: 'high' },
  D2: { pillar: 'D', weight: 0.3, p10: -0.35, p50: 0, p90: 0.35, shortage: 'high' },
  F1: { pillar: 'F', weight: 1, p10: -0.01, p50: 0.002, p90: 0.015, shortage: 'high' },
  F2: { pillar: 'F', weight: 1, p10: 0.014, p50: 0.022, p90: 0.032, shortage: 'high' },
} as const satisfies Record<IndicatorId, Reference>;

export const pillarWeights = { T: 0.3, H: 0.3, D: 0.15, F: 0.25 } as const satisfies Record<PillarId, number>;

/** Pillar F rests on the replacement rate alone when the number of new qualified is unknown: it then weighs half. */
export const weightOfFWithoutNewQualified = 0.125;

/** Pseudo-observations with which a small number is drawn toward its parent. */
export const shrinkage = { spells: 20, outcomes: 10 } as const;

/** The county's parent, the nation. Placeholders equal to the reference medians until the backfill has been run. */
export const nation = { m0: Math.log(30), ra0: 0.14, f0: 0.28 } as const;

/** Share of Core in Full; Yrkesbarometern has the rest. */
export const shareOfCore = 0.8;

/** The external block X, 0..100: what Yrkesbarometern's words count as. */
export const external = {
  recruitment: { weight: 0.5, scores: { brist: 100, paradox: 75, balans: 50, överskott: 0 } },
  jobs: { weight: 0.25, scores: { stora: 100, medelstora: 50, små: 0 } },
  fiveYears: { weight: 0.25, scores: { öka: 100, 'vara oförändrad': 50, minska: 0 } },
} as const;

/** How ads become quantities: the rolling window, and what keeps one employer or one campaign from being the whole story. */
export const adRules = { windowDays: 365, mostVacancies: 10, mostMunicipalities: 5, longestGapDays: 30 } as const;

/** Of recruitment outcomes one counts per employer and occupation in half a year. */
export const outcomeRules = { apartDays: 183 } as const;

/** Employed 60–64 leave over this many years; the nation's share of them is used where so many are behind it. */
export const exits = { years: 5, enoughForShare: 100 } as const;

/** What moves by one standard deviation: shares of the value, except `search`, which is of ln D of one spell. */
export const deviations = { overdispersion: 2, search: 0.8, exits: 0.2, newQualified: 0.2, employed: 0.1 } as const;

/** Half the width of the 90 % interval in standard errors. */
export const intervalWidth = 1.645;

/** Where one class ends and the next begins: of the index, its lower bound, pillar H and the score of T2. */
export const classBounds = {
  paradox: { hiring: 65, unemployment: 35 },
  'stor-brist': { index: 80, low: 65 },
  shortage: { index: 65, hiring: 50 },
  bevakning: { index: 55 },
  balans: { index: 40 },
} as const;

/** A boundary is passed when it lies this many points behind, or for two refreshes running. */
export const hysteresisMargin = 3;

/** The least probability that the class is right, for each word. */
export const certainties = { saker: 0.9, trolig: 0.66, osaker: 0.5 } as const;

/**
 * What may be published. `coarseStep`: in steps of so many points a score is told where a count behind it is withheld.
 * `unknownCount` is the midpoint that a count that its source hides (`<5`) is read as.
 */
export const disclosure = { smallestCount: 5, employers: 5, coarseStep: 5, unknownCount: 2 } as const;

export const gates = { coverage: 0.4, areaEmployed: 50, areaVacancies: 10, sureCoverage: 0.6 } as const;
