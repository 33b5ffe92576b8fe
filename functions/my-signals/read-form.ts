/** The forms' fields by dotted name, and what is made of their text. */
const kinds = {
  email: 'text',
  language: 'text',
  reference: 'text',
  reason: 'text',
  'need.occupationText': 'text',
  'need.headcount': 'number',
  'need.horizon': 'text',
  'need.description': 'text',
  'recruitment.applicants': 'number',
  'recruitment.qualified': 'number',
  'recruitment.suitable': 'number',
  'recruitment.leftWithinYear': 'number',
  'recruitment.knewEducation': 'boolean',
  'contact.name': 'text',
  'contact.email': 'text',
  'contact.phone': 'text',
} as const satisfies Record<string, 'text' | 'number' | 'boolean'>;

const isField = (name: string): name is keyof typeof kinds => Object.hasOwn(kinds, name);

export type ReadForm = {
  /** Which of the page's forms it is. */
  action: string;
  /** As typed, to be shown again. */
  values: Readonly<Record<string, string>>;
  /** What a schema is asked about; a field that was left empty is not there. */
  input: Readonly<Record<string, unknown>>;
};

const read = (kind: 'text' | 'number' | 'boolean', text: string): unknown => {
  if (kind === 'number') return /^\d{1,6}$/.test(text) ? Number(text) : text;
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
};

/**
 * An `application/x-www-form-urlencoded` body with dotted names as the JSON it stands for. Names that no form of ours has
 * stay as they are, so that the schema names them; `groups` are there even where all their fields were left empty.
 */
export const readForm = (body: string, groups: readonly string[] = []): ReadForm => {
  const given = new Map([...new URLSearchParams(body)].map(([name, text]) => [name, text.replaceAll('\r\n', '\n')]));
  const action = given.get('action') ?? '';
  given.delete('action');
  const top: [string, unknown][] = [];
  const nested = new Map<string, [string, unknown][]>(groups.map((group) => [group, []]));
  for (const [name, text] of given) {
    if (!isField(name)) {
      top.push([name, text]);
      continue;
    }
    const trimmed = text.trim();
    if (trimmed === '') continue;
    const value = read(kinds[name], trimmed);
    const [group = '', member] = name.split('.');
    if (member === undefined) top.push([name, value]);
    else nested.set(group, [...(nested.get(group) ?? []), [member, value]]);
  }
  // `fromEntries` defines own properties, so that a field named `__proto__` is an unknown field and nothing else.
  const made = [...nested].map(([group, members]) => [group, Object.fromEntries(members)] as const);
  return { action, values: Object.fromEntries(given), input: Object.fromEntries([...top, ...made]) };
};
