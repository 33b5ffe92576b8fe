import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aGroup, aJudgement, basisHarness, fullDocuments, someGroups } from '../../support/basis-harness.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const until = '2026-11-22';
const ready = async () => {
  const harness = await basisHarness(dynamo);
  await harness.leaveAll(fullDocuments(until));
  return harness;
};

describe('publishing', () => {
  test('without an edition says so', async () => {
    const { publish, basis } = await basisHarness(dynamo);
    expect(await publish()).toEqual({
      published: false,
      edition: null,
      staged: null,
      occupations: 0,
      reason: 'no-edition',
    });
    expect(await basis.pointer()).toBeNull();
  });

  test('gives readers the newest edition, once', async () => {
    const { build, publish, basis } = await ready();
    await build();
    expect(await publish()).toEqual({ published: true, edition: '2026-11-23', staged: '2026-11-23', occupations: 5 });
    expect(await publish()).toMatchObject({ published: false, edition: '2026-11-23', reason: 'current' });
    expect((await basis.pointer())?.edition).toBe('2026-11-23');
  });

  test('an edition with less than half of the occupations leaves the old one in place, and says why', async () => {
    const { build, publish, basis, leave, clock } = await ready();
    await build();
    await publish();
    clock.now = '2026-11-24T04:30:00Z';
    await leave('taxonomy', { version: 31, groups: someGroups.slice(0, 2) });
    await build();
    expect(await publish()).toEqual({
      ...{ published: false, edition: '2026-11-23', staged: '2026-11-24', occupations: 2 },
      reason: 'too-few-occupations',
    });
    expect((await basis.pointer())?.edition).toBe('2026-11-23');
  });

  test('after a refusal a mended edition is published, with classes that follow on from what readers had', async () => {
    const { build, publish, basis, leave, clock } = await ready();
    await build();
    await publish();
    clock.now = '2026-11-24T04:30:00Z';
    await leave('taxonomy', { version: 31, groups: [aGroup('7223', 'Annat')] });
    await build();
    await publish();
    await leave('taxonomy', { version: 32, groups: someGroups });
    await build();
    expect(await publish()).toMatchObject({ published: true, edition: '2026-11-24-2', occupations: 5 });
    expect((await basis.record('2026-11-24-2'))?.previous).toBe('2026-11-23');
    const pointer = await basis.pointer();
    const found = pointer && (await basis.rows(pointer.edition, 'county'));
    expect(found?.find(({ ssyk }) => ssyk === '7223')?.label).toBe(someGroups[0]?.label);
    expect((await basis.occupation('2026-11-24-2', '7223'))?.label).toBe(someGroups[0]?.label);
  });

  test('a source without licence metadata is refused by name', async () => {
    const { build, publish, leave, basis } = await ready();
    await leave('scb', fullDocuments(until).scb, { licence: '' });
    await build();
    expect(await publish()).toMatchObject({
      published: false,
      edition: null,
      reason: 'licence-missing',
      sources: ['scb'],
    });
    expect(await basis.pointer()).toBeNull();
  });

  test('an edition whose items are not those that it lists is refused', async () => {
    const { build, publish, basis } = await ready();
    await build();
    const kept = await basis.newestOccupation('7223');
    if (kept === null) throw new Error('nothing was kept');
    const build2 = await basis.begin();
    await basis.keepOccupations(build2, '2026-11-23', [{ hash: 'x', packed: { ...kept.packed, label: 'Annat' } }]);
    expect(await publish()).toMatchObject({ published: false, edition: null, reason: 'incomplete' });
  });

  test('the pointer only moves forward', async () => {
    const { build, publish, basis, clock, leave } = await ready();
    await build();
    const old = await basis.newestRecord();
    clock.now = '2026-11-24T04:30:00Z';
    await leave('yrkesbarometern', { edition: '2026-2', judgements: [] });
    await build();
    await publish();
    expect(old && (await basis.publish(old))).toBe(false);
    expect((await basis.pointer())?.edition).toBe('2026-11-24');
  });
});

test('readers who poll while editions are built and published never see a mixture', async () => {
  const { build, publish, basis, clock, leave } = await ready();
  const situations = ['brist', 'balans', 'överskott', 'paradox'] as const;
  const ssyks = someGroups.map(({ ssyk }) => ssyk);
  let done = false;
  const seen = new Set<string>();
  const reading = (async () => {
    while (!done) {
      const pointer = await basis.pointer();
      if (pointer === null) continue;
      const listed = await basis.rows(pointer.edition, 'county');
      const single = await basis.shortagesOf(pointer, ssyks, 'county');
      const said = [...(listed ?? []), ...single.values()].map((one) => one?.official?.situation);
      expect(new Set(said).size).toBe(1);
      seen.add(`${pointer.edition} ${said[0]}`);
    }
  })();
  for (let i = 0; i < 12; i += 1) {
    const situation = situations[i % situations.length] ?? 'brist';
    const judgements = ssyks.map((ssyk) => aJudgement(ssyk, { situation }));
    clock.now = `2026-12-${String(i + 1).padStart(2, '0')}T04:30:00Z`;
    await leave('yrkesbarometern', { edition: '2026-2', judgements });
    await build();
    await publish();
  }
  done = true;
  await reading;
  expect(seen.size).toBeGreaterThan(3);
  expect(new Set([...seen].map((s) => s.split(' ')[0])).size).toBe(seen.size);
});
