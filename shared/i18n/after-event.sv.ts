import type { EventType } from '../domain/event.ts';
import type { WorthIt } from '../domain/event-survey.ts';
import type { MissedReason } from '../domain/invitation.ts';
import type { Topic } from '../domain/signal.ts';

type Message = { heading: string; text: string };
type MailTexts = {
  subject: (title: string) => string;
  why: string;
  heading: string;
  text: (title: string, day: string) => string;
  note: (until: string) => string;
};

/** Mails and pages on the day of an event and after it. */
export type AfterEventTexts = {
  reasons: Readonly<Record<MissedReason, string>>;
  mail: { survey: MailTexts & { answer: string }; missed: MailTexts };
  errors: { heading: string; word: string };
  optional: string;
  send: string;
  notSent: Message;
  expired: Message;
  answered: Message;
  checkIn: {
    title: string;
    lead: string;
    email: string;
    hint: string;
    missing: string;
    notYet: string;
    send: string;
    done: Message;
    closed: Message;
    other: string;
  };
  survey: {
    title: string;
    lead: (event: string) => string;
    private: string;
    worthIt: string;
    worthItMissing: string;
    worth: Readonly<Record<WorthIt, string>>;
    /** The second and the third question, by what kind of event it was. */
    useful: Readonly<Record<EventType, string>>;
    noTopic: string;
    topics: string;
    text: string;
    textHint: string;
    textWrong: string;
    textTooLong: string;
    next: Readonly<Record<EventType, string>>;
    nextHint: string;
    topic: Readonly<Record<Topic, string>>;
  };
  missed: {
    title: string;
    lead: (event: string) => string;
    private: string;
    reason: string;
    missing: string;
    confirm: string;
  };
};

export const afterEventSv: AfterEventTexts = {
  reasons: {
    ill: 'Sjukdom eller något annat privat',
    work: 'Arbetet kom emellan',
    forgot: 'Jag glömde',
    'not-relevant': 'Ämnet passade inte',
    other: 'Något annat',
  },
  mail: {
    survey: {
      subject: (title) => `Var det värt din tid? ${title}`,
      why: 'Du får det här mejlet för att du har varit med på en träff hos oss. Vi frågar en gång och påminner inte.',
      heading: 'Var det värt din tid?',
      text: (title, day) =>
        `Tack för att du avsatte tid för ”${title}” ${day}. Tre korta frågor hjälper oss att göra nästa träff bättre. Bara den första behöver ett svar.`,
      answer: 'Svara på frågorna',
      note: (until) =>
        `Du kan svara till och med ${until}. Svaret sparas utan ditt namn och visas först när minst fem har svarat.`,
    },
    missed: {
      subject: (title) => `Vi saknade dig: ${title}`,
      why: 'Du får det här mejlet för att du hade en plats på en träff hos oss. Vi frågar en gång och påminner inte.',
      heading: 'Vi saknade dig',
      text: (title, day) =>
        `Du hade en plats på ”${title}” ${day}, men är inte avprickad. Säg gärna varför, så blir det lättare att välja tid och ämne nästa gång. Blev det fel, var du där? Då kan du bortse från mejlet.`,
      note: (until) =>
        `Länkarna öppnar en sida där du bekräftar ditt svar, till och med ${until}. Svaret sparas utan ditt namn och visas först när minst fem har svarat.`,
    },
  },
  errors: { heading: 'Svaret är inte skickat än', word: 'Fel:' },
  optional: 'valfritt',
  send: 'Skicka svaret',
  notSent: {
    heading: 'Det är inte skickat än',
    text: 'Tjänsten svarar inte just nu. Det du har fyllt i finns kvar här nedanför. Vänta en liten stund och skicka igen.',
  },
  expired: {
    heading: 'Tiden att svara har gått ut',
    text: 'Vill du ändå berätta något, svara på mejlet som hade länken.',
  },
  answered: {
    heading: 'Tack för ditt svar',
    text: 'Det är sparat utan ditt namn. Du behöver inte göra något mer.',
  },
  checkIn: {
    title: 'Välkommen, checka in här',
    lead: 'Skriv mejladressen som inbjudan kom till.',
    email: 'Mejladress',
    hint: 'Den används bara för att pricka av dig.',
    missing: 'Skriv mejladressen så här: namn@exempel.se',
    notYet: 'Du är inte incheckad än',
    send: 'Checka in',
    done: {
      heading: 'Tack, välkommen in',
      text: 'Är adressen inbjuden är du nu avprickad. Är du osäker, eller kom inbjudan till en annan adress: säg till vid dörren.',
    },
    closed: {
      heading: 'Här går det inte att checka in just nu',
      text: 'Koden gäller från en timme före träffen tills den slutar. Kontrollera koden, eller säg till vid dörren.',
    },
    other: 'Checka in en till',
  },
  survey: {
    title: 'Var det värt din tid?',
    lead: (event) => `Tre korta frågor om ”${event}”.`,
    private: 'Svaret sparas utan ditt namn och visas först när minst fem har svarat.',
    worthIt: '1. Var det värt din tid?',
    worthItMissing: 'Välj om det var värt din tid',
    worth: { yes: 'Ja', partly: 'Delvis', no: 'Nej' },
    useful: {
      branschtraff: '2. Vad var mest användbart?',
      arbetsmarknadsdag: '2. Vad gav dig mest: mötena, det du fick höra, eller något annat?',
      workshop: '2. Vad kommer du att använda på jobbet?',
      frukost: '2. Vad var mest användbart?',
      styrgrupp: '2. Vilken fråga kom vi längst med?',
    },
    noTopic: 'Inget särskilt',
    topics: 'Ämnen',
    text: 'Med egna ord',
    textHint: 'Högst 300 tecken. Skriv inga personuppgifter: arrangören läser texten som den står.',
    textWrong: 'Skriv texten med vanliga tecken',
    textTooLong: 'Korta texten till högst 300 tecken',
    next: {
      branschtraff: '3. Vad vore värt en timme nästa gång?',
      arbetsmarknadsdag: '3. Vad saknade du den här dagen?',
      workshop: '3. Vad vill du arbeta vidare med?',
      frukost: '3. Vad vore värt en frukost till?',
      styrgrupp: '3. Vad ska vi ta upp nästa gång?',
    },
    nextHint: 'Välj så många du vill. Det styr vad nästa träff handlar om.',
    topic: {
      recruitment: 'Rekrytering',
      'strategic-planning': 'Strategisk kompetensplanering',
      'trainee-places': 'Praktik och lärande på arbetsplatsen',
      validation: 'Validering',
      'short-courses': 'Korta kurser',
      attraction: 'Att göra yrket och orten attraktiva',
      automation: 'Automation och ny teknik',
      inclusion: 'Fler som kan få jobben',
    },
  },
  missed: {
    title: 'Vad kom emellan?',
    lead: (event) => `Du hade en plats på ”${event}”.`,
    private: 'Svaret sparas utan ditt namn och visas först när minst fem har svarat.',
    reason: 'Välj det som stämmer bäst',
    missing: 'Välj ett av svaren',
    confirm: 'Skicka svaret',
  },
};
