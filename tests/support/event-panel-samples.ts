import type { AttendanceList, AttendanceRow, EventResults } from '../../functions/events/contract-after.ts';
import type { GivenAnswers } from '../../functions/events/contract-answers.ts';
import { numberedId } from './builders.ts';

export const shownEventId = numberedId('evt', 1);
const head = {
  id: shownEventId,
  title: 'Arbetsmarknadsdag för vägledare',
  startsAt: '2026-11-23T08:30:00Z',
  minutes: 90,
  place: 'Exempelhuset, Storgatan 1, Gävle',
};
const people: readonly (readonly [string, string, Partial<AttendanceRow>])[] = [
  ['Alma Exempel', 'Exempelskolan', { state: 'attended', by: 'staff' }],
  ['Bo Exempel', 'Exempelskolan', { state: 'attended', by: 'code' }],
  ['Cecilia Exempel-Medlångtefternamn', 'Arbetsförmedlingen i Gävle och Sandviken', {}],
  ['Dag Exempel', 'Exempel Plåt AB', { state: 'missed', by: 'staff' }],
  ['Eva Exempel', 'Lärcentrum', {}],
];

export const anAttendanceList = (over: Partial<AttendanceList> = {}): AttendanceList => ({
  event: head,
  opensAt: '2026-11-23T06:30:00.000Z',
  open: true,
  code: {
    code: 'k7qm2-xtd9f',
    url: 'https://kompetens.example.org/check-in/k7qm2-xtd9f',
    from: '2026-11-23T07:30:00.000Z',
    until: '2026-11-23T10:00:00.000Z',
  },
  rows: [
    ...people.map(
      ([name, employer, more], i): AttendanceRow => ({
        ...{ id: numberedId('inv', i), name, employer, audience: 'study-counsellors', expected: true },
        ...{ state: 'unknown', by: null, ...more },
      }),
    ),
    {
      ...{ id: numberedId('wlk', 1), name: 'Noor Exempel', employer: 'Exempel Bygg AB', audience: null },
      ...{ expected: false, state: 'attended', by: 'staff' },
    },
  ],
  ...over,
});

export const someEventResults = (over: Partial<EventResults> = {}): EventResults => ({
  event: { ...head, topics: ['validation'] },
  attendance: { kept: true, expected: 32, attended: 25, missed: 6, walkIns: 2, rate: 23 / 32 },
  audiences: [
    { audience: 'study-counsellors', expected: 18, attended: 14, missed: 4 },
    { audience: 'employment-service', expected: 9, attended: 8, missed: 1 },
    { audience: 'suppliers', expected: 5, attended: 1, missed: 1 },
  ],
  survey: {
    answered: '10-19',
    worth: 0.8,
    useful: [{ topic: 'validation', answers: '10-19' }],
    next: [
      { topic: 'trainee-places', answers: '5-9' },
      { topic: 'short-courses', answers: '5-9' },
    ],
    texts: ['Att få träffa skolan', 'Bra att det slutade i tid', 'Fallet från verkstaden', 'Fikat', 'Kontakterna'],
  },
  missed: { answered: '5-9', reasons: [{ reason: 'work', answers: '5-9' }] },
  benefit: {
    perHour: 0.53,
    months: 24,
    byTopic: [
      { topic: 'trainee-places', events: 4, participantHours: 88, perHour: 0.91 },
      { topic: 'validation', events: 3, participantHours: 75.5, perHour: 0.64 },
      { topic: 'strategic-planning', events: 2, participantHours: 60, perHour: 0.31 },
    ],
    byHour: [
      { hour: 7, events: 6, participantHours: 120, perHour: 0.82 },
      { hour: 9, events: 2, participantHours: 75, perHour: 0.53 },
      { hour: 15, events: 1, participantHours: 28.5, perHour: 0.2 },
    ],
  },
  signals: {
    within30Days: 7,
    links: [
      { code: 'abcdef12', name: 'Dörren på arbetsmarknadsdagen', within30Days: 5 },
      { code: 'abcdef13', name: 'Affischen', within30Days: 2 },
    ],
    countedAt: '2026-11-23T02:15:00.000Z',
  },
  ...over,
});

/** An event that nobody has said anything of. */
export const noEventResults = (): EventResults =>
  someEventResults({
    attendance: { kept: false, expected: 4, attended: 0, missed: 0, walkIns: 0, rate: null },
    audiences: [{ audience: 'employers', expected: 4, attended: 0, missed: 0 }],
    survey: { answered: '0-4', worth: null, useful: [], next: [], texts: [] },
    missed: { answered: '0-4', reasons: [] },
    benefit: { perHour: null, months: 24, byTopic: [], byHour: [] },
    signals: { within30Days: 0, links: [], countedAt: null },
  });

/** Answers to the same event: each standing once, and two in line. */
export const someAnswers = (): GivenAnswers => ({
  answers: (
    [
      ['Kim Exempel', 'yes', 'waiting', 2],
      ['Lo Exempel', 'yes', 'waiting', 1],
      ['Ari Exempel', 'yes', 'confirmed', null],
      ['Noor Exempel', 'yes', 'offered', null],
      ['Sam Exempel', 'yes', 'lapsed', null],
      ['Jo Exempel', 'no', null, null],
      ['Max Exempel', 'keep-me-posted', null, null],
      ['Robin Exempel', null, null, null],
    ] as const
  ).map(([name, answer, seat, place], i) => ({
    ...{ invitation: numberedId('inv', i + 1), name, employer: 'Exempel Mekaniska AB', answer, seat, place },
    answeredAt: answer && '2026-11-20T08:00:00.000Z',
    offeredUntil: seat === 'offered' ? '2026-11-24T08:00:00.000Z' : null,
  })),
  next: null,
});
