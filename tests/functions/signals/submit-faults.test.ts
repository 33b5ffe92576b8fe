import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { answerNeed } from '../../../functions/signals/answer-need.ts';
import { instantAnswer } from '../../../functions/signals/instant-answer.ts';
import { jsonLog } from '../../../shared/platform/log.ts';
import { Unavailable } from '../../../shared/platform/unavailable.ts';
import { exampleInput } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { type Answered, gavleborg, intake, ofKind } from '../../support/intake.ts';
import { type PublishedBasis, publishedBasis } from '../../support/intake-basis.ts';
import { cancelled, faultsUnder, lagging, throttled, timedOut } from '../../support/intake-faults.ts';

let dynamo: TestDynamo;
let basis: PublishedBasis;
beforeAll(async () => {
  dynamo = await startDynamo();
  basis = await publishedBasis(dynamo);
});
afterAll(() => dynamo.stop());

const underFaults = async () => {
  const at = await intake(dynamo, basis);
  return { ...at, faults: faultsUnder(at.client) };
};
const attempts = 5;

const expectUnavailable = (answered: Answered) => {
  expect(answered.status).toBe(503);
  expect(answered.json()).toMatchObject({ code: 'unavailable' });
  expect(Number(answered.headers['retry-after'])).toBeGreaterThan(0);
};

describe('throttling', () => {
  const counts = Array.from({ length: 11 }, (_, k) => k);
  const errors = ['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded'];

  test.each(counts)('of the transaction %i times is borne, or said with 503 and nothing kept', async (k) => {
    const { faults, submit, items } = await underFaults();
    faults.follow((call, nth) =>
      call === 'TransactWriteItems' && nth < k ? { before: throttled(errors[nth % errors.length]) } : undefined,
    );

    const answered = await submit();

    expect(faults.callsOf('TransactWriteItems')).toBe(Math.min(k + 1, attempts));
    if (k < attempts) expect(answered.status).toBe(201);
    else expectUnavailable(answered);
    expect(ofKind(await items(), 'signal')).toHaveLength(k < attempts ? 1 : 0);

    faults.follow(() => undefined);
    expect((await submit()).status).toBe(201);
    expect(ofKind(await items(), 'signal')).toHaveLength(1);
  });

  test.each(counts)('of every call %i times never gives a 201 without a signal', async (k) => {
    const { faults, submit, items } = await underFaults();
    let struck = 0;
    faults.follow(() => {
      struck += 1;
      return struck <= k ? { before: throttled() } : undefined;
    });

    const answered = await submit();

    expect([201, 503]).toContain(answered.status);
    expect(ofKind(await items(), 'signal')).toHaveLength(answered.status === 201 ? 1 : 0);
  });

  test('of the first read is 503 before anything is written', async () => {
    const { faults, submit } = await underFaults();
    faults.follow((call) => (call === 'GetItem' ? { before: throttled() } : undefined));

    expectUnavailable(await submit());
    expect(faults.callsOf('TransactWriteItems')).toBe(0);
  });

  test('of the basis alone costs the instant answer, never the signal', async () => {
    const { faults, submit, items, logged } = await underFaults();
    faults.follow((call) => (call === 'Query' ? { before: throttled() } : undefined));

    const answered = await submit();

    expect(answered.status).toBe(201);
    expect(answered.json()).toMatchObject({ answer: { occupations: [], educations: [] } });
    expect(ofKind(await items(), 'signal')[0]).toMatchObject({ tags: ['okodad'] });
    expect(logged.some((line) => line.includes('SIGNAL1'))).toBe(true);
  });
});

describe('a lost answer', () => {
  test('to a transaction that was committed is found again by the next attempt', async () => {
    const { faults, submit, items } = await underFaults();
    faults.follow((call, nth) => (call === 'TransactWriteItems' && nth === 0 ? { after: timedOut() } : undefined));

    const answered = await submit();

    expect(answered.status).toBe(201);
    expect(await items()).toHaveLength(5);
    expect((await submit()).body).toBe(answered.body);
  });

  test('that stays lost is 503, and the retry gets the original', async () => {
    const { faults, submit, items } = await underFaults();
    faults.follow((call) => (call === 'TransactWriteItems' ? { after: timedOut() } : undefined));
    expectUnavailable(await submit());
    expect(await items()).toHaveLength(5);
    const [signal] = ofKind(await items(), 'signal');

    faults.follow(() => undefined);
    const retried = await submit();

    expect(retried.status).toBe(201);
    expect(retried.headers['idempotent-replayed']).toBe('true');
    expect(retried.json()).toMatchObject({ reference: signal?.reference });
    expect(await items()).toHaveLength(5);
  });

  test('of a connection that was never made is 503, by whatever name', async () => {
    for (const code of ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'EPIPE']) {
      const { faults, submit } = await underFaults();
      faults.follow(() => ({ before: Object.assign(new Error('no way through'), { code }) }));

      expectUnavailable(await submit());
    }
  });
});

describe('a cancelled transaction', () => {
  const codes = [
    ...['None', 'ConditionalCheckFailed', 'TransactionConflict', 'ThrottlingError'],
    ...['ProvisionedThroughputExceeded'],
  ];
  const vector = fc.array(fc.constantFrom(...codes), { minLength: 5, maxLength: 5 });
  const refused = (reasons: readonly string[]) => reasons.some((code) => code !== 'None');

  test('for whatever conflicts and conditions is 409 or 503 with Retry-After, nothing kept, and never a fault', async () => {
    const { faults, submit, items } = await underFaults();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(vector.filter(refused), async (reasons) => {
        run += 1;
        faults.follow((call) => (call === 'TransactWriteItems' ? { before: cancelled(reasons) } : undefined));

        const answered = await submit(exampleInput(), `key-${run}`);

        const conditional = reasons.includes('ConditionalCheckFailed');
        // The first write is the key's own record: whoever is at it has our key.
        const inFlight = conditional || reasons[0] === 'TransactionConflict';
        expect(answered.status).toBe(inFlight ? 409 : 503);
        expect(answered.json()).toMatchObject({ code: inFlight ? 'in-flight' : 'unavailable' });
        expect(Number(answered.headers['retry-after'])).toBeGreaterThan(0);
        expect(faults.callsOf('TransactWriteItems')).toBe(conditional ? 1 : attempts);
      }),
      { numRuns: 80, seed: 7 },
    );
    expect(await items()).toEqual([]);
  });

  test('by somebody else with our key gives their answer; with another body 422', async () => {
    const { faults, submit, caseworkName } = await underFaults();
    const winner = await submit();
    // The first read finds nothing, as an eventually consistent read may; the transaction then meets the record.
    const blind = () => faults.follow(lagging(caseworkName));

    blind();
    expect((await submit()).body).toBe(winner.body);
    expect(faults.callsOf('TransactWriteItems')).toBe(1);
    blind();
    expect((await submit(exampleInput({ municipality: '2101' }))).status).toBe(422);
    expect(faults.callsOf('TransactWriteItems')).toBe(1);
  });

  test('by others with our key until we gave up gives what one of them was answered', async () => {
    const { faults, submit, caseworkName } = await underFaults();
    const winner = await submit();
    const conflict = cancelled(['TransactionConflict', 'None', 'None', 'None', 'None']);
    const lag = lagging(caseworkName);
    faults.follow((call, nth, input) => (call === 'TransactWriteItems' ? { before: conflict } : lag(call, nth, input)));

    const answered = await submit();

    expect([answered.status, answered.body]).toEqual([201, winner.body]);
  });

  test('by conflicts that pass is tried again until it goes through', async () => {
    const { faults, submit, items } = await underFaults();
    const conflict = cancelled(['TransactionConflict', 'None', 'None', 'None', 'None']);
    faults.follow((call, nth) => (call === 'TransactWriteItems' && nth < 4 ? { before: conflict } : undefined));

    expect((await submit()).status).toBe(201);
    expect(await items()).toHaveLength(5);
  });

  test('for a reason that no retry mends is a fault of ours, told without a word of what it was', async () => {
    const { faults, submit, logged } = await underFaults();
    faults.follow((call) =>
      call === 'TransactWriteItems' ? { before: cancelled(['ValidationError', 'None']) } : undefined,
    );

    const answered = await submit();

    expect(answered.status).toBe(500);
    expect(answered.json()).toEqual({
      ...{ type: '/problems/fault', title: 'Något gick fel hos oss', status: 500, code: 'fault' },
    });
    expect(faults.callsOf('TransactWriteItems')).toBe(1);
    expect(logged.join('\n')).toContain('TransactionCanceledException');
  });
});

describe('services beside the table', () => {
  test('link keys that cannot be fetched are 503, and nothing is kept', async () => {
    const at = await intake(dynamo, basis, {
      linkKeys: async () => {
        throw new Unavailable('parameters');
      },
    });

    expectUnavailable(await at.submit());
    expect(await at.items()).toEqual([]);
  });

  test('a basis that never answers is waited for a few seconds and no longer', async () => {
    vi.useFakeTimers();
    try {
      const logged: string[] = [];
      const [area] = gavleborg.areas;
      if (!area) throw new Error('no area');
      const ask = answerNeed({
        basisAtHand: () => new Promise(() => {}),
        answer: instantAnswer({
          region: gavleborg,
          basis: { shortagesOf: async () => new Map(), educationsOf: async () => [] },
        }),
        log: jsonLog((line) => logged.push(line)),
      });

      const answered = ask({
        ...{ need: exampleInput().need, municipality: '2180', area, language: 'sv' },
        now: new Date('2026-11-23T08:00:00Z'),
      });
      await vi.advanceTimersByTimeAsync(2_500);

      expect(await answered).toMatchObject({ occupations: [], answer: { occupations: [] } });
      expect(logged).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  test('an occupation index that is gone from its bucket costs the instant answer, never the signal', async () => {
    const at = await intake(dynamo, { ...basis, objects: { ...basis.objects, get: async () => undefined } });

    const answered = await at.submit();

    expect(answered.status).toBe(201);
    expect(answered.json()).toMatchObject({ answer: { occupations: [] } });
  });
});
