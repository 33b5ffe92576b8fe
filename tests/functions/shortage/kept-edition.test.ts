import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIndex } from '../../../functions/shortage/build-index.ts';
import { Superseded } from '../../../shared/stores/basis-builder.ts';
import { aJudgement, basisHarness, fullDocuments, someGroups } from '../../support/basis-harness.ts';
import { consumedCapacity } from '../../support/consumed-capacity.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const until = '2026-11-22';
type Harness = Awaited<ReturnType<typeof basisHarness>>;

/** Two editions, the second after something has happened in between; answers all that lies in the table of it. */
const afterwards = async (happens: (harness: Harness) => Promise<void>) => {
  const harness = await basisHarness(dynamo);
  await harness.leaveAll(fullDocuments(until));
  await harness.build();
  await harness.publish();
  await happens(harness);
  harness.clock.now = '2026-11-24T04:30:00Z';
  const { taxonomy, susanavet } = fullDocuments(until);
  await harness.leave('taxonomy', { ...taxonomy, groups: taxonomy.groups.filter(({ ssyk }) => ssyk !== '3151') });
  await harness.leave('susanavet', { educations: susanavet.educations.slice(0, 1) });
  await harness.leave('yrkesbarometern', { edition: '2026-2', judgements: [aJudgement('2221')] });
  const units = consumedCapacity(dynamo.client);
  const { edition: _, ...result } = await harness.build();
  const { reads } = units.taken();
  const ssyks = someGroups.map(({ ssyk }) => ssyk).toSorted();
  const lying = await Promise.all(
    ssyks.map(async (ssyk) => ({
      kept: await harness.basis.newestOccupation(ssyk),
      educations: await harness.basis.educationsOf(ssyk),
    })),
  );
  return { result, reads, lying };
};
const keyOfKept = async ({ basis }: Harness) => (await basis.newestRecord())?.kept ?? '';

test('what the last edition left behind is read once, and is what the table itself would have said', async () => {
  const quick = await afterwards(async () => {});
  const broken = await afterwards(async (harness) => {
    await harness.objects.put(await keyOfKept(harness), new Uint8Array([1, 2, 3]), 'application/gzip');
  });
  const other = await afterwards(async (harness) => {
    const text = JSON.stringify({ occupations: [], educations: {} });
    await harness.objects.put(await keyOfKept(harness), gzipSync(text), 'application/gzip');
  });
  const begun = await afterwards(async ({ basis }) => {
    // Somebody began to build, and died: what lies in the table is not known any more.
    await basis.begin();
  });

  for (const slow of [broken, other, begun]) {
    expect(slow.result).toEqual(quick.result);
    expect(slow.lying).toEqual(quick.lying);
    expect(slow.reads).toBeGreaterThan(quick.reads + 2 * (someGroups.length - 1) - 3);
  }
});

test('what a build that died has written is never taken for what readers have', async () => {
  const found = await afterwards(async ({ basis, deps, leave, clock }) => {
    clock.now = '2026-11-24T03:30:00Z';
    await leave('yrkesbarometern', { edition: '2026-2', judgements: [aJudgement('7223', { situation: 'överskott' })] });
    const dying = { ...basis, stage: () => Promise.reject(new Superseded()) };
    await expect(buildIndex({ ...deps, basis: dying })()).rejects.toBeInstanceOf(Superseded);
  });
  const quick = await afterwards(async () => {});

  expect(found.lying.map(({ kept }) => kept?.hash)).toEqual(quick.lying.map(({ kept }) => kept?.hash));
});
