import type { Driver, MeasureKind } from '../domain/diagnosis.ts';
import type { MeasureTemplateKey } from '../domain/measure-templates.ts';

export type MeasuresTexts = {
  drivers: Readonly<Record<Driver, string>>;
  kinds: Readonly<Record<MeasureKind, string>>;
  /** `what` is a draft for the broker to change. */
  templates: Readonly<Record<MeasureTemplateKey, { readonly title: string; readonly what: string }>>;
};

export const measuresSv: MeasuresTexts = {
  drivers: {
    'lang-utbildning': 'Få utbildade, lång utbildning',
    'kort-utbildning': 'Få utbildade, kort utbildning',
    lamplighet: 'Utbildade finns men passar inte',
    kvarhallning: 'Många slutar inom ett år',
    attraktion: 'Utbildning finns men få söker',
    synlighet: 'Utbildning finns men är inte känd',
    dimensionering: 'För få utbildningsplatser',
    'ej-faststalld': 'Ej fastställd',
  },
  kinds: {
    utbildning: 'Utbildning',
    'kort-kurs': 'Kort kurs',
    validering: 'Validering',
    larplats: 'Lärplats (APL, LIA, praktik)',
    studiebesok: 'Studiebesök',
    skolbesok: 'Skolbesök',
    attraktion: 'Attraktion',
    synlighet: 'Synlighet',
    rekrytering: 'Rekrytering',
    introduktion: 'Introduktion',
    arbetsvillkor: 'Arbetsvillkor',
    dimensionering: 'Dimensionering',
    annat: 'Annat',
  },
  templates: {
    'attraction-package': {
      title: 'Gör yrket mer attraktivt',
      what: 'Ta tillsammans med arbetsgivaren fram vad som är bra med jobbet: uppgifter, utveckling, lön och boende. Visa det där de som väljer utbildning finns.',
    },
    'visibility-campaign': {
      title: 'Gör yrket synligt',
      what: 'Berätta om yrket och behovet på områdets arbetsmarknadsdag, för studie- och yrkesvägledare och för Arbetsförmedlingen.',
    },
    'show-education': {
      title: 'Visa utbildningen som finns',
      what: 'Sätt arbetsgivaren i kontakt med utbildningsanordnaren. Kom överens om hur de träffar studerande före nästa start.',
    },
    'trainee-place': {
      title: 'Erbjud lärplatser',
      what: 'Arbetsgivaren tar emot elever eller studerande (APL, LIA eller praktik). Kom överens om antal, handledare och startdag.',
    },
    'short-course': {
      title: 'Ordna en kort kurs',
      what: 'Beskriv vad som saknas i kunskap. Fråga utbildningsanordnare och lärcentrum om en kurs på några dagar eller veckor.',
    },
    validation: {
      title: 'Validera det som folk redan kan',
      what: 'Hitta personer som har kunskapen men saknar betyg eller bevis. Boka validering hos branschen eller vuxenutbildningen.',
    },
    'study-visit': {
      title: 'Studiebesök hos arbetsgivaren',
      what: 'Bjud in en klass eller en grupp arbetssökande. Låt dem se arbetet och träffa någon som nyss har börjat.',
    },
    'school-visit': {
      title: 'Besök en skola',
      what: 'Arbetsgivaren berättar om yrket för elever inför valet, gärna tillsammans med en tidigare elev.',
    },
    'introduction-programme': {
      title: 'Bättre introduktion',
      what: 'Gör en plan för de första tre månaderna med handledare, mål och uppföljning.',
    },
    'working-conditions': {
      title: 'Se över arbetsvillkoren',
      what: 'Fråga dem som har slutat varför. Gå igenom schema, arbetsmiljö, lön och ledarskap, och välj en sak att ändra.',
    },
    'recruitment-support': {
      title: 'Se över kraven i annonsen',
      what: 'Skilj på vad som krävs från början och vad som går att lära på plats. Gör om annonsen efter det.',
    },
    'wider-recruitment': {
      title: 'Rekrytera bredare',
      what: 'Pröva fler vägar: närliggande yrken, Arbetsförmedlingen, pendlare, återvändare och personer som är nya i landet.',
    },
    'dimensioning-dialogue': {
      title: 'Dialog om antalet platser',
      what: 'Ta upp behovet med utbildningsanordnaren, med underlag om bristen och arbetsgivare som kan ta emot studerande.',
    },
    'education-need': {
      title: 'Föreslå en utbildning',
      what: 'Beskriv behovet: yrke, antal per år, vilka arbetsgivare och vad de bidrar med. Lämna det till en utbildningsanordnare.',
    },
    'dig-deeper': {
      title: 'Ta reda på mer',
      what: 'Fråga hur många som sökte, hur många som var behöriga och hur många som passade. Välj åtgärd först när orsaken är känd.',
    },
  },
};
