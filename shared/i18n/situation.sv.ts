import type { Certainty, Official, ShortageClass } from '../domain/shortage.ts';

/** What is said of an occupation in a place: its class, how sure, where measured, and the official judgement. */
export type SituationTexts = {
  classes: Readonly<Record<ShortageClass, { name: string; meaning: string }>>;
  certainty: string;
  certainties: Readonly<Record<Exclude<Certainty, null>, string>>;
  noCertainty: string;
  measured: string;
  levels: Readonly<Record<'area' | 'county' | 'nation', (area: string) => string>>;
  until: (day: string) => string;
  official: string;
  officials: Readonly<Record<Exclude<Official['situation'], null> | 'none', string>>;
  officialEdition: (edition: string) => string;
};

export const situationSv: SituationTexts = {
  classes: {
    'stor-brist': { name: 'Stor brist', meaning: 'Det är mycket svårt att hitta rätt personer.' },
    brist: { name: 'Brist', meaning: 'Det är svårt att hitta rätt personer.' },
    paradox: {
      name: 'Paradox',
      meaning:
        'Det är svårt att rekrytera, fast det finns arbetssökande i yrket. Ofta handlar det om annat än utbildning.',
    },
    'hog-efterfragan': {
      name: 'Hög efterfrågan',
      meaning: 'Många söker den här kompetensen, men de flesta rekryteringar går att genomföra.',
    },
    bevakning: {
      name: 'Bevakning',
      meaning: 'Det är något svårare än vanligt att hitta rätt personer. Vi följer läget.',
    },
    balans: { name: 'Balans', meaning: 'Det finns ungefär så många som behövs.' },
    overskott: { name: 'Överskott', meaning: 'Det finns fler som söker arbete i yrket än som behövs.' },
    'ej-bedomd': { name: 'Inte bedömt', meaning: 'Det finns för få uppgifter för att bedöma läget.' },
  },
  certainty: 'Hur säkert',
  certainties: { saker: 'Säkert', trolig: 'Troligt', osaker: 'Osäkert' },
  noCertainty: 'Kan inte anges',
  measured: 'Mätt',
  levels: {
    area: (area) => `i ${area}`,
    county: () => 'i hela länet',
    nation: () => 'i hela landet',
  },
  until: (day) => `med uppgifter till och med ${day}`,
  official: 'Arbetsförmedlingens bedömning för länet',
  officials: {
    brist: 'Brist',
    paradox: 'Paradox: svårt att rekrytera fast det finns arbetssökande',
    balans: 'Balans',
    överskott: 'Överskott',
    none: 'Inte bedömt',
  },
  officialEdition: (edition) => `Yrkesbarometern ${edition}`,
};
