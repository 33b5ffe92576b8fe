import { SourceCode } from '../../shared/domain/signal.ts';

/** The form's fields besides its key, by dotted name, and what is made of their text. */
const kinds = {
  'employer.name': 'text',
  'employer.organisationNumber': 'text',
  'employer.industry': 'text',
  'contact.name': 'text',
  'contact.email': 'text',
  'contact.phone': 'text',
  municipality: 'text',
  'need.occupationText': 'text',
  'need.occupation': 'text',
  'need.headcount': 'number',
  'need.horizon': 'text',
  'need.description': 'text',
  'recruitment.applicants': 'number',
  'recruitment.qualified': 'number',
  'recruitment.suitable': 'number',
  'recruitment.leftWithinYear': 'number',
  'recruitment.knewEducation': 'yes-or-no',
  'consent.events': 'checkbox',
  topics: 'list',
  source: 'source',
  language: 'text',
  channel: 'text',
} as const satisfies Record<string, 'text' | 'number' | 'checkbox' | 'yes-or-no' | 'list' | 'source'>;

type Field = keyof typeof kinds;
const isField = (name: string): name is Field => Object.hasOwn(kinds, name);

/** The hidden field that carries the form's idempotency key. */
export const keyField = 'idempotencyKey';

export type ReadForm = {
  /** As typed, to be shown again. */
  values: Readonly<Record<string, string>>;
  key: string | undefined;
  /** What the schema of a signal is asked about; a field that was left empty is not there. */
  input: Readonly<Record<string, unknown>>;
};

type Kind = (typeof kinds)[Field];

const numberOr = (text: string): number | string => (/^\d{1,6}$/.test(text) ? Number(text) : text);

/** What a field's text stands for; undefined where it says nothing: "do not know", or a source that is no code. */
const readAs = (kind: Kind, text: string): unknown => {
  switch (kind) {
    case 'text':
      return text;
    case 'number':
      return numberOr(text);
    case 'checkbox':
      return text !== 'false';
    case 'yes-or-no':
      return text === 'unknown' ? undefined : text === 'true' ? true : text === 'false' ? false : text;
    case 'list':
      return [...new Set(text.split(' '))];
    case 'source':
      return SourceCode.safeParse(text).data;
    default:
      return kind satisfies never;
  }
};

/** Every field once: of a name given twice the last counts, as in JSON, but for a list, which takes them all. */
const givenIn = (body: string): Map<string, string> => {
  const given = new Map<string, string>();
  for (const [name, text] of new URLSearchParams(body)) {
    const before = isField(name) && kinds[name] === 'list' ? given.get(name) : undefined;
    given.set(name, before === undefined ? text.replaceAll('\r\n', '\n') : `${before} ${text}`);
  }
  return given;
};

/**
 * An `application/x-www-form-urlencoded` body with dotted names as the JSON it stands for: numbers read, checkboxes made
 * booleans, empty fields left out. Names that no form of ours has stay as they are, so that the schema names them.
 */
export const readForm = (body: string): ReadForm => {
  const given = givenIn(body);
  const key = given.get(keyField)?.trim() || undefined;
  given.delete(keyField);

  const groups = new Map<string, [string, unknown][]>();
  const top: [string, unknown][] = [['consent', { events: false }]];
  for (const [name, text] of given) {
    if (!isField(name)) {
      top.push([name, text]);
      continue;
    }
    const trimmed = text.trim();
    if (trimmed === '') continue;
    const value = readAs(kinds[name], trimmed);
    if (value === undefined) continue;
    const [group = '', member] = name.split('.');
    if (member === undefined) top.push([name, value]);
    else groups.set(group, [...(groups.get(group) ?? []), [member, value]]);
  }
  // The groups that a signal cannot be without are there even where all their fields were left empty.
  for (const group of ['employer', 'contact', 'need']) if (!groups.has(group)) groups.set(group, []);
  const nested = [...groups].map(([group, members]) => [group, Object.fromEntries(members)] as const);
  // `fromEntries` defines own properties, so a field named `__proto__` is an unknown field and nothing else.
  return { values: Object.fromEntries(given), key, input: Object.fromEntries([...top, ...nested]) };
};
