import type { ShortageTexts } from './shortage.sv.ts';

export const shortageEn = {
  classes: {
    'stor-brist': 'severe shortage',
    brist: 'shortage',
    paradox: 'paradox',
    'hog-efterfragan': 'high demand',
    bevakning: 'watch',
    balans: 'balance',
    overskott: 'surplus',
    'ej-bedomd': 'not rated',
  },
} satisfies ShortageTexts;
