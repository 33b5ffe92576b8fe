import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { regionApp } from './app.ts';
import { buildConsole } from './foundation/build-console.ts';
import { type Bundle, bundleFunctions } from './foundation/bundle.ts';
import { checkStage, type Stage } from './foundation/names.ts';
import { projectRoot } from './foundation/project-root.ts';
import { sayAndFail } from './foundation/say-and-fail.ts';
import { loadRegion, settingsOf } from './regions/load-region.ts';

export interface Template {
  readonly Resources: Record<string, { Type: string; Properties?: Record<string, unknown>; [key: string]: unknown }>;
  readonly Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown } }>;
  readonly [key: string]: unknown;
}

export interface SynthRequest {
  readonly region: string;
  /** Default `prod`. */
  readonly stage?: Stage;
  /** Default `cdk.out/<region>-<stage>`. */
  readonly outdir?: string;
  /** cdk-nag's findings stop the synthesis; default true. They take about as long as the rest together. */
  readonly checks?: boolean;
  /** Bundles that have been made already; by default they are made here. */
  readonly bundles?: ReadonlyMap<string, Bundle>;
}

export interface Synthesised {
  /** The cloud assembly: `<stack>.template.json`, `<stack>.assets.json` and the assets themselves. */
  readonly outdir: string;
  /** By stack name, data before app. */
  readonly templates: ReadonlyMap<string, Template>;
}

/**
 * Bundles the functions and writes the templates of one region, offline. Throws `RegionFileError` before anything else
 * where the region file cannot be used, and an error that lists every finding of cdk-nag that nobody has argued for.
 */
export const synthRegion = async (request: SynthRequest): Promise<Synthesised> => {
  const stage = checkStage(request.stage ?? 'prod');
  const region = await loadRegion(request.region);
  const outdir = request.outdir ?? join(projectRoot, 'cdk.out', `${region.id}-${stage}`);
  const bundles = request.bundles ?? (await bundleFunctions());
  await rm(outdir, { recursive: true, force: true });
  const app = regionApp({ region, settings: settingsOf(region), stage, bundles }, outdir, request.checks ?? true);
  const assembly = app.synth();
  const templates = assembly.stacks.map(
    ({ stackName, templateFullPath }) =>
      [stackName, JSON.parse(readFileSync(templateFullPath, 'utf8')) as Template] as const,
  );
  return { outdir, templates: new Map(templates) };
};

const main = async (): Promise<void> => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [region, stage] = positionals;
  if (region === undefined) throw new Error('Say which region: npm run synth -- <region> [stage]');
  const started = performance.now();
  const { outdir, templates } = await synthRegion({ region, ...(stage === undefined ? {} : { stage }) });
  await buildConsole();
  for (const [name, { Resources }] of templates) console.log(`${name}: ${Object.keys(Resources).length} resources`);
  console.log(`${outdir}\n${((performance.now() - started) / 1000).toFixed(1)} s`);
};

if (import.meta.main) await main().catch(sayAndFail);
