import type { InputFlag, InputName, QuantitySource } from '../domain/basis-occupation.ts';
import type { IndicatorId, PillarId } from '../domain/index-method.ts';
import type { Official } from '../domain/shortage.ts';
import { spokenNumber } from './numbers.ts';

const number = (value: number, decimals = 0) => spokenNumber('sv', value, decimals);

export type BasisPagesTexts = {
  title: string;
  lead: (region: string) => string;
  county: string;
  /** Leads upward. */
  trail: { label: string; home: string; basis: string };
  edition: (edition: string, day: string) => string;
  noEdition: string;
  preliminary: string;
  sourcesAside: {
    heading: string;
    stale: (source: string, day: string) => string;
    staleUndated: (source: string) => string;
    missing: (source: string) => string;
  };
  sources: Readonly<Record<QuantitySource, string>>;
  start: {
    places: string;
    wholeCounty: string;
    counts: string;
    how: string;
    howText: string;
    method: string;
    validation: string;
    openHeading: string;
    openText: string;
    json: string;
    csv: string;
    editions: string;
    description: string;
    follow: string;
  };
  list: {
    title: (place: string) => string;
    lead: (place: string) => string;
    find: string;
    findHint: string;
    class: string;
    every: string;
    order: string;
    orders: Readonly<Record<'shortage' | 'name', string>>;
    show: string;
    clear: string;
    counts: string;
    countsTable: string;
    occupations: string;
    columns: { occupation: string; class: string; index: string; certainty: string; official: string };
    officials: Readonly<Record<Exclude<Official['situation'], null> | 'none', string>>;
    found: (shown: number, all: number) => string;
    unknownClass: string;
    none: string;
    fromCounty: string;
    fromCountyText: string;
    assessed: (name: string) => string;
    notRated: string;
    pages: string;
    page: (page: number, of: number) => string;
    previous: string;
    next: string;
    places: string;
    save: string;
  };
  occupation: {
    lead: (place: string) => string;
    countyShown: (place: string) => string;
    index: string;
    indexText: (score: number, low: number, high: number) => string;
    scale: (score: number, low: number, high: number) => string;
    ends: readonly [string, string];
    notRated: string;
    coarse: (step: number) => string;
    coverage: (share: string) => string;
    absent: (parts: string) => string;
    act: string;
    signal: string;
    follow: string;
    elsewhere: string;
    elsewhereLead: string;
    place: string;
    class: string;
    madeOf: string;
    madeOfLead: string;
    pillar: (name: string, score: string, weight: string) => string;
    pillarMissing: (name: string) => string;
    pillarWithheld: (name: string) => string;
    open: (count: number) => string;
    score: string;
    value: string;
    scoreOf: (score: number) => string;
    states: Readonly<Record<'withheld' | 'missing', string>>;
    weight: string;
    weightOf: (inPart: string, part: string, ofCore: string | null) => string;
    observations: string;
    parent: string;
    parents: Readonly<Record<'county' | 'nation', (value: string, count: number) => string>>;
    parentHidden: string;
    inputsOf: (indicator: string) => string;
    quantity: string;
    flag: string;
    source: string;
    period: string;
    official: string;
    officialText: (points: string) => string;
    uncertainty: string;
    uncertaintyLead: string;
    uncertaintyNone: string;
    uncertaintyShare: (share: number) => string;
    /** By the names of index-uncertainty.ts. */
    swings: Readonly<Record<string, string>>;
    need: string;
    needLead: (years: number) => string;
    replacement: string;
    change: string;
    changeFrom: (from: number, to: number) => string;
    total: string;
    needUnknown: string;
    supply: string;
    supplyLead: string;
    places: string;
    completions: string;
    newQualified: string;
    supplyUnknown: string;
    wages: string;
    wagesLead: string;
    wage: (amount: string, place: string, year: number) => string;
    wagesUnknown: string;
    persons: (count: number) => string;
    assessment: string;
    assessmentText: (name: string, day: string) => string;
    assessmentOfCounty: string;
    sources: string;
    sourceUntil: (day: string) => string;
    data: string;
    json: string;
  };
  pillars: Readonly<Record<PillarId, { name: string; question: string }>>;
  indicators: Readonly<Record<IndicatorId, { name: string; meaning: string }>>;
  inputs: Readonly<Record<InputName, string>>;
  flags: Readonly<Record<InputFlag, string>>;
  units: {
    seekersPerJob: (value: number) => string;
    days: (value: number) => string;
    aYear: (value: string) => string;
    points: (value: number) => string;
  };
};

export const basisPagesSv: BasisPagesTexts = {
  title: 'Brist och överskott, yrke för yrke',
  lead: (region) =>
    `Hur svårt är det att hitta folk? ${region} räknar varje vecka fram läget för alla yrken i länet, ur öppna uppgifter. Varje siffra går att öppna.`,
  county: 'Hela länet',
  trail: { label: 'Du är här', home: 'Start', basis: 'Brist och överskott' },
  edition: (edition, day) => `Utgåva ${edition}, med uppgifter till och med ${day}.`,
  noEdition: 'Underlaget är inte uträknat än. Kom gärna tillbaka om en stund.',
  preliminary:
    'Skalan är preliminär. Den väntar på att beräknas ur historiska annonser, så jämför yrken med varandra men inte med kommande år.',
  sourcesAside: {
    heading: 'Om uppgifterna just nu',
    stale: (source, day) => `${source}: äldre än vanligt, gäller till och med ${day}.`,
    staleUndated: (source) => `${source}: äldre än vanligt.`,
    missing: (source) => `${source}: saknas. De mått som bygger på källan är tomma.`,
  },
  sources: {
    jobstream: 'Platsbankens annonser (Arbetsförmedlingen)',
    taxonomy: 'Yrkenas namn (Arbetsförmedlingens taxonomi)',
    yrkesbarometern: 'Yrkesbarometern (Arbetsförmedlingen)',
    scb: 'Yrkesregistret (SCB)',
    susanavet: 'Utbildningar (Susa-navet, Skolverket)',
    jobed: 'Utbildningar för yrket (JobEd Connect)',
    jobseekers: 'Inskrivna arbetssökande (Arbetsförmedlingen)',
    'follow-up': 'Arbetsgivarnas svar efter 90 dagar',
    method: 'Metodens värde för hela landet',
  },
  start: {
    places: 'Välj plats',
    wholeCounty: 'Alla områden tillsammans',
    counts: 'Så är läget i länet',
    how: 'Hur räknas det?',
    howText:
      'Ett index från 0 till 100 vägs ihop av fyra frågor: finns det folk, är det svårt att anställa, hur många söks och räcker de som utbildas? Arbetsförmedlingens bedömning står bredvid.',
    method: 'Så räknar vi: metoden från början till slut',
    validation: 'Hur bra stämmer det? Vår egen granskning',
    openHeading: 'Öppna data',
    openText: 'Allt som visas här är fritt att hämta och använda.',
    json: 'Hela länet som JSON',
    csv: 'Hela länet som CSV',
    editions: 'Kvartalens frysta utgåvor (JSON)',
    description: 'Beskrivning av gränssnittet (OpenAPI)',
    follow: 'Följ ett yrke: få ett mejl när läget ändras',
  },
  list: {
    title: (place) => `Brist och överskott: ${place}`,
    lead: (place) => `Läget för varje yrke ${place}. Öppna ett yrke för att se vad det bygger på.`,
    find: 'Sök yrke',
    findHint: 'En del av namnet eller yrkets kod (SSYK), till exempel 2221',
    class: 'Läge',
    every: 'Alla lägen',
    order: 'Ordning',
    orders: { shortage: 'Störst brist först', name: 'Namn, A till Ö' },
    show: 'Visa',
    clear: 'Visa alla yrken',
    counts: 'Antal yrken i varje läge',
    countsTable: 'Antal yrken',
    occupations: 'Yrken',
    columns: {
      occupation: 'Yrke',
      class: 'Läge',
      index: 'Index',
      certainty: 'Hur säkert',
      official: 'Arbetsförmedlingen',
    },
    officials: { brist: 'Brist', paradox: 'Paradox', balans: 'Balans', överskott: 'Överskott', none: 'Inte bedömt' },
    found: (shown, all) => (shown === all ? `${number(all)} yrken` : `${number(shown)} av ${number(all)} yrken`),
    unknownClass: 'Det läget finns inte. Här är alla yrken.',
    none: 'Inget yrke passar. Pröva ett kortare ord eller välj alla lägen.',
    fromCounty: 'länets läge',
    fromCountyText: 'Där det står ”länets läge” är uppgifterna i området för få, och hela länets läge visas i stället.',
    assessed: (name) => `regionens bedömning: ${name}`,
    notRated: 'för få uppgifter',
    pages: 'Sidor',
    page: (page, of) => `Sida ${page} av ${of}`,
    previous: 'Föregående sida',
    next: 'Nästa sida',
    places: 'Andra platser',
    save: 'Hämta hela listan',
  },
  occupation: {
    lead: (place) => `Läget ${place}`,
    countyShown: (place) => `För få uppgifter i ${place}. Här visas hela länet.`,
    index: 'Index',
    indexText: (score, low, high) =>
      `${score} av 100, där 100 är störst brist. Med 90 procents säkerhet mellan ${low} och ${high}.`,
    scale: (score, low, high) => `Index ${score} på en skala från 0 till 100, osäkerhet från ${low} till ${high}.`,
    ends: ['0 överskott', '100 brist'],
    notRated: 'Yrket har inget index, för uppgifterna räcker inte.',
    coarse: (step) => `I steg om ${step}, för att inte avslöja uppgifter om få personer.`,
    coverage: (share) => `Bygger på ${share} av det som metoden frågar efter.`,
    absent: (parts) => `Saknas: ${parts}.`,
    act: 'Vad vill du göra?',
    signal: 'Berätta att ni saknar den här kompetensen',
    follow: 'Följ yrket: få ett mejl när läget ändras',
    elsewhere: 'På andra platser',
    elsewhereLead: 'Samma yrke i länet och i varje område.',
    place: 'Plats',
    class: 'Läge',
    madeOf: 'Vad indexet bygger på',
    madeOfLead: 'Fyra frågor. Varje svar är en poäng från 0 till 100, och går att öppna ända ner till uppgifterna.',
    pillar: (name, score, weight) => `${name}: ${score} poäng, väger ${weight}`,
    pillarMissing: (name) => `${name}: uppgifter saknas`,
    pillarWithheld: (name) => `${name}: visas inte, för den bygger på för få personer`,
    open: (count) => (count === 1 ? 'Visa måttet och dess uppgifter' : `Visa de ${count} måtten och deras uppgifter`),
    score: 'Poäng',
    value: 'Värde',
    scoreOf: (score) => `${score} av 100`,
    states: { withheld: 'visas inte: för få', missing: 'uppgifter saknas' },
    weight: 'Vikt',
    weightOf: (inPart, part, ofCore) =>
      ofCore === null ? `${inPart} av delen ${part}` : `${inPart} av delen ${part}, ${ofCore} av hela indexet`,
    observations: 'Antal bakom',
    parent: 'Jämkas mot',
    parents: {
      county: (value, count) => `länet (${value}), som räknas som ${count} till`,
      nation: (value, count) => `hela landet (${value}), som räknas som ${count} till`,
    },
    parentHidden: 'visas inte',
    inputsOf: (indicator) => `Uppgifterna bakom: ${indicator}`,
    quantity: 'Uppgift',
    flag: 'Hur',
    source: 'Källa',
    period: 'Tid',
    official: 'Yrkesbarometern',
    officialText: (points) =>
      `${points} av 100 poäng. Arbetsförmedlingens bedömning väger en femtedel av indexet, vid sidan av de fyra delarna.`,
    uncertainty: 'Varifrån osäkerheten kommer',
    uncertaintyLead: 'Bättre uppgifter om det översta skulle göra indexet säkrare.',
    uncertaintyNone: 'Osäkerheten delas inte upp, för det skulle avslöja uppgifter om för få personer.',
    uncertaintyShare: (share) => `${share} % av osäkerheten`,
    swings: {
      U: 'antalet arbetssökande',
      'V&N': 'antalet lediga jobb',
      m: 'söktiderna',
      ra: 'annonser som gjorts om',
      fail: 'misslyckade rekryteringar',
      R: 'pensionsavgångarna',
      G: 'antalet nyutbildade',
      E: 'antalet sysselsatta',
    },
    need: 'Behov de närmaste åren',
    needLead: (years) =>
      `En uppskattning för ${years} år: de som når pensionsåldern, och förra årets förändring om den fortsätter.`,
    replacement: 'Att ersätta efter pensioneringar',
    change: 'Förändring av antalet jobb',
    changeFrom: (from, to) => `som mellan ${from} och ${to}`,
    total: 'Att rekrytera',
    needUnknown: 'Kan inte räknas ut med de uppgifter som finns.',
    supply: 'Tillgång på utbildade',
    supplyLead: 'Utbildningar som leder till yrket och börjar inom ett år.',
    places: 'Utbildningsplatser per år',
    completions: 'Tar examen per år',
    newQualified: 'Börjar i yrket och stannar, per år',
    supplyUnknown: 'Antalet platser är inte känt för alla utbildningar, så ingen siffra visas.',
    wages: 'Lön',
    wagesLead: 'SCB redovisar inte lön per län. Detta gäller flera län tillsammans.',
    wage: (amount, place, year) => `${amount} kronor i månaden i snitt, ${place}, ${year}`,
    wagesUnknown: 'SCB visar ingen lön för yrket.',
    persons: (count) => `${number(count, 1)} personer`,
    assessment: 'Regionens egen bedömning',
    assessmentText: (name, day) => `${name}. Gäller till och med ${day}, och står vid sidan av det uträknade läget.`,
    assessmentOfCounty: 'Bedömningen gäller hela länet.',
    sources: 'Källor',
    sourceUntil: (day) => `till och med ${day}`,
    data: 'Samma uppgifter som data',
    json: 'Yrket som JSON',
  },
  pillars: {
    T: { name: 'Tillgång på folk', question: 'Finns det arbetssökande i yrket?' },
    H: { name: 'Svårt att anställa', question: 'Hur lång tid tar det, och hur ofta misslyckas det?' },
    D: { name: 'Efterfrågan', question: 'Hur många söks, och blir det fler?' },
    F: { name: 'Framtiden', question: 'Räcker de som utbildas när andra går i pension?' },
  },
  indicators: {
    T1: { name: 'Arbetssökande per ledigt jobb', meaning: 'Ju färre, desto större brist.' },
    T2: {
      name: 'Arbetslöshet i yrket',
      meaning: 'Andelen arbetssökande av alla som arbetar eller söker i yrket. Låg andel tyder på brist.',
    },
    H1: {
      name: 'Söktid',
      meaning: 'Hur länge en annons ligger ute, från första till sista dagen. Lång tid tyder på brist.',
    },
    H2: {
      name: 'Annonser som görs om',
      meaning: 'Andelen rekryteringar som annonseras på nytt inom en månad. Hög andel tyder på brist.',
    },
    H3: {
      name: 'Misslyckade rekryteringar',
      meaning:
        'Andelen arbetsgivare som inte fick någon, eller fick någon med annan kompetens. Hög andel tyder på brist.',
    },
    D1: { name: 'Andel lediga jobb', meaning: 'Lediga jobb en vanlig dag, som andel av alla jobb i yrket.' },
    D2: { name: 'Fler eller färre lediga jobb', meaning: 'De senaste tolv månaderna jämfört med de tolv före.' },
    F1: {
      name: 'Gap per år framåt',
      meaning: 'De som går i pension minus de som kommer nya från utbildning, som andel av alla i yrket.',
    },
    F2: {
      name: 'Andel som går i pension per år',
      meaning: 'Används i stället för gapet när antalet nyutbildade inte är känt. Väger då hälften.',
    },
  },
  inputs: {
    U: 'Inskrivna arbetssökande, i snitt över tolv månader',
    E: 'Sysselsatta i yrket',
    N: 'Nya lediga jobb, senaste tolv månaderna',
    N0: 'Nya lediga jobb, tolv månaderna dessförinnan',
    V: 'Lediga jobb en vanlig dag',
    n_s: 'Avslutade rekryteringar',
    m: 'Vanlig söktid',
    m0: 'Vanlig söktid i det som värdet jämkas mot',
    ra: 'Rekryteringar som annonserats på nytt',
    ra0: 'Andel som annonseras på nytt i det som värdet jämkas mot',
    n_f: 'Rekryteringar med känt utfall',
    fail: 'Misslyckade av dem',
    f0: 'Andel misslyckade i det som värdet jämkas mot',
    a60: 'Andel av de sysselsatta som är 60–64 år',
    R: 'Går i pension per år',
    G: 'Nyutbildade per år',
    X: 'Yrkesbarometern, omräknad till poäng',
  },
  flags: {
    measured: 'uppmätt',
    estimated: 'uppskattat',
    method: 'ur metoden',
    partial: 'gäller delvis ett annat eller större yrke',
    suppressed: 'dolt av källan',
    withheld: 'visas inte: för få',
    missing: 'saknas',
  },
  units: {
    seekersPerJob: (value) => `${number(value, 1)} per jobb`,
    days: (value) => (Math.round(value) === 1 ? '1 dag' : `${number(value)} dagar`),
    aYear: (value) => `${value} per år`,
    points: (value) => `${number(value)} poäng`,
  },
};
