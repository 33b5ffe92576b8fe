import * as z from 'zod/mini';
import { type Asked, badRequest, json, notFound, type SourceAnswer } from './answer.ts';

export type Value = { readonly code: string; readonly label: string };
export type Variable = {
  readonly code: string;
  readonly label: string;
  readonly elimination: boolean;
  readonly values: readonly Value[];
};
/** The code of each variable in a cell; a variable that was left out, and is totalled, has none. */
export type Picked = Readonly<Record<string, string>>;
/** A table of PxWeb. `id` is the end of its path, such as `AM0208M/YREG60BAS`. */
export type Table = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly updated: string;
  readonly variables: readonly Variable[];
  readonly cell: (picked: Picked) => number | null;
};

const Query = z.object({
  query: z.array(
    z.object({ code: z.string(), selection: z.object({ filter: z.string(), values: z.array(z.string()) }) }),
  ),
  response: z.object({ format: z.string() }),
});
type Query = z.infer<typeof Query>;

class Refused extends Error {}

/** `5*` fits all that begin with 5. */
const fits = (code: string, pattern: string): boolean =>
  pattern.endsWith('*') ? code.startsWith(pattern.slice(0, -1)) : code === pattern;

const chosen = (variable: Variable, query: Query): readonly Value[] | null => {
  const selection = query.query.find(({ code }) => code === variable.code)?.selection;
  // An eliminable variable that is left out is totalled; one that is not comes with all its values.
  if (selection === undefined) return variable.elimination ? null : variable.values;
  const { filter, values } = selection;
  if (filter === 'top') return variable.values.slice(-Number(values[0] ?? 1));
  if (filter === 'all') return variable.values.filter(({ code }) => values.some((pattern) => fits(code, pattern)));
  return values.map((code) => {
    const value = variable.values.find((known) => known.code === code);
    if (value === undefined) throw new Refused(`The value ${code} of ${variable.code} does not exist`);
    return value;
  });
};

/** The lower of the two limits that are told of v1. Source: sources.md 8.1. */
const mostCells = 100_000;

type Chosen = { readonly variable: Variable; readonly values: readonly Value[] };

/** Row-major, in the order of the dimensions. */
const valuesOf = (table: Table, dimensions: readonly Chosen[]): (number | null)[] =>
  dimensions
    .reduce<readonly Picked[]>(
      (rows, { variable, values }) =>
        rows.flatMap((picked) => values.map(({ code }) => ({ ...picked, [variable.code]: code }))),
      [{}],
    )
    .map(table.cell);

const dimensionOf = ({ variable, values }: Chosen) => ({
  label: variable.label,
  category: {
    index: Object.fromEntries(values.map(({ code }, at) => [code, at])),
    label: Object.fromEntries(values.map(({ code, label }) => [code, label])),
  },
  extension: { elimination: variable.elimination, show: 'code_value' },
});

const dataset = (table: Table, query: Query): SourceAnswer => {
  const unknown = query.query.find(({ code }) => !table.variables.some((variable) => variable.code === code));
  if (unknown !== undefined) throw new Refused(`The variable ${unknown.code} does not exist`);
  const dimensions = table.variables.flatMap((variable): Chosen[] => {
    const values = chosen(variable, query);
    return values === null ? [] : [{ variable, values }];
  });
  const cells = dimensions.reduce((product, { values }) => product * values.length, 1);
  if (cells > mostCells) return json({ error: 'Too many values selected' }, 403);
  const value = valuesOf(table, dimensions);
  const missing = value.flatMap((cell, at) => (cell === null ? [[String(at), '..']] : []));
  return json({
    version: '2.0',
    class: 'dataset',
    label: table.title,
    source: table.source,
    updated: table.updated,
    role: { time: ['Tid'], metric: ['ContentsCode'] },
    id: dimensions.map(({ variable }) => variable.code),
    size: dimensions.map(({ values }) => values.length),
    dimension: Object.fromEntries(dimensions.map((dimension) => [dimension.variable.code, dimensionOf(dimension)])),
    extension: { px: { tableid: table.id.split('/')[1], language: 'sv', decimals: 0 } },
    value,
    ...(missing.length > 0 && { status: Object.fromEntries(missing) }),
  });
};

const metadata = ({ title, variables }: Table): SourceAnswer =>
  json({
    title,
    variables: variables.map(({ code, label, elimination, values }) => ({
      code,
      text: label,
      values: values.map((value) => value.code),
      valueTexts: values.map((value) => value.label),
      ...(elimination && { elimination: true }),
      ...(code === 'Tid' && { time: true }),
    })),
  });

/** PxWeb v1: GET describes a table, POST answers a selection of it as json-stat2. */
export const pxweb =
  (tables: (now: number) => readonly Table[]) =>
  ({ method, path, body, now }: Asked): SourceAnswer => {
    const table = tables(now).find(({ id }) => path.endsWith(`/${id}`));
    if (table === undefined || !/\/v1\/doris\/(sv|en)\/ssd\//.test(path)) return notFound(path);
    if (method === 'GET') return metadata(table);
    if (method !== 'POST') return json({ error: 'Method not allowed' }, 405);
    try {
      const query = Query.parse(JSON.parse(body));
      if (query.response.format !== 'json-stat2') throw new Refused('Only json-stat2 is served');
      return dataset(table, query);
    } catch (error) {
      if (error instanceof Refused) return badRequest(error.message);
      if (error instanceof SyntaxError || error instanceof z.core.$ZodError)
        return badRequest('The query is not understood');
      throw error;
    }
  };
