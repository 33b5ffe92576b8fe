import type { Industry } from '../domain/industry.ts';

export type IndustryTexts = Readonly<Record<Industry, string>>;

/** The sections of SNI 2007 in words that people use of themselves. */
export const industriesSv: IndustryTexts = {
  A: 'Jordbruk, skogsbruk och fiske',
  B: 'Gruvor och utvinning av mineral',
  C: 'Tillverkning och industri',
  D: 'El, gas och värme',
  E: 'Vatten, avlopp och avfall',
  F: 'Bygg och anläggning',
  G: 'Handel och bilverkstäder',
  H: 'Transport och lager',
  I: 'Hotell och restaurang',
  J: 'It, telekom och media',
  K: 'Bank och försäkring',
  L: 'Fastigheter',
  M: 'Teknik, juridik, ekonomi och reklam',
  N: 'Bemanning, städning, bevakning och resor',
  O: 'Offentlig förvaltning och försvar',
  P: 'Utbildning',
  Q: 'Vård, omsorg och sociala tjänster',
  R: 'Kultur, nöje och fritid',
  S: 'Föreningar, reparationer och personliga tjänster',
  T: 'Arbete i hushåll',
  U: 'Internationella organisationer',
};
