import { join, sep } from 'node:path';
import { keptBuild } from './kept-build.ts';

/** Neither is synthesised: they run what synthesis wrote, and what stands beside it. */
const notInputs = [join('infra', 'local') + sep, join('infra', 'foundation', 'build-console.ts')];

/** The folder of what `cdk synth` writes for a region: from the last time, where nothing has changed since. */
export const synthesise = (region: string): Promise<{ folder: string; fresh: boolean }> =>
  keptBuild({
    name: region,
    inputs: ['functions', 'shared', 'infra', 'package.json', 'package-lock.json', 'cdk.json'],
    counts: (file) => !notInputs.some((path) => file.startsWith(path)),
    make: async (making) => {
      const [{ synthRegion }, { bundleFunctions }, esbuild] = await Promise.all([
        import('../synth.ts'),
        import('../foundation/bundle.ts'),
        import('esbuild'),
      ]);
      const bundles = await bundleFunctions(join(making, 'bundles'));
      await esbuild.stop(); // its service would stay beside the region for as long as that runs
      const { outdir } = await synthRegion({ region, outdir: join(making, 'assembly'), checks: false, bundles });
      return outdir;
    },
  });
