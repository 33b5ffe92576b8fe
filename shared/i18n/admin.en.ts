import type { AdminTexts } from './admin.sv.ts';

export const adminEn = {
  unknownVariable: (name, known) =>
    `There is no {{${name}}}. What can be put in is ${known.map((k) => `{{${k}}}`).join(', ')}.`,
  testMail: {
    subject: (title) => `Test: ${title}`,
    note: 'This is a test of a standard answer, with a made-up case. It has gone to you alone.',
  },
} satisfies AdminTexts;
