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

const hostOf = ({ sender }: RegionSettings) => sender.address.slice(sender.address.indexOf('@') + 1);
/** Stable for the invitation's life: every change and the cancellation name the same entry of the calendar. */
const uidOf = (event: Event, invitation: Invitation, region: RegionSettings) =>
  `event-${event.id}-${invitation.id}@${hostOf(region)}`;
/** The event as everybody may see it is another entry than anybody's seat. */
const publicUidOf = (event: Event, region: RegionSettings) => `event-${event.id}@${hostOf(region)}`;

/** Line and paragraph separators: no line breaks of iCalendar, but some programs break lines there. */
const unbroken = (text: string) => text.replace(/[\p{Zl}\p{Zp}]/gu, ' ');
const utcStamp = (at: Date) => at.toISOString().replace(/\.\d{3}|[-:]/g, '');
const two = (n: number) => String(n).padStart(2, '0');

const hour = 3_600_000;
const wallClock = (at: Date, timeZone: string): string => {
  const { day, ...time } = localParts(at, timeZone);
  return `${day.replaceAll('-', '')}T${two(time.hour)}${two(time.minute)}${two(time.second)}`;
};

/**
 * A time as the region's clocks show it, with the zone's name. The hour that comes twice means the first one (RFC 5545,
 * 3.3.5), which not every program knows: both are said in UTC.
 */
const zoned = (name: 'DTSTART' | 'DTEND', at: Date, timeZone: string): string => {
  const shown = wallClock(at, timeZone);
  const twice = [-hour, hour].some((by) => wallClock(new Date(at.getTime() + by), timeZone) === shown);
  return twice ? `${name}:${utcStamp(at)}` : `${name};TZID=${timeZone}:${shown}`;
};

const newCalendar = (method: ICalCalendarMethod, { timeZone }: RegionSettings) =>
  new ICalCalendar({
    prodId: { company: 'Kompetenssignal', product: 'events', language: 'SV' },
    method,
    timezone: { name: timeZone, generator: vtimezone },
  });

type Entry = { event: Event; region: RegionSettings; uid: string; sequence: number; url: string; cancelled: boolean };

const addEntry = (calendar: ICalCalendar, { event, region, uid, sequence, url, cancelled }: Entry) =>
  calendar.createEvent({
    id: uid,
    sequence,
    start: new Date(event.startsAt),
    end: endOf(event),
    timezone: region.timeZone,
    summary: unbroken(event.title),
    description: `${unbroken(event.benefit)}\n\n${url}`,
    location: unbroken(placeOf(event)),
    url,
    organizer: { name: region.organiser.name, email: region.sender.address },
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });

type Stamped = { event: Event; stamp: Date };

/**
 * The library writes times as the machine's clock shows them and DTSTAMP in the calendar's zone. Its three lines of each
 * entry are written anew: those of the region's wall clock, whatever zone the machine is in, and UTC (RFC 5545, 3.8.7.2).
 */
const written = (calendar: ICalCalendar, { timeZone }: RegionSettings, entries: readonly Stamped[]): string => {
  const starts = entries.map(({ event }) => zoned('DTSTART', new Date(event.startsAt), timeZone)).values();
  const ends = entries.map(({ event }) => zoned('DTEND', endOf(event), timeZone)).values();
  const stamps = entries.map(({ stamp }) => `DTSTAMP:${utcStamp(stamp)}`).values();
  const line = (of: string): string => {
    if (of.startsWith('DTSTART;TZID=')) return starts.next().value ?? of;
    if (of.startsWith('DTEND;TZID=')) return ends.next().value ?? of;
    return of.startsWith('DTSTAMP:') ? (stamps.next().value ?? of) : of;
  };
  // The end of the last line belongs to the format, and the library leaves it out.
  return `${calendar.toString().trimEnd().split('\r\n').map(line).join('\r\n')}\r\n`;
};

/**
 * The calendar file of a seat (iTIP, RFC 5546): REQUEST puts it in or changes it, CANCEL takes it out. The recipient is the
 * only attendee, already accepted, so that no click in a calendar sends an answer that nobody reads.
 */
export const calendarFile = ({ method, event, invitation, region, url, now }: Occasion): string => {
  const calendar = newCalendar(ICalCalendarMethod[method], region);
  const cancelled = method === 'CANCEL';
  const entry = addEntry(calendar, {
    ...{ event, region, url, cancelled },
    uid: uidOf(event, invitation, region),
    sequence: invitation.calendarMails,
  });
  entry.createAttendee({
    name: unbroken(invitation.name),
    email: invitation.email,
    role: ICalAttendeeRole.REQ,
    status: cancelled ? ICalAttendeeStatus.DECLINED : ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  });
  return written(calendar, region, [{ event, stamp: now }]);
};

type Feed = { events: readonly Event[]; region: RegionSettings; origin: string };

/**
 * The events that are for everybody, for calendars that ask again by themselves. Nobody who is invited stands in it, and
 * the same events give the same file, whenever it is asked for.
 */
export const calendarFeed = ({ events, region, origin }: Feed): string => {
  const calendar = newCalendar(ICalCalendarMethod.PUBLISH, region);
  calendar.name(region.name);
  for (const event of events)
    addEntry(calendar, {
      ...{ event, region, uid: publicUidOf(event, region), sequence: event.version - 1 },
      ...{ url: `${origin}/event/${event.id}`, cancelled: event.status === 'cancelled' },
    });
  return written(
    calendar,
    region,
    events.map((event) => ({ event, stamp: new Date(event.createdAt) })),
  );
};
