import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { projectRoot } from '../foundation/project-root.ts';

/** What a synthesis is made of: everything that is bundled or that writes the template. */
const inputs = ['functions', 'shared', 'infra', 'package.json', 'package-lock.json', 'cdk.json'];
const notInputs = [join('infra', 'local') + sep];
const kept = 4;

const filesOf = async (path: string): Promise<string[]> => {
  const found = await stat(join(projectRoot, path)).catch(() => null);
  if (found === null) return [];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(join(projectRoot, path), { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name).slice(projectRoot.length + 1));
};

const fingerprint = async (region: string): Promise<string> => {
  const files = (await Promise.all(inputs.map(filesOf))).flat().filter((f) => !notInputs.some((n) => f.startsWith(n)));
  const states = await Promise.all(
    files.toSorted().map(async (file) => {
      const { mtimeMs, size } = await stat(join(projectRoot, file));
      return `${file} ${mtimeMs} ${size}`;
    }),
  );
  return createHash('sha256')
    .update([region, process.version, ...states].join('\n'))
    .digest('hex')
    .slice(0, 16);
};

/** Forgets all but the last few: each holds every bundle. */
const tidy = async (cache: string): Promise<void> => {
  const folders = (await readdir(cache)).filter((name) => /^[a-z0-9]+-[0-9a-f]{16}$/.test(name));
  const dated = await Promise.all(
    folders.map(async (name) => ({ name, at: (await stat(join(cache, name)).catch(() => null))?.mtimeMs ?? 0 })),
  );
  const old = dated.toSorted((a, b) => b.at - a.at).slice(kept);
  await Promise.all(old.map(({ name }) => rm(join(cache, name), { recursive: true, force: true })));
};

/**
 * The folder of what `cdk synth` writes for a region; made anew when anything it is made of has changed, otherwise taken
 * from the last time. Two that synthesise at once do not see each other's half.
 */
export const synthesise = async (region: string): Promise<{ folder: string; fresh: boolean }> => {
  const cache = join(projectRoot, 'node_modules', '.cache', 'kompetenssignal');
  const folder = join(cache, `${region}-${await fingerprint(region)}`);
  if (existsSync(folder)) {
    const now = Date.now() / 1000;
    await utimes(folder, now, now).catch(() => undefined);
    return { folder, fresh: false };
  }
  await mkdir(cache, { recursive: true });
  const making = join(cache, `.making-${process.pid}-${performance.now().toString(36).replace('.', '')}`);
  try {
    const [{ synthRegion }, { bundleFunctions }, esbuild] = await Promise.all([
      import('../synth.ts'),
      import('../foundation/bundle.ts'),
      import('esbuild'),
    ]);
    const bundles = await bundleFunctions(join(making, 'bundles'));
    await esbuild.stop(); // its service would stay beside the region for as long as that runs
    await synthRegion({ region, outdir: join(making, 'assembly'), checks: false, bundles });
    await rename(join(making, 'assembly'), folder).catch((error: NodeJS.ErrnoException) => {
      if (!existsSync(folder)) throw error; // another was quicker
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  await tidy(cache);
  return { folder, fresh: true };
};
