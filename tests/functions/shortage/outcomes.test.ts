import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KnownOutcome } from '../../../shared/domain/recruitment-outcomes.ts';
import { outcomeWrite } from '../../../shared/stores/outcome-store.ts';
import { aJudgement, basisHarness, fullDocuments } from '../../support/basis-harness.ts';
import { numberedId } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const answer = (number: number, over: Partial<KnownOutcome> = {}): KnownOutcome => ({
  area: 'gastrikland-ost',
  ssyk: '7223',
  day: '2026-11-23',
  case: numberedId('case', number),
  employer: `e${number}`,
  outcome: 'unfilled',
  ...over,
});

/** A first edition without answers, and what a test needs to make the next. */
const published = async () => {
  const harness = await basisHarness(dynamo);
  await harness.leaveAll(fullDocuments('2026-11-22'));
  await harness.build();
  await harness.publish();
  const next = async (day: string) => {
    harness.clock.now = `${day}T04:30:00Z`;
    const built = await harness.build();
    await harness.publish();
    return built;
  };
  const told = async (...answers: KnownOutcome[]) => {
    for (const one of answers) await harness.casework.write(outcomeWrite(one));
  };
  const packed = (ssyk: string) => harness.basis.newestOccupation(ssyk);
  const places = async (ssyk: string) => new Map((await packed(ssyk))?.packed.places.map((one) => [one.place, one]));
  return { ...harness, next, told, packed, places };
};

test('what employers told enters H3 of their occupation in the next edition, and changes no other occupation', async () => {
  const { next, told, packed, places } = await published();
  const before = await Promise.all(['2221', '3151', '5323'].map(packed));
  const quiet = (await places('7223')).get('county');

  await told(...[1, 2, 3, 4, 5].map((number) => answer(number)));

  expect(await next('2026-11-24')).toMatchObject({ edition: '2026-11-24', changed: 1 });
  const county = (await places('7223')).get('county');
  expect(quiet?.indicators.H3).toEqual({ state: 'missing', value: null, score: null });
  // (5 + 10 · 0.28) / (5 + 10)
  expect(county?.indicators.H3).toEqual({ state: 'present', value: 0.52, score: 94 });
  expect([county?.inputs.n_f, county?.inputs.fail]).toEqual([5, 5].map((value) => ({ value, flag: 'measured' })));
  expect(county?.coverage).toBeCloseTo((quiet?.coverage ?? 0) + 0.3 * 0.4, 9);
  expect((await packed('7223'))?.packed.provenance['follow-up']?.period).toBe('2025-11-25/2026-11-24');
  expect(await Promise.all(['2221', '3151', '5323'].map(packed))).toEqual(before);
});

test('a second answer of the same employer within half a year makes no new edition', async () => {
  const { next, told } = await published();
  await told(answer(1));
  await next('2026-11-24');
  await told(answer(2, { employer: 'e1', day: '2026-11-24', area: 'norra-halsingland', outcome: 'as-wanted' }));
  expect(await next('2026-11-25')).toMatchObject({ changed: 0, reason: 'unchanged' });
});

test('a withdrawn recruitment makes no new edition', async () => {
  const { next, told } = await published();
  await told(answer(1, { outcome: 'withdrawn' }));
  expect(await next('2026-11-24')).toMatchObject({ changed: 0, reason: 'unchanged' });
});

test('one answer moves the score, and what it was is not told', async () => {
  const { next, told, places } = await published();
  const quiet = (await places('7223')).get('county');

  await told(answer(1));
  await next('2026-11-24');

  const county = (await places('7223')).get('county');
  const hidden = { value: null, flag: 'withheld' };
  expect(county?.score).not.toBe(quiet?.score);
  expect([county?.inputs.n_f, county?.inputs.fail, county?.inputs.m]).toEqual([hidden, hidden, hidden]);
  expect([county?.pillars.H, county?.indicators.H3.state]).toEqual([null, 'withheld']);
});

test("an area's answers are drawn toward the county's share, the county's toward the nation's", async () => {
  const { next, told, places } = await published();
  await told(
    ...[1, 2, 3, 4, 5].map((number) => answer(number)),
    ...[6, 7, 8, 9, 10].map((number) => answer(number, { area: 'norra-halsingland', outcome: 'as-wanted' })),
  );

  await next('2026-11-24');

  const found = await places('7223');
  const h3 = (place: string) => found.get(place)?.indicators.H3.value;
  expect(h3('county')).toBeCloseTo((5 + 10 * 0.28) / 20, 6);
  expect(h3('gastrikland-ost')).toBeCloseTo((5 + 10 * 0.5) / 15, 6);
  expect(h3('norra-halsingland')).toBeCloseTo((0 + 10 * 0.5) / 15, 6);
});

test("an answer about one occupation is no second look at another: what that one's class waits for stays", async () => {
  const { leave, next, told, packed } = await published();
  const weaker = [
    aJudgement('7223', { situation: 'balans', forecast: 'minska' }),
    aJudgement('2221', { situation: 'paradox' }),
  ];
  await leave('yrkesbarometern', { edition: '2026-2', judgements: weaker });
  await next('2026-11-24');
  const waiting = await packed('7223');
  expect(waiting?.packed.places[0]?.pending).not.toBeNull();

  await told(answer(1, { ssyk: '5323' }));

  expect(await next('2026-11-25')).toMatchObject({ changed: 1 });
  expect(await packed('7223')).toEqual(waiting);
});

test('an answer leaves the index a year after it was told', async () => {
  const { leaveAll, next, told, places } = await published();
  await told(...[1, 2, 3, 4, 5].map((number) => answer(number, { day: '2025-11-30' })));
  await next('2026-11-28');
  expect((await places('7223')).get('county')?.indicators.H3.state).toBe('present');
  await leaveAll(fullDocuments('2026-11-29'));
  await next('2026-11-30');
  expect((await places('7223')).get('county')?.indicators.H3.state).toBe('missing');
});
