import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type * as z from 'zod/mini';

/** A small JSON value in a file, made the first time it is asked for. */
export const keptValue = async <T extends z.ZodMiniType>(
  file: string,
  schema: T,
  make: () => z.output<T> | Promise<z.output<T>>,
): Promise<z.output<T>> => {
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return schema.parse(JSON.parse(kept));
  const made = await make();
  await keepValue(file, made);
  return made;
};

/** Written beside and renamed, so that a stop in the middle leaves the old value. */
export const keepValue = async (file: string, value: unknown): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
  await rename(`${file}.new`, file);
};
