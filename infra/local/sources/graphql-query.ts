/** A field of a GraphQL query, `broader(type: "ssyk-level-4") { id }`. Aliases, fragments and variables are not understood. */
export type Selection = {
  readonly name: string;
  readonly given: Readonly<Record<string, string>>;
  readonly fields: readonly Selection[];
};

export class NotUnderstood extends Error {}

const tokensOf = (query: string): string[] => query.match(/"(?:[^"\\]|\\.)*"|[{}():[\]]|[\w-]+/g) ?? [];

/** Reads the one operation of a query, `{ … }` or `query Name { … }`. Throws `NotUnderstood`. */
export const parseQuery = (query: string): readonly Selection[] => {
  const tokens = tokensOf(query);
  let at = 0;
  const next = (): string => {
    const token = tokens[at];
    at += 1;
    if (token === undefined) throw new NotUnderstood('Unexpected end of query');
    return token;
  };
  const expect = (wanted: string): void => {
    const token = next();
    if (token !== wanted) throw new NotUnderstood(`Expected ${wanted}, found ${token}`);
  };
  const value = (): string => {
    const token = next();
    if (token !== '[') return token.startsWith('"') ? String(JSON.parse(token)) : token;
    const values: string[] = [];
    while (tokens[at] !== ']') values.push(value());
    next();
    return values.join(' ');
  };
  const given = (): Record<string, string> => {
    const values: Record<string, string> = {};
    if (tokens[at] !== '(') return values;
    next();
    while (tokens[at] !== ')') {
      const name = next();
      expect(':');
      values[name] = value();
    }
    next();
    return values;
  };
  const selections = (): Selection[] => {
    const found: Selection[] = [];
    expect('{');
    while (tokens[at] !== '}') {
      const name = next();
      if (!/^\w+$/.test(name)) throw new NotUnderstood(`Unexpected ${name}`);
      const args = given();
      found.push({ name, given: args, fields: tokens[at] === '{' ? selections() : [] });
    }
    next();
    return found;
  };
  if (tokens[at] === 'query') {
    next();
    if (tokens[at] !== '{') next();
  }
  return selections();
};
