export type WarningTexts = {
  subject: (occupation: string, area: string) => string;
  heading: string;
  intro: (occupation: string, area: string, employers: number) => string;
  facts: { area: string; occupation: string; employers: string; expected: string; chance: string };
  employers: (employers: number) => string;
  expected: (expected: number) => string;
  chance: (percent: number) => string;
  next: string;
  quiet: string;
  open: string;
  /** Why the mail came. */
  why: string;
};

const decimal = (number: number): string => String(number).replace('.', ',');

export const warningsSv: WarningTexts = {
  subject: (occupation, area) => `Tidig varning: ${occupation} i ${area}`,
  heading: 'Fler arbetsgivare än vanligt saknar samma yrke',
  intro: (occupation, area, employers) =>
    `På 60 dagar har ${employers} olika arbetsgivare i ${area} hört av sig om ${occupation}.`,
  facts: {
    area: 'Område',
    occupation: 'Yrke',
    employers: 'Arbetsgivare på 60 dagar',
    expected: 'Vanligt antal',
    chance: 'Så ofta blir det så många av en slump',
  },
  employers: (employers) => String(employers),
  expected: (expected) => `${decimal(expected)} (medel av två år, räknas som minst 0,5)`,
  chance: (percent) => (percent < 0.1 ? 'mindre än 0,1 % av gångerna' : `${decimal(percent)} % av gångerna`),
  next: 'Titta på ärendena tillsammans. Hör de ihop kan arbetsgivarna mötas, till exempel på en branschträff.',
  quiet: 'Nästa varning om samma yrke och område kommer tidigast om 90 dagar.',
  open: 'Öppna ärendena',
  why: 'Du får det här mejlet för att du arbetar med ärendena i området.',
};
