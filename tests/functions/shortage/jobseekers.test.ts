import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobseekersRoutes } from '../../../functions/shortage/contract.ts';
import { jobseekersApi } from '../../../functions/shortage/jobseekers-api.ts';
import { systemIds } from '../../../shared/platform/ids.ts';
import { TransactionRefused } from '../../../shared/platform/table.ts';
import { absenceStore } from '../../../shared/stores/absence-store.ts';
import { basisReader } from '../../../shared/stores/basis-store.ts';
import { jobseekersStore } from '../../../shared/stores/jobseekers-store.ts';
import { personStore, personWrite } from '../../../shared/stores/person-store.ts';
import { aRegion } from '../../support/a-region.ts';
import { basisHarness, fullDocuments } from '../../support/basis-harness.ts';
import { aPerson } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { gatewayTo } from '../../support/gateway.ts';
import { jobseekerSheet, municipalities } from '../../support/jobseeker-sheets.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const administrator = aPerson({ id: 'per_admin', name: 'Eva Exempel', roles: ['administrator'], areas: [] });
const strategist = aPerson({ id: 'per_strategist', name: 'Dag Exempel', roles: ['strategist'], areas: [] });

const office = async () => {
  const harness = await basisHarness(dynamo);
  const { casework, states, objects, clock } = harness;
  for (const person of [administrator, strategist]) await casework.write(personWrite(person));
  const deps = {
    ...{ region: aRegion(), casework, states, objects, newId: systemIds, clock: () => new Date(clock.now) },
    people: personStore(casework),
    absences: absenceStore(casework),
    versions: jobseekersStore(casework),
  };
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const over = (changed: Partial<typeof deps> = {}) =>
    gatewayTo(jobseekersApi({ ...deps, ...changed }), jobseekersRoutes, { log: silent });
  const call = over();
  return {
    ...harness,
    deps,
    over,
    upload: (csv: string, personId = administrator.id, gateway = call) =>
      gateway({ method: 'POST', path: '/api/v1/jobseekers', body: { csv }, personId }),
    takeBack: (version: number, personId = administrator.id) =>
      call({ method: 'POST', path: '/api/v1/jobseekers/take-back', body: { version }, personId }),
    list: (personId = administrator.id) => call({ method: 'GET', path: '/api/v1/jobseekers', personId }),
    audit: async () =>
      (await casework.query({ where: 'pk = :pk', values: { ':pk': administrator.id } })).items
        .filter(({ sk }) => String(sk).startsWith('audit#'))
        .map(({ what }) => what),
  };
};

/** Many in the county, in every municipality; hidden in Ockelbo. */
const sheet = jobseekerSheet([
  ['7223', '21', 100],
  ...municipalities.map((place) => ['7223', place, place === '2101' ? '<5' : 10] as const),
]);

describe('an upload', () => {
  test('becomes a version, the file as it came, and what the index reads; the same again is the same', async () => {
    const { upload, list, states, objects, audit } = await office();
    const { status, json } = await upload(sheet);
    expect(status).toBe(201);
    expect(json).toMatchObject({
      inUse: 1,
      versions: [
        {
          ...{ version: 1, firstMonth: '2025-11', lastMonth: '2026-10', rows: 132, occupations: 1, suppressed: 12 },
          ...{ by: administrator.id, takenBack: null },
        },
      ],
    });
    expect((await upload(sheet)).json).toEqual(json);
    expect((await list()).json).toEqual(json);
    const state = await states.get('jobseekers');
    expect(state).toMatchObject({ dataUntil: '2026-10-31', rows: 132, failure: null, publisher: 'Arbetsförmedlingen' });
    expect(state?.snapshot).toBe(`jobseekers/${json.versions[0].sha256}.csv`);
    expect(Buffer.from((await objects.get(state?.snapshot ?? '')) ?? '').toString()).toBe(sheet);
    expect(await audit()).toEqual(['jobseekers-uploaded#1']);
  });

  test('of which one row is wrong is not taken at all, and the row and column are told', async () => {
    const { upload, list, states, objects } = await office();
    const { status, json } = await upload(sheet.replace('2026-03,7223,2180,10', '2026-03,7223,2180,tio'));
    expect([status, json.code]).toEqual([422, 'invalid']);
    expect(json.errors).toEqual([
      {
        ...{ field: 'csv.18.seekers', code: 'seekers' },
        message: 'Rad 18, kolumn seekers: antalet ska vara ett heltal eller <5. Där står: tio',
      },
    ]);
    expect((await list()).json).toEqual({ inUse: null, versions: [] });
    expect([await states.get('jobseekers'), objects.puts]).toEqual([undefined, []]);
  });

  test('that was changed in any way is refused, with its row and column or what is missing, and nothing is kept', async () => {
    const { upload, list, states, objects } = await office();
    const lines = sheet.split('\r\n');
    const withCell = (column: number, text: string) =>
      lines.map((line, at) => (at === 7 ? line.split(',').with(column, text).join() : line)).join('\r\n');
    // What ends with a place's twelfth month is a whole sheet of fewer places.
    const cuts = Array.from({ length: 99 }, (_, i) =>
      sheet.slice(0, Math.floor((sheet.length * (i + 1)) / 100)),
    ).filter((cut) => !/,\d+\s*$/.test(cut) || (cut.trim().split('\r\n').length - 1) % 12 !== 0);
    expect(cuts.length).toBeGreaterThan(90);
    const absurd = [
      ['2026-13', '2026', '2062-01', 'NaN', ''],
      ['722', '72233', 'CNC', '1211', ''],
      ['0180', '218', 'Gävle', 'NaN', ''],
      ['-1', '0.5', '1e300', 'NaN', '1000000', '<6', ''],
    ];
    const mutations = [
      ...cuts,
      ...absurd.flatMap((texts, column) => texts.map((text) => withCell(column, text))),
      ...['month', 'ssyk', 'place', 'seekers'].map((name) => sheet.replace(name, `${name}_renamed`)),
      lines.map((line) => line.split(',').toReversed().join()).join('\r\n'),
      lines.map((line) => `${line},x`).join('\r\n'),
      lines.map((line) => line.split(',').slice(1).join()).join('\r\n'),
      [...lines, lines[1]].join('\r\n'),
      lines.toSpliced(20, 1).join('\r\n'),
      lines.slice(1).join('\r\n'),
      ...[
        lines[0] ?? '',
        ' ',
        '<!doctype html><title>Underhåll</title>',
        '{"month":"2026-10"}',
        sheet.replaceAll(',', '\t'),
      ],
    ];
    for (const [at, csv] of mutations.entries()) {
      const { status, json } = await upload(csv);
      expect([at, status, json.code]).toEqual([at, 422, 'invalid']);
      expect(json.errors[0].field).toMatch(/^csv/);
    }
    expect((await list()).json).toEqual({ inUse: null, versions: [] });
    expect([await states.get('jobseekers'), objects.puts]).toEqual([undefined, []]);
  });

  test('that stops after any write is finished by the same upload again, with one version', async () => {
    for (const stop of ['objects', 'version', 'state'] as const) {
      const { upload, over, deps, list, states } = await office();
      const fault = new Error('The run stopped');
      const stopping = over({
        ...(stop === 'objects' && { casework: { ...deps.casework, transact: () => Promise.reject(fault) } }),
        ...(stop === 'version' && { states: { ...deps.states, begin: () => Promise.reject(fault) } }),
        ...(stop === 'state' && { states: { ...deps.states, put: () => Promise.reject(fault) } }),
      });
      expect((await upload(sheet, administrator.id, stopping)).status).toBe(500);
      expect((await upload(sheet)).status).toBe(201);
      expect((await list()).json).toMatchObject({ inUse: 1, versions: [{ version: 1 }] });
      expect((await states.get('jobseekers'))?.rows).toBe(132);
    }
  });

  test('beside another of the same moment: one of them is told to look again', async () => {
    const { upload, over, deps } = await office();
    const beaten = over({
      casework: { ...deps.casework, transact: () => Promise.reject(new TransactionRefused([])) },
    });
    expect((await upload(sheet, administrator.id, beaten)).status).toBe(409);
  });

  test('is for administrators', async () => {
    const { upload, takeBack, list } = await office();
    for (const answer of [
      await upload(sheet, strategist.id),
      await takeBack(1, strategist.id),
      await list(strategist.id),
    ])
      expect([answer.status, answer.json.code]).toEqual([403, 'not-yours']);
  });

  test('may be larger than other bodies, and not larger than three megabytes', async () => {
    const { upload } = await office();
    const long = jobseekerSheet(
      Array.from({ length: 300 }, (_, at) => [String(7300 + at), '21', 10] as const).filter(([ssyk]) => ssyk < '7600'),
    );
    expect(long.length).toBeGreaterThan(64 * 1024);
    expect((await upload(long)).status).toBe(201);
    expect((await upload('x'.repeat(3 << 20))).status).toBe(413);
  });
});

describe('in the index', () => {
  test('tightness is missing without an upload, there with one, and gone when the last one is taken back', async () => {
    const { upload, takeBack, leaveAll, build, publish, market, clock } = await office();
    await leaveAll(fullDocuments('2026-11-22'));
    const shown = async () => {
      await build();
      await publish();
      const basis = basisReader(market);
      const pointer = await basis.pointer();
      const packed = await basis.occupation(pointer?.edition ?? '', '7223');
      const [county, ost] = ['county', 'gastrikland-ost'].map((place) => packed?.places.find((p) => p.place === place));
      return { pointer, packed, county, ost };
    };
    const before = await shown();
    expect(before.county?.inputs.U).toEqual({ value: null, flag: 'missing' });
    expect(before.pointer?.sources.some(({ id }) => id === 'jobseekers')).toBe(false);

    clock.now = '2026-11-24T04:30:00Z';
    await upload(sheet);
    const { pointer, packed, county, ost } = await shown();
    expect(county?.inputs.U).toEqual({ value: 100, flag: 'measured' });
    expect(county?.indicators.T1.state).toBe('present');
    expect(county?.indicators.T2).toMatchObject({ state: 'present', value: 0.2 });
    expect(county?.coverage).toBeCloseTo((before.county?.coverage ?? 0) + 0.3, 9);
    expect(packed?.provenance.jobseekers).toMatchObject({ period: '2025-11/2026-10' });
    expect(pointer?.sources.find(({ id }) => id === 'jobseekers')).toMatchObject({
      ...{ dataUntil: '2026-10-31', state: 'fresh' },
    });
    // Ockelbo is hidden by the source: what rests on it is in the score, and nothing of it is told.
    expect(ost?.inputs.U).toEqual({ value: null, flag: 'suppressed' });
    expect(ost?.indicators.T1).toEqual({ state: 'withheld', value: null, score: null });
    expect(ost?.pillars.T).toBeNull();

    clock.now = '2026-11-25T04:30:00Z';
    expect((await takeBack(1)).json).toMatchObject({
      inUse: null,
      versions: [{ takenBack: { by: administrator.id } }],
    });
    const after = await shown();
    expect(after.county?.inputs.U).toEqual({ value: null, flag: 'missing' });
    expect(after.pointer?.sources.find(({ id }) => id === 'jobseekers')).toMatchObject({
      ...{ state: 'missing', dataUntil: null },
    });
  });

  test('the newest version that is left is used, and a version is taken back once', async () => {
    const { upload, takeBack, states, clock, audit } = await office();
    await upload(sheet);
    clock.now = '2026-11-24T04:30:00Z';
    await upload(jobseekerSheet([['7223', '21', 50]]));
    expect((await states.get('jobseekers'))?.rows).toBe(12);
    expect((await takeBack(2)).json.inUse).toBe(1);
    expect((await states.get('jobseekers'))?.rows).toBe(132);
    expect((await takeBack(2)).status).toBe(409);
    expect((await takeBack(9)).status).toBe(404);
    // The sheet that was taken back may be brought again, as a new version.
    expect((await upload(jobseekerSheet([['7223', '21', 50]]))).json.inUse).toBe(3);
    expect((await audit()).toSorted()).toEqual([
      'jobseekers-taken-back#2',
      'jobseekers-uploaded#1',
      'jobseekers-uploaded#2',
      'jobseekers-uploaded#3',
    ]);
  });
});
