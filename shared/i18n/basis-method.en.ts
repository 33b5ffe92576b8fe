import type { BasisMethodTexts } from './basis-method.sv.ts';

export const basisMethodEn: BasisMethodTexts = {
  title: 'How we count',
  lead: 'The whole method behind the index of shortage and surplus, with every number that it uses. The page is written by the same program that does the counting.',
  version: (version) => `Version of the method: ${version}`,
  preliminary:
    'This version is preliminary. The low, middle and high values of the scale, and the values of the whole country, are set by hand until they have been computed from historical job ads. Situations may therefore be too high or too low. Compare occupations with each other, but not with versions to come.',
  principles: {
    heading: 'Principles',
    points: [
      'Few measures, each of which can be explained in one sentence.',
      'The scale is frozen within a version, so that years can be compared.',
      'Every number opens down to its data, with source and time.',
      'The judgement of the Public Employment Service stays outside the core and is added afterwards.',
      'What people judge stands beside the number, never inside it.',
    ],
  },
  pillars: {
    heading: 'Four parts',
    lead: 'The core is the scores of the parts, weighed like this.',
    columns: ['Part', 'Question', 'Weight'],
  },
  measures: {
    heading: 'The measures',
    lead: 'Each measure gets a score between 0 and 100. It is 0 at one end of the scale, 50 in the middle and 100 at the other end, and straight in between.',
    weight: (share, pillar) => `${share} of the part ${pillar}`,
    points: 'Score',
    reference: (p10, p50, p90, direction) => `${p10} · ${p50} · ${p90} (${direction})`,
    directions: { high: 'a high value is a sign of shortage', low: 'a low value is a sign of shortage' },
    shrunk: (count) => `drawn by ${count}`,
    columns: ['Measure', 'What it tells', 'Weight', 'Low, middle and high value of the scale', 'Drawn to the parent'],
    halved: (weight) =>
      `When the number of newly qualified is not known, F2 is used instead of F1, and the part weighs ${weight} instead. The two are never mixed.`,
  },
  parents: {
    heading: 'Small numbers are drawn to the parent',
    text: (spells, outcomes) =>
      `An area is drawn towards the county and the county towards the whole country, so that a handful of ads do not decide. Search time and ads published again are drawn as if ${spells} more recruitments had gone as in the county, failed recruitments as if ${outcomes} more.`,
    nation: (days, again, failed) =>
      `The whole country’s values in this version: search time ${days}, ads published again ${again}, failed recruitments ${failed}.`,
  },
  ads: {
    heading: 'From ads to recruitments',
    points: ({ days, vacancies, municipalities, gap, apart }) => [
      `Ads of the last ${days} days count. The place is the municipality of the workplace; without one, the ad counts for the county alone.`,
      'Ads of staffing firms on the region’s list are left out: they look for people on behalf of others.',
      `The same ad in more than ${municipalities} municipalities counts as one.`,
      `At most ${vacancies} vacancies count per ad.`,
      `Ads of the same employer, in the same occupation and municipality, at most ${gap} days apart are one recruitment. The search time runs from the first day to the last. Two ads or more mean that it was published again.`,
      `Of employers’ answers on how it went, at most one counts per employer and occupation in ${apart} days.`,
    ],
  },
  exits: {
    heading: 'Retirements and employed',
    text: (years, enough) =>
      `Those aged 60–64 are divided by ${years} to give yearly exits. The share is taken from the whole country when at least ${enough} employed are behind it, otherwise from the wider group in the county. Statistics Sweden publishes no employed by occupation and municipality; they are estimated by the municipality’s share of the wider group.`,
  },
  external: {
    heading: 'The judgement of the Public Employment Service',
    text: (core, barometer) =>
      `The index is ${core} core and ${barometer} Yrkesbarometern for the county, turned into points like this.`,
    columns: ['Question', 'Weight', 'Points'],
    parts: { recruitment: 'Recruitment now', jobs: 'Chances of a job', fiveYears: 'Five years ahead' },
    words: {
      brist: 'shortage',
      paradox: 'paradox',
      balans: 'balance',
      överskott: 'surplus',
      stora: 'large',
      medelstora: 'medium',
      små: 'small',
      öka: 'rises',
      'vara oförändrad': 'unchanged',
      minska: 'falls',
    },
    missing:
      'Without a judgement of recruitment the index is the core alone. Where another question is missing, the rest get its weight. Of several judgements of one occupation the mean is used.',
  },
  classes: {
    heading: 'Situations',
    lead: 'The situation is read in this order. The first that fits holds.',
    columns: ['Situation', 'Condition'],
    rules: (b) => ({
      paradox: `Hard to hire at least ${b.paradoxHiring} points, but unemployment in the occupation gives at most ${b.paradoxUnemployment}`,
      'stor-brist': `Index at least ${b.great}, lower bound of the uncertainty at least ${b.greatLow}, and shortage already in the previous edition`,
      brist: `Index at least ${b.shortage} and hard to hire at least ${b.hiring}`,
      'hog-efterfragan': `Index at least ${b.shortage}, but hard to hire below ${b.hiring}`,
      bevakning: `Index at least ${b.watch}, or higher without data on how hard it is to hire`,
      balans: `Index at least ${b.balance}`,
      overskott: `Index below ${b.balance}`,
    }),
    notRated: (coverage) =>
      `Not rated: less than ${coverage} of the data are there, both supply of people and difficulty of hiring are missing, or the occupation is a group of “others”.`,
    hysteresis: (points) =>
      `A situation changes only when its boundary is passed by ${points} points, or twice running. Otherwise occupations would jump to and fro.`,
  },
  missing: {
    heading: 'When data are missing',
    points: ({ employed, vacancies }) => [
      'What is missing does not count as 0 or 50. The measures that are there get its weight, and the page says what is missing.',
      `An area is rated by itself only with at least ${employed} employed and ${vacancies} new vacancies in a year. Otherwise the county’s situation is shown.`,
      'A measure without a single observation in the area counts as missing, even where its parent would give it a value.',
    ],
  },
  uncertainty: {
    heading: 'Uncertainty',
    lead: 'Each uncertain quantity is moved one standard deviation up and down, and the changes of the index are put together.',
    points: ({ overdispersion, search, exits, newQualified, employed }) => [
      'Jobseekers: the square root of their number.',
      `Vacancies: the square root of ${overdispersion} divided by their number, as they come several at a time.`,
      `Search time: ${search} divided by the square root of the number of recruitments, in the logarithm of days.`,
      'Ads published again and failed recruitments: as of random outcomes.',
      `Retirements ${exits}, newly qualified ${newQualified}, and employed ${employed} where they are estimated.`,
    ],
    interval: (width) => `The interval is the index plus and minus ${width} standard errors, 90 per cent.`,
    words: ({ saker, trolig, osaker, coverage }) =>
      `The words tell how likely the situation is: certain from ${saker}, likely from ${trolig}, uncertain from ${osaker}. With less than ${coverage} of the data it is never more than likely.`,
  },
  disclosure: {
    heading: 'Protection of people and firms',
    points: ({ smallest, employers, unknown, step }) => [
      `No count from 1 to ${smallest - 1} is shown. What would give it away is hidden too.`,
      `Employers’ answers are shown only when at least ${employers} different employers are behind them.`,
      `Numbers that the source itself hides (“<5”) count as ${unknown}, and nothing that rests on them is shown.`,
      `Where there are 1 to ${smallest - 1} vacancies, recruitments or answers, the index also counts them as ${unknown}, whatever the number. The same goes for recruitments advertised again or failed, but never more than half of all. Otherwise the index could reveal the numbers.`,
      `The index is shown in whole points, and in steps of ${step} where a count behind it is hidden.`,
    ],
  },
  rhythm: {
    heading: 'How often',
    points: [
      'Ads are fetched every day, and the index is computed again every week.',
      'Every quarter an edition is frozen for good, with its version, checksums of its data and a list of what has changed.',
      'Yrkesbarometern comes in June and December, Statistics Sweden once a year.',
    ],
  },
  beside: {
    heading: 'Beside the number',
    points: [
      'Where the index says balance but many employers say that they lack people, or the other way round, a broker finds out why.',
      'The region can put its own assessment beside it, with a reason and an end. It never changes the number.',
    ],
  },
  more: 'How well does it fit? Our own examination',
};
