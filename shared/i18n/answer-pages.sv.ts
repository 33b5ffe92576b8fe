import type { RecruitmentOutcome } from '../domain/case.ts';
import { spokenDay } from './days.ts';

type Message = { heading: string; text: string };

export type AnswerPagesTexts = {
  day: (day: string) => string;
  send: string;
  optional: string;
  errors: { heading: string; word: string; missing: string; tooLong: string };
  /** Why an answer was not taken though nothing in it is wrong; what was written stands below. */
  notice: Readonly<Record<'unavailable' | 'conflict' | 'in-flight' | 'too-many', Message>>;
  broker: string;
  brokerText: string;
  expired: Message;
  gone: Message;
  satisfaction: {
    title: string;
    lead: (reference: string) => string;
    yes: string;
    no: string;
    confirm: string;
    notHelped: string;
    reason: string;
    reasonHint: string;
    reasonMissing: string;
    reopen: string;
    reopenHint: string;
    insteadYes: string;
    answered: Message;
    reopening: Message;
  };
  question: {
    title: string;
    lead: (reference: string) => string;
    asked: string;
    until: (day: string) => string;
    answer: string;
    hint: string;
    answered: Message;
  };
  external: {
    title: string;
    lead: (region: string) => string;
    about: { need: string; headcount: string; municipality: string };
    hint: string;
    answered: Message;
  };
  followUp: {
    title: string;
    lead: (reference: string) => string;
    choose: string;
    missing: string;
    answers: Readonly<Record<RecruitmentOutcome, string>>;
    answered: Message;
  };
};

export const answerPagesSv: AnswerPagesTexts = {
  day: (day) => spokenDay('sv', day),
  send: 'Skicka svaret',
  optional: 'valfritt',
  errors: {
    heading: 'Svaret är inte skickat än',
    word: 'Fel:',
    missing: 'Skriv ett svar',
    tooLong: 'Texten är för lång: korta den lite',
  },
  notice: {
    unavailable: {
      heading: 'Svaret är inte skickat än',
      text: 'Tjänsten svarar inte just nu. Det du har fyllt i finns kvar här nedanför. Vänta en liten stund och skicka igen: svaret tas emot en enda gång.',
    },
    conflict: {
      heading: 'Svaret är inte skickat än',
      text: 'Någon annan arbetade med ärendet i samma stund. Det du har fyllt i finns kvar här nedanför: skicka det igen.',
    },
    'in-flight': {
      heading: 'Svaret tas emot just nu',
      text: 'Vänta några sekunder och skicka igen: svaret tas emot en enda gång.',
    },
    'too-many': {
      heading: 'Svaret är inte skickat än',
      text: 'Det kom för många svar på kort tid. Det du har fyllt i finns kvar här nedanför. Vänta en stund och skicka igen.',
    },
  },
  broker: 'Vill du hellre prata med någon?',
  brokerText: 'Ring eller mejla kompetensmäklaren.',
  expired: {
    heading: 'Tiden att svara har gått ut',
    text: 'Du kan fortfarande nå oss: svara på mejlet som hade länken, så kommer det till kompetensmäklaren.',
  },
  gone: {
    heading: 'Frågan är redan besvarad eller gäller inte längre',
    text: 'Du behöver inte göra något. Vill du ändå berätta något, svara på mejlet som hade länken.',
  },
  satisfaction: {
    title: 'Blev ni hjälpta?',
    lead: (reference) => `Vi har avslutat er signal ${reference}.`,
    yes: 'Ja, vi blev hjälpta',
    no: 'Nej',
    confirm: 'Du svarar ja. Bekräfta här.',
    notHelped: 'Vad saknades?',
    reason: 'Berätta gärna vad som saknades',
    reasonHint: 'Skriv inga personnummer.',
    reasonMissing: 'Skriv varför signalen ska tas upp igen',
    reopen: 'Ja, ta upp vår signal igen',
    reopenHint: 'Vill ni att vi tar upp signalen igen? Skriv då ovan vad ni behöver, så hör kompetensmäklaren av sig.',
    insteadYes: 'Jag menade ja: vi blev hjälpta',
    answered: {
      heading: 'Tack för ditt svar',
      text: 'Svaret är registrerat. Vi använder det för att hjälpa fler bättre.',
    },
    reopening: {
      heading: 'Tack, vi tar upp det igen',
      text: 'Kompetensmäklaren har fått veta att ni inte blev hjälpta, och hör av sig.',
    },
  },
  question: {
    title: 'En fråga om er signal',
    lead: (reference) => `Kompetensmäklaren behöver veta lite mer om er signal ${reference}.`,
    asked: 'Frågan',
    until: (day) => `Svara gärna senast ${day}.`,
    answer: 'Ditt svar',
    hint: 'Kompetensmäklaren läser svaret, som blir en allmän handling hos regionen. Skriv inga personnummer.',
    answered: { heading: 'Tack för ditt svar', text: 'Kompetensmäklaren har fått det och går vidare.' },
  },
  external: {
    title: 'En fråga om kompetens',
    lead: (region) => `En kompetensmäklare i ${region} vill ha er hjälp åt en arbetsgivare.`,
    about: { need: 'Behov', headcount: 'Antal personer', municipality: 'Kommun' },
    hint: 'Kompetensmäklaren läser svaret, som blir en allmän handling hos regionen. Skriv inga personnummer.',
    answered: {
      heading: 'Tack för ert svar',
      text: 'Kompetensmäklaren har fått det och hör av sig om det behövs mer.',
    },
  },
  followUp: {
    title: 'Hur gick rekryteringen?',
    lead: (reference) => `Det gäller er signal ${reference}. En enda fråga, sedan är det klart.`,
    choose: 'Välj det som stämmer bäst',
    missing: 'Välj ett av svaren',
    answers: {
      'as-wanted': 'Vi hittade den kompetens vi sökte',
      'other-profile': 'Vi anställde någon med annan kompetens',
      unfilled: 'Vi söker fortfarande eller hittade ingen',
      withdrawn: 'Vi avstod från att rekrytera',
    },
    answered: {
      heading: 'Tack för ditt svar',
      text: 'Det gör underlaget om bristyrken bättre för er och andra arbetsgivare.',
    },
  },
};
