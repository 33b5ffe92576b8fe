import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

const provider = '@aws-sdk/credential-provider-node';
const namespace = 'lean-sdk';

/**
 * Every client of the SDK is ready for a developer's machine. A Lambda function is none; without these two a cold start of
 * the intake function is an eighth part shorter and each bundle 135 kB smaller (`npm run report`):
 *
 * - seven ways of finding credentials: a function has its role's in the environment, always.
 * - the files `~/.aws/config` and `~/.aws/credentials`, sought at the first call: a function has none, and what can stand
 *   in them can stand in its environment.
 */
export const leanSdk: Plugin = {
  name: namespace,
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${provider}$`) }, async ({ resolveDir, kind, pluginData }) => {
      if (pluginData === namespace) return undefined;
      const { path } = await build.resolve(provider, { resolveDir, kind, pluginData: namespace });
      return { path: provider, namespace, pluginData: dirname(path) };
    });
    build.onLoad({ filter: /.*/, namespace }, ({ pluginData }) => ({
      contents: `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';`,
      loader: 'js',
      resolveDir: pluginData,
    }));
    build.onLoad({ filter: /[\\/]shared-ini-file-loader[\\/]loadSharedConfigFiles\.js$/ }, () => ({
      contents: `export { CONFIG_PREFIX_SEPARATOR } from './constants';
        export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
      loader: 'js',
    }));
  },
};
