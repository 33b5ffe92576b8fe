// One way of reading a file of ads, in a process of its own: `node ads-feed.child.mjs <way> <file> <walker bundle> <peers>`.
// Prints what it counted, as a hash over all totals, and the most memory that it ever had.
import { createHash } from 'node:crypto';
import { createReadStream, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';

const [way, file, walkerPath, peers] = process.argv.slice(2);
/** A plain file piece by piece into the same memory; a packed one through zlib, as an answer of HTTP comes. */
function* plain() {
  const [fd, piece] = [openSync(file, 'r'), Buffer.alloc(262_144)];
  for (let read = readSync(fd, piece); read > 0; read = readSync(fd, piece)) yield piece.subarray(0, read);
}
const packed = () => createReadStream(file, { highWaterMark: 65_536 }).pipe(createGunzip({ chunkSize: 65_536 }));
const bytesOf = () => (file.endsWith('.gz') ? packed() : plain());

/** Ads and vacancies by occupation and municipality; a missing municipality is 0, missing vacancies are one. */
const totals = new Map();
let ads = 0;
const add = (ssyk, municipality, vacancies) => {
  ads += 1;
  const key = ssyk * 10_000 + municipality;
  const there = totals.get(key);
  if (there === undefined) totals.set(key, [1, vacancies]);
  else {
    there[0] += 1;
    there[1] += vacancies;
  }
};
const addAd = (ad) =>
  add(
    Number(ad.occupation_group.legacy_ams_taxonomy_id),
    Number(ad.workplace_address.municipality_code ?? 0),
    ad.number_of_vacancies ?? 1,
  );

const fields = {
  number_of_vacancies: true,
  occupation_group: { legacy_ams_taxonomy_id: true },
  workplace_address: { municipality_code: true },
};

const ways = {
  inflate: async () => {
    for await (const chunk of bytesOf()) ads += chunk.length;
  },
  walker: async () => {
    const { jsonWalker, slotOf } = await import(walkerPath);
    const [vacancies, ssyk, municipality] = [
      'number_of_vacancies',
      'occupation_group.legacy_ams_taxonomy_id',
      'workplace_address.municipality_code',
    ].map((path) => slotOf(fields, path));
    const walker = jsonWalker(fields, (found) =>
      add(found.digits(ssyk, 4), Math.max(0, found.digits(municipality, 4)), found.number(vacancies) ?? 1),
    );
    // Not awaited where nothing has to be waited for.
    if (file.endsWith('.gz')) for await (const chunk of packed()) walker.push(chunk);
    else for (const chunk of plain()) walker.push(chunk);
    walker.end();
  },
  lines: async () => {
    let rest = Buffer.alloc(0);
    for await (const chunk of bytesOf()) {
      const bytes = Buffer.concat([rest, chunk]);
      let from = 0;
      for (let end = bytes.indexOf(10, from); end !== -1; end = bytes.indexOf(10, from)) {
        addAd(JSON.parse(bytes.toString('utf8', from, end)));
        from = end + 1;
      }
      rest = bytes.subarray(from);
    }
    if (rest.length > 0) addAd(JSON.parse(rest.toString('utf8')));
  },
  duckdb: async () => {
    const { DuckDBInstance } = createRequire(join(peers, 'package.json'))('@duckdb/node-api');
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(
      `SELECT occupation_group.legacy_ams_taxonomy_id AS ssyk,
              coalesce(workplace_address.municipality_code, '0') AS municipality,
              count(*)::INTEGER AS ads, sum(coalesce(number_of_vacancies, 1))::INTEGER AS vacancies
       FROM read_json('${file.replaceAll("'", "''")}', maximum_object_size = 16777216, columns = {
         number_of_vacancies: 'INTEGER', occupation_group: 'STRUCT(legacy_ams_taxonomy_id VARCHAR)',
         workplace_address: 'STRUCT(municipality_code VARCHAR)' })
       GROUP BY ALL`,
    );
    for (const { ssyk, municipality, ads: count, vacancies } of reader.getRowObjects()) {
      totals.set(Number(ssyk) * 10_000 + Number(municipality), [Number(count), Number(vacancies)]);
      ads += Number(count);
    }
  },
  'stream-json': async () => {
    const require = createRequire(join(peers, 'package.json'));
    const { default: StreamArray } = await import(require.resolve('stream-json/streamers/stream-array.js'));
    const list = createReadStream(file, { highWaterMark: 262_144 });
    for await (const { value } of list.pipe(StreamArray.withParserAsStream())) addAd(value);
  },
};

/** The most memory of this program: what `getrusage` tells on Linux may be that of the process that started it. */
const peakMiB = () => {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const kibibytes = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
  return kibibytes / 1_024;
};

await ways[way]();
const sorted = [...totals].toSorted(([one], [other]) => one - other);
console.log(
  JSON.stringify({
    ads,
    groups: sorted.length,
    sha256: createHash('sha256').update(JSON.stringify(sorted)).digest('hex'),
    peakMiB: peakMiB(),
  }),
);
