import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casesFromCsv } from '../../../functions/reports/cases-csv.ts';
import type { Objects } from '../../../shared/platform/objects.ts';
import type { Table } from '../../../shared/platform/table.ts';
import { absenceStore } from '../../../shared/stores/absence-store.ts';
import { caseReportKey, othersKey, warningsPartition } from '../../../shared/stores/keys.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { region, reportsHarness } from '../../support/reports-harness.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

type Harness = Awaited<ReturnType<typeof reportsHarness>>;
const seedFive = async ({ seed }: Harness, from = 1) => {
  for (let number = from; number < from + 5; number += 1) await seed(number);
};
const mailKey = (person: string, day = '2026-11-23') => `warning#gastrikland-ost#7223#${day}#${person}`;
/** Everything the job leaves, but when the report was built. */
const left = async ({ casework, outbox, sheet, reports }: Harness) => ({
  others: await casework.get(othersKey('7223')),
  warnings: (await casework.query({ where: 'pk = :pk', values: { ':pk': warningsPartition('gastrikland-ost') } }))
    .items,
  mails: await Promise.all(['per_broker-gastrikland-ost', 'per_strategist'].map((id) => outbox.find(mailKey(id)))),
  report: { ...(await reports.current()), builtAt: '' },
  sheet: await sheet(),
});

describe('others like you', () => {
  test('five employers within twelve months are told of; an older one no longer is', async () => {
    const harness = await reportsHarness(dynamo);
    await seedFive(harness);
    await harness.seed(9, { receivedAt: '2025-11-22T08:00:00.000Z' });
    await harness.run();
    expect(await harness.others.of('7223')).toEqual({ areas: { 'gastrikland-ost': 5 }, county: 5 });
  });

  test('withdrawn and merged cases leave the numbers at the next run', async () => {
    const harness = await reportsHarness(dynamo);
    for (let number = 1; number <= 4; number += 1) await harness.seed(number);
    await harness.seed(5, { case: { state: 'withdrawn' } });
    await harness.seed(6, { case: { state: 'merged' } });
    expect(await harness.run()).toMatchObject({ cases: 4, others: 0 });
    expect(await harness.others.of('7223')).toBeUndefined();
    expect(await harness.sheet()).not.toMatch(/withdrawn|merged/);
  });

  test('what may be told no longer is taken away', async () => {
    const harness = await reportsHarness(dynamo);
    await seedFive(harness);
    await harness.run();
    harness.clock.now = '2027-12-01T03:15:00.000Z';
    await harness.run();
    expect(await harness.others.of('7223')).toBeUndefined();
  });
});

describe('what employers need together', () => {
  test('is kept from five employers on, with the day since when, which a later night leaves alone', async () => {
    const harness = await reportsHarness(dynamo);
    for (let number = 1; number <= 4; number += 1) await harness.seed(number);
    await harness.run();
    expect(await harness.needs.current()).toEqual([]);
    await harness.seed(5);
    harness.clock.now = '2026-11-24T03:15:00.000Z';
    await harness.run();
    await harness.seed(6);
    harness.clock.now = '2026-11-25T03:15:00.000Z';
    await harness.run();
    await harness.run();

    const label = 'Maskinställare och maskinoperatörer, metallarbete';
    expect(await harness.needs.current()).toEqual([{ ssyk: '7223', label, employers: 6, since: '2026-11-24' }]);
  });

  test('begins anew when the employers were fewer in between', async () => {
    const harness = await reportsHarness(dynamo);
    await seedFive(harness);
    await harness.run();
    harness.clock.now = '2027-12-01T03:15:00.000Z';
    await harness.run();
    expect(await harness.needs.current()).toEqual([]);
    for (let number = 11; number <= 15; number += 1)
      await harness.seed(number, { receivedAt: '2027-12-01T08:00:00.000Z' });
    harness.clock.now = '2027-12-02T03:15:00.000Z';
    await harness.run();
    expect(await harness.needs.current()).toMatchObject([{ since: '2027-12-02' }]);
  });
});

describe('an early warning', () => {
  test('is kept with one mail each to the area’s broker and the strategists, in their language', async () => {
    const harness = await reportsHarness(dynamo);
    await seedFive(harness);

    expect(await harness.run()).toMatchObject({ warnings: 1 });

    const label = 'Maskinställare och maskinoperatörer, metallarbete';
    expect(await harness.warnings.inArea('gastrikland-ost')).toEqual([
      {
        area: 'gastrikland-ost',
        ssyk: '7223',
        label,
        day: '2026-11-23',
        employers: 5,
        expected: 0.5,
        probability: 0.0001721,
      },
    ]);
    const [broker, strategist] = await Promise.all(
      ['per_broker-gastrikland-ost', 'per_strategist'].map((id) => harness.outbox.find(mailKey(id))),
    );
    expect(broker?.draft).toMatchObject({
      ...{ language: 'sv', class: 'service' },
      subject: `Tidig varning: ${label} i Östra Gästrikland`,
    });
    expect(strategist?.draft).toMatchObject({
      language: 'en',
      subject: `Early warning: ${label} in Östra Gästrikland`,
    });
    for (const id of ['per_broker-norra-halsingland', 'per_administrator', 'per_provider'])
      expect(await harness.outbox.find(mailKey(id))).toBeUndefined();
    expect(JSON.stringify([broker, strategist])).not.toMatch(/Exempel Mekaniska|Kim Exempel|kim@/);
  });

  test('goes to who stands in for the broker that day', async () => {
    const harness = await reportsHarness(dynamo);
    await seedFive(harness);
    const [person, substitute] = ['per_broker-gastrikland-ost', 'per_broker-norra-halsingland'];
    await absenceStore(harness.casework).keep({ person, substitute, from: '2026-11-20', until: '2026-11-30' });
    await harness.run();
    expect(await harness.outbox.find(mailKey(person))).toBeUndefined();
    expect(await harness.outbox.find(mailKey(substitute))).toBeDefined();
  });

  test('comes once in ninety days', async () => {
    const harness = await reportsHarness(dynamo);
    await seedFive(harness);
    const days = ['2026-11-23', '2026-11-24', '2027-01-10', '2027-02-20', '2027-02-21'];
    const warned: number[] = [];
    for (const [i, day] of days.entries()) {
      harness.clock.now = `${day}T03:15:00.000Z`;
      if (i > 1) for (let n = 0; n < 5; n += 1) await harness.seed(100 * i + n, { receivedAt: `${day}T01:00:00.000Z` });
      warned.push((await harness.run()).warnings);
    }
    expect(warned).toEqual([1, 0, 0, 0, 1]);
  });
});

describe('the job', () => {
  test('run twice on a day it changes nothing but when the report was built', async () => {
    const harness = await reportsHarness(dynamo);
    await seedFive(harness);
    await harness.run();
    const before = await left(harness);
    harness.clock.now = '2026-11-23T09:00:00.000Z';

    expect(await harness.run()).toMatchObject({ warnings: 0 });

    expect(await left(harness)).toEqual(before);
    expect((await harness.reports.current())?.builtAt).toBe('2026-11-23T09:00:00.000Z');
  });

  test('stopped before or after any effect and run again, it leaves what it leaves without', async () => {
    const whole = await reportsHarness(dynamo);
    await seedFive(whole);
    await whole.run();
    const expected = await left(whole);
    for (let stopAt = 0; ; stopAt += 1) {
      const harness = await reportsHarness(dynamo);
      await seedFive(harness);
      let effects = 0;
      const stopping =
        <A extends unknown[]>(does: (...of: A) => Promise<void>) =>
        async (...of: A) => {
          effects += 1;
          if (effects - 1 === Math.floor(stopAt / 2) && stopAt % 2 === 0) throw new Error('the machine is gone');
          await does(...of);
          if (effects - 1 === Math.floor(stopAt / 2)) throw new Error('the machine is gone');
        };
      const table: Table = {
        ...harness.casework,
        write: stopping(harness.casework.write),
        transact: stopping(harness.casework.transact),
      };
      const bucket: Pick<Objects, 'put'> = { put: stopping(harness.objects.put) };
      const ended = await harness
        .jobOn(table, bucket)()
        .then(
          () => 'whole',
          (error: Error) => error.message,
        );
      await harness.run();
      expect(await left(harness)).toEqual(expected);
      if (ended === 'whole') break;
    }
  });

  test('two that overlap warn once', async () => {
    const harness = await reportsHarness(dynamo);
    await seedFive(harness);
    const [one, other] = await Promise.all([harness.run(), harness.run()]);
    expect(one.warnings + other.warnings).toBe(1);
  });
});

describe('the report', () => {
  test('tells drivers by measures, outcomes, diagnoses, sources and topics, each by area', async () => {
    const harness = await reportsHarness(dynamo);
    const closing = { at: '2026-11-21T08:00:00.000Z', outcome: 'referred' as const, satisfied: true };
    for (let number = 1; number <= 6; number += 1)
      await harness.seed(number, {
        ...(number <= 2 && { source: 'frukost1', topics: ['automation' as const] }),
        case: {
          ...{ drivers: ['lang-utbildning', 'attraktion'] as const, closing, state: 'closed' as const },
          ...(number > 4 && { measure: { kind: 'larplats' as const, what: 'Två platser', owner: 'Skolan' } }),
        } as never,
      });
    await harness.seed(7, { area: 'norra-halsingland', source: 'frukost1', receivedAt: '2026-10-01T08:00:00.000Z' });

    await harness.run();

    const report = await harness.reports.current();
    const area = 'gastrikland-ost';
    expect(report).toMatchObject({
      ...{ from: '2025-11-24', until: '2026-11-23' },
      cases: [
        { area: null, cases: 7, employers: 7 },
        { area, cases: 6, employers: 6 },
        { area: 'norra-halsingland', cases: 1, employers: 1 },
      ],
      driversByMeasures: [
        { area, driver: 'attraktion', measure: 'larplats', cases: 2 },
        { area, driver: 'attraktion', measure: null, cases: 4 },
        { area, driver: 'lang-utbildning', measure: 'larplats', cases: 2 },
        { area, driver: 'lang-utbildning', measure: null, cases: 4 },
      ],
      outcomes: [{ area, outcome: 'referred', recruitment: null, cases: 6 }],
      // The example signal's numbers: three wanted and one qualified.
      diagnoses: [{ area, ssyk: '7223', employers: 6, drivers: ['lang-utbildning'] }],
      sources: [
        { source: 'frukost1', area, since: '2026-10-01', within30Days: 0, total: 2 },
        { source: 'frukost1', area: 'norra-halsingland', since: '2026-10-01', within30Days: 1, total: 1 },
      ],
      topics: [{ area, topic: 'automation', signals: 2 }],
    });
  });

  test('is kept in one item of far less than it may be, however many cases there are', async () => {
    const harness = await reportsHarness(dynamo);
    const ids = region.areas.map(({ id }) => id);
    const channels = ['web', 'phone', 'visit', 'breakfast'] as const;
    for (let number = 1; number <= 240; number += 1)
      await harness.seed(number, {
        ...{ area: ids[number % 4] ?? '', channel: channels[number % 4] ?? 'web' },
        occupations: [{ ssyk: String(2000 + (number % 12)), label: 'Yrke', confidence: 1 }],
        source: `source${number % 50}`,
      });
    await harness.run();
    const item = await harness.casework.get(caseReportKey);
    expect(item?.body).toBeInstanceOf(Uint8Array);
    expect((item as { body: Uint8Array }).body.byteLength).toBeLessThan(10_000);
  });
});

test('the sheet holds no personal data and no employer that is known again, and is read back', async () => {
  const harness = await reportsHarness(dynamo);
  await seedFive(harness);
  await harness.seed(8, { employerHash: 'e1', receivedAt: '2025-01-01T08:00:00.000Z' });
  await harness.run();

  const sheet = await harness.sheet();
  const facts = casesFromCsv(sheet);

  expect(sheet).not.toMatch(/Exempel|Kim|kim@|5566778899|CNC|K7QM/);
  expect(facts.map(({ employer }) => employer)).toEqual([1, 2, 3, 4, 5, 1].map((number) => `employer-${number}`));
});
