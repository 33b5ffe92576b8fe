import * as z from 'zod/mini';
import { Audience } from './event.ts';
import { Industry } from './industry.ts';
import { PlainDay } from './plain-day.ts';
import { AreaId } from './region.ts';
import { Topic } from './signal.ts';
import { Ssyk4 } from './ssyk.ts';

/** An employer who has not said what it does can be chosen as such, or left out and counted as such. */
export const UnknownIndustry = 'unknown';

/**
 * Who is to be invited. Areas, audiences and attendance choose among everybody. Industry, occupation, topic and signals are
 * known of employers alone and choose among them: a study counsellor is not left out for having sent no signal.
 */
export const Segment = z
  .strictObject({
    areas: z.array(AreaId).check(z.minLength(1), z.maxLength(20)),
    audiences: z.array(Audience).check(z.minLength(1), z.maxLength(Audience.options.length)),
    industries: z.optional(
      z.array(z.union([Industry, z.literal(UnknownIndustry)])).check(z.minLength(1), z.maxLength(22)),
    ),
    occupations: z.optional(z.array(Ssyk4).check(z.minLength(1), z.maxLength(50))),
    topics: z.optional(z.array(Topic).check(z.minLength(1), z.maxLength(Topic.options.length))),
    /** Told of a need on this day or later. */
    signalledSince: z.optional(PlainDay),
    attendance: z.optional(z.enum(['any', 'attended-before', 'never-attended'])),
  })
  .check(z.meta({ id: 'Segment' }));
export type Segment = z.output<typeof Segment>;

/** What a contact is chosen by. */
export type Chosen = {
  area: string;
  audience: Audience;
  industry?: Industry | undefined;
  /** SSYK4 of the needs that were told of. */
  occupations: readonly string[];
  topics: readonly Topic[];
  /** Instant of the last signal, in UTC. */
  lastSignalAt?: string | undefined;
  /** Events that the contact came to. */
  attended: number;
};

const anyOf = <T>(wanted: readonly T[] | undefined, has: readonly T[]): boolean =>
  wanted === undefined || has.some((one) => wanted.includes(one));

const cameAsWanted = ({ attendance = 'any' }: Segment, { attended }: Chosen): boolean => {
  switch (attendance) {
    case 'any':
      return true;
    case 'attended-before':
      return attended > 0;
    case 'never-attended':
      return attended === 0;
    default:
      return attendance satisfies never;
  }
};

export type Match = 'in' | 'out' | 'unknown-industry';

/** Whether a contact is in the segment; `unknown-industry` would be, if it were known that the industry is one of those. */
export const matchOf = (segment: Segment, contact: Chosen): Match => {
  const { areas, audiences, industries, occupations, topics, signalledSince } = segment;
  if (!areas.includes(contact.area) || !audiences.includes(contact.audience)) return 'out';
  if (!cameAsWanted(segment, contact)) return 'out';
  if (contact.audience !== 'employers') return 'in';
  if (!anyOf(occupations, contact.occupations) || !anyOf(topics, contact.topics)) return 'out';
  // Instants in UTC against the start of a day in UTC: an hour or two at its edge does not choose a guest.
  if (signalledSince !== undefined && (contact.lastSignalAt ?? '') < signalledSince) return 'out';
  if (industries === undefined || industries.includes(contact.industry ?? UnknownIndustry)) return 'in';
  return contact.industry === undefined ? 'unknown-industry' : 'out';
};

export const matches = (segment: Segment, contact: Chosen): boolean => matchOf(segment, contact) === 'in';
