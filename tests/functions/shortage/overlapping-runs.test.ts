import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIndex } from '../../../functions/shortage/build-index.ts';
import { publishBasis } from '../../../functions/shortage/publish-basis.ts';
import { rowOf } from '../../../shared/domain/basis-row.ts';
import { type BasisBuilder, basisBuilder, Superseded } from '../../../shared/stores/basis-builder.ts';
import { basisReader } from '../../../shared/stores/basis-store.ts';
import { aJudgement, basisHarness, fullDocuments } from '../../support/basis-harness.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

// P7, P8, P12: builds and publications that overlap and die, and somebody who reads all the time.

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

class Killed extends Error {}

const steps = [
  ...['begin', 'newestRecord', 'pointer', 'record', 'rows', 'newestOccupation', 'glimpse', 'occupation'],
  ...['keepOccupations', 'keepEducations', 'stage', 'publish'],
] as const satisfies readonly (keyof BasisBuilder)[];

/** The basis as a run asks it that is killed at its nth step: before it, or when the table has done it. */
const mortal = (basis: BasisBuilder, dies: { at: number; after: boolean }) => {
  let step = 0;
  const wrapped = Object.fromEntries(
    steps.map((name) => [
      name,
      async (...args: unknown[]) => {
        step += 1;
        const isLast = step === dies.at;
        if (isLast && !dies.after) throw new Killed();
        const result = await (basis[name] as (...given: unknown[]) => Promise<unknown>)(...args);
        if (isLast) throw new Killed();
        return result;
      },
    ]),
  );
  return { basis: { ...basis, ...wrapped } as BasisBuilder, taken: () => step };
};

const until = '2026-11-22';
const news = (n: number) => ({
  edition: `2026-${(n % 2) + 1}`,
  judgements: [aJudgement('7223', { situation: n % 2 === 0 ? 'brist' : 'överskott', edition: `2026-${(n % 2) + 1}` })],
});

/** Runs overlapping runs, of which some die, beside a reader; answers what the reader saw. */
const play = async (deaths: readonly { at: number; after: boolean }[]) => {
  const harness = await basisHarness(dynamo);
  await harness.leaveAll(fullDocuments(until));
  await harness.build();
  await harness.publish();
  const reader = basisReader(harness.market, { consistent: true });
  const seen: string[] = [];
  const mixed: string[] = [];
  let over = false;
  const look = async () => {
    const pointer = await reader.pointer();
    if (pointer === null) throw new Error('The edition is gone');
    const rows = (await reader.rows(pointer.edition, 'county')) ?? [];
    if (rows.length === 0) mixed.push(`${pointer.edition} has no list`);
    for (const row of rows) {
      const packed = await reader.occupation(pointer.edition, row.ssyk);
      if (JSON.stringify(packed && rowOf(packed, 'county')) !== JSON.stringify(row))
        mixed.push(`${pointer.edition} ${row.ssyk}`);
    }
    seen.push(pointer.edition);
  };
  const reading = (async () => {
    while (!over) await look();
  })();
  await harness.leave('yrkesbarometern', news(1));
  const runs = deaths.map(async (dies) => {
    const { basis, taken } = mortal(basisBuilder(harness.market), dies);
    try {
      await buildIndex({ ...harness.deps, basis })();
      await publishBasis({ basis })();
      return { end: 'done', taken: taken() };
    } catch (error) {
      if (error instanceof Killed) return { end: 'killed', taken: taken() };
      if (error instanceof Superseded) return { end: 'superseded', taken: taken() };
      throw error;
    }
  });
  const ends = await Promise.all(runs);
  // Whatever died: run again, and it is done.
  await harness.build();
  const last = await harness.publish();
  over = true;
  await reading;
  await look();
  return {
    ends,
    seen,
    mixed,
    last,
    pointer: await reader.pointer(),
    official: await reader.rows(seen.at(-1) ?? '', 'county'),
  };
};

const immortal = { at: 0, after: false };

test('two runs, one of them killed at every step in turn: a reader sees the old edition or the new one, whole', async () => {
  const [{ taken: most = 0 } = {}] = (await play([immortal])).ends;
  expect(most).toBeGreaterThan(15);

  for (let at = 1; at <= most; at += 1) {
    const { ends, seen, mixed, official } = await play([{ at, after: at % 2 === 0 }, immortal]);

    expect([at, mixed]).toEqual([at, []]);
    expect(ends.map(({ end }) => end)).not.toEqual(['superseded', 'superseded']);
    expect(seen).toEqual(seen.toSorted());
    expect(official?.find(({ ssyk }) => ssyk === '7223')?.official?.situation).toBe('överskott');
  }
});

test.each([3, 5, 10])(
  '%i runs at once, dying at different steps: never a mixture, and the last word is the news',
  async (count) => {
    const deaths = Array.from({ length: count }, (_, i) => ({ at: (i * 7) % 23, after: i % 2 === 0 }));

    const { seen, mixed, pointer, official } = await play(deaths);

    expect(mixed).toEqual([]);
    expect(seen).toEqual(seen.toSorted());
    expect(pointer?.edition).toBe(seen.at(-1));
    expect(official?.find(({ ssyk }) => ssyk === '7223')?.official?.situation).toBe('överskott');
  },
);
