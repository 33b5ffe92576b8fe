// The naive reference over files of historical ads, everything in memory: `node backfill.child.mjs <bundle> <years> <files>`.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const [bundle, years, ...files] = process.argv.slice(2);
const { naiveCellsOf } = await import(bundle);
async function* lines() {
  for (const file of files) yield* createInterface({ input: createReadStream(file).pipe(createGunzip()) });
}
const cells = await naiveCellsOf(lines(), years.split(',').map(Number));
const hash = createHash('sha256');
for (const cell of cells) hash.update(`${JSON.stringify(cell)}\n`);
console.log(JSON.stringify({ count: cells.length, sha256: hash.digest('hex') }));
