import type { AccountState, CircuitCause, MailTrouble } from '../domain/mail-health.ts';

export type MailHealthTexts = {
  heading: string;
  lead: string;
  noneYet: string;
  seen: (instant: string) => string;
  account: string;
  states: Record<AccountState, string>;
  quota: string;
  usedOf: (used: string, most: string) => string;
  unlimited: (used: string) => string;
  rate: (perSecond: string) => string;
  waiting: string;
  nothingWaits: string;
  waits: (count: number, since: string) => string;
  because: string;
  count: string;
  why: {
    account: string;
    quota: string;
    circuit: string;
    unverified: string;
    turnedAway: string;
    unknownEnd: string;
    later: string;
  };
  shares: string;
  sent: (count: number) => string;
  bounced: string;
  complained: string;
  share: (count: number, share: string) => string;
  limits: string;
  circuit: string;
  circuitClosed: string;
  circuitOpen: Record<CircuitCause, string>;
  circuitService: string;
  release: string;
  releaseWarning: string;
  released: string;
  releasedBy: (who: string, instant: string) => string;
  onlyAdministrators: string;
  reports: string;
  reportStates: { 'nothing-sent': string; arriving: string; silent: string };
  lastReport: (instant: string) => string;
  lost: string;
  noneLost: string;
  lostText: (count: number) => string;
  when: string;
  what: string;
  about: string;
  kinds: Record<MailTrouble['kind'], string>;
  openCase: string;
  causes: { sig: string; inv: string; per: string; evt: string; other: string };
};

export const mailHealthSv: MailHealthTexts = {
  heading: 'Post',
  lead: 'Hur det går för mejlen som systemet skickar. Sidan visar vad den senaste genomgången såg; en ny görs var femte minut.',
  noneYet: 'Utskicken har inte gåtts igenom ännu. Vänta några minuter och ladda om sidan.',
  seen: (instant) => `Senast genomgånget ${instant}.`,
  account: 'Kontot hos Amazon SES',
  states: {
    ok: 'Kontot är i ordning: mejlen skickas.',
    sandbox:
      'Kontot är i testläge: högst 200 mejl om dygnet, ett i sekunden, och bara till adresser som har bekräftats hos Amazon. Övriga mejl väntar tills testläget har hävts.',
    paused: 'Kontot är pausat: inga mejl skickas. De väntar här tills Amazon eller ni själva har öppnat kontot igen.',
    'domain-unverified':
      'Avsändardomänen är inte bekräftad: inga mejl skickas. Lägg in DNS-posterna som installationen skrev ut. Mejlen väntar.',
    'dkim-broken':
      'Signaturen för avsändardomänen (DKIM) fungerar inte: inga mejl skickas, för de skulle tas för skräppost. Kontrollera DNS-posterna. Mejlen väntar.',
    unknown: 'Amazon SES svarade inte på hur kontot mår. Mejlen skickas i lugn takt så länge.',
  },
  quota: 'Dygnets kvot',
  usedOf: (used, most) => `${used} av ${most} mejl det senaste dygnet`,
  unlimited: (used) => `${used} mejl det senaste dygnet, ingen gräns`,
  rate: (perSecond) => `Högst ${perSecond} i sekunden`,
  waiting: 'Väntar',
  nothingWaits: 'Inga mejl väntar.',
  waits: (count, since) => `${count} mejl väntar, det äldsta sedan ${since}.`,
  because: 'Varför',
  count: 'Antal',
  why: {
    account: 'Kontot skickar inte just nu',
    quota: 'Dygnets kvot är snart slut; resten sparas till svar i ärenden',
    circuit: 'Utskicken har stoppat sig själva',
    unverified: 'Adressen är inte bekräftad, och kontot är i testläge',
    turnedAway: 'Amazon tog inte emot just då; nytt försök görs',
    unknownEnd: 'Ingen vet om mejlet kom iväg; en människa behöver titta',
    later: 'Väntar på sitt nästa försök',
  },
  shares: 'De senaste fjorton dagarna',
  sent: (count) => `${count} mejl skickade`,
  bounced: 'Studsade',
  complained: 'Anmälda som skräp',
  share: (count, share) => `${count} (${share})`,
  limits: 'Amazon granskar ett konto vid 5 % studsar eller 0,1 % anmälningar, och stänger det vid 10 % eller 0,5 %.',
  circuit: 'Självstopp för utskick',
  circuitClosed: 'Veckobrev och inbjudningar skickas.',
  circuitOpen: {
    bounces: 'Veckobrev och inbjudningar har stoppat sig själva: minst 5 % av mejlen studsar.',
    complaints: 'Veckobrev och inbjudningar har stoppat sig själva: minst 0,1 % av mejlen anmäls som skräp.',
  },
  circuitService: 'Kvittenser och svar i ärenden skickas som vanligt.',
  release: 'Släpp fram utskicken igen',
  releaseWarning:
    'Ta först reda på varför. Studsar och anmälningar från före nu räknas inte mer, och utskicken stoppar sig igen om det fortsätter.',
  released: 'Utskicken är framsläppta. De går vid nästa genomgång.',
  releasedBy: (who, instant) => `Framsläppta av ${who} ${instant}.`,
  onlyAdministrators: 'En administratör kan släppa fram dem igen.',
  reports: 'Rapporter från Amazon',
  reportStates: {
    'nothing-sent': 'Inget har skickats de senaste fjorton dagarna, så inga rapporter väntas.',
    arriving: 'Rapporter om leverans, studsar och anmälningar kommer fram.',
    silent:
      'Rapporterna har tystnat: mejl har skickats utan att något har hörts om dem på en halvtimme. Se driftboken, artikeln mail-needs-a-person.',
  },
  lastReport: (instant) => `Senaste rapporten kom ${instant}.`,
  lost: 'Kom aldrig iväg',
  noneLost: 'Alla mejl de senaste fjorton dagarna har skickats eller väntar.',
  lostText: (count) =>
    count === 1
      ? 'Ett mejl gavs upp de senaste fjorton dagarna.'
      : `${count} mejl gavs upp de senaste fjorton dagarna.`,
  when: 'När',
  what: 'Vad hände',
  about: 'Gällde',
  kinds: {
    bounced: 'Studsade',
    complained: 'Anmäldes som skräp',
    refused: 'Amazon vägrade ta emot det',
    'given-up': 'Gick inte att skicka inom tre dygn',
  },
  openCase: 'Öppna ärendet',
  causes: { sig: 'En signal', inv: 'En inbjudan', per: 'Ett brev till personal', evt: 'Ett möte', other: 'Annat' },
};
