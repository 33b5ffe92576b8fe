import type { Outcome } from '../domain/case.ts';
import type { CaseLine, DueLine } from '../domain/digest.ts';
import type { EventLine } from '../domain/digest-event.ts';
import type { AreaNumbers } from '../domain/digest-numbers.ts';
import type { UncoveredArea } from '../domain/digest-reader.ts';
import type { PlainDay } from '../domain/plain-day.ts';
import { shortDay } from './days.ts';
import { type ShortageTexts, shortageSv } from './shortage.sv.ts';

type Audience = 'broker' | 'strategist' | 'provider';

export type DigestTexts = {
  shortage: ShortageTexts;
  outcomes: Readonly<Record<Outcome, string>>;
  /** What the week's subject says, one or two of these. */
  subject: (week: number, news: readonly string[]) => string;
  counted: Readonly<Record<'due' | 'signals' | 'late' | 'reopenings' | 'needs', (count: number) => string>>;
  other: Readonly<Record<'warnings' | 'classes' | 'events' | 'closed' | 'uncovered', string>>;
  headings: Readonly<Record<Audience, (week: number) => string>>;
  why: Readonly<Record<Audience, string>>;
  /** `where` is an area, several, or the county. */
  intro: (where: string, first: boolean) => string;
  /** In a sentence, and as the name of a place. */
  theCounty: string;
  county: string;
  caseLine: (line: CaseLine) => string;
  due: { title: string; note: (line: DueLine, today: PlainDay) => string };
  signals: { title: string; note: (answerBy: PlainDay) => string };
  late: { title: string; line: (area: string, late: number) => string; note: (seriously: number) => string };
  reopenings: { title: string };
  uncovered: { title: string; notes: Readonly<Record<UncoveredArea['reason'], string>> };
  needs: { title: string; note: (employers: number) => string };
  classes: { title: string; note: (places: string, from: string, to: string) => string };
  warnings: { title: string; note: (area: string, employers: number, expected: number) => string };
  events: {
    title: string;
    begins: (day: PlainDay, time: string) => string;
    answers: (event: Pick<EventLine, 'yes' | 'no' | 'waiting' | 'capacity'>) => string;
  };
  closed: { title: string };
  numbers: { title: string; line: (numbers: AreaNumbers, promise: number) => string; source: string };
  more: (count: number) => string;
  seeAll: { worklist: string; done: string; reports: string; basis: string };
};

const day = (on: PlainDay) => shortDay('sv', on);

const within = (days: number): string =>
  days === 0 ? 'samma dag' : days === 1 ? 'inom en arbetsdag' : `inom ${days} arbetsdagar`;

export const digestsSv: DigestTexts = {
  shortage: shortageSv,
  outcomes: {
    'matched-education': 'Matchat med utbildning',
    'measure-done': 'Åtgärden är genomförd',
    referred: 'Hänvisat vidare',
    'no-action-possible': 'Ingen åtgärd var möjlig',
    'not-a-competence-need': 'Inget kompetensbehov',
    withdrawn: 'Arbetsgivaren tog tillbaka det',
  },
  subject: (week, news) => (news.length > 0 ? `Vecka ${week}: ${news.join(', ')}` : `Vecka ${week}`),
  counted: {
    due: (count) => (count === 1 ? '1 ärende behöver dig nu' : `${count} ärenden behöver dig nu`),
    signals: (count) => (count === 1 ? '1 ny signal' : `${count} nya signaler`),
    late: (count) => (count === 1 ? '1 försenat ärende i länet' : `${count} försenade ärenden i länet`),
    reopenings: (count) => (count === 1 ? '1 begärd återöppning' : `${count} begärda återöppningar`),
    needs: (count) => (count === 1 ? '1 nytt kompetensbehov' : `${count} nya kompetensbehov`),
  },
  other: {
    warnings: 'en tidig varning',
    classes: 'ändrat bristläge',
    events: 'träffar som närmar sig',
    closed: 'avslutade ärenden',
    uncovered: 'område utan mäklare',
  },
  headings: {
    broker: (week) => `Din vecka ${week}`,
    strategist: (week) => `Länet vecka ${week}`,
    provider: (week) => `Kompetensbehov vecka ${week}`,
  },
  why: {
    broker: 'Du får det här mejlet på måndagar när det finns något nytt i dina områden.',
    strategist: 'Du får det här mejlet på måndagar när det finns något nytt i länet.',
    provider: 'Du får det här mejlet på måndagar när något nytt i länet berör utbildningsanordnare.',
  },
  intro: (where, first) => `Det här har hänt i ${where} ${first ? 'den senaste tiden' : 'sedan förra brevet'}.`,
  theCounty: 'länet',
  county: 'Hela länet',
  caseLine: ({ reference, need, headcount }) =>
    `${need}, ${headcount === 1 ? '1 person' : `${headcount} personer`} (${reference})`,
  due: {
    title: 'Behöver dig nu',
    note: ({ reason, on }, today) => {
      switch (reason) {
        case 'seriously-late':
          return `Mycket försenat: svar lovades ${on === null ? '' : day(on)}`;
        case 'late':
          return `Försenat: svar lovades ${on === null ? '' : day(on)}`;
        case 'reopen-requested':
          return 'Arbetsgivaren vill att ärendet tas upp igen';
        case 'step-passed':
          return `Nästa steg skulle tas ${on === null ? '' : day(on)}`;
        case 'due-soon':
          return on === today ? 'Svar ska ges i dag' : `Svar senast ${on === null ? '' : day(on)}`;
        case 'step-soon':
          return on === today ? 'Nästa steg i dag' : `Nästa steg ${on === null ? '' : day(on)}`;
        default:
          return reason satisfies never;
      }
    },
  },
  signals: { title: 'Nya signaler', note: (answerBy) => `Svar senast ${day(answerBy)}` },
  late: {
    title: 'Försenade ärenden',
    line: (area, late) => (late === 1 ? `${area}: 1 försenat ärende` : `${area}: ${late} försenade ärenden`),
    note: (seriously) => (seriously === 0 ? 'Inget är mycket försenat' : `Varav mycket försenade: ${seriously}`),
  },
  reopenings: { title: 'Återöppning begärd' },
  uncovered: {
    title: 'Områden utan mäklare på plats',
    notes: {
      'no-broker': 'Ingen mäklare har området',
      'nobody-there': 'Mäklaren är borta, och ersättaren är inte heller på plats',
    },
  },
  needs: {
    title: 'Nya behov från flera arbetsgivare',
    note: (employers) => `${employers} arbetsgivare i länet har sökt detta det senaste året`,
  },
  classes: { title: 'Ändrat bristläge', note: (places, from, to) => `${places}: från ${from} till ${to}` },
  warnings: {
    title: 'Tidiga varningar',
    note: (area, employers, expected) =>
      `${area}: ${employers} arbetsgivare på 60 dagar, vanligt är ${String(expected).replace('.', ',')}`,
  },
  events: {
    title: 'Träffar de närmaste fyra veckorna',
    begins: (on, time) => `${day(on)} kl. ${time}`,
    answers: ({ yes, no, waiting, capacity }) =>
      `${yes} ja av ${capacity} ${capacity === 1 ? 'plats' : 'platser'}, ${no} nej${waiting > 0 ? `, ${waiting} på väntelistan` : ''}`,
  },
  closed: { title: 'Avslutat av kollegor' },
  numbers: {
    title: 'Dina siffror',
    line: ({ medianWorkingDays, withinPromise, open }, promise) =>
      [
        ...(medianWorkingDays === null ? [] : [`Hälften får svar ${within(medianWorkingDays)}, löftet är ${promise}`]),
        ...(withinPromise === null ? [] : [`${Math.round(withinPromise * 100)} % i tid`]),
        open === 1 ? '1 öppet ärende' : `${open} öppna ärenden`,
      ].join('. '),
    source:
      'Hur snart ni svarar räknas varje natt på tolv månader och visas från fem ärenden. Öppna är de som finns i arbetslistan nu.',
  },
  more: (count) => `Och ${count} till.`,
  seeAll: {
    worklist: 'Se alla i arbetslistan',
    done: 'Se alla avslutade ärenden',
    reports: 'Se alla varningar',
    basis: 'Se hela underlaget',
  },
};
