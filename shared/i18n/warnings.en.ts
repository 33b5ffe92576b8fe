import type { WarningTexts } from './warnings.sv.ts';

export const warningsEn = {
  subject: (occupation, area) => `Early warning: ${occupation} in ${area}`,
  heading: 'More employers than usual lack the same occupation',
  intro: (occupation, area, employers) =>
    `In 60 days, ${employers} different employers in ${area} have written about ${occupation}.`,
  facts: {
    area: 'Area',
    occupation: 'Occupation',
    employers: 'Employers in 60 days',
    expected: 'Usual number',
    chance: 'How often so many come by chance',
  },
  employers: (employers) => String(employers),
  expected: (expected) => `${expected} (the mean of two years, counted as at least 0.5)`,
  chance: (percent) => (percent < 0.1 ? 'less than 0.1 % of the time' : `${percent} % of the time`),
  next: 'Look at the cases together. If they belong together, the employers can meet, for example at an industry meeting.',
  quiet: 'The next warning of the same occupation and area comes in 90 days at the earliest.',
  open: 'Open the cases',
  why: 'You get this mail because you work with the cases of the area.',
} satisfies WarningTexts;
