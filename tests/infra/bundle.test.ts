import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { bundleFunctionsWithMetafile, functionFiles } from '../../infra/foundation/bundle.ts';
import { leanBuiltins } from '../../infra/foundation/lean-builtins.ts';

const folder = mkdtempSync(join(tmpdir(), 'kompetenssignal-bundles-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the bundles', async () => {
  const { bundles, metafile } = await bundleFunctionsWithMetafile(join(folder, 'first'));
  const again = await bundleFunctionsWithMetafile(join(folder, 'second'));

  test('are one per entry, each alone in its folder', () => {
    expect(bundles.size).toBe(functionFiles().length);
    for (const { dir } of bundles.values()) expect(readdirSync(dir)).toEqual(['index.mjs']);
  });

  test('are the same bytes from the same sources', () => {
    for (const [entry, { dir }] of bundles) {
      const other = again.bundles.get(entry)?.dir ?? '';
      expect(readFileSync(join(other, 'index.mjs')).equals(readFileSync(join(dir, 'index.mjs')))).toBe(true);
    }
  });

  test('never import node:http as a module, which would load undici at every cold start', () => {
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));

    expect(imports).toContain('node:crypto');
    expect(imports.filter((path) => /^(node:)?http$/.test(path))).toEqual([]);
  });

  test('hold everything but what Node itself brings', () => {
    const outside = Object.values(metafile.outputs)
      .flatMap((output) => output.imports)
      .filter(({ external }) => external)
      .map(({ path }) => path.replace(/^node:/, ''));

    expect(outside.filter((path) => process.getBuiltinModule(`node:${path}`) === undefined)).toEqual([]);
  });

  test('hold no source of another feature: features are strangers', () => {
    const strangers = Object.values(metafile.outputs).flatMap(({ entryPoint = '', inputs }) => {
      const feature = entryPoint.split('/')[1];
      return Object.keys(inputs).filter((input) => input.startsWith('functions/') && input.split('/')[1] !== feature);
    });

    expect(strangers).toEqual([]);
  });
});

test('built-in modules reach a bundle without the loader: by import, by require, and with their getters asleep', async () => {
  const dependency = join(folder, 'dependency.cjs');
  const source = join(folder, 'source.mjs');
  writeFileSync(dependency, `exports.codes = require('http').STATUS_CODES; exports.join = require('path').join;`);
  writeFileSync(
    source,
    `import { STATUS_CODES, Agent } from 'node:http'; import * as http from 'http'; import other from './dependency.cjs';
     export const seen = [STATUS_CODES[404], typeof Agent, http.METHODS.includes('GET'), other.codes[409], other.join('a', 'b')];`,
  );
  const outfile = join(folder, 'built.mjs');
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    plugins: [leanBuiltins],
  });

  expect((await import(pathToFileURL(outfile).href)).seen).toEqual(['Not Found', 'function', true, 'Conflict', 'a/b']);
  expect(readFileSync(outfile, 'utf8')).not.toMatch(/^import .*http/m);
});
