import { existsSync, readFileSync } from 'node:fs';

/** A real answer of a public source, from the folder beside the project; undefined where that folder is missing. */
export const sharedFile = (name: string): string | undefined => {
  const file = new URL(`../../../shared/data/${name}`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};
