import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { calendarFeed, calendarFile } from '../../../functions/events/calendar.ts';
import { calledOffMail } from '../../../functions/events/called-off-mail.ts';
import { movedMail } from '../../../functions/events/moved-mail.ts';
import { seatMail } from '../../../functions/events/seat-mail.ts';
import { composeMime } from '../../../functions/mail/compose-mime.ts';
import { type Event, endOf } from '../../../shared/domain/event.ts';
import { lineOfText } from '../../../shared/domain/line-of-text.ts';
import { aRegion } from '../../support/a-region.ts';
import { someKeys } from '../../support/builders.ts';
import { anEvent, anInvited } from '../../support/event-builders.ts';

const region = aRegion();
const origin = 'https://kompetens.example.org';
const url = `${origin}/rsvp/1.k1.token`;
const now = new Date('2027-03-01T08:00:00.000Z');

/** What a calendar file says to one parser, and in its words to the other. */
type Said = { method: string; uid: string; sequence: number; title: string; starts: string; ends: string };

const byFirst = (ics: string) => {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(zone);
  const method = String(calendar.getFirstPropertyValue('method'));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const entry = new ICAL.Event(component);
    const said: Said = {
      method,
      uid: entry.uid,
      sequence: entry.sequence,
      title: entry.summary,
      starts: entry.startDate.toJSDate().toISOString(),
      ends: entry.endDate.toJSDate().toISOString(),
    };
    return { said, place: entry.location, entry, component };
  });
};

type Found = Record<'uid' | 'sequence' | 'summary' | 'location' | 'method', string> & { start: Date; end: Date };
const bySecond = (ics: string) =>
  Object.values(nodeIcal.sync.parseICS(ics))
    .filter((one) => one?.type === 'VEVENT')
    .map((one) => {
      const entry = one as unknown as Found;
      const said: Said = {
        method: entry.method,
        uid: entry.uid,
        sequence: Number(entry.sequence),
        title: entry.summary,
        starts: new Date(entry.start).toISOString(),
        ends: new Date(entry.end).toISOString(),
      };
      return { said, place: entry.location };
    });

/**
 * The second parser takes an escaped backslash before an n for a line break, and leaves out quotation marks: where those
 * stand it is asked for all but the words.
 */
const spoken = (text: string) => (/[\\"]/.test(text) ? '' : text);
const plain = (said: Said, title: string): Said => ({ ...said, title: spoken(title) && said.title });

/** The file as RFC 5545 wants it: CRLF alone, lines of at most 75 octets, no character cut in two. */
const wellFormed = (ics: string) => {
  expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(ics.isWellFormed()).toBe(true);
};

/** Reads with both parsers, and again after the first has written what it read. */
const readByBoth = (ics: string): readonly Said[] => {
  wellFormed(ics);
  const first = byFirst(ics);
  const titles = first.map(({ said }) => said.title);
  expect(bySecond(ics).map(({ said }, i) => plain(said, titles[i] ?? ''))).toEqual(
    first.map(({ said }) => plain(said, said.title)),
  );
  const again = new ICAL.Component(ICAL.parse(ics)).toString();
  expect(byFirst(again).map(({ said }) => said)).toEqual(first.map(({ said }) => said));
  return first.map(({ said }) => said);
};

const fileOf = (event: Event, over: Partial<Parameters<typeof calendarFile>[0]> = {}) =>
  calendarFile({ method: 'REQUEST', event, invitation: anInvited(1), region, url, now, ...over });

const localStart = (ics: string) => /^DTSTART[^\r]*$/m.exec(ics.slice(ics.indexOf('BEGIN:VEVENT')))?.[0];

describe('the local time', () => {
  test.each([
    ['winter', '2026-12-10T06:30:00Z', 75, 'DTSTART;TZID=Europe/Stockholm:20261210T073000'],
    ['the evening before summer time', '2027-03-27T17:00:00Z', 60, 'DTSTART;TZID=Europe/Stockholm:20270327T180000'],
    ['the morning after', '2027-03-28T06:30:00Z', 60, 'DTSTART;TZID=Europe/Stockholm:20270328T083000'],
    ['a night that loses an hour', '2027-03-27T22:00:00Z', 300, 'DTSTART;TZID=Europe/Stockholm:20270327T230000'],
    ['the evening before winter time', '2026-10-24T16:00:00Z', 60, 'DTSTART;TZID=Europe/Stockholm:20261024T180000'],
    ['the morning after', '2026-10-25T07:30:00Z', 60, 'DTSTART;TZID=Europe/Stockholm:20261025T083000'],
    ['a night that gains an hour', '2026-10-24T21:00:00Z', 300, 'DTSTART;TZID=Europe/Stockholm:20261024T230000'],
    ['the hour that comes twice, first', '2026-10-25T00:30:00Z', 30, 'DTSTART:20261025T003000Z'],
    ['the hour that comes twice, again', '2026-10-25T01:30:00Z', 30, 'DTSTART:20261025T013000Z'],
  ])('%s: both parsers find the instants, and the line says the wall clock', (_, startsAt, minutes, line) => {
    const event = anEvent({ startsAt, minutes });
    const ics = fileOf(event);

    expect(localStart(ics)).toBe(line);
    expect(readByBoth(ics)).toMatchObject([
      { starts: new Date(startsAt).toISOString(), ends: endOf(event).toISOString() },
    ]);
  });
});

describe('an entry’s life', () => {
  const planned = anEvent();
  const moved = { ...planned, startsAt: '2027-04-16T05:30:00Z', version: 2 };
  const again = { ...moved, place: { ...planned.place, name: 'Lärcentrum' }, version: 3 };
  const life = [
    ['confirmation', planned],
    ['moved', moved],
    ['moved', again],
    ['event-cancelled', { ...again, status: 'cancelled' as const, version: 4 }],
  ] as const;

  type Kind = (typeof life)[number][0];
  const letter = (kind: Kind, event: Event, calendarMails: number, as: 'seated' | 'in-line' = 'seated') => {
    const invitation = anInvited(1, { calendarMails });
    if (kind === 'confirmation') return seatMail({ kind, event, invitation, region, url, now });
    const told = { as, event, invitation, region, origin, keys: someKeys(), now };
    return kind === 'moved' ? movedMail(told) : calledOffMail(told);
  };

  test('created, moved, moved and cancelled is one UID, SEQUENCE 0 to 3, and the method of each', () => {
    const drafts = life.map(([kind, event], i) => letter(kind, event, i));

    const said = drafts.map(({ calendar }) => readByBoth(calendar?.ics ?? '')[0]);

    expect(said.map((one) => [one?.method, one?.sequence])).toEqual([
      ['REQUEST', 0],
      ['REQUEST', 1],
      ['REQUEST', 2],
      ['CANCEL', 3],
    ]);
    expect(drafts.map(({ calendar }) => calendar?.method)).toEqual(said.map((one) => one?.method));
    expect(new Set(said.map((one) => one?.uid)).size).toBe(1);
    expect(said[1]?.starts).toBe('2027-04-16T05:30:00.000Z');
    expect(byFirst(drafts[2]?.calendar?.ics ?? '')[0]?.place).toContain('Lärcentrum');
  });

  test('nothing is taken out of a calendar into which nothing was put', () => {
    const draft = letter('event-cancelled', planned, 0, 'in-line');

    expect(draft.calendar).toBeUndefined();
  });

  test.each(life)('%s carries the method of its body in its MIME type, and one attendee', async (kind, event) => {
    const draft = letter(kind, event, 1);

    const mime = (await composeMime({ draft, entry: { dedupKey: 'k', attempts: 1 }, region, at: now })).toString();

    const { method = '' } =
      /^Content-Type: text\/calendar;[^\n]*(?:\n[ \t][^\n]*)*?method=(?<method>\w+)/m.exec(mime)?.groups ?? {};
    const [found] = byFirst(draft.calendar?.ics ?? '');
    expect(method).toBe(found?.said.method);
    expect(found?.entry.attendees.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual([
      'mailto:p1@example.com',
    ]);
    expect(found?.entry.attendees.map((one) => one.getParameter('partstat'))).toEqual([
      method === 'REQUEST' ? 'ACCEPTED' : 'DECLINED',
    ]);
  });
});

/** What would break a line in some programs is a space. */
const unbroken = (text: string) => text.replace(/[\u2028\u2029]/g, ' ');

const nasty = [
  ...['SUMMARY:x', 'a;b,c\\d', '"quoted"', '^caret', 'END:VEVENT', 'DTSTART:20200101T000000Z', '\\n', 'a\\', ':', ';'],
  ...[
    '\u2028DTSTART;TZID=x:1',
    '\u2029',
    '\u0085',
    '\u00a0x',
    '👩‍🏭 träff',
    'é̀',
    '=?utf-8?Q?x?=',
    '<b>&amp;',
    'x'.repeat(119),
  ],
];
const written = (longest: number) =>
  fc
    .oneof(
      fc.constantFrom(...nasty),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: longest }),
      fc
        .array(fc.constantFrom(...nasty, 'å', ' ', '😀'), { minLength: 1, maxLength: 5 })
        .map((parts) => parts.join('')),
    )
    .map((text) => lineOfText(longest).safeParse(text.slice(0, longest)))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data as string);

test('whatever staff and guests write, both parsers read back the same entry and nothing else', () => {
  const minutes = fc.integer({ min: 15, max: 600 });
  const startsAt = fc
    .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2032-12-31T00:00:00Z'), noInvalidDate: true })
    .map((at) => `${at.toISOString().slice(0, 19)}Z`);
  fc.assert(
    fc.property(
      fc.record({ title: written(120), benefit: written(300), startsAt, minutes }),
      written(120),
      written(120),
      fc.nat(50),
      (facts, place, name, calendarMails) => {
        const event = anEvent({ ...facts, place: { ...anEvent().place, name: place } });

        const ics = fileOf(event, { invitation: anInvited(1, { name, calendarMails }) });

        expect(readByBoth(ics)).toEqual([
          {
            method: 'REQUEST',
            uid: `event-${event.id}-${anInvited(1).id}@${region.sender.address.split('@')[1]}`,
            sequence: calendarMails,
            title: unbroken(event.title),
            starts: new Date(event.startsAt).toISOString(),
            ends: endOf(event).toISOString(),
          },
        ]);
        const where = `${unbroken(place)}, Södra Kungsgatan 1, Gävle`;
        expect(byFirst(ics)[0]?.place).toBe(where);
        expect(spoken(where) && bySecond(ics)[0]?.place).toBe(spoken(where));
      },
    ),
    { numRuns: 150 },
  );
});

describe('the public feed', () => {
  const other = anEvent({
    id: `evt_${'2'.padStart(26, '0')}`,
    title: 'Inställd träff',
    status: 'cancelled',
    version: 3,
  });

  test('publishes events with stable entries and without anybody who is invited', () => {
    const ics = calendarFeed({ events: [anEvent(), other], region, origin });

    const said = readByBoth(ics);
    expect(said.map((one) => [one.method, one.sequence, one.title])).toEqual([
      ['PUBLISH', 0, anEvent().title],
      ['PUBLISH', 2, 'Inställd träff'],
    ]);
    expect(ics).not.toMatch(/ATTENDEE/);
    expect(byFirst(ics).map(({ component }) => component.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CANCELLED',
    ]);
  });

  test('is a calendar even where there is no event', () => {
    const ics = calendarFeed({ events: [], region, origin });

    wellFormed(ics);
    expect(byFirst(ics)).toEqual([]);
  });
});
