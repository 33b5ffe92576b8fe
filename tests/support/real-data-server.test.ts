import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SourceFault } from '../../shared/platform/source-fault.ts';
import { pullerFrom } from './pulled-documents.ts';
import { hasRealData, startRealDataServer } from './real-data-server.ts';

const at = new Date('2026-01-20T05:00:00Z');
const vasternorrland = {
  ...{ county: '22', countyConceptId: 'NvUF_SP1_1zo', municipalities: ['2280', '2281'], timeZone: 'Europe/Stockholm' },
};
const gavleborg = { ...vasternorrland, county: '21', countyConceptId: 'zupA_8Nt_xcD', municipalities: ['2180'] };

describe.skipIf(!hasRealData)('the real answers of ../shared/data (skipped where that folder is missing)', () => {
  let server: Awaited<ReturnType<typeof startRealDataServer>>;
  beforeAll(async () => {
    server = await startRealDataServer();
  });
  afterAll(() => server?.close());

  test('the whole taxonomy is pulled', async () => {
    const { document, skipped } = await pullerFrom(server.origin, gavleborg, at).pull('taxonomy');
    const names = document.groups.flatMap(({ ssyk, names: of }) => of.map(({ label }) => `${label} ${ssyk}`));
    expect(skipped).toBe(0);
    expect(document.groups.length).toBeGreaterThan(390);
    expect(names).toHaveLength(2_153);
    expect(names).toContain('CNC-operatör 7223');
  });

  test('SCB’s own table of ages is answered by the question, and its other tables are missing', async () => {
    const { document } = await pullerFrom(server.origin, gavleborg, at).pull('scb');
    const of2024 = document.observations.filter(({ year, occupation }) => year === 2024 && occupation === '2221');
    const sum = (ages: readonly string[] | null) =>
      of2024.filter(({ age }) => ages?.includes(age) ?? true).reduce((total, { persons }) => total + persons, 0);
    expect(new Set(document.observations.map(({ table }) => table))).toEqual(new Set(['YREG54BAS']));
    // Source: sources.md 8.2, nation 2024.
    expect([sum(['60-64', '65-69']), sum(null)]).toEqual([7_097, 55_996]);
  });

  test('the county’s rows of Yrkesbarometern are read', async () => {
    const { document } = await pullerFrom(server.origin, gavleborg, at).pull('yrkesbarometern');
    expect(document.edition).toBe('2025-2');
    expect(document.judgements.filter(({ county }) => county === '21')).toHaveLength(3);
  });

  test('JobStream’s sample is answered as it is, whatever place is asked for', async () => {
    const ask = async (path: string) => {
      const answer = await fetch(`${server.origin}/jobstream/v2/${path}`);
      return (await answer.json()) as { removed: boolean }[];
    };
    for (const path of ['snapshot?location-concept-id=zupA_8Nt_xcD', 'stream?location-concept-id=NvUF_SP1_1zo']) {
      const told = await ask(path);
      expect([told.length, told.filter(({ removed }) => removed).length]).toEqual([24, 14]);
    }
  });

  test('the ads of a county are read from it, and a county without any has none', async () => {
    const adsOf = async (region: typeof gavleborg) =>
      (await pullerFrom(server.origin, region, at).pull('jobstream')).document.ads.length;
    expect([await adsOf(vasternorrland), await adsOf(gavleborg)]).toEqual([3, 0]);
  });

  test('a source without real data is away', async () => {
    await expect(pullerFrom(server.origin, gavleborg, at).pull('susanavet')).rejects.toBeInstanceOf(SourceFault);
  });
});
