import type { FieldCode } from '../contract/field-errors.ts';
import type { CaseState } from '../domain/case-state.ts';
import type { Horizon, PublicStep, Topic } from '../domain/signal.ts';

/** A field as the form asks for it; `missing` and `wrong` are what a person reads when it must be mended. */
type Asked = { label: string; hint?: string; missing: string; wrong: string };

export type FormField =
  | 'employer.name'
  | 'employer.organisationNumber'
  | 'employer.industry'
  | 'municipality'
  | 'need.occupationText'
  | 'need.headcount'
  | 'need.horizon'
  | 'need.description'
  | 'recruitment.applicants'
  | 'recruitment.qualified'
  | 'recruitment.suitable'
  | 'recruitment.leftWithinYear'
  | 'recruitment.knewEducation'
  | 'contact.name'
  | 'contact.email'
  | 'contact.phone'
  | 'consent.events'
  | 'topics';

export type SignalPagesTexts = {
  form: {
    title: string;
    titleWithErrors: (title: string) => string;
    heading: string;
    lead: string;
    optional: string;
    errorsHeading: string;
    errorsOther: string;
    error: string;
    need: string;
    employer: string;
    contact: string;
    more: string;
    moreText: string;
    chooseMunicipality: string;
    chooseIndustry: string;
    horizons: Readonly<Record<Horizon, string>>;
    knewEducation: Readonly<Record<'true' | 'false' | 'unknown', string>>;
    topics: Readonly<Record<Topic, string>>;
    fields: Readonly<Record<FormField, Asked>>;
    /** For a code of its own in any field, instead of the field's `wrong`. */
    codes: Readonly<Partial<Record<FieldCode, string>>>;
    reader: (region: string) => string;
    send: string;
    sendAgain: string;
    /** What the page says only where its script runs. */
    script: {
      suggestions: string;
      /** What is told to those who do not see the list: how many suggestions there are. */
      suggested: (count: number) => string;
      draftRestored: string;
      clearDraft: string;
      personalNumber: string;
      sending: string;
    };
    notice: Readonly<Record<'unavailable' | 'in-flight' | 'used-key' | 'no-key', { heading: string; text: string }>>;
  };
  status: {
    title: (reference: string) => string;
    heading: string;
    receivedHeading: string;
    receivedText: (reference: string) => string;
    reference: string;
    need: string;
    headcount: (count: number) => string;
    municipality: string;
    promise: (broker: string, day: string) => string;
    promiseHeading: string;
    brokerOf: (area: string) => string;
    steps: string;
    step: Readonly<Record<PublicStep['kind'], string>>;
    /** What is to come, by where it stands; null where it has come to its end. `day` is the last day of the promise. */
    ahead: Readonly<Record<CaseState, ((day: string) => string) | null>>;
    brokerHeading: string;
    askedHeading: string;
    asked: string;
    others: {
      area: (count: number, area: string) => string;
      county: (count: number) => string;
      both: (inArea: number, area: string, inCounty: number) => string;
    };
    mySignals: string;
    occupations: string;
    occupationsLead: string;
    noOccupation: string;
    noShortage: string;
    /** Leads to the page on which one follows the occupation. */
    follow: string;
    /** Leads to the page that opens the number. */
    openBasis: string;
    limits: string;
    educations: string;
    educationsLead: string;
    noEducations: string;
    educationsUnknown: string;
    starts: string;
    applyBy: string;
    startUnknown: string;
    distance: string;
    place: string;
    source: string;
    sources: Readonly<Record<'susanavet', string>>;
    next: string;
    keepLink: string;
  };
  linkSent: { title: string; text: string; noMail: string };
};

export const signalPagesSv: SignalPagesTexts = {
  form: {
    title: 'Berätta vilken kompetens ni saknar',
    titleWithErrors: (title) => `Rätta uppgifterna: ${title}`,
    heading: 'Vilken kompetens saknar ni?',
    lead: 'Sju frågor, ungefär två minuter. En signal per yrke: saknar ni flera kan du skicka fler.',
    optional: 'frivilligt',
    errorsHeading: 'Något behöver rättas',
    errorsOther: 'Formuläret innehöll ett fält som vi inte känner till. Gå till formuläret på nytt.',
    error: 'Fel:',
    need: 'Behovet',
    employer: 'Arbetsgivaren',
    contact: 'Vem ska vi höra av oss till?',
    more: 'Hur har rekryteringen gått?',
    moreText: 'Har ni redan sökt? Siffrorna hjälper mäklaren att förstå var det tar stopp. Lämna tomt det du inte vet.',
    chooseMunicipality: 'Välj kommun',
    chooseIndustry: 'Välj bransch',
    horizons: {
      now: 'Nu',
      'within-6-months': 'Inom 6 månader',
      'within-2-years': 'Inom 2 år',
      'within-5-years': 'Inom 5 år',
    },
    knewEducation: { true: 'Ja', false: 'Nej', unknown: 'Vet inte' },
    topics: {
      recruitment: 'Rekrytering',
      'strategic-planning': 'Strategisk kompetensplanering',
      'trainee-places': 'Praktik och lärande på arbetsplatsen',
      validation: 'Validering: visa på papper det man redan kan',
      'short-courses': 'Korta kurser vid sidan av jobbet',
      attraction: 'Att göra yrket och orten attraktiva',
      automation: 'Automation och ny teknik',
      inclusion: 'Inkludering: fler som kan få jobben',
    },
    fields: {
      'employer.name': {
        label: 'Arbetsgivarens namn',
        missing: 'Skriv arbetsgivarens namn',
        wrong: 'Skriv namnet med högst 200 vanliga tecken',
      },
      'employer.organisationNumber': {
        label: 'Organisationsnummer',
        hint: 'Tio siffror. Har ni enskild firma: lämna fältet tomt.',
        missing: 'Skriv organisationsnumret',
        wrong: 'Skriv organisationsnumret med tio siffror, till exempel 556677-8899',
      },
      'employer.industry': {
        label: 'Bransch',
        hint: 'Så kan vi bjuda in till träffar som handlar om det ni gör.',
        missing: 'Välj bransch',
        wrong: 'Välj en bransch i listan',
      },
      municipality: {
        label: 'Kommun där personen ska arbeta',
        missing: 'Välj kommun',
        wrong: 'Välj en kommun i listan',
      },
      'need.occupationText': {
        label: 'Vilket yrke eller vilken kompetens?',
        hint: 'Skriv som ni säger på jobbet, till exempel CNC-operatör eller undersköterska natt.',
        missing: 'Skriv vilket yrke eller vilken kompetens ni saknar',
        wrong: 'Skriv yrket med högst 200 vanliga tecken',
      },
      'need.headcount': {
        label: 'Hur många personer?',
        hint: 'En ungefärlig siffra räcker.',
        missing: 'Skriv hur många personer ni behöver',
        wrong: 'Skriv antalet personer med siffror, 1 till 999',
      },
      'need.horizon': {
        label: 'När behöver ni dem?',
        missing: 'Välj när ni behöver dem',
        wrong: 'Välj när ni behöver dem',
      },
      'need.description': {
        label: 'Vill du berätta mer?',
        hint: 'Till exempel arbetssätt, maskiner eller arbetstider. Skriv inte personuppgifter, som namn på anställda eller sökande.',
        missing: 'Beskriv behovet',
        wrong: 'Skriv högst 4 000 vanliga tecken',
      },
      'recruitment.applicants': {
        label: 'Hur många sökte?',
        missing: 'Skriv antalet',
        wrong: 'Skriv hur många som sökte med siffror, 0 till 9 999',
      },
      'recruitment.qualified': {
        label: 'Hur många hade rätt utbildning eller erfarenhet?',
        missing: 'Skriv antalet',
        wrong: 'Skriv hur många som hade rätt utbildning eller erfarenhet med siffror, 0 till 9 999',
      },
      'recruitment.suitable': {
        label: 'Hur många hade ni kunnat anställa?',
        missing: 'Skriv antalet',
        wrong: 'Skriv hur många ni hade kunnat anställa med siffror, 0 till 9 999',
      },
      'recruitment.leftWithinYear': {
        label: 'Hur många har slutat inom ett år från att de började?',
        hint: 'I det här yrket hos er, ungefär.',
        missing: 'Skriv antalet',
        wrong: 'Skriv hur många som har slutat inom ett år med siffror, 0 till 9 999',
      },
      'recruitment.knewEducation': {
        label: 'Kände ni till att det finns utbildningar till yrket?',
        missing: 'Välj ett svar',
        wrong: 'Välj ett av svaren',
      },
      'contact.name': {
        label: 'Ditt namn',
        missing: 'Skriv ditt namn',
        wrong: 'Skriv namnet med högst 200 vanliga tecken',
      },
      'contact.email': {
        label: 'Mejladress',
        hint: 'Dit skickar vi kvittot och länken till er sida.',
        missing: 'Skriv din mejladress',
        wrong: 'Skriv mejladressen så här: namn@foretag.se',
      },
      'contact.phone': {
        label: 'Telefon',
        hint: 'Om du hellre vill bli uppringd.',
        missing: 'Skriv telefonnumret',
        wrong: 'Skriv telefonnumret med siffror, till exempel 070-174 06 05',
      },
      'consent.events': {
        label:
          'Ja, bjud in mig till frukostar och träffar om kompetens i vårt område. Jag kan tacka nej när som helst.',
        missing: 'Välj om du vill få inbjudningar',
        wrong: 'Välj om du vill få inbjudningar',
      },
      topics: {
        label: 'Vad vore värt en timme av din tid?',
        hint: 'Välj så många du vill. Det styr vad nästa träff handlar om.',
        missing: 'Välj ämnen',
        wrong: 'Välj bland ämnena i listan',
      },
    },
    codes: {
      'outside-region': 'Kommunen hör till en annan region: vänd er dit',
      'sole-trader': 'Numret är ett personnummer: lämna fältet tomt för enskild firma',
    },
    reader: (region) =>
      `Det du skickar läses av kompetensmäklaren i ert område och blir en allmän handling hos ${region}. Dina kontaktuppgifter används för att svara dig.`,
    send: 'Skicka',
    sendAgain: 'Skicka igen',
    script: {
      suggestions: 'Förslag på yrken',
      suggested: (count) =>
        count === 0
          ? 'Inga förslag. Det går bra att skriva med egna ord.'
          : `${count} förslag på ${count === 1 ? 'yrke' : 'yrken'}. Välj med pil upp och pil ned och tryck Retur.`,
      draftRestored: 'Utkast återställt: det du hade skrivit finns kvar här nedanför.',
      clearDraft: 'Rensa utkastet',
      personalNumber: 'Det här ser ut som ett personnummer. Ta bort det: vi ska inte ha några personnummer.',
      sending: 'Skickar …',
    },
    notice: {
      unavailable: {
        heading: 'Signalen är inte skickad än',
        text: 'Tjänsten svarar inte just nu. Allt du skrev finns kvar här nedanför. Vänta en liten stund och tryck på Skicka igen. Den skickas aldrig två gånger.',
      },
      'in-flight': {
        heading: 'Signalen tas emot just nu',
        text: 'Vänta några sekunder och tryck på Skicka igen, så kommer du till er sida. Den skickas aldrig två gånger.',
      },
      'used-key': {
        heading: 'Det här formuläret är redan skickat, med andra uppgifter',
        text: 'Den första signalen är mottagen och ändras inte: kvittot finns i din mejl. Vill du skicka det som står här nedanför som en ny signal, tryck på Skicka.',
      },
      'no-key': {
        heading: 'Signalen är inte skickad än',
        text: 'Sidan var för gammal. Allt du skrev finns kvar här nedanför: tryck på Skicka en gång till.',
      },
    },
  },
  status: {
    title: (reference) => `Signal ${reference}`,
    heading: 'Er signal',
    receivedHeading: 'Tack, vi har tagit emot er signal',
    receivedText: (reference) =>
      `Er referens är ${reference}. Ett kvitto med länk till den här sidan är på väg till din mejl.`,
    reference: 'Referens',
    need: 'Behov',
    headcount: (count) => `${count} ${count === 1 ? 'person' : 'personer'}`,
    municipality: 'Kommun',
    promiseHeading: 'Vårt löfte',
    promise: (broker, day) => `${broker} svarar dig senast ${day}.`,
    brokerOf: (area) => `Kompetensmäklare i ${area}`,
    steps: 'Vad som har hänt',
    step: {
      received: 'Signalen är mottagen',
      'with-broker': 'Kompetensmäklaren har fått den',
      acknowledged: 'Kompetensmäklaren har svarat dig',
      'in-dialogue': 'Vi pratar om vad som kan göras',
      'question-asked': 'Vi har ställt en fråga till dig',
      'question-answered': 'Vi har fått svar på frågan',
      'with-others': 'Vi har frågat någon annan som kan bidra',
      'back-with-broker': 'Kompetensmäklaren arbetar vidare',
      'measure-planned': 'En åtgärd är planerad',
      closed: 'Ärendet är avslutat',
      'reopen-requested': 'Du har bett oss ta upp ärendet igen',
      reopened: 'Ärendet är öppnat igen',
      corrected: 'Du har rättat uppgifterna',
      withdrawn: 'Signalen är återtagen',
      merged: 'Signalen fortsätter ihop med en annan från er',
    },
    ahead: {
      received: (day) => `Svar till dig senast ${day}`,
      acknowledged: () => 'Besked om vad som kan göras',
      'in-dialogue': () => 'Besked om vad som kan göras',
      'measure-planned': () => 'Åtgärden genomförs',
      'waiting-employer': () => 'Ditt svar på frågan',
      'waiting-external': () => 'Svar från den vi har frågat',
      'reopen-requested': () => 'Ett nytt svar till dig',
      reopened: () => 'Ett nytt svar till dig',
      closed: null,
      withdrawn: null,
      merged: null,
    },
    brokerHeading: 'Din kompetensmäklare',
    askedHeading: 'Vi har frågat dig',
    asked: 'Vi väntar på ditt svar. Frågan och en länk att svara med finns i din mejl.',
    others: {
      area: (count, area) => `Minst ${count} andra arbetsgivare i ${area} har sökt samma yrke det senaste året.`,
      county: (count) => `Minst ${count} andra arbetsgivare i länet har sökt samma yrke det senaste året.`,
      both: (inArea, area, inCounty) =>
        `Minst ${inArea} andra arbetsgivare i ${area}, och ${inCounty} i hela länet, har sökt samma yrke det senaste året.`,
    },
    mySignals: 'Se alla dina signaler, rätta eller ta tillbaka dem',
    occupations: 'Så ser läget ut för yrket',
    occupationsLead: 'Så här har vi förstått det du skrev. Kompetensmäklaren rättar om det blev fel.',
    noOccupation:
      'Vi känner inte igen yrket av det som står i signalen. Kompetensmäklaren läser den och kopplar den till rätt yrke.',
    noShortage: 'Vi har ännu ingen bedömning av läget för yrket.',
    follow: 'Följ yrket',
    openBasis: 'Se vad bedömningen bygger på',
    limits:
      'Vad det inte säger: siffrorna visar läget för yrket i stort, inte hur det går för just er. De väger inte in lön, villkor eller er inriktning.',
    educations: 'Utbildningar som leder till yrket',
    educationsLead: 'De närmaste först.',
    educationsUnknown:
      'Vi har inga uppgifter om utbildningar till yrket just nu. Kompetensmäklaren återkommer med vad som finns.',
    noEducations:
      'Just nu hittar vi ingen utbildning inom räckhåll som leder till yrket. Det är också viktigt att veta, och vi tar det vidare.',
    starts: 'Start',
    applyBy: 'Sök senast',
    startUnknown: 'inte bestämd',
    distance: 'På distans',
    place: 'Ort',
    source: 'Källa',
    sources: { susanavet: 'Skolverket, Susa-navet' },
    next: 'Vad händer nu?',
    keepLink:
      'Spara adressen till den här sidan. Den som har den kan se signalens läge, så dela den bara med dem som ska veta.',
  },
  linkSent: {
    title: 'Titta i din mejl',
    text: 'Finns signalen kvar hos oss har vi skickat en ny länk till mejladressen som angavs i den. Du kan få en ny länk om dagen.',
    noMail: 'Kommer inget inom en kvart? Titta i skräpposten, eller ring kompetensmäklaren i ditt område.',
  },
};
