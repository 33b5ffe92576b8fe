import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benefitByHour, benefitByTopic, benefitPerHour, type RatedEvent } from '../../shared/domain/event-benefit.ts';
import { Topic } from '../../shared/domain/signal.ts';

const zone = 'Europe/Stockholm';
const rated = (over: Partial<RatedEvent> = {}): RatedEvent => ({
  ...{ startsAt: '2027-04-15T05:30:00Z', minutes: 60, topics: [], participants: 10, worth: 0.8 },
  ...over,
});

describe('benefit per participant hour', () => {
  // Reckoned by hand: share × people, through people × hours.
  test.each([
    ['an hour that eight of ten found worth it', rated(), 0.8],
    ['half an hour gives the same in half the time', rated({ minutes: 30 }), 1.6],
    ['two hours cost twice as much', rated({ minutes: 120 }), 0.4],
    ['75 minutes: 0.9 / 1.25', rated({ minutes: 75, worth: 0.9 }), 0.72],
    ['nobody found it worth it', rated({ worth: 0 }), 0],
    ['too few answered', rated({ worth: null }), null],
    ['nobody came', rated({ participants: 0 }), null],
  ])('%s', (_, event, perHour) => {
    expect(benefitPerHour(event)).toBe(perHour);
  });

  test('events weigh by the hours that were spent, and one of two topics counts in both', () => {
    const events = [
      rated({ topics: ['validation', 'automation'], participants: 10, minutes: 60, worth: 0.8 }),
      rated({ topics: ['validation'], participants: 30, minutes: 120, worth: 0.5 }),
      rated({ topics: ['automation'], worth: null }),
    ];

    // validation: (0.8 × 10 + 0.5 × 30) / (10 × 1 + 30 × 2) = 23 / 70; automation: 8 / 10.
    expect(benefitByTopic(events)).toEqual([
      { topic: 'automation', events: 1, participantHours: 10, perHour: 0.8 },
      { topic: 'validation', events: 2, participantHours: 70, perHour: 0.33 },
    ]);
  });

  test('hours are those of the wall, in winter and in summer', () => {
    const events = [
      rated({ startsAt: '2027-01-15T06:30:00Z' }),
      rated({ startsAt: '2027-04-15T05:30:00Z', worth: 0.4 }),
      rated({ startsAt: '2027-04-15T12:00:00Z', worth: null }),
    ];

    expect(benefitByHour(events, zone)).toEqual([{ hour: 7, events: 2, participantHours: 20, perHour: 0.6 }]);
  });

  test('an event of which nothing may be seen changes no figure: nothing of it comes out by subtraction', () => {
    const anyEvent = fc.record({
      startsAt: fc.constantFrom('2027-04-15T05:30:00Z', '2027-04-15T12:00:00Z'),
      minutes: fc.integer({ min: 15, max: 600 }),
      topics: fc.subarray(Topic.options.slice(0, 3)),
      participants: fc.integer({ min: 0, max: 200 }),
      worth: fc.option(fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10)),
    });
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        const seen = events.filter(({ worth }) => worth !== null);

        expect(benefitByTopic(events)).toEqual(benefitByTopic(seen));
        expect(benefitByHour(events, zone)).toEqual(benefitByHour(seen, zone));
        for (const { perHour } of benefitByTopic(events)) expect(perHour).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
