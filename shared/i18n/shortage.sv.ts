import type { ShortageClass } from '../domain/shortage.ts';

export type ShortageTexts = { classes: Readonly<Record<ShortageClass, string>> };

export const shortageSv: ShortageTexts = {
  classes: {
    'stor-brist': 'stor brist',
    brist: 'brist',
    paradox: 'paradox',
    'hog-efterfragan': 'hög efterfrågan',
    bevakning: 'bevakning',
    balans: 'balans',
    overskott: 'överskott',
    'ej-bedomd': 'ej bedömd',
  },
};
