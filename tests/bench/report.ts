import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { bundleFunctionsWithMetafile } from '../../infra/foundation/bundle.ts';
import { projectRoot } from '../../infra/foundation/project-root.ts';
import { measureAdsFeed } from './ads-feed.ts';
import { measureBackfill } from './backfill.ts';
import { startBenchRegion } from './bench-region.ts';
import { measureBundles } from './bundle-sizes.ts';
import { measureUnits } from './capacity-units.ts';
import { measureIntake } from './cold-start.ts';
import { measureMiddyChain } from './middy-chain.ts';
import { measureOccupationMatcher, seed } from './occupation-matcher.ts';
import { measureHeldOut } from './occupation-phrasings.ts';
import { type Report, type ReportSection, reportText } from './report-text.ts';

const versionOf = (name: string): string =>
  String(JSON.parse(readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8')).version);

const commit = (): string => {
  try {
    const git = (...words: string[]) => execFileSync('git', words, { cwd: projectRoot, encoding: 'utf8' }).trim();
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`;
  } catch {
    return 'unknown';
  }
};

const said = (text: string): void => console.error(text);
const work = join(projectRoot, '.build', 'report');

said('Bundling the functions');
const bundled = await bundleFunctionsWithMetafile(join(work, 'functions'));
const bundles = await measureBundles(bundled);
said('Starting the engines and publishing an edition');
const region = await startBenchRegion();
const sections: ReportSection[] = [];
try {
  said('Cold and warm starts of the intake function');
  const intake = await measureIntake(
    region,
    join(bundled.bundles.get('signals/public-api')?.dir ?? '', 'index.mjs'),
    work,
  );
  sections.push(
    { title: 'P1 Cold start of the intake function, and warm', ...intake },
    {
      title: 'P2 Functions without a database',
      figures: [],
      notes: [
        bundles.withoutSdk.length === 0
          ? 'There is none: every function reads or writes a table. No figure.'
          : `Not measured yet: ${bundles.withoutSdk.join(', ')}.`,
      ],
    },
    {
      title: 'P3 Bundles, minified',
      figures: bundles.figures,
      notes: [
        'Own code: rules, texts, pages, mail, zod and middy; everything above a bundle that takes the same things from the SDK alone.',
      ],
    },
  );
  said('The HTTP stack');
  sections.push({ title: 'P4 HTTP stack', figures: await measureMiddyChain(), notes: [] });
  said('The occupation matcher');
  const matcher = await measureOccupationMatcher();
  const noTaxonomy = 'Skipped: the taxonomy, ../shared/data/taxonomy-v30-occupations.tsv, is not there.';
  sections.push({
    title: 'P6 Occupation from free text',
    figures: matcher,
    notes: matcher.length === 0 ? [noTaxonomy] : [],
  });
  sections.push(measureHeldOut());
  said('Read and write units');
  sections.push({
    title: 'P7 Units per operation',
    figures: await measureUnits(region.dynamo),
    notes: [`As ${region.dynamo.engine} reports them in ConsumedCapacity.`],
  });
} finally {
  await region.stop();
}

said('Job ads');
sections.push(await measureAdsFeed(work));
said('A million historical ads');
sections.push(await measureBackfill(work));

const report: Report = {
  made: new Date().toISOString(),
  versions: {
    commit: commit(),
    node: process.version,
    'aws-cdk-lib': versionOf('aws-cdk-lib'),
    '@aws-sdk/client-dynamodb': versionOf('@aws-sdk/client-dynamodb'),
    '@middy/core': versionOf('@middy/core'),
    zod: versionOf('zod'),
    esbuild: versionOf('esbuild'),
    seed: String(seed),
    machine: `${availableParallelism()} x ${cpus()[0]?.model ?? 'unknown processor'}`,
  },
  sections,
};
const text = reportText(report);
mkdirSync(join(projectRoot, 'report'), { recursive: true });
writeFileSync(join(projectRoot, 'report', 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
writeFileSync(join(projectRoot, 'report', 'report.md'), text);
console.log(text);
