import { expect, test } from 'vitest';
import { warningMail } from '../../../functions/reports/warning-mail.ts';
import type { EarlyWarning } from '../../../shared/domain/early-warning.ts';
import { renderText } from '../../../shared/mail/render-text.ts';
import { aPerson } from '../../support/builders.ts';

const warning: EarlyWarning = {
  ...{ area: 'gastrikland-ost', ssyk: '7223', label: 'Maskinoperatörer, metallarbete', day: '2026-11-23' },
  ...{ employers: 4, expected: 0.75, probability: 0.00729 },
};
const mail = (over: Partial<EarlyWarning> = {}, language: 'sv' | 'en' = 'sv') => {
  const draft = warningMail({
    warning: { ...warning, ...over },
    to: aPerson({ language }),
    areaName: 'Östra Gästrikland',
    origin: 'https://kompetens.example.org',
  });
  return `${draft.subject}\n\n${renderText(draft, { organiser: { name: 'Region Gävleborg' } })}`;
};

test('the warning as a Swedish broker reads it', () => {
  expect(mail()).toMatchInlineSnapshot(`
    "Tidig varning: Maskinoperatörer, metallarbete i Östra Gästrikland

    Fler arbetsgivare än vanligt saknar samma yrke
    ==============================================

    På 60 dagar har 4 olika arbetsgivare i Östra Gästrikland hört av sig om Maskinoperatörer, metallarbete.

    Område: Östra Gästrikland
    Yrke: Maskinoperatörer, metallarbete (SSYK 7223)
    Arbetsgivare på 60 dagar: 4
    Vanligt antal: 0,75 (medel av två år, räknas som minst 0,5)
    Så ofta blir det så många av en slump: 0,73 % av gångerna

    Titta på ärendena tillsammans. Hör de ihop kan arbetsgivarna mötas, till exempel på en branschträff.

    Öppna ärendena:
    https://kompetens.example.org/console

    Nästa varning om samma yrke och område kommer tidigast om 90 dagar.

    ----------------------------------------
    Du får det här mejlet för att du arbetar med ärendena i området. Skickat av Region Gävleborg.
    "
  `);
});

test('the warning as an English-speaking strategist reads it', () => {
  expect(mail({}, 'en')).toMatchInlineSnapshot(`
    "Early warning: Maskinoperatörer, metallarbete in Östra Gästrikland

    More employers than usual lack the same occupation
    ==================================================

    In 60 days, 4 different employers in Östra Gästrikland have written about Maskinoperatörer, metallarbete.

    Area: Östra Gästrikland
    Occupation: Maskinoperatörer, metallarbete (SSYK 7223)
    Employers in 60 days: 4
    Usual number: 0.75 (the mean of two years, counted as at least 0.5)
    How often so many come by chance: 0.73 % of the time

    Look at the cases together. If they belong together, the employers can meet, for example at an industry meeting.

    Open the cases:
    https://kompetens.example.org/console

    The next warning of the same occupation and area comes in 90 days at the earliest.

    ----------------------------------------
    You get this mail because you work with the cases of the area. Sent by Region Gävleborg.
    "
  `);
});

test('an occupation without a known name is named by its code, and a small risk is not said to be none', () => {
  const text = mail({ label: null, probability: 0.0000021 });
  expect(text).toContain('Tidig varning: SSYK 7223 i Östra Gästrikland');
  expect(text).toContain('mindre än 0,1 %');
});
