import type { BasisValidationTexts } from './basis-validation.sv.ts';

export const basisValidationEn: BasisValidationTexts = {
  title: 'How well does it fit?',
  lead: 'Every week we try our own index against the judgement of the Public Employment Service, against what happened afterwards, and against chance. The result stands here, also when it is bad.',
  none: 'The examination has not been made yet. It is made every Monday when there is an edition.',
  computed: (day, edition) => `Made on ${day}, of edition ${edition}.`,
  checks: {
    heading: 'What we demand of ourselves',
    lead: 'Five tests. What cannot be measured yet has not been passed.',
    columns: ['Test', 'Target', 'Result', 'Passed'],
    names: {
      rho: 'The same order of occupations as in Yrkesbarometern (Spearman’s ρ)',
      auc: 'Tells shortage from the rest (AUC)',
      topKept: 'The twenty highest stay when weights change',
      thinned: 'The same situation with a quarter of the data',
      thinnedSure: 'The same situation among those that are called certain',
    },
    passed: { yes: 'Yes', no: 'No', unknown: 'Cannot be measured yet' },
    atLeast: (value) => `at least ${value}`,
  },
  agreement: {
    heading: 'Against the judgement of the Public Employment Service',
    text: (occupations, judgement) =>
      `${occupations} occupations have both an index and a judgement in Yrkesbarometern ${judgement}. The core is compared, without Yrkesbarometern’s own part.`,
    noJudgement: 'There was no Yrkesbarometern to compare with.',
    measures: { rho: 'Spearman’s ρ', tauB: 'Kendall’s τ-b', auc: 'AUC, shortage against the rest' },
    paradox: (count, core) => `${count} occupations that Yrkesbarometern calls a paradox have a mean core of ${core}.`,
  },
  backtest: {
    heading: 'Against what happened afterwards',
    lead: 'What would the index have said a year ago, with only what was known then? We compare with two simple guesses.',
    day: (day) => `Computed as of ${day}.`,
    columns: ['Prediction', 'Occupations', 'Against “as last year”', 'Against “vacancies alone”'],
    targets: {
      judgement: 'Judgement of Yrkesbarometern a year later',
      'search-time': 'Search time in the year after',
      're-advertising': 'Ads published again in the year after',
      'failed-recruitment': 'Failed recruitments in the year after',
    },
    skill: (skill) => `${skill}: better than the guess`,
    worse: (skill) => `${skill}: no better than the guess`,
    notYet: {
      'ads-too-short': 'the ads do not reach back two years yet',
      'no-earlier-judgement': 'last year’s judgement was not kept',
      'no-judgement': 'no judgement',
      'too-few': 'too few occupations',
    },
    unknown: '–',
    bad: 'In at least one case the index guesses no better than a simple guess. Trust the guess more, then.',
    explained:
      'The number is 1 minus the error divided by that of the guess: 0 is as good as the guess, below 0 is worse.',
  },
  stability: {
    heading: 'If the weights were others',
    text: (draws, occupations) => `${draws} random weights around ours, ${occupations} occupations.`,
    kept: (mean, low) =>
      `Of the twenty highest ${mean} stay on average, and at least ${low} in nineteen cases of twenty.`,
    shift: (ranks) => `An occupation usually moves ${ranks === '1' ? 'one place' : `${ranks} places`}.`,
    without: 'Without one measure at a time',
    columns: ['Without the measure', 'Kept of the twenty highest', 'Places that an occupation moves'],
    few: 'Too few occupations to try.',
  },
  thinning: {
    heading: 'If the county were smaller',
    text: (share, occupations) => `${occupations} occupations counted with ${share} of ads and people.`,
    same: (share) => `${share} get the same situation.`,
    sure: (share, count) => `Among the ${count} that are then called certain: ${share}.`,
    few: 'Too few occupations to try.',
  },
  data: { heading: 'The same examination as data', json: 'The examination as JSON', method: 'How we count' },
};
