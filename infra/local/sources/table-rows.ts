import { readFileSync } from 'node:fs';

/** The rows of a tab-separated table of the project's own, `tables/<file>`, without its header. */
export const rowsOf = (file: string): string[][] =>
  readFileSync(new URL(`./tables/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
