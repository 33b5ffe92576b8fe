import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * The console under `/console/`. Its policy is `script-src 'self'; style-src 'self'; img-src 'self'`: nothing is written
 * into the page, no file becomes a `data:` address, and the polyfill of module preloading, an inline script, stays out.
 */
export default defineConfig({
  root: fileURLToPath(new URL('console', import.meta.url)),
  base: '/console/',
  publicDir: false,
  // Same sources, same bytes, whoever builds: a test's own environment would otherwise decide.
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: fileURLToPath(new URL('../.build/console', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
