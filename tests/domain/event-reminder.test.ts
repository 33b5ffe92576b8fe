import { describe, expect, test } from 'vitest';
import { reminderAt, reminderDue, wantsReminder } from '../../shared/domain/event-reminder.ts';
import { anEvent, seated } from '../support/changing-events.ts';

const zone = 'Europe/Stockholm';
const at = (text: string) => new Date(text);

describe('a reminder is due at eight by the clock on the wall, a week and a day before', () => {
  test.each([
    ['an ordinary week', '2027-04-15T05:30:00Z', '2027-04-08T06:00:00Z', '2027-04-14T06:00:00Z'],
    ['over the change to summer time', '2027-03-30T05:30:00Z', '2027-03-23T07:00:00Z', '2027-03-29T06:00:00Z'],
    ['on the day of that change', '2027-03-28T08:00:00Z', '2027-03-21T07:00:00Z', '2027-03-27T07:00:00Z'],
    ['over the change to winter time', '2027-11-02T06:30:00Z', '2027-10-26T06:00:00Z', '2027-11-01T07:00:00Z'],
    ['on the day of that change', '2027-10-31T08:00:00Z', '2027-10-24T06:00:00Z', '2027-10-30T06:00:00Z'],
    ['late in the evening', '2027-06-10T21:30:00Z', '2027-06-03T06:00:00Z', '2027-06-09T06:00:00Z'],
    ['just after midnight', '2027-06-10T22:30:00Z', '2027-06-04T06:00:00Z', '2027-06-10T06:00:00Z'],
  ])('%s', (_, startsAt, week, day) => {
    expect(reminderAt({ startsAt }, '7d', zone)).toEqual(at(week));
    expect(reminderAt({ startsAt }, '1d', zone)).toEqual(at(day));
  });
});

describe('what an event calls for', () => {
  const event = anEvent({ startsAt: '2027-04-15T05:30:00Z' });

  test.each([
    ['2027-04-08T05:59:00Z', undefined],
    ['2027-04-08T06:00:00Z', '7d'],
    ['2027-04-10T06:00:00Z', '7d'],
    ['2027-04-11T06:00:00Z', undefined],
    ['2027-04-14T05:59:00Z', undefined],
    ['2027-04-14T06:00:00Z', '1d'],
    ['2027-04-15T05:29:00Z', '1d'],
    ['2027-04-15T05:30:00Z', undefined],
  ])('at %s: %s', (now, kind) => {
    expect(reminderDue(event, at(now), zone)).toBe(kind);
  });

  test('is nothing once it is cancelled', () => {
    expect(reminderDue({ ...event, status: 'cancelled' }, at('2027-04-08T06:00:00Z'), zone)).toBeUndefined();
  });
});

describe('who is reminded', () => {
  const event = anEvent({ startsAt: '2027-04-15T05:30:00Z' });
  const answered = (answeredAt: string) => seated(1, { answeredAt });

  test.each([
    ['answered a day before the reminder', answered('2027-04-07T06:00:00.000Z'), {}, true],
    ['answered a moment later than that', answered('2027-04-07T06:00:01.000Z'), {}, false],
    ['answered after it was due', answered('2027-04-09T06:00:00.000Z'), {}, false],
    ['has a seat from before there were lines', seated(1, { seat: undefined }), {}, true],
    ['stands in line', seated(1, { seat: 'waiting' }), {}, false],
    ['was offered a seat', seated(1, { seat: 'offered' }), {}, false],
    ['let an offer lapse', seated(1, { seat: 'lapsed' }), {}, false],
    ['said no', seated(1, { answer: 'no', seat: undefined }), {}, false],
    ['asked to be kept posted', seated(1, { answer: 'keep-me-posted', seat: undefined }), {}, false],
    ['has not been told of the move yet', seated(1), { announced: 2, announcedAt: '2027-04-01T06:00:00.000Z' }, false],
    [
      'was told of the move long ago',
      seated(1, { told: 2 }),
      { announced: 2, announcedAt: '2027-04-01T06:00:00.000Z' },
      true,
    ],
    [
      'has just been told of the move',
      seated(1, { told: 2 }),
      { announced: 2, announcedAt: '2027-04-07T07:00:00.000Z' },
      false,
    ],
  ])('%s', (_, guest, over, wanted) => {
    expect(wantsReminder(guest, { ...event, ...over }, '7d', zone)).toBe(wanted);
  });
});
