import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { functionFiles } from '../../infra/foundation/bundle.ts';
import { type Synthesised, synthRegion, type Template } from '../../infra/synth.ts';

/** Stands in for every bundle: templates do not depend on what is in them but for the hash. */
const placeholderBundles = (folder: string) => {
  const dir = join(folder, 'code');
  mkdirSync(dir);
  writeFileSync(join(dir, 'index.mjs'), 'export const handler = async () => ({});\n');
  return new Map(
    functionFiles().map((file) => [file.replace(/^functions\//, '').replace(/\.lambda\.ts$/, ''), { dir, bytes: 0 }]),
  );
};

/** The templates of a region, without bundling and, unless asked for, without cdk-nag. Cleans up after the test file. */
export const synthesised = async (region: string, checks = false): Promise<Synthesised & { data: Template; app: Template }> => {
  const folder = mkdtempSync(join(tmpdir(), 'kompetenssignal-synth-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const made = await synthRegion({ region, outdir: join(folder, 'out'), checks, bundles: placeholderBundles(folder) });
  const [data, app] = made.templates.values();
  if (data === undefined || app === undefined) throw new Error('Two stacks were expected.');
  return { ...made, data, app };
};

/** Logical ids and properties of one kind of resource. */
export const resourcesOf = (template: Template, type: string) =>
  Object.entries(template.Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, resource]) => ({ id, resource, properties: (resource.Properties ?? {}) as Record<string, any> }));
