import type { Plugin } from 'esbuild';

/**
 * nodemailer guesses the type of an attachment by the end of its name, from a table of 76 kB. We send none but the
 * calendar, whose type is given. What has no type gets the one that nodemailer gives to names it does not know.
 */
export const leanMime: Plugin = {
  name: 'lean-mime',
  setup(build) {
    build.onLoad({ filter: /[\\/]nodemailer[\\/]dist[\\/]esm[\\/]mime-funcs[\\/]mime-types\.js$/ }, () => ({
      contents: `export const detectMimeType = () => 'application/octet-stream';
        export const detectExtension = () => 'bin';`,
      loader: 'js',
    }));
  },
};
