import * as z from 'zod/mini';
import type { Event } from './event.ts';
import { Topic } from './signal.ts';
import { localParts } from './zoned-time.ts';

/** How far back events are compared. */
export const benefitMonths = 24;

/**
 * An event as its benefit is reckoned: `worth` is the share that may be seen (`surveyResults`), null under five answers.
 * Only what may be seen goes in, so that nothing comes out which could not be reckoned from what is seen.
 */
export type RatedEvent = Pick<Event, 'startsAt' | 'minutes'> & {
  topics: readonly Topic[];
  participants: number;
  worth: number | null;
};

const rated = {
  events: z.int(),
  participantHours: z.number(),
  /** How many found an hour of theirs worth it, per hour that was spent. */
  perHour: z.number(),
};
export const TopicBenefit = z.strictObject({ topic: Topic, ...rated });
export const HourBenefit = z.strictObject({ hour: z.int().check(z.gte(0), z.lte(23)), ...rated });
export type TopicBenefit = z.infer<typeof TopicBenefit>;
export type HourBenefit = z.infer<typeof HourBenefit>;

const to = (decimals: number, value: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;

type Weighed = { worth: number; participants: number; hours: number };

/** Events without answers enough, or that nobody came to, weigh nothing. */
const weighed = ({ worth, participants, minutes }: RatedEvent): Weighed[] =>
  worth === null || participants === 0 ? [] : [{ worth, participants, hours: (participants * minutes) / 60 }];

const figures = (events: readonly Weighed[]) => {
  const hours = events.reduce((sum, event) => sum + event.hours, 0);
  const worth = events.reduce((sum, event) => sum + event.worth * event.participants, 0);
  return { events: events.length, participantHours: to(1, hours), perHour: to(2, worth / hours) };
};

/** How many found it worth their time per participant hour spent; null where too few answered or nobody came. */
export const benefitPerHour = (event: RatedEvent): number | null => {
  const own = weighed(event);
  return own.length === 0 ? null : figures(own).perHour;
};

/** By topic, best first. An event about two topics counts in both. */
export const benefitByTopic = (events: readonly RatedEvent[]): TopicBenefit[] =>
  Topic.options
    .flatMap((topic) => {
      const own = events.filter(({ topics }) => topics.includes(topic)).flatMap(weighed);
      return own.length === 0 ? [] : [{ topic, ...figures(own) }];
    })
    .toSorted((a, b) => b.perHour - a.perHour);

/** By the hour of the day in which they began, on a clock on the region's wall. */
export const benefitByHour = (events: readonly RatedEvent[], timeZone: string): HourBenefit[] => {
  const hourOf = ({ startsAt }: RatedEvent) => localParts(new Date(startsAt), timeZone).hour;
  return [...Map.groupBy(events, hourOf)]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([hour, own]) => {
      const counted = own.flatMap(weighed);
      return counted.length === 0 ? [] : [{ hour, ...figures(counted) }];
    });
};
