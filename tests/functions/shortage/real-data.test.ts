import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scbObservations } from '../../../functions/shortage/sources/scb-observations.ts';
import { scbCells } from '../../../functions/shortage/sources/scb-table.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { type FaultServer, startFaultServer, status, text } from '../../support/fault-server.ts';
import { sharedFile } from '../../support/shared-data.ts';
import { pulls } from '../../support/source-harness.ts';
import { gavleborg } from '../../support/source-samples.ts';

const jobstreamSample = sharedFile('jobstream_v1_sample_2020-02-28.redacted.json');
const scbSample = sharedFile('scb_YREG54BAS_ssyk4_x_age_2020-2024.jsonstat2.json');
const barometerSample = sharedFile('yrkesbarometer_2025-2_sample15.json');
const why = jobstreamSample ? '' : ' (skipped: the folder shared/data with real answers is missing)';

let dynamo: TestDynamo;
let server: FaultServer;
beforeAll(async () => {
  [dynamo, server] = await Promise.all([startDynamo(), startFaultServer()]);
});
afterAll(() => Promise.all([dynamo.stop(), server.stop()]));

describe.skipIf(!jobstreamSample || !scbSample || !barometerSample)(`real answers of the sources${why}`, () => {
  type Ad = {
    id: string;
    removed: boolean;
    number_of_vacancies: number;
    occupation_group: { legacy_ams_taxonomy_id: string };
    workplace_address: { region_code: string; municipality_code: string };
  };
  const sample = JSON.parse(jobstreamSample ?? '[]') as Ad[];
  const full = sample.filter(({ removed }) => !removed);

  test('every ad of the JobStream sample is read in the county that it lies in, and no removal is bad', async () => {
    const counties = [...new Set(full.map(({ workplace_address }) => workplace_address.region_code))];
    const read = [];
    for (const county of counties) {
      const region = {
        ...gavleborg,
        county,
        municipalities: full.map(({ workplace_address }) => workplace_address.municipality_code),
      };
      const harness = await pulls(dynamo, server, { region });
      harness.clock.now = '2020-02-28T12:00:00Z';
      // The sample is of the stream, which also removes: here it stands for the snapshot that a ledger begins with.
      server.does(
        (request, response) =>
          void text(request.url.includes('/v2/snapshot') ? (jobstreamSample ?? '') : '[]')(request, response),
      );
      const result = await harness.pull({ source: 'jobstream' });
      expect(result).toMatchObject({ outcome: 'changed', skipped: 0 });
      read.push(...(await harness.document('jobstream')).ads);
    }
    expect(sample.length - full.length).toBe(14);
    expect(read.map(({ id }) => id).toSorted()).toEqual(full.map(({ id }) => id).toSorted());
    for (const ad of full)
      expect(read.find(({ id }) => id === ad.id)).toMatchObject({
        ssyk: ad.occupation_group.legacy_ams_taxonomy_id,
        municipality: ad.workplace_address.municipality_code,
        vacancies: ad.number_of_vacancies,
        vacanciesAssumed: false,
        removed: null,
      });
  });

  test('SCB: 22,697 of 128,091 assistant nurses (5321) of 2024 are between 60 and 69', () => {
    const cells = [...scbCells(JSON.parse(scbSample ?? ''))].filter(
      ({ codes }) => codes.Yrke2012 === '5321' && codes.Tid === '2024',
    );
    const sum = (ages: readonly string[]) =>
      cells
        .filter(({ codes }) => ages.includes(codes.Alder ?? ''))
        .reduce((persons, { value }) => persons + (value ?? 0), 0);
    expect(sum(['60-64', '065-69'])).toBe(22_697);
    expect(cells.reduce((persons, { value }) => persons + (value ?? 0), 0)).toBe(128_091);
  });

  test('SCB: the whole table becomes observations in 400 groups and two codes without one, and no person is lost', () => {
    const dropped: Record<string, number> = {};
    const cells = [...scbCells(JSON.parse(scbSample ?? ''))];
    const observations = scbObservations('YREG54BAS', cells, {
      dropped: (reason) => {
        dropped[reason] = (dropped[reason] ?? 0) + 1;
      },
      note: () => {},
    });
    const personsOf = (year: number) =>
      observations.filter((o) => o.year === year).reduce((sum, { persons }) => sum + persons, 0);
    const cellsOf = (year: string) =>
      cells
        .filter(({ codes }) => codes.Tid === year && codes.Yrke2012 !== '0002')
        .reduce((sum, { value }) => sum + (value ?? 0), 0);
    for (const year of [2020, 2021, 2022, 2023, 2024]) expect(personsOf(year)).toBe(cellsOf(String(year)));
    expect(new Set(observations.map(({ occupation }) => occupation)).size).toBe(402);
    expect(new Set(observations.map(({ age }) => age))).toContain('65-69');
    expect(dropped).toEqual({ 'occupation-unknown': 50, 'age-not-covered': 429 * 3 });
    expect(observations.find((o) => o.occupation === '5321' && o.year === 2024)).toMatchObject({
      flags: ['merged-groups', 'imputed'],
      place: '00',
      level: 'nation',
    });
  });

  test('SCB: its own answer goes through the whole pull', async () => {
    const { pull } = await pulls(dynamo, server);
    server.does((request, response) =>
      (request.url.endsWith('YREG54BAS') ? text(scbSample ?? '') : status(404))(request, response),
    );
    expect(await pull({ source: 'scb' })).toMatchObject({ outcome: 'changed', rows: 402 * 47 });
  });

  test('all fifteen rows of Yrkesbarometern are read, three of them for the county', async () => {
    const { pull, document } = await pulls(dynamo, server);
    server.does(text(barometerSample ?? ''));
    expect(await pull({ source: 'yrkesbarometern' })).toMatchObject({ outcome: 'changed' });
    const { edition, judgements, fileRows } = await document('yrkesbarometern');
    expect([edition, fileRows]).toEqual(['2025-2', 15]);
    expect(
      judgements
        .filter(({ county }) => county === '21')
        .map(({ ssyks, situation, level }) => [ssyks[0], situation, level]),
    ).toEqual([
      ['4119', 'överskott', 'nuts2'],
      ['3212', 'brist', 'nationellt'],
      ['7411', 'balans', 'nationellt'],
    ]);
    expect(judgements.find(({ ssyks }) => ssyks[0] === '2224')).toMatchObject({
      county: '00',
      situation: 'paradox',
      paradoxReasons: ['deltidsarbete'],
    });
  });
});
