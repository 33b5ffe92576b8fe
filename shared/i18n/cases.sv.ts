import type { Outcome, RecruitmentOutcome } from '../domain/case.ts';
import { spokenDay } from './days.ts';

/** What a broker is told of by mail. */
export type AlertKind =
  | 'reopen-asked'
  | 'question-answered'
  | 'external-answered'
  | 'question-over'
  | 'external-over'
  | 'phone-follow-up';

export type CaseTexts = {
  day: (day: string) => string;
  labels: {
    reference: string;
    broker: string;
    need: string;
    headcount: string;
    municipality: string;
    answerBy: string;
  };
  /** How a case ended, told to the employer. */
  outcomes: Readonly<Record<Outcome, string>>;
  acknowledged: {
    subject: (reference: string) => string;
    heading: string;
    intro: (broker: string) => string;
    reply: string;
    follow: string;
  };
  question: {
    subject: (reference: string) => string;
    heading: string;
    intro: (broker: string) => string;
    until: (day: string) => string;
    answer: string;
    reply: string;
  };
  nextStep: { answered: string; unanswered: string };
  external: {
    because: (broker: string) => string;
    subject: (region: string) => string;
    subjectReminder: (region: string) => string;
    heading: string;
    headingReminder: string;
    intro: (broker: string, region: string) => string;
    reminder: (broker: string) => string;
    until: (day: string) => string;
    answer: string;
    open: string;
    why: string;
  };
  closing: {
    subject: (reference: string) => string;
    heading: string;
    intro: (broker: string) => string;
    helped: string;
    ask: string;
    yes: string;
    no: string;
    days: string;
  };
  merged: {
    subject: (reference: string) => string;
    heading: string;
    text: (reference: string, into: string) => string;
    next: (broker: string) => string;
  };
  reopened: {
    subject: (reference: string) => string;
    heading: string;
    text: (broker: string, day: string) => string;
    follow: string;
  };
  followUp: {
    subject: (reference: string) => string;
    subjectReminder: (reference: string) => string;
    heading: string;
    intro: (reference: string) => string;
    reminder: string;
    ask: string;
    answers: Readonly<Record<RecruitmentOutcome, string>>;
    thanks: string;
  };
  alert: {
    why: string;
    subjects: Readonly<Record<AlertKind, (reference: string) => string>>;
    texts: Readonly<Record<AlertKind, string>>;
    standIn: (absent: string) => string;
    answerBy: (day: string) => string;
    open: string;
    record: string;
  };
};

export const casesSv: CaseTexts = {
  day: (day) => spokenDay('sv', day),
  labels: {
    reference: 'Referens',
    broker: 'Kompetensmäklare',
    need: 'Behov',
    headcount: 'Antal personer',
    municipality: 'Kommun',
    answerBy: 'Svar senast',
  },
  outcomes: {
    'matched-education': 'Vi hittade en utbildning som passar behovet.',
    'measure-done': 'En åtgärd är genomförd.',
    referred: 'Behovet är lämnat vidare till någon annan som kan hjälpa er.',
    'no-action-possible': 'Vi har inte hittat något som hjälper just nu.',
    'not-a-competence-need': 'Det visade sig inte handla om brist på kompetens.',
    withdrawn: 'Signalen är återtagen.',
  },
  acknowledged: {
    subject: (reference) => `Vi har börjat med er signal ${reference}`,
    heading: 'Vi har läst er signal',
    intro: (broker) => `${broker} tar hand om er signal och skriver:`,
    reply: 'Vill du lägga till något? Svara på det här mejlet så kommer det till kompetensmäklaren.',
    follow: 'Följ er signal',
  },
  question: {
    subject: (reference) => `En fråga om er signal ${reference}`,
    heading: 'Vi har en fråga till er',
    intro: (broker) => `${broker} behöver veta lite mer för att kunna hjälpa er:`,
    until: (day) => `Svara gärna senast ${day}. Hinner du inte hör vi av oss ändå.`,
    answer: 'Svara på frågan',
    reply: 'Du kan också svara direkt på det här mejlet.',
  },
  nextStep: { answered: 'Läs svaret och gå vidare', unanswered: 'Ingen svarade i tid: hör av dig eller gå vidare' },
  external: {
    because: (broker) => `Du får det här mejlet för att ${broker} tror att ni kan hjälpa en arbetsgivare.`,
    subject: (region) => `En fråga om kompetens i ${region}`,
    subjectReminder: (region) => `Påminnelse: en fråga om kompetens i ${region}`,
    heading: 'Kan ni hjälpa en arbetsgivare?',
    headingReminder: 'Vi väntar på ert svar',
    intro: (broker, region) => `${broker}, kompetensmäklare i ${region}, undrar:`,
    reminder: (broker) => `${broker} frågade er för en tid sedan och vill gärna ha ert svar:`,
    until: (day) => `Svara gärna senast ${day}. Det går bra att svara nej.`,
    answer: 'Svara på frågan',
    open: 'Det här gäller frågan',
    why: 'Har frågan hamnat fel? Svara på det här mejlet så vet vi det.',
  },
  closing: {
    subject: (reference) => `Er signal ${reference} är avslutad`,
    heading: 'Vi har avslutat er signal',
    intro: (broker) => `${broker} skriver:`,
    helped: 'Blev ni hjälpta?',
    ask: 'Ditt svar hjälper oss att bli bättre. Svarar du nej kan du be oss ta upp signalen igen.',
    yes: 'Ja, vi blev hjälpta',
    no: 'Nej',
    days: 'Du kan svara i 14 dagar.',
  },
  merged: {
    subject: (reference) => `Er signal ${reference} är samlad med en annan`,
    heading: 'Vi har samlat era signaler',
    text: (reference, into) =>
      `Er signal ${reference} gäller samma behov som ${into}. Vi har samlat dem, så att ni får ett svar och inte två.`,
    next: (broker) => `${broker} fortsätter med signalen som är kvar. Inget av det ni skrev är borttaget.`,
  },
  reopened: {
    subject: (reference) => `Vi har tagit upp er signal ${reference} igen`,
    heading: 'Vi har tagit upp er signal igen',
    text: (broker, day) => `${broker} går vidare med ert behov och svarar er senast ${day}.`,
    follow: 'Följ er signal',
  },
  followUp: {
    subject: (reference) => `En fråga: hur gick rekryteringen? (${reference})`,
    subjectReminder: (reference) => `Påminnelse: hur gick rekryteringen? (${reference})`,
    heading: 'Hur gick rekryteringen?',
    intro: (reference) =>
      `För tre månader sedan avslutade vi er signal ${reference}. Nu har vi en enda fråga. Svaret gör underlaget om bristyrken bättre.`,
    reminder:
      'Vi frågade för ett par veckor sedan och har inte fått ditt svar. Det tar en halv minut, och vi påminner bara den här gången.',
    ask: 'Välj det som stämmer bäst:',
    answers: {
      'as-wanted': 'Vi hittade den kompetens vi sökte',
      'other-profile': 'Vi anställde någon med annan kompetens',
      unfilled: 'Vi söker fortfarande eller hittade ingen',
      withdrawn: 'Vi avstod från att rekrytera',
    },
    thanks: 'Tack för att du hjälper oss och andra arbetsgivare.',
  },
  alert: {
    why: 'Du får det här mejlet för att ärendet är ditt, eller ligger i ett område där du arbetar.',
    subjects: {
      'reopen-asked': (reference) => `${reference}: arbetsgivaren vill ta upp ärendet igen`,
      'question-answered': (reference) => `${reference}: arbetsgivaren har svarat`,
      'external-answered': (reference) => `${reference}: den ni frågade har svarat`,
      'question-over': (reference) => `${reference}: arbetsgivaren har inte svarat`,
      'external-over': (reference) => `${reference}: den ni frågade har inte svarat`,
      'phone-follow-up': (reference) => `${reference}: ring och fråga hur rekryteringen gick`,
    },
    texts: {
      'reopen-asked': 'Arbetsgivaren blev inte hjälpt och ber dig ta upp ärendet igen. Skälet står i ärendet.',
      'question-answered': 'Arbetsgivaren har svarat på din fråga. Svaret står i ärendet, och ärendet är ditt igen.',
      'external-answered': 'Den du frågade har svarat. Svaret står i ärendet, och ärendet är ditt igen.',
      'question-over':
        'Tiden för arbetsgivaren att svara har gått ut. Ärendet är ditt igen: ring gärna, eller gå vidare utan svaret.',
      'external-over':
        'Den du frågade har inte svarat i tid. Ärendet är ditt igen: ring, fråga någon annan eller gå vidare.',
      'phone-follow-up':
        'Ärendet avslutades för tre månader sedan, och arbetsgivaren har ingen e-postadress. Ring och fråga hur rekryteringen gick, och ange svaret med länken nedan.',
    },
    standIn: (absent) => `Du får det här mejlet för att du ersätter ${absent} i dag.`,
    answerBy: (day) => `Arbetsgivaren ska ha svar senast ${day}.`,
    open: 'Öppna ärendet',
    record: 'Ange arbetsgivarens svar',
  },
};
