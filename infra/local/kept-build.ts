import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../foundation/project-root.ts';

const cache = join(projectRoot, 'node_modules', '.cache', 'kompetenssignal');
const kept = 4;

const filesOf = async (path: string): Promise<string[]> => {
  const found = await stat(join(projectRoot, path)).catch(() => null);
  if (found === null) return [];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(join(projectRoot, path), { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name).slice(projectRoot.length + 1));
};

const fingerprint = async ({ name, inputs, counts = () => true }: KeptBuild): Promise<string> => {
  const files = (await Promise.all(inputs.map(filesOf))).flat().filter(counts);
  const states = await Promise.all(
    files.toSorted().map(async (file) => {
      const { mtimeMs, size } = await stat(join(projectRoot, file));
      return `${file} ${mtimeMs} ${size}`;
    }),
  );
  return createHash('sha256')
    .update([name, process.version, ...states].join('\n'))
    .digest('hex')
    .slice(0, 16);
};

/** Forgets all but the last few of a name: each holds everything that was built. */
const tidy = async (name: string): Promise<void> => {
  const folders = (await readdir(cache)).filter((folder) => folder.replace(/-[0-9a-f]{16}$/, '') === name);
  const dated = await Promise.all(
    folders.map(async (folder) => ({
      folder,
      at: (await stat(join(cache, folder)).catch(() => null))?.mtimeMs ?? 0,
    })),
  );
  const old = dated.toSorted((a, b) => b.at - a.at).slice(kept);
  await Promise.all(old.map(({ folder }) => rm(join(cache, folder), { recursive: true, force: true })));
};

export type KeptBuild = {
  /** Letters and digits. */
  readonly name: string;
  /** Files and folders of the project that it is made of. */
  readonly inputs: readonly string[];
  /** Which files of those count; default all. */
  readonly counts?: (file: string) => boolean;
  /** Builds in a folder of its own that goes away afterwards; answers the folder in it that is to be kept. */
  readonly make: (making: string) => Promise<string>;
};

/**
 * The folder that `make` wrote; made anew when anything it is made of has changed, otherwise taken from the last time. Two
 * that build at once do not see each other's half.
 */
export const keptBuild = async (build: KeptBuild): Promise<{ folder: string; fresh: boolean }> => {
  const folder = join(cache, `${build.name}-${await fingerprint(build)}`);
  if (existsSync(folder)) {
    const now = Date.now() / 1000;
    await utimes(folder, now, now).catch(() => undefined);
    return { folder, fresh: false };
  }
  await mkdir(cache, { recursive: true });
  const making = join(cache, `.making-${process.pid}-${performance.now().toString(36).replace('.', '')}`);
  try {
    await rename(await build.make(making), folder).catch((error: NodeJS.ErrnoException) => {
      if (!existsSync(folder)) throw error; // another was quicker
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  await tidy(build.name);
  return { folder, fresh: true };
};
