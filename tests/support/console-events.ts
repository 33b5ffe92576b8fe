import type { EventAnswer } from '../../functions/events/contract-answer.ts';

/** Events as the console gets them, of every look that a row and a page have. */
export const shownEvent = (over: Partial<EventAnswer> = {}): EventAnswer => ({
  id: `evt_${'1'.padStart(26, '0')}`,
  title: 'Frukost om svetsare i Gävle',
  type: 'frukost',
  startsAt: '2026-12-10T06:30:00.000Z',
  minutes: 60,
  place: { name: 'Exempelhuset', address: 'Exempelgatan 1', municipality: '2180' },
  benefit: 'Du får tre konkreta vägar att hitta medarbetare.',
  description: '15 minuter: frukost\n20 minuter: frågor och svar',
  capacity: 30,
  areas: ['gastrikland-ost'],
  audiences: ['employers', 'suppliers'],
  topics: ['recruitment', 'trainee-places'],
  coHosts: [{ organisation: 'Teknikföretagen Exempel', name: 'Ida Exempel', email: 'ida@example.org' }],
  notes: [{ audience: 'employers', text: 'Ta med en ritning.' }],
  status: 'planned',
  createdAt: '2026-11-20T08:00:00.000Z',
  version: 3,
  counts: { invited: 74, yes: 23, no: 11, keepMePosted: 4, waiting: 3, offered: 1, attended: 0, missed: 0 },
  seatsLeft: 6,
  url: 'https://kompetens.example.org/event/evt_00000000000000000000000001',
  ...over,
});

const none = { invited: 0, yes: 0, no: 0, keepMePosted: 0, waiting: 0, offered: 0, attended: 0, missed: 0 };

export const shownEvents: EventAnswer[] = [
  shownEvent({
    id: `evt_${'2'.padStart(26, '0')}`,
    title: 'Branschträff för tillverkande företag i östra Gästrikland med omnejd',
    type: 'branschtraff',
    startsAt: '2026-11-12T12:00:00.000Z',
    counts: { ...none, invited: 40, yes: 18, no: 9 },
  }),
  shownEvent(),
  shownEvent({
    id: `evt_${'3'.padStart(26, '0')}`,
    title: 'Styrgruppen',
    type: 'styrgrupp',
    startsAt: '2026-12-15T12:00:00.000Z',
    counts: none,
    seatsLeft: 12,
    capacity: 12,
  }),
  shownEvent({
    id: `evt_${'4'.padStart(26, '0')}`,
    title: 'Workshop om vårdens kompetens',
    type: 'workshop',
    startsAt: '2027-01-20T08:00:00.000Z',
    status: 'cancelled',
    cancelled: { at: '2026-11-21T08:00:00.000Z', reason: 'Lokalen är inte längre ledig.' },
  }),
];
