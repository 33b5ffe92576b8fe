/** What may be kept of an element: names of fields, and for a field that holds an object or a list of them, its fields. */
export type AllowedFields = { readonly [field: string]: true | AllowedFields };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The allowed fields of an element and nothing else. A plain value is kept where an object is expected (the source changed
 * its shape: the schema shall see it); an object is never kept where a plain value is expected, because nobody has looked
 * at what it holds. A missing field stays missing.
 */
export const allowedFields = (value: unknown, fields: true | AllowedFields): unknown => {
  if (Array.isArray(value)) return value.map((v) => allowedFields(v, fields));
  if (!isRecord(value)) return value;
  if (fields === true) return {};
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, inner]) =>
      Object.hasOwn(value, name) ? [[name, allowedFields(value[name], inner)]] : [],
    ),
  );
};
