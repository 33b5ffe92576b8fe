import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OccupationSuggestions } from '../../../functions/signals/contract.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { type Intake, intake } from '../../support/intake.ts';
import { ambiguousName, noBasis, type PublishedBasis, publishedBasis } from '../../support/intake-basis.ts';

let dynamo: TestDynamo;
let basis: PublishedBasis;
let at: Intake;
beforeAll(async () => {
  dynamo = await startDynamo();
  basis = await publishedBasis(dynamo);
  at = await intake(dynamo, basis);
});
afterAll(() => dynamo.stop());

const ask = (query: string) => at.call('GET', `/api/v1/occupations${query}`);

describe('occupations for free text', () => {
  test('come best first, with the name that was met', async () => {
    const answered = await ask('?q=cnc-operat%C3%B6r');

    expect(answered.status).toBe(200);
    expect(answered.headers['cache-control']).toBe('public, max-age=60');
    const { occupations } = OccupationSuggestions.parse(answered.json());
    expect(occupations[0]).toEqual({
      ...{ ssyk: '7223', label: 'Maskinställare och maskinoperatörer, metallarbete' },
      ...{ occupation: 'CNC-operatör', confidence: 1 },
    });
  });

  test('are as many as asked for, one per group', async () => {
    const found = async (limit: number) => {
      const { occupations } = OccupationSuggestions.parse(
        (await ask(`?q=${encodeURIComponent(ambiguousName)}&limit=${limit}`)).json(),
      );
      return new Set(occupations.map(({ ssyk }) => ssyk)).size;
    };

    expect([await found(1), await found(2), await found(20)]).toEqual([1, 2, 3]);
  });

  test.each(['', '%20', '%00', '%F0%9F%94%91', '__proto__', '7223', 'a'.repeat(200)])('q=%s is answered', async (q) => {
    expect((await ask(`?q=${q}`)).status).toBe(200);
  });

  test.each([
    ['', 'q: required'],
    [`?q=${'a'.repeat(201)}`, 'q: too-long'],
    ['?q=a&limit=0', 'limit: format'],
    ['?q=a&limit=21', 'limit: format'],
    ['?q=a&limit=-1', 'limit: format'],
    ['?q=a&limit=1e1', 'limit: format'],
  ])('%s is 422 and names the parameter', async (query, named) => {
    const answered = await ask(query);

    expect(answered.status).toBe(422);
    const { errors } = answered.json() as { errors: { field: string; code: string }[] };
    expect(errors.map(({ field, code }) => `${field}: ${code}`)).toEqual([named]);
  });

  test('are none before there is an edition, and come with the first one', async () => {
    const first = await intake(dynamo, await noBasis(dynamo));

    expect((await first.call('GET', '/api/v1/occupations?q=svarvare')).json()).toEqual({ occupations: [] });
  });
});
