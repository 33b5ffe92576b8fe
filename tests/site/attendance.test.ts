import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttendanceRow } from '../../functions/events/contract-after.ts';
import { type Failure, networkFailure, type Result } from '../../site/console/src/api/failure.ts';
import { matching, withTicks } from '../../site/console/src/events/shown-rows.ts';
import { type Tick, tickQueue } from '../../site/console/src/events/tick-queue.ts';
import { placeOf } from '../../site/console/src/route.ts';

const row = (id: string, over: Partial<AttendanceRow> = {}): AttendanceRow => ({
  ...{ id, name: `Kim ${id}`, employer: 'Exempel AB', audience: 'employers', expected: true },
  ...{ state: 'unknown', by: null },
  ...over,
});
const storage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    size: () => kept.size,
  };
};
const done: Result<unknown> = { ok: true, value: null, version: null };
const failed = (failure: Failure): Result<unknown> => ({ ok: false, failure });
const invalid: Failure = { ...networkFailure, kind: 'invalid', code: 'invalid' };

/** A server that keeps the newest tick of each person, behind a network that comes and goes. */
const door = (answers: (n: number) => 'done' | 'lost' | 'no-network' | 'invalid') => {
  const server = new Map<string, string>();
  const kept = storage();
  const refused: Tick[] = [];
  let sent = 0;
  const open = () =>
    tickQueue({
      kept,
      eventId: 'evt_1',
      send: async ({ id, state }) => {
        sent += 1;
        const answer = answers(sent);
        if (answer === 'no-network') return failed(networkFailure);
        if (answer === 'invalid') return failed(invalid);
        server.set(id, state);
        return answer === 'lost' ? failed(networkFailure) : done;
      },
      changed: () => {},
      taken: () => {},
      refused: (tick) => refused.push(tick),
    });
  return { server, kept, refused, open };
};

describe('ticks without a network', () => {
  test('wait, outlive the page, and are sent when there is one', async () => {
    let network = false;
    const at = door(() => (network ? 'done' : 'no-network'));
    await at.open().add({ id: 'inv_1', state: 'attended' });
    const again = at.open();

    expect(again.waiting()).toEqual([{ id: 'inv_1', state: 'attended' }]);
    network = true;
    await again.flush();
    expect([again.waiting(), at.server.get('inv_1'), at.kept.size()]).toEqual([[], 'attended', 0]);
  });

  test('of one person only the newest is sent', async () => {
    let network = false;
    const at = door(() => (network ? 'done' : 'no-network'));
    const queue = at.open();
    for (const state of ['attended', 'unknown', 'missed'] as const) await queue.add({ id: 'inv_1', state });

    expect(queue.waiting()).toHaveLength(1);
    network = true;
    await queue.flush();
    expect(at.server.get('inv_1')).toBe('missed');
  });

  test('one that is refused is told of and waits no more; the others go on', async () => {
    const at = door((n) => (n === 1 ? 'invalid' : 'done'));
    const queue = at.open();
    await queue.add({ id: 'inv_1', state: 'missed' }, { id: 'inv_2', state: 'attended' });

    expect([at.refused.map(({ id }) => id), queue.waiting(), [...at.server.keys()]]).toEqual([
      ...[['inv_1'], [], ['inv_2']],
    ]);
  });

  test('a newer tick of the same person that comes while one is on its way is sent after it', async () => {
    const at = door(() => 'done');
    const queue = at.open();
    const first = queue.add({ id: 'inv_1', state: 'attended' });
    await queue.add({ id: 'inv_1', state: 'unknown' });
    await first;
    await queue.flush();

    expect([at.server.get('inv_1'), queue.waiting()]).toEqual(['unknown', []]);
  });

  test('whatever is lost on the way, and however often the page is thrown away, the last word of each person arrives', async () => {
    const aTick = fc.record({
      id: fc.constantFrom('inv_1', 'inv_2', 'inv_3'),
      state: fc.constantFrom('attended' as const, 'missed' as const, 'unknown' as const),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(aTick, { maxLength: 12 }),
        fc.array(fc.constantFrom('done' as const, 'lost' as const, 'no-network' as const), { maxLength: 20 }),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        async (ticks, weather, thrownAway) => {
          const at = door((n) => weather[n - 1] ?? 'done');
          let queue = at.open();
          for (const [i, tick] of ticks.entries()) {
            await queue.add(tick);
            if (thrownAway[i]) queue = at.open();
          }
          for (let n = 0; n <= weather.length && queue.waiting().length > 0; n += 1) await queue.flush();

          expect(queue.waiting()).toEqual([]);
          expect(Object.fromEntries(at.server)).toEqual(Object.fromEntries(ticks.map(({ id, state }) => [id, state])));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the list that is shown', () => {
  const rows = [
    row('inv_1'),
    row('inv_2', { expected: false, name: 'Åsa Öberg' }),
    row('inv_3', { state: 'attended' }),
  ];

  test('is what it will be when all is saved', () => {
    const walkIn = { id: 'wlk_1', name: 'Noor', employer: 'Plåt AB' };
    const shown = withTicks(rows, [
      { id: 'inv_1', state: 'attended' },
      { id: 'inv_3', state: 'unknown' },
      { id: 'wlk_1', state: 'attended', walkIn },
    ]);

    expect(shown.map(({ id, state, by }) => [id, state, by])).toEqual([
      ['inv_1', 'attended', 'staff'],
      ['inv_2', 'unknown', null],
      ['inv_3', 'unknown', null],
      ['wlk_1', 'attended', 'staff'],
    ]);
    expect(withTicks(shown, [{ id: 'wlk_1', state: 'unknown', walkIn }])).toHaveLength(4);
  });

  test('names who is waited for, and by search everybody', () => {
    expect(matching(rows, '').map(({ id }) => id)).toEqual(['inv_1', 'inv_3']);
    expect(matching(rows, ' ÖBERG exempel').map(({ id }) => id)).toEqual(['inv_2']);
    expect(matching(rows, 'astronaut')).toEqual([]);
  });

  test('has an address of its own', () => {
    const id = `evt_${'0'.repeat(26)}`;
    expect(placeOf(`#/events/${id}/attendance`)).toEqual({ page: 'attendance', id });
    expect(placeOf(`#/events/${id}/results`)).toEqual({ page: 'results', id });
    expect(placeOf('#/events/evt_1/results')).toEqual({ page: 'unknown' });
  });
});
