import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDataRoutes } from '../../../functions/open-data/contract.ts';
import { FrozenBasis, FrozenEditions } from '../../../functions/open-data/contract-editions.ts';
import { publicApi } from '../../../functions/open-data/public-api.ts';
import { freezeEdition } from '../../../functions/shortage/freeze-edition.ts';
import { frozenStore } from '../../../shared/stores/frozen-store.ts';
import { validationStore } from '../../../shared/stores/validation-store.ts';
import { basisHarness, fullDocuments } from '../../support/basis-harness.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { gatewayTo } from '../../support/gateway.ts';
import { noAssessments } from '../../support/no-assessments.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

test('everybody reads the quarterly editions: which there are, each in a place, and none that is not', async () => {
  const harness = await basisHarness(dynamo);
  const frozen = frozenStore(harness.market);
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const ask = (path: string, headers = {}) =>
    gatewayTo(
      publicApi({ basis: harness.basis, assessments: noAssessments, frozen, reports: validationStore(harness.market) }),
      openDataRoutes,
      {
        log: silent,
      },
    )({
      ...{ method: 'GET', path, headers },
    });
  expect((await ask('/api/v1/editions')).json).toEqual({ editions: [] });
  await harness.leaveAll(fullDocuments('2026-11-22'));
  harness.clock.now = '2027-01-05T05:00:00Z';
  await freezeEdition({ ...harness.deps, frozen })();

  const [list, county] = [await ask('/api/v1/editions'), await ask('/api/v1/editions/2026Q4/county')];

  const [edition] = FrozenEditions.parse(list.json).editions;
  expect(edition).toMatchObject({ quarter: '2026Q4', frozenOn: '2027-01-05', previous: null, changes: 0 });
  expect(FrozenBasis.parse(county.json)).toMatchObject({ quarter: '2026Q4', area: 'county', sha256: edition?.sha256 });
  expect(county.json.occupations).toHaveLength(5);
  const again = await ask('/api/v1/editions/2026Q4/county', { 'if-none-match': county.headers.etag });
  expect(again.status).toBe(304);
  for (const path of ['2026Q4/nowhere', '2026Q3/county', '2026Q5/county', 'constructor/county'])
    expect((await ask(`/api/v1/editions/${path}`)).status).toBe(404);
});
