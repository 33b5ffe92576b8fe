import type { ShortageClass } from '../domain/shortage.ts';

/** Texts of the method page; every number is handed in, so that none can be another than the method's. */
export type BasisMethodTexts = {
  title: string;
  lead: string;
  version: (version: string) => string;
  preliminary: string;
  principles: { heading: string; points: readonly string[] };
  pillars: { heading: string; lead: string; columns: readonly [string, string, string] };
  measures: {
    heading: string;
    lead: string;
    weight: (share: string, pillar: string) => string;
    points: string;
    reference: (p10: string, p50: string, p90: string, direction: string) => string;
    directions: Readonly<Record<'high' | 'low', string>>;
    shrunk: (count: number) => string;
    columns: readonly [string, string, string, string, string];
    halved: (weight: string) => string;
  };
  parents: {
    heading: string;
    text: (spells: number, outcomes: number) => string;
    nation: (days: string, again: string, failed: string) => string;
  };
  ads: {
    heading: string;
    points: (rules: {
      days: number;
      vacancies: number;
      municipalities: number;
      gap: number;
      apart: number;
    }) => readonly string[];
  };
  exits: { heading: string; text: (years: number, enough: number) => string };
  external: {
    heading: string;
    text: (core: string, barometer: string) => string;
    columns: readonly [string, string, string];
    parts: Readonly<Record<'recruitment' | 'jobs' | 'fiveYears', string>>;
    words: Readonly<Record<string, string>>;
    missing: string;
  };
  classes: {
    heading: string;
    lead: string;
    columns: readonly [string, string];
    rules: (bounds: {
      paradoxHiring: number;
      paradoxUnemployment: number;
      great: number;
      greatLow: number;
      shortage: number;
      hiring: number;
      watch: number;
      balance: number;
    }) => Readonly<Record<Exclude<ShortageClass, 'ej-bedomd'>, string>>;
    notRated: (coverage: string) => string;
    hysteresis: (points: number) => string;
  };
  missing: { heading: string; points: (area: { employed: number; vacancies: number }) => readonly string[] };
  uncertainty: {
    heading: string;
    lead: string;
    points: (sigma: {
      overdispersion: number;
      search: string;
      exits: string;
      newQualified: string;
      employed: string;
    }) => readonly string[];
    interval: (width: string) => string;
    words: (least: { saker: string; trolig: string; osaker: string; coverage: string }) => string;
  };
  disclosure: {
    heading: string;
    points: (rules: { smallest: number; employers: number; unknown: number; step: number }) => readonly string[];
  };
  rhythm: { heading: string; points: readonly string[] };
  beside: { heading: string; points: readonly string[] };
  more: string;
};

export const basisMethodSv: BasisMethodTexts = {
  title: 'Så räknar vi',
  lead: 'Hela metoden bakom indexet för brist och överskott, med varje tal den använder. Sidan skrivs av samma program som räknar.',
  version: (version) => `Metodens version: ${version}`,
  preliminary:
    'Versionen är preliminär. Skalans lägsta, mellersta och högsta värden, och värdena för hela landet, är satta för hand tills de har beräknats ur historiska annonser. Klasserna kan därför ligga för högt eller för lågt. Jämför yrken med varandra, men inte med kommande versioner.',
  principles: {
    heading: 'Principer',
    points: [
      'Få mått, och varje mått går att förklara i en mening.',
      'Skalan är frusen inom en version, så att år kan jämföras.',
      'Varje siffra går att öppna ner till sina uppgifter, med källa och tid.',
      'Arbetsförmedlingens bedömning hålls utanför kärnan och läggs till efteråt.',
      'Människors bedömning står bredvid siffran, aldrig i den.',
    ],
  },
  pillars: {
    heading: 'Fyra delar',
    lead: 'Kärnan är delarnas poäng, vägda så här.',
    columns: ['Del', 'Fråga', 'Vikt'],
  },
  measures: {
    heading: 'Måtten',
    lead: 'Varje mått får en poäng mellan 0 och 100. Poängen är 0 vid skalans ena ände, 50 i mitten och 100 vid den andra, och rak däremellan.',
    weight: (share, pillar) => `${share} av delen ${pillar}`,
    points: 'Poäng',
    reference: (p10, p50, p90, direction) => `${p10} · ${p50} · ${p90} (${direction})`,
    directions: { high: 'högt värde tyder på brist', low: 'lågt värde tyder på brist' },
    shrunk: (count) => `jämkas med ${count}`,
    columns: ['Mått', 'Vad det säger', 'Vikt', 'Skalans låga, mellersta och höga värde', 'Jämkning'],
    halved: (weight) =>
      `När antalet nyutbildade inte är känt används F2 i stället för F1, och delen väger då ${weight} i stället. De två blandas aldrig.`,
  },
  parents: {
    heading: 'Små tal jämkas',
    text: (spells, outcomes) =>
      `Ett område jämkas mot länet och länet mot hela landet, så att några få annonser inte avgör. Söktid och omgjorda annonser jämkas som om ${spells} rekryteringar till hade gått som i länet, misslyckade rekryteringar som om ${outcomes} till.`,
    nation: (days, again, failed) =>
      `Hela landets värden i den här versionen: söktid ${days}, omgjorda annonser ${again}, misslyckade rekryteringar ${failed}.`,
  },
  ads: {
    heading: 'Från annonser till rekryteringar',
    points: ({ days, vacancies, municipalities, gap, apart }) => [
      `Annonser för de senaste ${days} dagarna räknas. Platsen är kommunen där man arbetar; saknas den räknas annonsen bara för länet.`,
      'Annonser från bemanningsföretag på regionens lista tas bort: de söker åt andra.',
      `Samma annons i fler än ${municipalities} kommuner räknas som en.`,
      `Högst ${vacancies} platser räknas per annons.`,
      `Annonser från samma arbetsgivare, i samma yrke och kommun, med högst ${gap} dagar emellan är samma rekrytering. Söktiden går från första dagen till den sista. Två annonser eller fler betyder att den gjordes om.`,
      `Av arbetsgivarnas svar om hur det gick räknas högst ett per arbetsgivare och yrke på ${apart} dagar.`,
    ],
  },
  exits: {
    heading: 'Pensionsavgångar och sysselsatta',
    text: (years, enough) =>
      `De som är 60–64 år delas med ${years} för att ge avgångarna per år. Andelen tas från hela landet när minst ${enough} sysselsatta ligger bakom, annars från yrkesgruppen i länet. SCB visar inte sysselsatta per yrke och kommun; de uppskattas med kommunens andel av den bredare yrkesgruppen.`,
  },
  external: {
    heading: 'Arbetsförmedlingens bedömning',
    text: (core, barometer) =>
      `Indexet är ${core} kärna och ${barometer} Yrkesbarometern för länet, omräknad till poäng så här.`,
    columns: ['Fråga', 'Vikt', 'Poäng'],
    parts: { recruitment: 'Rekrytering nu', jobs: 'Möjligheter till jobb', fiveYears: 'På fem års sikt' },
    words: {
      brist: 'brist',
      paradox: 'paradox',
      balans: 'balans',
      överskott: 'överskott',
      stora: 'stora',
      medelstora: 'medelstora',
      små: 'små',
      öka: 'ökar',
      'vara oförändrad': 'oförändrat',
      minska: 'minskar',
    },
    missing:
      'Saknas bedömning om rekryteringen är indexet bara kärnan. Saknas en annan fråga får de andra dess vikt. Gäller flera bedömningar samma yrke används medelvärdet.',
  },
  classes: {
    heading: 'Lägen',
    lead: 'Läget läses av i den här ordningen. Det första som stämmer gäller.',
    columns: ['Läge', 'Villkor'],
    rules: (b) => ({
      paradox: `Svårt att anställa minst ${b.paradoxHiring} poäng, men arbetslösheten i yrket ger högst ${b.paradoxUnemployment}`,
      'stor-brist': `Index minst ${b.great}, osäkerhetens nedre gräns minst ${b.greatLow}, och brist redan i förra utgåvan`,
      brist: `Index minst ${b.shortage} och svårt att anställa minst ${b.hiring}`,
      'hog-efterfragan': `Index minst ${b.shortage}, men svårt att anställa under ${b.hiring}`,
      bevakning: `Index minst ${b.watch}, eller högre utan uppgift om hur svårt det är att anställa`,
      balans: `Index minst ${b.balance}`,
      overskott: `Index under ${b.balance}`,
    }),
    notRated: (coverage) =>
      `Inte bedömt: mindre än ${coverage} av underlaget finns, både tillgången på folk och svårigheten att anställa saknas, eller yrket är en restgrupp av ”övriga”.`,
    hysteresis: (points) =>
      `Ett läge ändras först när gränsen passerats med ${points} poäng, eller två gånger i rad. Annars skulle yrken hoppa fram och tillbaka.`,
  },
  missing: {
    heading: 'När uppgifter saknas',
    points: ({ employed, vacancies }) => [
      'Det som saknas räknas inte som 0 eller 50. De mått som finns får dess vikt, och sidan säger vad som saknas.',
      `Ett område bedöms för sig bara med minst ${employed} sysselsatta och ${vacancies} nya lediga jobb på ett år. Annars visas länets läge.`,
      'Ett mått utan en enda iakttagelse i området räknas som saknat, även om jämkningen skulle ge ett värde.',
    ],
  },
  uncertainty: {
    heading: 'Osäkerhet',
    lead: 'Varje osäker uppgift flyttas en standardavvikelse upp och ner, och indexets ändringar läggs samman.',
    points: ({ overdispersion, search, exits, newQualified, employed }) => [
      'Arbetssökande: roten ur antalet.',
      `Lediga jobb: roten ur ${overdispersion} delat med antalet, för de kommer flera åt gången.`,
      `Söktid: ${search} delat med roten ur antalet rekryteringar, i logaritmen av dagarna.`,
      'Omgjorda annonser och misslyckade rekryteringar: som vid slumpmässiga utfall.',
      `Pensionsavgångar ${exits}, nyutbildade ${newQualified}, och sysselsatta ${employed} där de är uppskattade.`,
    ],
    interval: (width) => `Intervallet är indexet plus och minus ${width} standardavvikelser, 90 procent.`,
    words: ({ saker, trolig, osaker, coverage }) =>
      `Orden säger hur troligt läget är: säkert från ${saker}, troligt från ${trolig}, osäkert från ${osaker}. Under ${coverage} underlag blir det aldrig mer än troligt.`,
  },
  disclosure: {
    heading: 'Skydd för personer och företag',
    points: ({ smallest, employers, unknown, step }) => [
      `Inget antal från 1 till ${smallest - 1} visas. Kan det räknas ut ur andra tal döljs de också.`,
      `Arbetsgivarnas svar visas bara när minst ${employers} olika arbetsgivare ligger bakom.`,
      `Tal som källan själv döljer (”<5”) räknas som ${unknown}, och inget som bygger på dem visas.`,
      `När de lediga jobben, rekryteringarna eller svaren är 1 till ${smallest - 1} räknar indexet också antalet som ${unknown}, vilket det än är. Detsamma gäller de rekryteringar som annonserades på nytt eller misslyckades, men aldrig mer än hälften av alla. Annars skulle indexet kunna avslöja talen.`,
      `Indexet visas i hela poäng, och i steg om ${step} där ett antal bakom det döljs.`,
    ],
  },
  rhythm: {
    heading: 'Hur ofta',
    points: [
      'Annonser hämtas varje dag, och indexet räknas om varje vecka.',
      'Varje kvartal fryses en utgåva för gott, med version, uppgifternas kontrollsummor och en lista över vad som ändrats.',
      'Yrkesbarometern kommer i juni och december, SCB en gång om året.',
    ],
  },
  beside: {
    heading: 'Bredvid siffran',
    points: [
      'Säger indexet balans men många arbetsgivare att de saknar folk, eller tvärtom, tar en mäklare reda på varför.',
      'Regionen kan lägga en egen bedömning bredvid, med skäl och slutdatum. Den ändrar aldrig siffran.',
    ],
  },
  more: 'Hur bra stämmer det? Vår egen granskning',
};
