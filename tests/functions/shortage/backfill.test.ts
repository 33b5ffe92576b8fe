import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { readHistoricalFile } from '../../../functions/shortage/backfill/historical-file.ts';
import { adsOfPartition } from '../../../functions/shortage/backfill/partitions.ts';
import { runBackfill } from '../../../functions/shortage/backfill/run-backfill.ts';
import { scaleResult } from '../../../functions/shortage/backfill/scale-result.ts';
import { references } from '../../../shared/domain/index-method.ts';
import { referenceScale } from '../../../shared/domain/reference-scale.ts';
import { packCells, type ScaleCell, scaleCells, scaleSums } from '../../../shared/domain/scale-cells.ts';
import { historicalAds } from '../../bench/synthetic-ads.ts';
import { naiveCells } from '../../support/naive-scale.ts';

const folder = mkdtempSync(join(tmpdir(), 'kompetenssignal-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

async function* chunksOf(bytes: Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Reads files as the worker does, but in this process: the packed ads by partition. */
const read = async (files: readonly { file: string; text: string | Uint8Array; size?: number }[]) => {
  const partitions = new Map<number, Uint8Array[]>();
  const reads = [];
  for (const { file, text, size } of files)
    reads.push(
      await readHistoricalFile({
        file,
        body: chunksOf(Buffer.from(text), size),
        write: (partition, bytes) =>
          partitions.set(partition, [...(partitions.get(partition) ?? []), Uint8Array.from(bytes)]),
      }),
    );
  return { reads, partitions };
};

const merged = (parts: Iterable<readonly ScaleCell[]>): ScaleCell[] => {
  const sums = scaleSums();
  for (const part of parts) sums.add(packCells(part));
  return sums.cells();
};

const cellsOf = async (files: Parameters<typeof read>[0], years: readonly number[]): Promise<ScaleCell[]> =>
  merged([...(await read(files)).partitions.values()].map((parts) => scaleCells(adsOfPartition(parts), years)));

const date = (day: number): string => `${new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10)}T08:00:00`;

/** Few employers, occupations and places, so that searches are told again, spread and meet. */
const someAd = fc.record({
  original_id: fc.integer({ min: 1, max: 400 }).map(String),
  headline: fc.constantFrom('Svetsare', 'Sv\u00e4ts "nu"', ''),
  description: fc.constantFrom(null, { text: 'Kom och svetsa.\nVälkommen!' }, { text: '' }),
  number_of_vacancies: fc.option(fc.integer({ min: 0, max: 30 })),
  employer: fc.option(
    fc.record({ organization_number: fc.constantFrom('5560000001', '5560000011', '8001011234', null) }),
  ),
  occupation_group: fc
    .constantFrom('7212', '2221')
    .chain((ssyk) => fc.constantFrom({ legacy_ams_taxonomy_id: ssyk }, [{ legacy_ams_taxonomy_id: ssyk }])),
  workplace_address: fc.constantFrom(
    ...['2101', '2104', '2121', '2132', '2161', '2180', '2181', '0180', '0114'].map((code) => ({
      municipality_code: code as string | null,
      region_code: code.slice(0, 2) as string | null,
    })),
    { municipality_code: null, region_code: '21' },
    { municipality_code: null, region_code: null },
  ),
  published: fc.integer({ min: 0, max: 1_100 }),
  stands: fc.integer({ min: 0, max: 90 }),
  removedAfter: fc.option(fc.integer({ min: 0, max: 90 })),
});

/** The employer of an ad stays: what is told again of it differs in the rest. */
const ads = fc.array(someAd, { maxLength: 120 }).map((all) => {
  const employers = new Map<string, unknown>();
  return all.map(({ published, stands, removedAfter, ...ad }, i) => {
    if (!employers.has(ad.original_id)) employers.set(ad.original_id, ad.employer);
    return JSON.stringify({
      ...ad,
      employer: employers.get(ad.original_id),
      publication_date: date(published),
      last_publication_date: date(published + stands),
      removed_date: removedAfter === null ? null : date(published + removedAfter),
      timestamp: 1_600_000_000_000 + i,
    });
  });
});

describe('the cells of a backfill', () => {
  test('are those of the naive reference, however ads are divided into files and chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        ads,
        fc.array(fc.nat(2), { minLength: 1 }),
        fc.integer({ min: 1, max: 5_000 }),
        async (all, into, size) => {
          const files = [0, 1, 2].map((n) => ({
            ...{ file: `${n}.jsonl`, size },
            text: all.filter((_, i) => into[i % into.length] === n).join('\n'),
          }));
          const found = await cellsOf(
            files.filter(({ text }) => text !== ''),
            [2022, 2023, 2024],
          );
          expect(found).toEqual(naiveCells(all, [2022, 2023, 2024]));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('are the same put together in any order', () => {
    const cell = fc.record({
      ...{
        year: fc.constantFrom(2022, 2023),
        county: fc.constantFrom('01', '21'),
        ssyk: fc.constantFrom('2221', '7212'),
      },
      ...{ N: fc.nat(), N0: fc.nat(), vacancyDays: fc.nat(), n_s: fc.nat(), ra: fc.nat(), lnDays: fc.nat() },
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell)), fc.nat(), (parts, cut) => {
        const all = merged(parts);
        expect(merged(parts.toReversed())).toEqual(all);
        expect(merged([merged(parts.slice(0, cut)), merged(parts.slice(cut))])).toEqual(all);
      }),
    );
  });
});

describe('the whole backfill', () => {
  const lines = [2022, 2023].flatMap((year) => [...historicalAds(year, 900, 60)]);
  const paths = [0, 1, 2].map((n) => join(folder, `${n}.jsonl${n === 1 ? '.gz' : ''}`));
  for (const [n, path] of paths.entries()) {
    const text = lines.filter((_, i) => i % 3 === n).join('\n');
    writeFileSync(path, n === 1 ? gzipSync(text) : text);
  }

  test('gives the same with one worker and with two, the cells of the naive reference, and leaves nothing behind', async () => {
    // A folder for temporary files that is nobody else's: another run on this machine has its own in the common one.
    const temporary = mkdtempSync(join(folder, 'temporary-'));
    vi.stubEnv('TMPDIR', temporary);
    expect(tmpdir()).toBe(temporary);
    const [one, two] = [
      await runBackfill({ paths, years: [2023], workers: 1 }),
      await runBackfill({ paths: paths.toReversed(), years: [2023], workers: 2 }),
    ];
    expect(two).toEqual(one);
    expect(one.cells).toEqual(naiveCells(lines, [2023]));
    expect(one.result).toMatchObject({
      ads: { seen: 1_800, bad: {} },
      notReached: ['T1', 'T2', 'H3', 'D1', 'F1', 'F2'],
    });
    expect(one.result.inputs.map(({ file }) => file)).toEqual(['0.jsonl', '1.jsonl.gz', '2.jsonl']);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('refuses a year whose predecessor is not among the files', async () => {
    await expect(runBackfill({ paths, years: [2022], workers: 1 })).rejects.toThrow('2022: ');
    await expect(runBackfill({ paths, years: [2021], workers: 1 })).rejects.toThrow('2021: no ad of that year');
  });

  test('refuses a file that is cut off anywhere, packed or not, and names it', async () => {
    for (const path of paths.slice(0, 2)) {
      const whole = readFileSync(path);
      // Between two lines of a plain file nobody can see that more should follow; its hash and count stand in the result.
      for (const share of [0.1, 0.5, 0.9, 0.98]) {
        const cut = join(folder, `cut-${path.endsWith('gz') ? 'x.jsonl.gz' : 'x.jsonl'}`);
        writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * share)));
        await expect(runBackfill({ paths: [cut], years: [2023], workers: 1 })).rejects.toThrow(/^cut-x\.jsonl/);
      }
    }
  });
});

describe('an ad of a file', () => {
  const good = JSON.parse([...historicalAds(2023, 1, 10)][0] ?? '') as Record<string, unknown>;
  const fill = [...historicalAds(2023, 30, 10)].join('\n');
  const tallyOf = async (over: Record<string, unknown>) => {
    const { reads } = await read([{ file: 'x', text: `${fill}\n${JSON.stringify({ ...good, ...over })}` }]);
    const [{ bad, dropped } = { bad: {}, dropped: {} }] = reads;
    return { bad, dropped: Object.keys(dropped).filter((why) => why !== 'no-place') };
  };

  test.each([
    [{ original_id: 'a1' }, 'original_id'],
    [{ original_id: null }, 'original_id'],
    [{ publication_date: null }, 'publication_date'],
    [{ publication_date: '2023-02-30T00:00:00' }, 'publication_date'],
    [{ publication_date: 1_672_531_200 }, 'publication_date'],
    [{ last_publication_date: 'snart' }, 'last_publication_date'],
    [{ removed_date: '0001-01-01T00:00:00' }, 'removed_date'],
    [{ last_publication_date: null, removed_date: null }, 'last_publication_date'],
    [{ number_of_vacancies: -1 }, 'number_of_vacancies'],
    [{ number_of_vacancies: '3' }, 'number_of_vacancies'],
    [{ timestamp: 1.5 }, 'timestamp'],
    [{ occupation_group: { legacy_ams_taxonomy_id: '22211' } }, 'occupation_group.legacy_ams_taxonomy_id'],
    [{ workplace_address: { municipality_code: '218' } }, 'workplace_address.municipality_code'],
    [{ workplace_address: { municipality_code: null, region_code: 'X' } }, 'workplace_address.region_code'],
  ])('with %j is bad, and the field is named', async (over, field) => {
    expect(await tallyOf(over)).toEqual({ bad: { [field]: 1 }, dropped: [] });
  });

  test.each([
    [
      { occupation_group: [{ legacy_ams_taxonomy_id: '2221' }, { legacy_ams_taxonomy_id: '2222' }] },
      'ambiguous-occupation',
    ],
    [{ occupation_group: [] }, 'no-occupation'],
    [{ occupation_group: null }, 'no-occupation'],
    [{ workplace_address: { municipality_code: '0201', region_code: null } }, 'abroad'],
  ])('with %j is of no use, and why is counted', async (over, why) => {
    expect(await tallyOf(over)).toEqual({ bad: {}, dropped: [why] });
  });

  test('of which too many are bad refuses the file, with the field', async () => {
    const text = Array.from({ length: 20 }, () => JSON.stringify({ ...good, publication_date: 'x' })).join('\n');
    await expect(read([{ file: '2023.jsonl', text: `${fill}\n${text}` }])).rejects.toThrow(
      '2023.jsonl: 20 of 50 elements are bad, most often: publication_date',
    );
  });

  test.each([
    ['one of its ends is enough', { last_publication_date: null, removed_date: '2023-06-01T12:00:00' }, {}],
    [
      'a number of the employer is its digits',
      { employer: { organization_number: 5560000001 } },
      { employer: '5560000001' },
    ],
    [
      'workplaces all over a county are the county',
      { workplace_address: ['2180', '2181'].map((code) => ({ municipality_code: code, region_code: '21' })) },
      { municipality: null, county: '21' },
    ],
  ])('%s', async (_name, over, facts) => {
    const { partitions } = await read([{ file: 'x', text: JSON.stringify({ ...good, ...over }) }]);
    expect(adsOfPartition([...partitions.values()].flat())).toMatchObject([facts]);
  });

  test.each(['198001011234', '8001011234', '800101-1234'])(
    'of a sole trader, %s, leaves no number behind',
    async (number) => {
      const text = JSON.stringify({ ...good, employer: { organization_number: number } });
      const { partitions } = await read([{ file: 'x', text }]);
      const [ad] = adsOfPartition([...partitions.values()].flat());
      expect(ad).toMatchObject({ employer: null });
      expect(ad?.wording).toBeUndefined();
    },
  );

  test('has a wording of its own where headline or text differ, and none without both', async () => {
    const wordings = [
      { headline: 'Svetsare', description: { text: 'Kom och svetsa.' } },
      { headline: 'Svetsare', description: { text: 'Kom och svetsa!' } },
      { headline: 'Svetsaren', description: { text: 'Kom och svetsa.' } },
      { headline: 'Kom och svetsa.', description: { text: 'Svetsare' } },
      { headline: null, description: { text: 'Svetsare' } },
      { headline: 'Svetsare', description: null },
      { headline: '', description: { text: '' } },
    ];
    const told = { ...good, employer: { organization_number: '5560000001' } };
    const text = [...wordings, ...wordings]
      .map((words, i) => JSON.stringify({ ...told, ...words, original_id: String(i + 1) }))
      .join('\n');
    const { partitions } = await read([{ file: 'x', text }]);
    const found = adsOfPartition([...partitions.values()].flat())
      .toSorted((one, other) => Number(one.id) - Number(other.id))
      .map(({ wording }) => wording);

    expect(found.slice(0, 7)).toEqual(found.slice(7));
    expect(new Set(found).size).toBe(7);
    expect(found[6]).toBeUndefined();
  });

  test('in a zip file says what to do', async () => {
    await expect(read([{ file: '2023.jsonl.zip', text: 'PK' }])).rejects.toThrow('2023.jsonl.zip: unzip it first');
  });
});

describe('the reference scale', () => {
  const aCell = (over: Partial<ScaleCell>): ScaleCell => ({
    ...{ year: 2023, county: '21', ssyk: '2221', N: 9, N0: 4, vacancyDays: 0, n_s: 0, ra: 0, lnDays: 0 },
    ...over,
  });

  test('is the method’s: shrunk toward the nation, with type 7 quantiles', () => {
    // Two cells with spells: m0 = (10·3 + 30·4)/40 = 3.75, ra0 = 4/40 = 0.1.
    const cells = [
      aCell({ n_s: 10, ra: 4, lnDays: 30_000_000 }),
      aCell({ ssyk: '7212', n_s: 30, ra: 0, lnDays: 120_000_000, N: 0, N0: 0 }),
    ];
    const { nation, references: found } = referenceScale(cells);
    expect(nation).toEqual({ m0: 3.75, ra0: 0.1, spells: 40 });
    // H1: (30 + 75)/30 = 3.5 and (120 + 75)/50 = 3.9; H2: (4 + 2)/30 = 0.2 and 2/50 = 0.04.
    expect(found.H1).toEqual({ p10: 3.54, p50: 3.7, p90: 3.86, cells: 2 });
    expect(found.H2).toEqual({ p10: 0.056, p50: 0.12, p90: 0.184, cells: 2 });
    expect(found.D2).toEqual({
      p10: Number(Math.log(2).toFixed(9)),
      p50: Number(Math.log(2).toFixed(9)),
      p90: Number(Math.log(2).toFixed(9)),
      cells: 1,
    });
  });

  test('of nothing is nothing, and every indicator is either reached or named', () => {
    const scale = referenceScale([]);
    expect(scale).toMatchObject({ nation: null, references: { H1: null, H2: null, D2: null } });
    expect([...Object.keys(scale.references), ...scale.notReached].toSorted()).toEqual(
      Object.keys(references).toSorted(),
    );
  });

  test('says of what it was made', () => {
    const cells = [aCell({})];
    const file = { file: 'b', bytes: 1, sha256: 'x', seen: 2, counted: 1, bad: { timestamp: 1 }, dropped: {} };
    const result = scaleResult(cells, [file, { ...file, file: 'a', dropped: { abroad: 3 } }], [2023]);
    expect(result.ads).toEqual({ seen: 4, counted: 2, bad: { timestamp: 2 }, dropped: { abroad: 3 } });
    expect(result.inputs.map((input) => input.file)).toEqual(['a', 'b']);
  });
});
