import * as z from 'zod/mini';

// Lambda's event filter: a pattern has the record's shape, with a list of what may stand at each leaf.
// https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax

const Literal = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Rule = z.union([
  Literal,
  z.strictObject({ prefix: z.string() }),
  z.strictObject({ suffix: z.string() }),
  z.strictObject({ exists: z.boolean() }),
  z.strictObject({
    'anything-but': z.union([Literal, z.array(Literal), z.strictObject({ prefix: z.string() })]),
  }),
]);
type Rule = z.infer<typeof Rule>;

type Leaf = { readonly rules: readonly Rule[] };
type Pattern = { readonly [key: string]: Pattern | Leaf };

/** A pattern holds something that the runtime does not know, such as a numeric range. */
export class UnknownPattern extends Error {
  constructor(path: string) {
    super(`The filter pattern at ${path} is not understood`);
    this.name = 'UnknownPattern';
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isLeaf = (value: Pattern | Leaf): value is Leaf => Array.isArray(value.rules);

const readPattern = (value: unknown, path: string): Pattern | Leaf => {
  if (Array.isArray(value)) {
    const parsed = z.array(Rule).safeParse(value);
    if (!parsed.success) throw new UnknownPattern(path);
    return { rules: parsed.data };
  }
  if (!isRecord(value)) throw new UnknownPattern(path);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readPattern(inner, `${path}.${key}`)]));
};

const excluded = (rule: Extract<Rule, { 'anything-but': unknown }>, value: unknown): boolean => {
  const but = rule['anything-but'];
  if (Array.isArray(but)) return but.some((literal) => literal === value);
  if (isRecord(but)) return typeof value === 'string' && value.startsWith(String(but.prefix));
  return but === value;
};

const allows = (rule: Rule, value: unknown): boolean => {
  if (!isRecord(rule)) return rule === value;
  if ('exists' in rule) return rule.exists === (value !== undefined);
  if (value === undefined) return false;
  if ('prefix' in rule) return typeof value === 'string' && value.startsWith(rule.prefix);
  if ('suffix' in rule) return typeof value === 'string' && value.endsWith(rule.suffix);
  return !excluded(rule, value);
};

const matches = (pattern: Pattern | Leaf, value: unknown): boolean =>
  isLeaf(pattern)
    ? pattern.rules.some((rule) => allows(rule, value))
    : Object.entries(pattern).every(([key, inner]) => matches(inner, isRecord(value) ? value[key] : undefined));

/** A record passes when any of the patterns matches; without patterns every record does. Throws `UnknownPattern`. */
export const streamFilter = (patterns: readonly unknown[]): ((record: unknown) => boolean) => {
  const read = patterns.map((pattern) => readPattern(pattern, '$'));
  return (record) => read.length === 0 || read.some((pattern) => matches(pattern, record));
};
