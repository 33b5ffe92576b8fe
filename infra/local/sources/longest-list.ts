export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The longest list anywhere in a document: the concepts of a GraphQL answer, the events of a page. Null where none is. */
export const longestList = (value: unknown): unknown[] | null => {
  const inside = Array.isArray(value) ? [value] : isRecord(value) ? Object.values(value).map(longestList) : [];
  return inside.reduce<unknown[] | null>(
    (best, list) => (list !== null && list.length > (best?.length ?? -1) ? list : best),
    null,
  );
};
