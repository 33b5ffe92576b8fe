/** The fields that are wanted of an element: `true` for a plain value, names again for an object or a list of objects. */
export type WantedFields = { readonly [field: string]: true | WantedFields };

/** One wanted object: its own slot, the slots below it as a range, and its fields by the length of their names in bytes. */
export type WantedNode = {
  readonly slot: number;
  readonly below: readonly [from: number, to: number];
  readonly byLength: readonly (readonly WantedKey[] | undefined)[];
  /** A bit for each wanted name, by its length and first byte: a name without its bit is no wanted one. */
  readonly bits: number;
};
export type WantedKey = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly slot: number;
  readonly node: WantedNode | undefined;
};

/** Every wanted field by its path, `employer.organization_number`; a field's slot is its place in this list. */
export const wantedPaths = (fields: WantedFields, prefix = ''): string[] =>
  Object.entries(fields).flatMap(([name, inner]) => [
    `${prefix}${name}`,
    ...(inner === true ? [] : wantedPaths(inner, `${prefix}${name}.`)),
  ]);

/** The slot of a path. Throws where the path is not among the wanted fields: a mistake of the program. */
export const slotOf = (fields: WantedFields, path: string): number => {
  const slot = wantedPaths(fields).indexOf(path);
  if (slot === -1) throw new Error(`No wanted field is called ${path}`);
  return slot;
};

/** The fields as the walker looks them up. The root has no slot of its own. */
export const wantedRoot = (fields: WantedFields): WantedNode => {
  let slots = 0;
  const nodeOf = (of: WantedFields, slot: number): WantedNode => {
    const from = slots;
    const byLength: WantedKey[][] = [];
    for (const [name, inner] of Object.entries(of)) {
      const own = slots;
      slots += 1;
      const bytes = Buffer.from(name);
      const key = { name, bytes, slot: own, node: inner === true ? undefined : nodeOf(inner, own) };
      byLength[bytes.length] = [...(byLength[bytes.length] ?? []), key];
    }
    // Of an empty name the closing quote is the first byte.
    const bits = Object.keys(of)
      .map((name) => Buffer.from(`${name}"`))
      .reduce((all, bytes) => all | (1 << ((bytes.length - 1 + (bytes[0] ?? 0)) & 31)), 0);
    return { slot, below: [from, slots], byLength, bits };
  };
  return nodeOf(fields, -1);
};
