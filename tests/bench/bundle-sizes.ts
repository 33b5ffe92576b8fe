import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Bundled, bundling } from '../../infra/foundation/bundle.ts';
import { projectRoot } from '../../infra/foundation/project-root.ts';
import { atMost, type Figure } from './figure.ts';

/** What a source takes from the SDK's packages: names by package, types left out. */
export const sdkImportsOf = (source: string): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const [, names = '', from = ''] of source.matchAll(/^import \{([^}]*)\} from '(@aws-sdk\/[^']+)'/gm)) {
    const values = names.split(',').map((name) => name.trim());
    const kept = values.filter((name) => name !== '' && !name.startsWith('type '));
    if (kept.length > 0) found.set(from, new Set([...(found.get(from) ?? []), ...kept]));
  }
  return found;
};

/** The bytes of a bundle that takes the same things from the SDK and does nothing with them. */
const sdkAlone = async (imports: ReadonlyMap<string, ReadonlySet<string>>): Promise<number> => {
  const contents = [...imports].map(([from, names]) => `export { ${[...names].sort().join(', ')} } from '${from}';`);
  const { metafile } = await build({
    ...bundling,
    stdin: { contents: contents.sort().join('\n'), resolveDir: projectRoot },
    write: false,
    outfile: 'sdk.mjs',
  });
  return Object.values(metafile.outputs)[0]?.bytes ?? 0;
};

const withSdk = 120_000;
const withoutSdk = 45_000;

export type MeasuredBundles = {
  figures: Figure[];
  /** Entries that take nothing from the SDK: what P2 is about. */
  withoutSdk: string[];
};

/** P3: each function's bundle, and its own code above the bundle of what it takes from the SDK. */
export const measureBundles = async ({ metafile }: Pick<Bundled, 'metafile'>): Promise<MeasuredBundles> => {
  const known = new Map<string, number>();
  const figures: Figure[] = [];
  const bare: string[] = [];
  for (const { entryPoint, inputs, bytes } of Object.values(metafile.outputs)) {
    if (entryPoint === undefined) continue;
    const entry = entryPoint.replace(/^functions\//, '').replace(/\.lambda\.ts$/, '');
    const own = Object.keys(inputs).filter((input) => /^(functions|shared)\//.test(input));
    const imports = new Map<string, Set<string>>();
    for (const input of own)
      for (const [from, names] of sdkImportsOf(readFileSync(join(projectRoot, input), 'utf8')))
        imports.set(from, new Set([...(imports.get(from) ?? []), ...names]));
    const key = JSON.stringify([...imports].map(([from, names]) => [from, [...names].sort()]).sort());
    const sdk = imports.size === 0 ? 0 : (known.get(key) ?? (await sdkAlone(imports)));
    known.set(key, sdk);
    if (imports.size === 0) bare.push(entry);
    const clients = [...imports.keys()].filter((from) => from.includes('/client-')).map((from) => from.slice(16));
    figures.push(
      {
        id: `bundle-${entry}`,
        name: `${entry}: bundle, with ${clients.join(', ') || 'no client'}`,
        value: bytes / 1000,
        unit: 'kB',
      },
      atMost(
        `bundle-own-${entry}`,
        `${entry}: own code above the SDK's ${Math.round(sdk / 1000)} kB`,
        (bytes - sdk) / 1000,
        'kB',
        (imports.size === 0 ? withoutSdk : withSdk) / 1000,
      ),
    );
  }
  return { figures, withoutSdk: bare };
};
