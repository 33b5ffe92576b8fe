import type { EventAnswer } from '../../../../functions/events/contract-answer.ts';
import { type Audience, audiencesOfType, type EventInput, type EventType } from '../../../../shared/domain/event.ts';
import { defaultsOfType } from '../../../../shared/domain/event-type.ts';
import { instantOf, localParts } from '../../../../shared/domain/zoned-time.ts';
import type { ConsoleEventsTexts } from '../../../../shared/i18n/console-events.sv.ts';

type CoHostDraft = { organisation: string; name: string; email: string };

/** An event as it is typed: text everywhere, so that what is half written can be kept. */
export type EventDraft = {
  type: EventType;
  title: string;
  benefit: string;
  description: string;
  day: string;
  time: string;
  minutes: string;
  capacity: string;
  placeName: string;
  address: string;
  municipality: string;
  areas: string[];
  audiences: string[];
  topics: string[];
  notes: Partial<Record<string, string>>;
  coHosts: CoHostDraft[];
};

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** What a type begins with. */
const suggestionOf = (type: EventType, e: ConsoleEventsTexts) => {
  const { minutes, capacity, time } = defaultsOfType[type];
  return {
    ...e.suggestions[type],
    minutes: String(minutes),
    capacity: String(capacity),
    time,
    audiences: [...audiencesOfType[type]] as string[],
  };
};

/** An event that nobody has written anything of. */
export const emptyEvent = (type: EventType, areas: readonly string[], e: ConsoleEventsTexts): EventDraft => ({
  ...suggestionOf(type, e),
  type,
  title: '',
  day: '',
  placeName: '',
  address: '',
  municipality: '',
  areas: areas.length === 1 ? [...areas] : [],
  topics: [],
  notes: {},
  coHosts: [],
});

/** Another type brings its own suggestions, and leaves what somebody has written. */
export const withType = (draft: EventDraft, type: EventType, e: ConsoleEventsTexts): Partial<EventDraft> => {
  const before = suggestionOf(draft.type, e);
  const after = suggestionOf(type, e);
  const fields = ['benefit', 'description', 'minutes', 'capacity', 'time', 'audiences'] as const;
  const untouched = fields.filter((field) => JSON.stringify(draft[field]) === JSON.stringify(before[field]));
  return { type, ...Object.fromEntries(untouched.map((field) => [field, after[field]])) };
};

export const draftOf = (event: EventAnswer, timeZone: string): EventDraft => {
  const { day, hour, minute } = localParts(new Date(event.startsAt), timeZone);
  return {
    type: event.type,
    title: event.title,
    benefit: event.benefit,
    description: event.description ?? '',
    day,
    time: `${twoDigits(hour)}:${twoDigits(minute)}`,
    minutes: String(event.minutes),
    capacity: String(event.capacity),
    placeName: event.place.name,
    address: event.place.address,
    municipality: event.place.municipality,
    areas: [...event.areas],
    audiences: [...(event.audiences ?? audiencesOfType[event.type])],
    topics: [...(event.topics ?? [])],
    notes: Object.fromEntries((event.notes ?? []).map(({ audience, text }) => [audience, text])),
    coHosts: (event.coHosts ?? []).map((one) => ({ ...one })),
  };
};

/** A number where one is written, else the text itself, for the server to tell what is wrong with it. */
const numberOf = (text: string): number | string => (/^\d+$/.test(text.trim()) ? Number(text) : text);

const startOf = ({ day, time }: EventDraft, timeZone: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && /^\d{2}:\d{2}$/.test(time)
    ? instantOf(day, time, timeZone).toISOString()
    : undefined;

export type EventBody = { [K in keyof EventInput]?: unknown };

/** Everything that a draft says, with what was left empty as empty. */
const wholeBody = (draft: EventDraft, timeZone: string): EventBody => ({
  title: draft.title,
  type: draft.type,
  startsAt: startOf(draft, timeZone),
  minutes: numberOf(draft.minutes),
  place: {
    name: draft.placeName,
    address: draft.address,
    ...(draft.municipality !== '' && { municipality: draft.municipality }),
  },
  benefit: draft.benefit,
  description: draft.description,
  capacity: numberOf(draft.capacity),
  areas: draft.areas,
  audiences: draft.audiences,
  topics: draft.topics,
  coHosts: draft.coHosts,
  notes: draft.audiences.flatMap((audience) => {
    const text = draft.notes[audience]?.trim() ?? '';
    return text === '' ? [] : [{ audience: audience as Audience, text }];
  }),
});

/** What plans the event. The server says what is missing. */
export const planOf = (draft: EventDraft, timeZone: string): EventBody => wholeBody(draft, timeZone);

/**
 * What a draft changes of what it began on; empty where it changes nothing. What a colleague has changed meanwhile is not
 * among it, and stays as they made it.
 */
export const changesOf = (draft: EventDraft, began: EventDraft, timeZone: string): EventBody => {
  const before: Record<string, unknown> = wholeBody(began, timeZone);
  const { type, ...after } = wholeBody(draft, timeZone);
  return Object.fromEntries(
    // A field that was emptied and may not be is sent as it is, for the server to name it.
    Object.entries(after).flatMap(([field, value]) =>
      JSON.stringify(value) === JSON.stringify(before[field]) ? [] : [[field, value ?? '']],
    ),
  );
};

const announced = ['title', 'startsAt', 'minutes', 'place'] as const;
export type Announced = (typeof announced)[number];

/** Which of the changes are told to those whom they concern. */
export const announcedOf = (changes: EventBody): Announced[] => announced.filter((field) => field in changes);

/** How many hear of a change, by how they stand. */
export const hearersOf = ({ counts }: Pick<EventAnswer, 'counts'>) => {
  const seated = counts.yes;
  const inLine = counts.waiting + counts.offered;
  const asked = Math.max(0, counts.invited - seated - inLine - counts.no);
  return { seated, inLine, asked, all: seated + inLine + asked };
};
