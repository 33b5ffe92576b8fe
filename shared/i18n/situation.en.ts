import type { SituationTexts } from './situation.sv.ts';

export const situationEn: SituationTexts = {
  classes: {
    'stor-brist': { name: 'Great shortage', meaning: 'It is very hard to find the right people.' },
    brist: { name: 'Shortage', meaning: 'It is hard to find the right people.' },
    paradox: {
      name: 'Paradox',
      meaning:
        'It is hard to recruit although there are jobseekers in the occupation. Often the reason is not education.',
    },
    'hog-efterfragan': {
      name: 'High demand',
      meaning: 'Many look for this competence, but most recruitments succeed.',
    },
    bevakning: {
      name: 'Under watch',
      meaning: 'It is somewhat harder than usual to find the right people. We follow it.',
    },
    balans: { name: 'Balance', meaning: 'There are about as many as are needed.' },
    overskott: { name: 'Surplus', meaning: 'More people look for work in the occupation than are needed.' },
    'ej-bedomd': { name: 'Not assessed', meaning: 'There is too little to go by to assess it.' },
  },
  certainty: 'How certain',
  certainties: { saker: 'Certain', trolig: 'Likely', osaker: 'Uncertain' },
  noCertainty: 'Cannot be told',
  measured: 'Measured',
  levels: {
    area: (area) => `in ${area}`,
    county: () => 'in the whole county',
    nation: () => 'in the whole country',
  },
  until: (day) => `by what was known on ${day}`,
  official: 'Judgement of the Public Employment Service for the county',
  officials: {
    brist: 'Shortage',
    paradox: 'Paradox: hard to recruit although there are jobseekers',
    balans: 'Balance',
    överskott: 'Surplus',
    none: 'Not assessed',
  },
  officialEdition: (edition) => `Yrkesbarometern ${edition}`,
};
