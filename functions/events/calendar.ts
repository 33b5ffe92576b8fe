import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { type Event, endOf } from '../../shared/domain/event.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { localParts } from '../../shared/domain/zoned-time.ts';
import { placeOf } from './event-facts.ts';
import { vtimezone } from './vtimezone.ts';

type Occasion = {
  method: 'REQUEST' | 'CANCEL';
  event: Event;
  invitation: Invitation;
  region: RegionSettings;
  url: string;
  now: Date;
};

/** Stable for the invitation's life: every change and the cancellation name the same entry of the calendar. */
const uidOf = (event: Event, invitation: Invitation, { sender }: RegionSettings) =>
  `event-${event.id}-${invitation.id}@${sender.address.slice(sender.address.indexOf('@') + 1)}`;

/**
 * A date whose own fields show the region's wall clock: the library writes them as they are beside the TZID, and a
 * zoned date would put 56 kB of calendar arithmetic on the request path.
 */
const wallClock = (at: Date, timeZone: string) => {
  const { day, hour, minute, second } = localParts(at, timeZone);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, hour, minute, second);
};
const utcStamp = (at: Date) => at.toISOString().replace(/\.\d{3}|[-:]/g, '');

/**
 * The calendar file of a seat (iTIP, RFC 5546): REQUEST puts it in, CANCEL takes it out. The recipient is the only
 * attendee, already accepted, so that no click in a calendar sends an answer that nobody reads.
 */
export const calendarFile = ({ method, event, invitation, region, url, now }: Occasion): string => {
  const { timeZone, organiser, sender } = region;
  const calendar = new ICalCalendar({
    prodId: { company: 'Kompetenssignal', product: 'events', language: 'SV' },
    method: ICalCalendarMethod[method],
    timezone: { name: timeZone, generator: vtimezone },
  });
  const entry = calendar.createEvent({
    id: uidOf(event, invitation, region),
    sequence: invitation.calendarMails,
    start: wallClock(new Date(event.startsAt), timeZone),
    end: wallClock(endOf(event), timeZone),
    timezone: timeZone,
    stamp: now,
    summary: event.title,
    description: `${event.benefit}\n\n${url}`,
    location: placeOf(event),
    url,
    organizer: { name: organiser.name, email: sender.address },
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  entry.createAttendee({
    name: invitation.name,
    email: invitation.email,
    role: ICalAttendeeRole.REQ,
    status: method === 'CANCEL' ? ICalAttendeeStatus.DECLINED : ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  });
  // The library writes DTSTAMP in the calendar's zone; RFC 5545, 3.8.7.2, wants UTC.
  return calendar.toString().replace(/^DTSTAMP:.*$/m, `DTSTAMP:${utcStamp(now)}`);
};
