import * as z from 'zod/mini';

/** One field of a source's answers: the JSON types that were seen (`null` says nothing), and whether no object lacked it. */
const Field = z.strictObject({
  types: z.array(z.enum(['string', 'number', 'boolean', 'object', 'array'])),
  always: z.boolean(),
  /** How many objects it was looked for in, as far as that matters. */
  seen: z.int(),
});
type Field = z.infer<typeof Field>;
type JsonType = Field['types'][number];

/**
 * The shape of what a source answers: for each kind of request its fields by path, `employer.name`, `ads[].id`. Names of
 * fields only, never a value; names that are values themselves (codes, days) are one field, `*`.
 */
export const SourceShape = z.record(z.string(), z.record(z.string(), Field));
export type SourceShape = z.infer<typeof SourceShape>;

/** How the shape differs from the last good answers, as "request: path". A drift is told, and refuses nothing by itself. */
export const SourceDrift = z.strictObject({
  at: z.string(),
  /** Of an answer that was refused for another reason: the fields may be the cause. */
  isRefused: z.boolean(),
  added: z.array(z.string()),
  /** With the type that is new. */
  retyped: z.array(z.string()),
  gone: z.array(z.string()),
});
export type SourceDrift = z.infer<typeof SourceDrift>;

/** Objects without an exception after which a field counts as one that is always there. */
const enough = 20;
const mostFields = 400;
const mostKeys = 60;
const deepest = 10;
const mostTold = 20;

/** Elements of a request that are looked at: all of the first ones, then one in so many. What drifts, drifts in all. */
const first = 500;
const oneIn = 50;
export const isLookedAt = (place: number): boolean => place < first || place % oneIn === 0;

const fieldName = /^[\p{L}_@$][\p{L}\p{N}_@$ .:-]{0,59}$/u;

const typeOf = (value: unknown): JsonType | null => {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' || type === 'object' ? type : null;
};

type Counted = { types: Set<JsonType>; count: number };
type Tally = { objects: Map<string, number>; fields: Map<string, Counted> };

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
const parentOf = (path: string): string => /^(?:(.*)\.)?[^.]+$/s.exec(path)?.[1] ?? '';

const look = (tally: Tally, value: unknown, path: string, weight: number): void => {
  if (path.split('.').length > deepest || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((one, place) => {
      if (isLookedAt(place)) look(tally, one, `${path}[]`, 1);
    });
    return;
  }
  const entries = Object.entries(value);
  tally.objects.set(path, (tally.objects.get(path) ?? 0) + weight);
  const isMap = entries.length > mostKeys;
  const named = new Set<string>();
  for (const [key, inner] of entries) {
    const at = below(path, isMap || !fieldName.test(key) ? '*' : key.replaceAll('.', '_'));
    const known = tally.fields.get(at);
    if (known === undefined && tally.fields.size >= mostFields) continue;
    const field = known ?? { types: new Set(), count: 0 };
    tally.fields.set(at, field);
    const type = typeOf(inner);
    if (type !== null) field.types.add(type);
    if (!named.has(at)) field.count += weight;
    named.add(at);
    look(tally, inner, at, weight);
  }
};

/** The kind of request that a part is: `YREG60BAS`, `match-by-occupation`; one that is named by a code is `*`. */
const kindOf = (part: string): string => {
  const [word = ''] = part.split(' ');
  return /^\d+$/.test(word) ? '*' : word;
};

/** Looks at answers one by one. A whole document counts as often as is enough: it is one object and no sample. */
export const shapeReader = () => {
  const kinds = new Map<string, Tally>();
  return {
    look: (part: string, element: unknown, isDocument: boolean): void => {
      const kind = kindOf(part);
      const tally = kinds.get(kind) ?? { objects: new Map(), fields: new Map() };
      kinds.set(kind, tally);
      look(tally, element, '', isDocument ? enough : 1);
    },
    shape: (): SourceShape =>
      Object.fromEntries(
        [...kinds].map(([kind, { objects, fields }]) => [
          kind,
          Object.fromEntries(
            [...fields].toSorted().map(([path, { types, count }]) => {
              const seen = objects.get(parentOf(path)) ?? 0;
              return [path, { types: [...types].toSorted(), always: count >= seen, seen: Math.min(seen, enough) }];
            }),
          ),
        ]),
      ),
  };
};
export type ShapeReader = ReturnType<typeof shapeReader>;

/** Fields are named by strangers: `constructor` is a part of every object, and no field. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
const withoutLists = (path: string): string => path.replace(/(\[\])+$/, '');

/** What is new, of another type, or gone that was always there; null where nothing is. A kind of its own is no drift. */
export const driftOf = (
  before: SourceShape,
  now: SourceShape,
  told: Pick<SourceDrift, 'at' | 'isRefused'>,
): SourceDrift | null => {
  const added: string[] = [];
  const retyped: string[] = [];
  const gone: string[] = [];
  for (const [kind, fields] of Object.entries(now)) {
    const known = own(before, kind);
    if (known === undefined) continue;
    for (const [path, { types }] of Object.entries(fields)) {
      const was = own(known, path);
      const holder = withoutLists(parentOf(path));
      if (was === undefined) {
        // Of what is new as a whole the whole is told.
        if (holder === '' || own(known, holder) !== undefined) added.push(`${kind}: ${path}`);
        continue;
      }
      const fresh = types.filter((type) => was.types.length > 0 && !was.types.includes(type));
      if (fresh.length > 0) retyped.push(`${kind}: ${path} (${fresh.join(', ')})`);
    }
    // An empty list tells nothing of the fields of what it might hold.
    const holders = new Set(Object.keys(fields).map(parentOf));
    for (const [path, { always, seen }] of Object.entries(known))
      if (always && seen >= enough && own(fields, path) === undefined && holders.has(parentOf(path)))
        gone.push(`${kind}: ${path}`);
  }
  if (added.length + retyped.length + gone.length === 0) return null;
  const some = (all: string[]) => all.toSorted().slice(0, mostTold);
  return { ...told, added: some(added), retyped: some(retyped), gone: some(gone) };
};

/** What is known after another good answer: each drift is told once, and kinds of request that were not made are kept. */
export const shapeAfter = (before: SourceShape, now: SourceShape): SourceShape => {
  const after: SourceShape = { ...before };
  for (const [kind, fields] of Object.entries(now)) {
    const known = own(before, kind) ?? {};
    const kept = Object.entries(known).map(([path, was]): [string, Field] => {
      const is = own(fields, path);
      if (is === undefined) return [path, { ...was, always: false }];
      return [
        path,
        {
          types: [...new Set([...was.types, ...is.types])].toSorted(),
          always: was.always && is.always,
          seen: Math.max(was.seen, is.seen),
        },
      ];
    });
    const fresh = Object.entries(fields).filter(([path]) => !Object.hasOwn(known, path));
    // A field that comes later was lacking before.
    const later =
      own(before, kind) === undefined ? fresh : fresh.map(([p, f]): [string, Field] => [p, { ...f, always: false }]);
    after[kind] = Object.fromEntries([...kept, ...later].slice(0, 2 * mostFields).toSorted());
  }
  return after;
};
