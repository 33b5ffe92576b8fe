import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pullSource } from '../../../functions/shortage/pull-source.ts';
import { sources } from '../../../functions/shortage/sources/registry.ts';
import { pulledSources } from '../../../shared/domain/source-id.ts';
import { fetchSource } from '../../../shared/platform/fetch-source.ts';
import { basisHarness } from '../../support/basis-harness.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { hasRealData, startRealDataServer } from '../../support/real-data-server.ts';
import { gavleborg } from '../../support/source-samples.ts';

let dynamo: TestDynamo;
let server: Awaited<ReturnType<typeof startRealDataServer>>;
beforeAll(async () => {
  dynamo = await startDynamo();
  if (hasRealData) server = await startRealDataServer();
});
afterAll(async () => {
  await dynamo.stop();
  await server?.close();
});

const why = hasRealData ? '' : ' (skipped: there is no ../shared/data beside the project)';

describe.skipIf(!hasRealData)(`real answers of the sources${why}`, () => {
  test('thin as they are, every occupation comes out not rated, with the official judgement where there is one', async () => {
    const { objects, states, deps, build, publish, basis } = await basisHarness(dynamo);
    const pull = pullSource({
      ...{ sources, region: gavleborg, objects, states, clock: deps.clock, courtesy: async () => {} },
      readSource: fetchSource({ sourcesOrigin: server.origin, pause: async () => {}, random: () => 0 }),
    });
    for (const source of pulledSources) await pull({ source });

    const built = await build();
    const result = await publish();

    expect(built).toMatchObject({ edition: '2026-11-23', rated: 0 });
    expect(built.occupations).toBeGreaterThan(350);
    expect(built).toMatchObject({ fresh: 4, missing: 2 });
    expect(result).toMatchObject({ published: true, occupations: built.occupations });
    const rows = (await basis.rows('2026-11-23', 'county')) ?? [];
    for (const row of rows)
      expect(row).toMatchObject({
        class: 'ej-bedomd',
        certainty: null,
        score: null,
        low: null,
        high: null,
        level: 'county',
      });
    // An ads document without a single ad says nothing about vacancies: missing, not 0.
    expect(await states.get('jobstream')).toMatchObject({ rows: 0, failure: null });
    for (const { ssyk } of rows)
      for (const { inputs } of (await basis.occupation('2026-11-23', ssyk))?.places ?? [])
        for (const name of ['N', 'N0', 'V', 'n_s', 'm', 'ra'] as const)
          expect(inputs[name]).toEqual({ value: null, flag: 'missing' });
    const judged = rows.filter(({ official }) => official !== null);
    expect(judged.length).toBeGreaterThan(0);
    for (const { official } of judged) expect(official?.edition).toBe('2025-2');
  });
});
