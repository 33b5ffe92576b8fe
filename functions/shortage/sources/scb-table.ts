import * as z from 'zod/mini';
import { SourceFault } from '../../../shared/platform/source-fault.ts';

/** JSON-stat lists positions as a map or as a list of codes. */
const CategoryIndex = z.union([z.record(z.string(), z.int()), z.array(z.string())]);
const Values = z.union([z.array(z.nullable(z.number())), z.record(z.string(), z.nullable(z.number()))]);

/** The parts of a json-stat2 answer that are read. */
const JsonStat = z.object({
  version: z.literal('2.0'),
  class: z.literal('dataset'),
  id: z.array(z.string()),
  size: z.array(z.int().check(z.gte(0))),
  dimension: z.record(
    z.string(),
    z.object({ category: z.object({ index: CategoryIndex, label: z.optional(z.record(z.string(), z.string())) }) }),
  ),
  value: Values,
  status: z.optional(
    z.nullable(z.union([z.record(z.string(), z.string()), z.array(z.nullable(z.string())), z.string()])),
  ),
});
type JsonStat = z.infer<typeof JsonStat>;

/** Several times what SCB lets one ask for. Sparse values let a small document claim any number of cells. */
const mostCells = 1_000_000;

/** One cell as SCB gives it: its code in every dimension, and its value or null where SCB shows none. */
export type ScbCell = { codes: Readonly<Record<string, string>>; value: number | null };

const drift = (what: string) => new SourceFault('schema', `json-stat2: ${what}`);

/** The codes of a dimension by position. */
const codesOf = (table: JsonStat, dimension: string, size: number): string[] => {
  const index = table.dimension[dimension]?.category.index;
  if (index === undefined) throw drift(`dimension ${dimension} is not described`);
  const codes: string[] = [];
  if (Array.isArray(index)) codes.push(...index);
  else for (const [code, position] of Object.entries(index)) codes[position] = code;
  if (codes.length !== size || new Set(codes).size !== size || codes.some((code) => code === undefined))
    throw drift(`dimension ${dimension} has other positions than its size`);
  return codes;
};

/**
 * The cells of a json-stat2 table, faithfully: values are row-major in the order of `id`, positions come from
 * `category.index`, whatever the order in the file. Throws `SourceFault` where sizes do not agree.
 */
export function* scbCells(element: unknown): Generator<ScbCell> {
  const parsed = JsonStat.safeParse(element);
  if (!parsed.success) throw drift(parsed.error.issues[0]?.path.join('.') ?? 'not a dataset');
  const table = parsed.data;
  if (table.id.length !== table.size.length) throw drift('id and size differ in length');
  const codes = table.id.map((dimension, i) => codesOf(table, dimension, table.size[i] ?? 0));
  const cells = table.size.reduce((product, size) => product * size, 1);
  if (cells > mostCells) throw drift(`${cells} cells`);
  const values = table.value;
  const isList = Array.isArray(values);
  if (isList && values.length !== cells) throw drift(`${values.length} values for ${cells} cells`);
  for (let cell = 0; cell < cells; cell += 1) {
    let rest = cell;
    const at: Record<string, string> = {};
    for (let d = table.id.length - 1; d >= 0; d -= 1) {
      const size = table.size[d] as number;
      at[table.id[d] as string] = codes[d]?.[rest % size] as string;
      rest = Math.floor(rest / size);
    }
    yield { codes: at, value: (isList ? values[cell] : values[String(cell)]) ?? null };
  }
}

/** The labels that were kept of a table's codes, by dimension. Throws `SourceFault` where it is no table. */
export const scbLabels = (element: unknown): Record<string, Record<string, string>> => {
  const parsed = JsonStat.safeParse(element);
  if (!parsed.success) throw drift(parsed.error.issues[0]?.path.join('.') ?? 'not a dataset');
  return Object.fromEntries(
    Object.entries(parsed.data.dimension).map(([name, { category }]) => [name, category.label ?? {}]),
  );
};
