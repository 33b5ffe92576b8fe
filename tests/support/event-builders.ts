import type { Event } from '../../shared/domain/event.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';

/** A planned event with room for two, on an ordinary day. */
export const anEvent = (over: Partial<Event> = {}): Event => ({
  id: `evt_${'1'.padStart(26, '0')}`,
  title: 'Frukost om CNC, svets & trä',
  type: 'frukost',
  startsAt: '2027-04-15T05:30:00Z',
  minutes: 75,
  place: { name: 'Verkstan', address: 'Södra Kungsgatan 1', municipality: '2180' },
  benefit: 'Du får tre sökande att ringa.',
  capacity: 2,
  areas: ['gastrikland-ost'],
  status: 'planned',
  createdBy: 'per_broker',
  createdAt: '2027-03-01T08:00:00.000Z',
  version: 1,
  counts: { invited: 0, yes: 0, no: 0, keepMePosted: 0, waiting: 0, offered: 0, attended: 0, missed: 0 },
  ...over,
});

/** The n-th who was invited to it. */
export const anInvited = (n: number, over: Partial<Invitation> = {}): Invitation => ({
  id: `inv_${String(n).padStart(26, '0')}`,
  event: anEvent().id,
  hash: `hash-${n}`,
  name: `Person ${n}`,
  email: `p${n}@example.com`,
  employer: `Exempel ${n} AB`,
  language: 'sv',
  invitedAt: '2027-03-01T08:00:00.000Z',
  answer: null,
  answeredAt: null,
  answers: 0,
  calendarMails: 0,
  audience: 'employers',
  ...over,
});
