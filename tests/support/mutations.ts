import type { ServerResponse } from 'node:http';
import type { RecordedPart, UsedField } from './recorded-answers.ts';

/** What is sent in place of a recorded part. */
export type Sent = { status: number; type: string; body: string };

/** One thing done to one answer. `named` must stand in the fault; `codes` are the faults that it may be. */
export type Mutation = { part: string; how: string; group: string; named: RegExp; sent: Sent };

type Tree = Record<string, unknown>;
type Change = (value: unknown, element: Tree) => unknown;
const gone = Symbol('gone');

/** The element with one field changed, wherever it lies; in lists the change meets every member. */
const changed = (element: unknown, path: readonly string[], change: Change): unknown => {
  if (Array.isArray(element)) return element.map((member) => changed(member, path, change));
  const [field, ...rest] = path;
  if (field === undefined || typeof element !== 'object' || element === null) return element;
  const tree = element as Tree;
  const value = rest.length === 0 ? change(tree[field], tree) : changed(tree[field], rest, change);
  const { [field]: _, ...others } = tree;
  return value === gone ? { ...others, [`${field}_renamed`]: tree[field] } : { ...others, [field]: value };
};

const elementsOf = (part: RecordedPart): unknown[] | undefined =>
  part.list === null
    ? undefined
    : (part.list.reduce((at, step) => (at as Tree)[step], part.document as unknown) as unknown[]);

/** The document with other elements in its list; a page of Spring counts them. */
const withElements = (part: RecordedPart, elements: readonly unknown[]): unknown => {
  const put = (at: unknown, [step, ...rest]: readonly string[]): unknown =>
    step === undefined ? elements : { ...(at as Tree), [step]: put((at as Tree)[step], rest) };
  const document = put(part.document, part.list ?? []);
  const { page } = document as { page?: Tree };
  return page === undefined ? document : { ...(document as Tree), page: { ...page, totalElements: elements.length } };
};

const each = (part: RecordedPart, change: (element: unknown) => unknown): unknown => {
  const elements = elementsOf(part);
  return elements === undefined ? change(part.document) : withElements(part, elements.map(change));
};

const good = (document: unknown): Sent => ({
  status: 200,
  type: 'application/json',
  body: JSON.stringify(document),
});

export const answered = (part: RecordedPart): Sent => good(part.document);

const times = (factor: number) => (value: unknown) =>
  typeof value === 'number'
    ? value * factor
    : Array.isArray(value)
      ? value.map((v) => (typeof v === 'number' ? v * factor : v))
      : value;
const all = (to: unknown) => (value: unknown) => (Array.isArray(value) ? value.map(() => to) : to);

const absurdValues = {
  count: [
    ['is negative', all(-1)],
    ['is ten times what it was', times(10)],
    ['is NaN', all('NaN')],
    ['is a half', all(0.5)],
    ['is beyond all numbers', all(1e300)],
  ],
  day: [
    ['is in 2062', all('2062-01-11T00:00:00')],
    ['is in 1062', all('1062-01-11T00:00:00')],
    ['is the thirtieth of February', all('2026-02-30T00:00:00')],
    ['is a word', all('tills vidare')],
    ['is a number', all(20_261_123)],
  ],
  millis: [
    ['is in 2062', all(Date.UTC(2062, 0))],
    ['is in seconds', times(0.001)],
    ['is ten times what it was', times(10)],
    ['is negative', times(-1)],
    ['is NaN', all('NaN')],
  ],
} as const satisfies Record<string, readonly (readonly [string, Change])[]>;

const drifts: readonly (readonly [string, Change])[] = [
  ['is renamed', () => gone],
  ['becomes an object', () => ({ value: 'x' })],
  ['becomes another type', (value) => (typeof value === 'string' ? true : 'seven')],
  ['becomes a list of lists', (value) => [[value]]],
];

const fieldMutations = (part: RecordedPart, field: UsedField) => {
  const named = new RegExp(field.named ?? field.path.split('.').at(-1) ?? '');
  const changes = [
    ...drifts.filter(([how]) => !(field.mayBeAbsent === true && how === 'is renamed')),
    ...(field.kind === undefined ? [] : absurdValues[field.kind]).filter(
      ([how]) => !(field.mayGrow === true && how === 'is ten times what it was'),
    ),
  ];
  return changes.flatMap(([how, change]) => {
    const path = field.path.split('.');
    const sent = good(each(part, (element) => changed(element, path, change)));
    // Ten times nothing is nothing.
    const untouched = good(each(part, (element) => changed(element, path, (value) => value)));
    return sent.body === untouched.body ? [] : [{ how: `${field.path} ${how}`, group: 'field', named, sent }];
  });
};

const statuses = [400, 401, 403, 404, 405, 408, 410, 418, 451, 500, 501, 502, 503, 504, 204, 206, 301];
const html = '<!doctype html><html lang="sv"><title>Underhåll</title><h1>Vi är snart tillbaka</h1></html>';

const transportMutations = (part: RecordedPart) => {
  const { body, type } = answered(part);
  const bytes = Buffer.from(body);
  const cut = (length: number) => bytes.subarray(0, length).toString('utf8');
  const cuts = [
    ...Array.from({ length: 100 }, (_, i) => i)
      .filter((i) => i % (part.cutEvery ?? 1) === 0)
      .map((i) => Math.floor((bytes.length * i) / 100)),
    bytes.length - 1,
  ];
  const named = new RegExp(part.name);
  // An hour without news is an empty answer.
  const isCut = (length: number) => length > 0 || part.mayBeEmpty !== true;
  return [
    ...statuses
      .filter((status) => !(part.mayBeMissing && status === 404))
      .map((status) => ({ how: `status ${status}`, group: 'status', named, sent: { status, type, body: '{}' } })),
    ...cuts.filter(isCut).map((length) => ({
      how: `cut after ${length} of ${bytes.length} bytes`,
      group: 'truncation',
      named,
      sent: { status: 200, type, body: cut(length) },
    })),
    ...['', ' \n', '[]', '{}', 'null', '""', '0']
      .filter((empty) => !(part.mayBeEmpty && (empty.trim() === '' || empty === '[]')))
      .map((empty) => ({
        how: `empty: ${JSON.stringify(empty)}`,
        group: 'empty',
        named: /./,
        sent: { status: 200, type, body: empty },
      })),
    { how: 'HTML with 200', group: 'html', named, sent: { status: 200, type: 'text/html', body: html } },
    { how: 'HTML called JSON', group: 'html', named, sent: { status: 200, type, body: html } },
    ...['application/xml', 'text/csv', 'application/pdf', 'image/png', 'text/html; charset=utf-8'].map((other) => ({
      how: `called ${other}`,
      group: 'content-type',
      named,
      sent: { status: 200, type: other, body },
    })),
  ];
};

/** What a whole list can be that no element tells: too few, too many, an older edition, pages that are not there. */
const listMutations = (part: RecordedPart) => {
  const elements = elementsOf(part);
  const older = part.older;
  const ofEdition =
    older === undefined
      ? []
      : [
          {
            how: 'an older edition',
            group: 'old edition',
            named: /older|over|schema|shrunk/i,
            sent: good(each(part, (element) => older(element as Tree))),
          },
        ];
  if (elements === undefined || part.mayBeEmpty || part.isSmall) return ofEdition;
  const few = (share: number) => good(withElements(part, elements.slice(0, Math.floor(elements.length * share))));
  const { page } = part.document as { page?: Tree };
  const paged = (over: Tree) => good({ ...(part.document as Tree), page: { ...page, ...over } });
  return [
    ...ofEdition,
    ...[0.05, 0.1, 0.25, 0.5, 0.6].map((share) => ({
      how: `${share * 100} % of its elements`,
      group: 'rows',
      named: /\d|row|page|No occupation/,
      sent: few(share),
    })),
    ...(page === undefined
      ? []
      : [
          { totalPages: 2 },
          { totalPages: 3 },
          { totalElements: 1_000 },
          { totalElements: -1 },
          { totalPages: 'one' },
          { totalPages: -1 },
        ].map((over) => ({
          how: `a page says ${JSON.stringify(over)}`,
          group: 'pages',
          named: new RegExp(`${part.name}|page`),
          sent: paged(over),
        }))),
  ];
};

/** Everything that can be wrong with one recorded part. */
export const mutationsOf = (part: RecordedPart): Mutation[] =>
  (part.isQuiet
    ? []
    : [
        ...transportMutations(part),
        ...part.fields.flatMap((field) => fieldMutations(part, field)),
        ...listMutations(part),
      ]
  ).map((mutation) => ({ part: part.name, ...mutation }));

const added = (element: unknown): unknown => {
  if (Array.isArray(element)) return element.map(added);
  if (typeof element !== 'object' || element === null) return element;
  const same = Object.entries(element).map(([name, value]) => [name, added(value)]);
  return { ...Object.fromEntries(same), brandNew: { deep: [1] } };
};

/** What may change in a good answer: nothing of it is a fault. */
export const cleanVariants = (part: RecordedPart): readonly (readonly [string, Sent])[] => {
  const elements = elementsOf(part);
  const pretty = { ...answered(part), body: JSON.stringify(part.document, null, 2) };
  const text = { ...answered(part), type: 'text/plain; charset=utf-8' };
  const same: (readonly [string, Sent])[] = [
    ['as it was', answered(part)],
    ['pretty-printed', pretty],
    ['called text', text],
  ];
  if (elements === undefined) return same;
  return [
    ...same,
    ['in another order', good(withElements(part, elements.toReversed()))],
    ['with fields that nobody knows', good(withElements(part, elements.map(added)))],
    ['with one element twice', good(withElements(part, [...elements, elements[0]]))],
  ];
};

export const send = ({ status, type, body }: Sent, response: ServerResponse): void => {
  const isBodiless = status === 204;
  response.writeHead(status, isBodiless ? {} : { 'content-type': type }).end(isBodiless ? undefined : body);
};
