import type { AssessmentState } from '../domain/expert-assessment.ts';

/** The console's page of the region's own assessments beside the index. */
export type AssessmentsTexts = {
  heading: string;
  lead: string;
  back: string;
  none: string;
  active: string;
  ended: string;
  county: string;
  numbered: (version: number) => string;
  says: string;
  computed: string;
  holds: string;
  holdsFrom: (from: string, until: string) => string;
  reason: string;
  by: string;
  state: string;
  states: Readonly<Record<AssessmentState, string>>;
  takenBackBy: (who: string, on: string) => string;
  give: string;
  place: string;
  occupation: string;
  occupationHint: string;
  chooseOccupation: string;
  option: (label: string, ssyk: string, computed: string) => string;
  class: string;
  chooseClass: string;
  until: string;
  untilHint: (latest: string) => string;
  reasonHint: string;
  noEdition: string;
  stale: string;
  given: (label: string) => string;
  takeBack: string;
  takeBackFor: (label: string) => string;
  takeBackLead: string;
  takenBack: (label: string) => string;
  readOnly: string;
};

export const assessmentsSv: AssessmentsTexts = {
  heading: 'Regionens egna bedömningar',
  lead: 'Vet ni något som siffrorna inte visar än? Skriv det här. Bedömningen visas för alla bredvid det uträknade läget, och siffran ändras inte. Den försvinner av sig själv efter sista dagen.',
  back: 'Till uppföljningen',
  none: 'Ingen bedömning gäller just nu.',
  active: 'Gäller nu',
  ended: 'Tidigare',
  county: 'Hela länet',
  numbered: (version) => `bedömning ${version}`,
  says: 'Regionens bedömning',
  computed: 'Uträknat läge när den gavs',
  holds: 'Gäller',
  holdsFrom: (from, until) => `${from} till och med ${until}`,
  reason: 'Varför?',
  by: 'Gjord av',
  state: 'Nu',
  states: { active: 'Gäller', expired: 'Tiden är ute', replaced: 'Ersatt av en nyare', 'taken-back': 'Återtagen' },
  takenBackBy: (who, on) => `Återtagen av ${who}, ${on}`,
  give: 'Gör en bedömning',
  place: 'Plats',
  occupation: 'Yrke',
  occupationHint: 'Det uträknade läget står efter namnet.',
  chooseOccupation: 'Välj yrke',
  option: (label, ssyk, computed) => `${label} (${ssyk}): ${computed}`,
  class: 'Er bedömning',
  chooseClass: 'Välj läge',
  until: 'Sista dag',
  untilHint: (latest) => `Högst ett halvår framåt: senast ${latest}.`,
  reasonHint:
    'Visas för alla, utan ditt namn. Skriv inga namn på personer. Till exempel: två verkstäder öppnar i vår och söker trettio till.',
  noEdition: 'Det finns inget underlag än att ställa en bedömning bredvid.',
  stale: 'Listan är nu hämtad på nytt. Läs den andra bedömningen och spara igen om din fortfarande behövs.',
  given: (label) => `Sparat: bedömningen av ${label} visas nu för alla`,
  takeBack: 'Ta tillbaka',
  takeBackFor: (label) => `Ta tillbaka: ${label}`,
  takeBackLead: 'Bedömningen slutar visas. Vem som gjorde den och vem som tog tillbaka den finns kvar här.',
  takenBack: (label) => `Bedömningen av ${label} är återtagen`,
  readOnly: 'Bedömningar görs av strateger och administratörer.',
};
