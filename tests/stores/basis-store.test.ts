import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Education } from '../../shared/domain/education.ts';
import { keptEducations } from '../../shared/domain/nearest-educations.ts';
import { Superseded } from '../../shared/stores/basis-builder.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { aRegion } from '../support/a-region.ts';
import { basisHarness, fullDocuments, someEducation } from '../support/basis-harness.ts';
import { startDynamo, type TestDynamo } from '../support/engines.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

describe('an empty table', () => {
  test('has no edition, no occupation and no education', async () => {
    const { market } = await dynamo.newTables();
    const basis = basisReader(market);
    expect(await basis.pointer()).toBeNull();
    expect(await basis.educationsOf('7223')).toEqual([]);
    expect(await basis.occupation('2026-11-23', '7223')).toBeNull();
    expect(await basis.rows('2026-11-23', 'county')).toBeNull();
  });

  test('still has no edition once a build has begun', async () => {
    const { basis } = await basisHarness(dynamo);
    expect([await basis.begin(), await basis.begin()]).toEqual([1, 2]);
    expect(await basis.pointer()).toBeNull();
  });
});

test('numbers of builds are handed out once, also to builds that begin together', async () => {
  const { basis } = await basisHarness(dynamo);
  const numbers = await Promise.all(Array.from({ length: 8 }, () => basis.begin()));
  expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('a build that was overtaken can write neither occupations nor its record', async () => {
  const { basis, leaveAll, build } = await basisHarness(dynamo);
  await leaveAll(fullDocuments('2026-11-22'));
  await build();
  const [early, record, kept] = [await basis.begin(), await basis.newestRecord(), await basis.newestOccupation('7223')];
  await basis.begin();
  if (record === null || kept === null) throw new Error('nothing was built');
  const writes = [{ hash: 'x', packed: { ...kept.packed, label: 'Annat' } }];
  await expect(basis.keepOccupations(early, '2026-11-24', writes)).rejects.toBeInstanceOf(Superseded);
  await expect(basis.stage(early, { ...record, edition: '2026-11-24' }, new Map())).rejects.toBeInstanceOf(Superseded);
  expect(await basis.newestOccupation('7223')).toEqual(kept);
});

test('educations are written only when they changed, and an emptied list is emptied', async () => {
  const { basis } = await basisHarness(dynamo);
  const build = await basis.begin();
  const educations = [someEducation(), someEducation({ id: 'e.2', title: 'Åkeri och transport' })];
  const keep = (...of: Education[]) => basis.keepEducations(build, new Map([['7223', of]]));
  expect(await keep()).toBe(0);
  expect(await keep(...educations)).toBe(1);
  expect(await keep(...educations)).toBe(0);
  expect(await basis.educationsOf('7223')).toEqual(educations);
  expect(await keep()).toBe(1);
  expect(await basis.educationsOf('7223')).toEqual([]);
  await basis.begin();
  await expect(keep(...educations)).rejects.toBeInstanceOf(Superseded);
});

describe('what a reader pays', () => {
  test('half a read unit for an occupation, and half for forty educations', async () => {
    const { basis, leaveAll, build, marketName } = await basisHarness(dynamo);
    await leaveAll(fullDocuments('2026-11-22'));
    await build();
    const many = Array.from({ length: 60 }, (_, i) =>
      someEducation({
        ...{
          id: `e.myh.${i * 7919}`,
          infoId: `i.myh.${i * 104_729}`,
          title: `Utbildning till yrke ${i * 31} med inriktning ${i}`,
        },
        ...{
          provider: `Exempelskolan nr ${i * 17}`,
          start: `2027-0${1 + (i % 9)}-11`,
          url: `https://www.example.org/utbildning/${i * 7}`,
        },
      }),
    );
    const kept = keptEducations(many, aRegion(), '2026-11-23');
    await basis.keepEducations(await basis.begin(), new Map([['7223', kept]]));

    const occupation = await dynamo.client.send(
      new QueryCommand({
        ...{
          TableName: marketName,
          KeyConditionExpression: 'pk = :pk AND sk <= :sk',
          Limit: 1,
          ScanIndexForward: false,
        },
        ...{
          ExpressionAttributeValues: marshall({ ':pk': 'occ#7223', ':sk': '2026-11-23' }),
          ReturnConsumedCapacity: 'TOTAL',
        },
      }),
    );
    const educations = await dynamo.client.send(
      new GetItemCommand({
        TableName: marketName,
        Key: marshall({ pk: 'edu#7223', sk: 'current' }),
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );

    expect(occupation.ConsumedCapacity?.CapacityUnits).toBe(0.5);
    expect(educations.ConsumedCapacity?.CapacityUnits).toBe(0.5);
    expect(occupation.Items?.[0]?.body?.B?.byteLength).toBeLessThan(1000);
    expect((await basis.educationsOf('7223')).length).toBe(40);
  });
});
