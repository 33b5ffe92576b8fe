import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../support/large-feed.ts', import.meta.url));

/**
 * Old space is held at 96 MB, so that a pull that kept the feed would end here and not in the cloud; young space is held
 * small, so that the peak shows what is kept and not how late the collector came.
 */
const peakOf = async (megabytes: number): Promise<{ rows: number; peakMegabytes: number }> => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--max-old-space-size=96',
    '--max-semi-space-size=4',
    script,
    String(megabytes),
  ]);
  return JSON.parse(stdout) as { rows: number; peakMegabytes: number };
};

test('memory does not grow with the feed: ten times the ads take the same', async () => {
  const small = await peakOf(10);
  const runs = [await peakOf(100), await peakOf(100), await peakOf(100)];
  // When the collector comes is chance, and only ever adds: the least of three shows what is really kept.
  const least = Math.min(...runs.map(({ peakMegabytes }) => peakMegabytes));
  expect(runs.every(({ rows }) => rows > small.rows * 9)).toBe(true);
  expect(least - small.peakMegabytes).toBeLessThan(45);
  expect(least).toBeLessThan(256);
});
