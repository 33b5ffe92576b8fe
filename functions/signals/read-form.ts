/** The form's fields besides its key, by dotted name, and what is made of their text. */
const kinds = {
  'employer.name': 'text',
  'employer.organisationNumber': 'text',
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
  'consent.events': 'checkbox',
  language: 'text',
  channel: 'text',
} as const satisfies Record<string, 'text' | 'number' | 'checkbox'>;

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

const numberOr = (text: string): number | string => (/^\d{1,6}$/.test(text) ? Number(text) : text);

/**
 * An `application/x-www-form-urlencoded` body with dotted names as the JSON it stands for: numbers read, checkboxes made
 * booleans, empty fields left out. Names that no form of ours has stay as they are, so that the schema names them; of a
 * name given twice the last counts, as in JSON.
 */
export const readForm = (body: string): ReadForm => {
  const given = new Map([...new URLSearchParams(body)].map(([name, text]) => [name, text.replaceAll('\r\n', '\n')]));
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
    const kind = kinds[name];
    const value = kind === 'number' ? numberOr(trimmed) : kind === 'checkbox' ? trimmed !== 'false' : trimmed;
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
