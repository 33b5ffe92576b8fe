import type { WantedFields } from '../../shared/platform/json-wanted.ts';

export const several = Symbol('several');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shape = (value: unknown): unknown => (Array.isArray(value) ? 'list' : isRecord(value) ? 'object' : value);

/** In a list, a field has the value that all agree on who have it. */
const agreed = (each: readonly Map<string, unknown>[]): Map<string, unknown> => {
  const found = new Map<string, unknown>();
  for (const one of each)
    for (const [path, value] of one)
      found.set(path, !found.has(path) || Object.is(found.get(path), value) ? value : several);
  return found;
};

/**
 * The slow and obviously right reading of wanted fields from a parsed element, by path: plain values as they are, an
 * object or a list by that word. What is missing is missing.
 */
export const wantedOf = (value: unknown, fields: WantedFields, prefix = ''): Map<string, unknown> => {
  const found = new Map<string, unknown>();
  if (!isRecord(value)) return found;
  for (const [name, inner] of Object.entries(fields)) {
    if (!Object.hasOwn(value, name)) continue;
    const path = `${prefix}${name}`;
    const here = value[name];
    found.set(path, shape(here));
    if (inner === true) continue;
    const below = Array.isArray(here)
      ? agreed(here.map((one) => wantedOf(one, inner, `${path}.`)))
      : wantedOf(here, inner, `${path}.`);
    for (const [deeper, one] of below) found.set(deeper, one);
  }
  return found;
};
