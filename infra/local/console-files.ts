import { join } from 'node:path';
import { keptBuild } from './kept-build.ts';

/** The folder of the built console: from the last time, where nothing has changed since. */
export const consoleFiles = async (): Promise<string> => {
  const { folder } = await keptBuild({
    name: 'console',
    inputs: ['site', 'shared', 'functions', 'infra/foundation/build-console.ts', 'package-lock.json'],
    make: async (making) => {
      const { buildConsole } = await import('../foundation/build-console.ts');
      return buildConsole(join(making, 'console'));
    },
  });
  return folder;
};
