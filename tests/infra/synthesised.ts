import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { functionFiles } from '../../infra/foundation/bundle.ts';
import { type Synthesised, synthRegion, type Template } from '../../infra/synth.ts';

/** Stands in for every bundle: templates do not depend on what is in them but for the hash. */
export const placeholderBundles = (folder: string) => {
  const dir = join(folder, 'code');
  mkdirSync(dir);
  writeFileSync(join(dir, 'index.mjs'), 'export const handler = async () => ({});\n');
  return new Map(
    functionFiles().map((file) => [file.replace(/^functions\//, '').replace(/\.lambda\.ts$/, ''), { dir, bytes: 0 }]),
  );
};

export interface StacksOfARegion extends Synthesised {
  readonly data: Template;
  readonly app: Template;
}

/** The templates of a region, without bundling and without cdk-nag, which its own suite runs. Cleans up after the test file. */
export const synthesised = async (region: string): Promise<StacksOfARegion> => {
  const folder = mkdtempSync(join(tmpdir(), 'kompetenssignal-synth-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const made = await synthRegion({
    region,
    outdir: join(folder, 'out'),
    checks: false,
    bundles: placeholderBundles(folder),
  });
  const [data, app] = made.templates.values();
  if (data === undefined || app === undefined) throw new Error('Two stacks were expected.');
  return { ...made, data, app };
};

// biome-ignore lint/suspicious/noExplicitAny: a template is JSON of a hundred shapes; the assertions are what gives it one.
export type Json = any;

/** Logical ids and properties of one kind of resource. */
export const resourcesOf = (template: Template, type: string) =>
  Object.entries(template.Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, resource]) => ({ id, resource, properties: (resource.Properties ?? {}) as Json }));
