import type { BacktestTarget, NotYet, ValidationCheck } from '../domain/validation-report.ts';

/** Texts of the page that says how well the index does. */
export type BasisValidationTexts = {
  title: string;
  lead: string;
  none: string;
  computed: (day: string, edition: string) => string;
  checks: {
    heading: string;
    lead: string;
    columns: readonly [string, string, string, string];
    names: Readonly<Record<ValidationCheck, string>>;
    passed: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
    atLeast: (value: string) => string;
  };
  agreement: {
    heading: string;
    text: (occupations: number, judgement: string) => string;
    noJudgement: string;
    measures: Readonly<Record<'rho' | 'tauB' | 'auc', string>>;
    paradox: (count: number, core: string) => string;
  };
  backtest: {
    heading: string;
    lead: string;
    day: (day: string) => string;
    columns: readonly [string, string, string, string];
    targets: Readonly<Record<BacktestTarget, string>>;
    skill: (skill: string) => string;
    worse: (skill: string) => string;
    notYet: Readonly<Record<NotYet, string>>;
    unknown: string;
    bad: string;
    explained: string;
  };
  stability: {
    heading: string;
    text: (draws: number, occupations: number) => string;
    kept: (mean: string, low: string) => string;
    shift: (ranks: string) => string;
    without: string;
    columns: readonly [string, string, string];
    few: string;
  };
  thinning: {
    heading: string;
    text: (share: string, occupations: number) => string;
    same: (share: string) => string;
    sure: (share: string, count: number) => string;
    few: string;
  };
  data: { heading: string; json: string; method: string };
};

export const basisValidationSv: BasisValidationTexts = {
  title: 'Hur bra stämmer det?',
  lead: 'Varje vecka prövar vi vårt eget index mot Arbetsförmedlingens bedömning, mot hur det sedan gick, och mot slumpen. Resultatet står här, också när det är dåligt.',
  none: 'Granskningen har inte gjorts än. Den görs varje måndag när det finns en utgåva.',
  computed: (day, edition) => `Gjord ${day} på utgåva ${edition}.`,
  checks: {
    heading: 'Det vi kräver av oss själva',
    lead: 'Fem prov. Det som inte går att mäta än är inte godkänt.',
    columns: ['Prov', 'Mål', 'Resultat', 'Klarat'],
    names: {
      rho: 'Samma ordning mellan yrken som i Yrkesbarometern (Spearmans ρ)',
      auc: 'Skiljer brist från resten (AUC)',
      topKept: 'De tjugo högsta är kvar när vikterna ändras',
      thinned: 'Samma läge med en fjärdedel av uppgifterna',
      thinnedSure: 'Samma läge bland dem som kallas säkra',
    },
    passed: { yes: 'Ja', no: 'Nej', unknown: 'Kan inte mätas än' },
    atLeast: (value) => `minst ${value}`,
  },
  agreement: {
    heading: 'Mot Arbetsförmedlingens bedömning',
    text: (occupations, judgement) =>
      `${occupations} yrken har både index och en bedömning i Yrkesbarometern ${judgement}. Kärnan jämförs, utan Yrkesbarometerns egen del.`,
    noJudgement: 'Yrkesbarometern fanns inte att jämföra med.',
    measures: { rho: 'Spearmans ρ', tauB: 'Kendalls τ-b', auc: 'AUC, brist mot resten' },
    paradox: (count, core) => `${count} yrken som Yrkesbarometern kallar paradox har kärnan ${core} i snitt.`,
  },
  backtest: {
    heading: 'Mot hur det gick sedan',
    lead: 'Vad hade indexet sagt för ett år sedan, med bara det som var känt då? Vi jämför med två enkla gissningar.',
    day: (day) => `Räknat som om det vore ${day}.`,
    columns: ['Förutsägelse', 'Yrken', 'Mot ”som i fjol”', 'Mot ”bara lediga jobb”'],
    targets: {
      judgement: 'Yrkesbarometerns bedömning ett år senare',
      'search-time': 'Söktid året efter',
      're-advertising': 'Omgjorda annonser året efter',
      'failed-recruitment': 'Misslyckade rekryteringar året efter',
    },
    skill: (skill) => `${skill}: bättre än gissningen`,
    worse: (skill) => `${skill}: inte bättre än gissningen`,
    notYet: {
      'ads-too-short': 'annonserna räcker inte två år bakåt än',
      'no-earlier-judgement': 'förra årets bedömning är inte sparad',
      'no-judgement': 'ingen bedömning',
      'too-few': 'för få yrken',
    },
    unknown: '–',
    bad: 'Indexet gissar i minst ett fall inte bättre än en enkel gissning. Lita då mer på gissningen.',
    explained: 'Talet är 1 minus felet delat med gissningens fel: 0 är lika bra som gissningen, under 0 är sämre.',
  },
  stability: {
    heading: 'Om vikterna vore andra',
    text: (draws, occupations) => `${draws} slumpade vikter runt våra, ${occupations} yrken.`,
    kept: (mean, low) => `Av de tjugo högsta är ${mean} kvar i snitt, och minst ${low} i nitton fall av tjugo.`,
    shift: (ranks) => `Ett yrke flyttar vanligen ${ranks === '1' ? 'en plats' : `${ranks} platser`}.`,
    without: 'Utan ett mått i taget',
    columns: ['Utan måttet', 'Kvar av de tjugo högsta', 'Platser som ett yrke flyttar'],
    few: 'För få yrken för att pröva.',
  },
  thinning: {
    heading: 'Om länet vore mindre',
    text: (share, occupations) => `${occupations} yrken räknade med ${share} av annonser och personer.`,
    same: (share) => `${share} får samma läge.`,
    sure: (share, count) => `Bland de ${count} som då kallas säkra: ${share}.`,
    few: 'För få yrken för att pröva.',
  },
  data: { heading: 'Samma granskning som data', json: 'Granskningen som JSON', method: 'Så räknar vi' },
};
