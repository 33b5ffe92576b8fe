import { builtinModules } from 'node:module';
import type { Plugin } from 'esbuild';

const builtins = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
const isHttp = (path: string): boolean => path === 'http' || path === 'node:http';

/**
 * Two repairs to how a bundle reaches Node's built-in modules, both through `process.getBuiltinModule`:
 *
 * - `node:http`, however imported: the ESM loader's scan for named exports triggers a getter that loads all of undici,
 *   about 30 ms of a cold start (nodejs/node #59686). middy does it for `STATUS_CODES` alone.
 * - any built-in that a CommonJS dependency `require`s: an ESM bundle has no `require`, and a `createRequire` banner
 *   would pay for `node:module` in every function.
 */
export const leanBuiltins: Plugin = {
  name: 'lean-builtins',
  setup(build) {
    build.onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path, kind }) => {
      if (!builtins.has(path) || !(isHttp(path) || kind === 'require-call')) return undefined;
      return { path: path.replace(/^node:/, ''), namespace: 'lean-builtin' };
    });
    build.onLoad({ filter: /.*/, namespace: 'lean-builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(`node:${path}`)});`,
      loader: 'js',
    }));
  },
};
