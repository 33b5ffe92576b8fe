import type { MailChoice } from '../domain/mail-preference.ts';

type PerList = { digest: string; invitations: string; following: string };

export type PreferencesTexts = {
  /** The footer's link to the page. */
  link: PerList;
  title: PerList;
  lead: PerList;
  /** How things stand now. */
  now: string;
  state: Record<Exclude<MailChoice, 'paused'>, string>;
  paused: (day: string) => string;
  question: string;
  choices: Record<MailChoice, string>;
  until: string;
  untilHint: string;
  save: string;
  saved: string;
  still: string;
  nothing: string;
  summary: string;
  errorWord: string;
  choiceMissing: string;
  untilMissing: string;
  untilWrong: string;
  untilRange: string;
};

export const preferencesSv: PreferencesTexts = {
  link: {
    digest: 'Välj hur ofta veckobrevet kommer',
    invitations: 'Välj om inbjudningarna ska pausas',
    following: 'Välj om du vill ha mejl om yrken',
  },
  title: {
    digest: 'Hur ofta vill du ha veckobrevet?',
    invitations: 'Vill du ha inbjudningar?',
    following: 'Vill du ha mejl om yrken du följer?',
  },
  lead: {
    digest:
      'Brevet skickas på måndagar, och bara när det finns något nytt. Inget faller bort: nästa brev börjar där det förra slutade.',
    invitations:
      'Vi bjuder in till frukostar och andra träffar. En inbjudan som kommer medan du har paus skickas inte senare.',
    following: 'Vi skriver när läget ändras för ett yrke som du följer.',
  },
  now: 'Så är det nu',
  state: {
    on: 'Mejlen kommer.',
    weekly: 'Brevet kommer varje vecka.',
    fortnightly: 'Brevet kommer varannan vecka.',
    monthly: 'Brevet kommer en gång i månaden.',
    off: 'Mejlen är avslutade.',
  },
  paused: (day) => `Mejlen är pausade och kommer igen ${day}.`,
  question: 'Välj ett alternativ',
  choices: {
    on: 'Ja, skicka',
    weekly: 'Varje vecka',
    fortnightly: 'Varannan vecka',
    monthly: 'En gång i månaden',
    paused: 'Pausa till en dag som jag anger',
    off: 'Aldrig, avsluta',
  },
  until: 'Vilken dag ska mejlen börja komma igen?',
  untilHint: 'Behövs bara för en paus. Högst ett år fram.',
  save: 'Spara',
  saved: 'Valet är sparat',
  still: 'Mejl om dina egna ärenden och svar på det du själv gör kommer som förut.',
  nothing: 'Inget ändras förrän du sparar.',
  summary: 'Något behöver rättas',
  errorWord: 'Fel:',
  choiceMissing: 'Välj ett av alternativen',
  untilMissing: 'Skriv vilken dag mejlen ska börja komma igen',
  untilWrong: 'Skriv dagen som år, månad och dag, till exempel 2027-01-11',
  untilRange: 'Dagen ska ligga framåt i tiden, högst ett år',
};
