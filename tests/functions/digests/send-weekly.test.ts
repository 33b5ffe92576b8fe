import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BasisRow } from '../../../shared/domain/basis-row.ts';
import { caseOf } from '../../../shared/domain/case.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Signal } from '../../../shared/domain/signal.ts';
import { addressHash } from '../../../shared/platform/address-hash.ts';
import { systemIds } from '../../../shared/platform/ids.ts';
import { absenceStore } from '../../../shared/stores/absence-store.ts';
import { addressStore } from '../../../shared/stores/address-store.ts';
import { openWrites } from '../../../shared/stores/case-store.ts';
import { digestWindowKey } from '../../../shared/stores/keys.ts';
import { outboxStore } from '../../../shared/stores/outbox-store.ts';
import { personStore, personWrite } from '../../../shared/stores/person-store.ts';
import { signalWrite } from '../../../shared/stores/signal-store.ts';
import { aRegion } from '../../support/a-region.ts';
import { aSignal as aKnownSignal, someKeys } from '../../support/builders.ts';
import { calendar } from '../../support/case-builders.ts';
import { digestJob, pointerTo } from '../../support/digest-harness.ts';
import { startDynamo, type TestDynamo, type TestTables } from '../../support/engines.ts';

const region = aRegion();
const testKeys = someKeys();
const aSignal = (over: Partial<Signal> = {}): Signal =>
  aKnownSignal({ id: systemIds('sig'), receivedAt: '2026-11-24T09:00:00.000Z', answerBy: '2026-12-04', ...over });
const monday = '2026-11-30T06:00:00Z';
const brokerOf = (area: string): Person => ({
  id: `per_broker-${area}`,
  name: `Mäklare ${area}`,
  email: `${area}@example.org`,
  roles: ['broker'],
  areas: [area],
  language: 'sv',
  since: '2026-11-23T08:00:00.000Z',
});

let dynamo: TestDynamo;
let tables: TestTables;
let now = monday;
let edition: string | null = null;
let rows: Record<string, BasisRow[]> = {};

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  tables = await dynamo.newTables();
  now = monday;
  edition = null;
  rows = {};
  for (const { id } of region.areas) await tables.casework.write(personWrite(brokerOf(id)));
});

const job = () =>
  digestJob({
    ...{ region, now, casework: tables.casework },
    basis: {
      rows: async (of) => rows[of] ?? null,
      pointer: async () => (edition === null ? null : pointerTo(edition)),
    },
  });

const keep = (signal: Signal) => tables.casework.write(signalWrite(signal, region.timeZone));
const letter = async (area: string, week: string) =>
  (await outboxStore(tables.casework).find(`digest#per_broker-${area}#${week}`))?.draft;
const textOf = (draft: Awaited<ReturnType<typeof letter>>) => JSON.stringify(draft?.blocks ?? '');

describe('the weekly letter', () => {
  test('goes to the broker whose area has news and to no other', async () => {
    await keep(aSignal());

    const counts = await job()();

    expect(counts).toEqual({ kept: 1, empty: 3, unsubscribed: 0, 'not-now': 0, 'sent-before': 0 });
    const draft = await letter('gastrikland-ost', '2026-W49');
    expect(draft?.to.address).toBe('gastrikland-ost@example.org');
    expect(draft?.subject).toBe('Vecka 49: 1 ny signal');
    expect(textOf(draft)).toContain('CNC-operatör, 3 personer (K7QM-2XTD-9F)');
    expect(draft?.unsubscribe?.url).toMatch(/^https:\/\/kompetens\.example\.org\/unsubscribe\//);
  });

  test('is one per broker and week however often and however concurrently the job runs', async () => {
    await keep(aSignal());

    const runs = await Promise.all(Array.from({ length: 10 }, () => job()()));

    expect(runs.reduce((sum, r) => sum + r.kept, 0)).toBe(1);
    expect((await job()())['sent-before']).toBe(1);
  });

  test('tells in the next letter only of what came after the last one that was sent', async () => {
    await keep(aSignal({ reference: 'AAAA-AAAA-AA' }));
    await job()();
    await keep(aSignal({ reference: 'BBBB-BBBB-BB', receivedAt: '2026-11-29T23:00:00.000Z' }));
    now = '2026-12-07T06:00:00Z';

    await job()();

    const text = textOf(await letter('gastrikland-ost', '2026-W50'));
    expect(text).toContain('BBBB-BBBB-BB');
    expect(text).not.toContain('AAAA-AAAA-AA');
  });

  test('covers the silent weeks too: nothing is lost when a week had no letter', async () => {
    await job()();
    await keep(aSignal({ reference: 'CCCC-CCCC-CC', receivedAt: '2026-12-02T10:00:00.000Z' }));
    now = '2026-12-21T06:00:00Z';

    await job()();

    expect(textOf(await letter('gastrikland-ost', '2026-W52'))).toContain('CCCC-CCCC-CC');
  });

  test('puts what is late first, then what is due within two days, and tells each signal once', async () => {
    const late = aSignal({ reference: 'LATE-LATE-LA', answerBy: '2026-11-26' });
    const soon = aSignal({ reference: 'SOON-SOON-SO', answerBy: '2026-12-02' });
    const far = aSignal({ reference: 'FARR-FARR-FA', answerBy: '2026-12-04' });
    for (const signal of [soon, far, late]) {
      await keep(signal);
      const opened = caseOf(signal, new Date(signal.receivedAt));
      await tables.casework.transact(openWrites(opened, { today: '2026-11-24', calendar }));
    }

    await job()();

    const draft = await letter('gastrikland-ost', '2026-W49');
    const lists = draft?.blocks.filter((b) => b.kind === 'list') ?? [];
    expect(lists[0]?.items.map((i) => i.text.slice(-13, -1))).toEqual(['LATE-LATE-LA', 'SOON-SOON-SO']);
    expect(lists[0]?.items[0]?.note).toContain('Försenat');
    expect(lists[1]?.items.map((i) => i.text.slice(-13, -1))).toEqual(['FARR-FARR-FA']);
  });

  test('tells of changed classes between the edition of the last letter and the current one', async () => {
    const row = (of: BasisRow['class']): BasisRow => ({
      ssyk: '7223',
      label: 'Maskinställare',
      class: of,
      certainty: null,
      score: 60,
      low: 50,
      high: 70,
      coverage: 0.5,
      level: 'county',
      official: null,
    });
    rows = { '2026-11-23': [row('balans')], '2026-11-30': [row('brist')] };
    edition = '2026-11-23';
    await keep(aSignal());
    await job()();
    edition = '2026-11-30';
    now = '2026-12-07T06:00:00Z';

    await job()();

    expect(textOf(await letter('gastrikland-ost', '2026-W50'))).toContain('från balans till brist');
  });

  test('goes to a broker without signals when a class changed, and tells each change once', async () => {
    const row = (of: BasisRow['class']): BasisRow => ({
      ...{ ssyk: '7223', label: 'Maskinställare', class: of, certainty: null, score: 60 },
      ...{ low: 50, high: 70, coverage: 0.5, level: 'county', official: null },
    });
    rows = { '2026-11-30': [row('balans')], '2026-12-07': [row('brist')] };
    edition = '2026-11-30';
    expect((await job()()).kept).toBe(0);
    edition = '2026-12-07';
    now = '2026-12-07T06:00:00Z';

    expect((await job()()).kept).toBe(4);

    expect(textOf(await letter('norra-halsingland', '2026-W50'))).toContain('från balans till brist');
    now = '2026-12-14T06:00:00Z';
    expect((await job()()).kept).toBe(0);
  });

  test('of a substitute covers the areas of who is away that day, who gets their own as ever', async () => {
    const away = { person: 'per_broker-gastrikland-ost', from: '2026-11-30', until: '2026-12-04' };
    await absenceStore(tables.casework).keep({ ...away, substitute: 'per_broker-norra-halsingland' });
    await keep(aSignal());

    expect((await job()()).kept).toBe(2);

    for (const area of ['gastrikland-ost', 'norra-halsingland'])
      expect(textOf(await letter(area, '2026-W49'))).toContain('CNC-operatör, 3 personer (K7QM-2XTD-9F)');
  });

  test('is again of the own areas alone once the absence is over, and of theirs for who is no broker', async () => {
    const strategist: Person = { ...brokerOf('strategist'), roles: ['strategist'], areas: [] };
    await tables.casework.write(personWrite(strategist));
    const absences = absenceStore(tables.casework);
    const away = { person: 'per_broker-gastrikland-ost', from: '2026-11-23' };
    await absences.keep({ ...away, until: '2026-11-29', substitute: 'per_broker-norra-halsingland' });
    await absences.keep({ ...away, from: '2026-11-30', until: '2026-11-30', substitute: strategist.id });
    await keep(aSignal());

    await job()();

    expect(await letter('norra-halsingland', '2026-W49')).toBeUndefined();
    expect(textOf(await letter('strategist', '2026-W49'))).toContain('CNC-operatör, 3 personer (K7QM-2XTD-9F)');
  });

  test('shows no employer, no contact and no personal number', async () => {
    await keep(
      aSignal({
        need: {
          occupationText: 'Svetsare 19850709-9805',
          headcount: 1,
          horizon: 'now',
          description: 'Ring 070-1740605',
        },
      }),
    );

    await job()();

    const text = textOf(await letter('gastrikland-ost', '2026-W49'));
    for (const hidden of ['Exempel Mekaniska', 'Kim', 'kim@example.com', '9805', '070-1740605'])
      expect(text).not.toContain(hidden);
  });

  test('names at most eight lines of a section and how many more there are', async () => {
    for (let i = 0; i < 11; i += 1) await keep(aSignal());

    await job()();

    const draft = await letter('gastrikland-ost', '2026-W49');
    expect(draft?.blocks.find((b) => b.kind === 'list')?.items).toHaveLength(8);
    expect(textOf(draft)).toContain('Och 3 till');
  });

  test('does not go to a broker who left the list, and goes again after coming back, with what was missed', async () => {
    await keep(aSignal());
    const hash = addressHash(testKeys, 'gastrikland-ost@example.org');
    const addresses = addressStore(tables.casework);
    await addresses.leave(hash, 'digest', new Date('2026-11-25T00:00:00Z'));
    expect((await job()()).unsubscribed).toBe(1);

    await addresses.rejoin(hash, 'digest');

    expect((await job()()).kept).toBe(1);
  });

  test('comes as often as the broker chose, not during a pause, and then with all that was missed', async () => {
    await keep(aSignal());
    const hash = addressHash(testKeys, 'gastrikland-ost@example.org');
    const addresses = addressStore(tables.casework);
    await addresses.prefer(hash, 'digest', { pausedUntil: '2030-01-01' });
    expect(await job()()).toMatchObject({ kept: 0, 'not-now': 1 });

    await addresses.prefer(hash, 'digest', { rhythm: 'monthly' });

    expect(await job()()).toMatchObject({ kept: 1, 'not-now': 0 });
  });

  test('may die between two brokers: run again, the rest get theirs and nobody a second', async () => {
    await keep(aSignal());
    await keep(aSignal({ area: 'norra-halsingland', municipality: '2184' }));
    let transactions = 0;
    const { casework } = tables;
    tables.casework = {
      ...casework,
      transact: async (writes) => {
        transactions += 1;
        if (transactions === 2) throw new Error('killed');
        return casework.transact(writes);
      },
    };
    await expect(job()()).rejects.toThrow('killed');
    tables.casework = casework;

    expect(await job()()).toMatchObject({ kept: 1, 'sent-before': 1 });
  });

  test('that cannot be written for one broker is written for the others, and the run fails in the end', async () => {
    await keep(aSignal());
    await keep(aSignal({ area: 'norra-halsingland', municipality: '2184' }));
    const { casework } = tables;
    const [first] = await personStore(casework).all();
    tables.casework = {
      ...casework,
      get: async (key, options) => {
        if (key.pk === digestWindowKey(first?.id ?? '').pk) throw new Error('unreadable');
        return casework.get(key, options);
      },
    };

    await expect(job()()).rejects.toThrow('unreadable');

    tables.casework = casework;
    const later = await job()();
    expect(later['sent-before']).toBeGreaterThanOrEqual(1);
    expect(later.kept + later['sent-before']).toBe(2);
  });

  test('reads as many units whether the archive holds ten or five hundred signals', async () => {
    const reads = async () => {
      let count = 0;
      const { casework } = tables;
      tables.casework = {
        ...casework,
        get: (...a) => {
          count += 1;
          return casework.get(...a);
        },
        query: (...a) => {
          count += 1;
          return casework.query(...a);
        },
      };
      await job()();
      tables.casework = casework;
      return count;
    };
    const archive = (n: number) =>
      Promise.all(Array.from({ length: n }, () => keep(aSignal({ receivedAt: '2025-03-03T09:00:00.000Z' }))));
    await archive(10);
    await keep(aSignal());
    const small = await reads();
    tables = await dynamo.newTables();
    for (const { id } of region.areas) await tables.casework.write(personWrite(brokerOf(id)));
    for (let batch = 0; batch < 12; batch += 1) await archive(40);
    await keep(aSignal());

    expect(await reads()).toBe(small);
  });
});
