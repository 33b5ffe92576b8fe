import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { leanBuiltins } from './lean-builtins.ts';
import { leanMime } from './lean-mime.ts';
import { leanSdk } from './lean-sdk.ts';
import { projectRoot } from './project-root.ts';

export interface Bundle {
  /** Absolute folder that holds `index.mjs` and nothing else: the Lambda's code asset. */
  readonly dir: string;
  /** Size of the minified bundle. */
  readonly bytes: number;
}

export interface Bundled {
  /** By entry, such as `signals/public-api`. */
  readonly bundles: Map<string, Bundle>;
  /** esbuild's account of what is inside, for the size figures of `npm run report`. */
  readonly metafile: Metafile;
}

/** `functions/signals/public-api.lambda.ts` → `signals/public-api`: the name by which infrastructure asks for it. */
const entryName = (file: string): string =>
  join(basename(dirname(file)), basename(file, '.lambda.ts'))
    .split(sep)
    .join('/');

/** Every entry of the program, relative to the project, in a stable order. */
export const functionFiles = (): string[] =>
  globSync('functions/*/*.lambda.ts', { cwd: projectRoot })
    .map((file) => file.split(sep).join('/'))
    .sort();

/** How every function is bundled; `npm run report` bundles the SDK's clients alone in the same way, to compare. */
export const bundling = {
  absWorkingDir: projectRoot,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  conditions: ['module'],
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  loader: { '.bin': 'binary' },
  metafile: true,
  logLevel: 'warning',
  plugins: [leanBuiltins, leanSdk, leanMime],
} satisfies BuildOptions & { metafile: true };

/**
 * Bundles every `functions/<feature>/<name>.lambda.ts` in one run to `<into>/<feature>-<name>/index.mjs`. The SDK is
 * inside: fetching it from the runtime costs 24 ms of a cold start (performance.md, B). Same sources, same bytes.
 */
export const bundleFunctionsWithMetafile = async (
  into = join(projectRoot, '.build', 'functions'),
): Promise<Bundled> => {
  const files = functionFiles();
  const folderOf = (file: string) => entryName(file).replace('/', '-');
  await rm(into, { recursive: true, force: true });
  const { metafile } = await build({
    ...bundling,
    entryPoints: files.map((file) => ({ in: file, out: `${folderOf(file)}/index` })),
    outdir: into,
    outExtension: { '.js': '.mjs' },
  });
  const bytesOf = new Map(
    Object.values(metafile.outputs).flatMap((output) =>
      output.entryPoint === undefined ? [] : [[output.entryPoint, output.bytes] as const],
    ),
  );
  const bundles = new Map(
    files.map((file) => [entryName(file), { dir: join(into, folderOf(file)), bytes: bytesOf.get(file) ?? 0 }]),
  );
  return { bundles, metafile };
};

/** The bundles alone, by entry. */
export const bundleFunctions = async (into?: string): Promise<Map<string, Bundle>> =>
  (await bundleFunctionsWithMetafile(into)).bundles;
