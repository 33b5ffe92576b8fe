import { spawnSync } from 'node:child_process';
import { checkDocuments } from './documents.ts';

/** What `npm run check` asks, in the order in which an answer is cheapest. */
const questions: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format and lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['types', 'tsc', '--noEmit', '-p', '.'],
  // The browser's world is another: what a function may not name is there, and the other way round.
  ['types of the console', 'tsc', '--noEmit', '-p', 'site'],
  ['imports', 'depcruise', '--config', '.dependency-cruiser.mjs', 'functions', 'shared', 'infra', 'site', 'tests'],
  ['unused code', 'knip', '--no-progress'],
];

let failed = 0;
for (const [name, command, ...args] of questions) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status === 0) continue;
  failed += 1;
  console.log(stdout, stderr);
}

const drifted = await checkDocuments();
console.log(drifted.length === 0 ? 'ok     generated documents' : 'FAILED generated documents');
for (const document of drifted) console.log(`  ${document}: no longer what the program says; run npm run documents`);

process.exitCode = failed + drifted.length === 0 ? 0 : 1;
