import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

/**
 * Builds the console into a folder, which is emptied first: `index.html`, and under `assets/` files whose names change
 * with their content. Answers the folder. Vite is loaded only now: whoever builds nothing need not wait for it.
 */
export const buildConsole = async (into = join(projectRoot, '.build', 'console')): Promise<string> => {
  const { build } = await import('vite');
  await build({
    configFile: join(projectRoot, 'site', 'vite.config.ts'),
    configLoader: 'native',
    logLevel: 'warn',
    mode: 'production',
    build: { outDir: into },
  });
  return into;
};
