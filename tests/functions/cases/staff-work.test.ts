import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CaseView } from '../../../functions/cases/contract.ts';
import { mostChildren } from '../../../shared/domain/case-family.ts';
import { othersWrite } from '../../../shared/stores/others-store.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { noBasis, type PublishedBasis, publishedBasis } from '../../support/intake-basis.ts';
import { type Office, people, refusal, staffOffice } from './staff-office.ts';

let dynamo: TestDynamo;
let basis: PublishedBasis;
let at: Office;
beforeAll(async () => {
  dynamo = await startDynamo();
  basis = await publishedBasis(dynamo);
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  at = await staffOffice(dynamo, basis);
});

const coded = { occupation: { ssyk: '7223', label: 'Maskinställare' } };
const measure = { kind: 'utbildning', what: 'YH-utbildning', owner: 'Yrkeshögskolan' };
const contact = { on: '2026-11-24', parties: 'Kim Exempel', channel: 'phone', summary: 'Ringde.\nVill ha svar.' };
const show = (id: string, who: 'ost' | 'admin' = 'ost', query = '') => at.call(who, 'GET', `/${id}`, { query });

describe('a note', () => {
  test('is kept in the history and changes nothing else, in every state', async () => {
    for (const [i, state] of (['received', 'closed', 'merged'] as const).entries()) {
      const id = await at.standing(i + 1, { ...coded, state });
      const before = await at.stored(id);

      const answered = await at.change('ost', id, 'notes', { text: 'Ringer igen.\nPå måndag.' });

      expect([answered.status, answered.headers.etag]).toEqual([200, '"2"']);
      expect(await at.stored(id)).toEqual({ ...before, version: 2 });
      expect((await at.historyOf(id))[0]).toMatchObject({
        ...{ version: 2, who: people.ost.id, at: at.at.now, from: state, to: state },
        change: { kind: 'noted', text: 'Ringer igen.\nPå måndag.' },
      });
      await at.expectWhole(id);
    }
  });

  test('with a personal number is refused with an explanation, and so is every other text', async () => {
    const id = await at.open(1);
    const number = 'Hon är 19850614-2384.';
    const tries: [string, unknown, string][] = [
      ['notes', { text: number }, 'text'],
      ['contacts', { ...contact, summary: number }, 'summary'],
      ['contacts', { ...contact, parties: number }, 'parties'],
      ['next-step', { nextStep: { what: number, on: '2026-12-01' } }, 'nextStep.what'],
      ['diagnosis', { drivers: [], measure: { ...measure, owner: number } }, 'measure.owner'],
      ['assignment', { broker: people.granne.id, reason: number }, 'reason'],
      ['transitions', { to: 'in-dialogue', reason: number }, 'reason'],
      ['transitions', { to: 'acknowledged', reason: 'x', message: number }, 'message'],
    ];

    for (const [last, body, field] of tries) {
      const answered = await at.change('ost', id, last, body);
      expect([last, refusal(answered)]).toEqual([last, [422, 'invalid', `${field}: personal-number`]]);
      expect(answered.json.errors[0].message).toContain('personnummer');
    }
    expect((await at.stored(id)).version).toBe(1);
  });
});

describe('a contact', () => {
  test('keeps the promise, and its next step is the case’s', async () => {
    const id = await at.open(1);
    const nextStep = { what: 'Ring YH', on: '2026-12-01' };

    const answered = await at.change('ost', id, 'contacts', { ...contact, nextStep });

    expect(answered.json.case).toMatchObject({ nextStep, answeredAt: at.at.now, state: 'received' });
    await at.expectWhole(id);
    at.at.now = '2026-12-02T08:00:00.000Z';
    const [row] = (await at.call('ost', 'GET', '')).json.cases;
    expect(row).toMatchObject({ id, next: '2026-12-01', due: null, rank: 2 });
  });

  test('after the end may be logged, but leads to nothing', async () => {
    const id = await at.standing(1, { ...coded, state: 'closed' });

    expect((await at.change('ost', id, 'contacts', contact)).status).toBe(200);
    const on = { nextStep: { what: 'Ring', on: '2026-12-01' } };
    for (const [last, body] of [['contacts', { ...contact, ...on }] as const, ['next-step', on] as const]) {
      const answered = await at.change('ost', id, last, body);
      expect(refusal(answered)).toEqual([409, 'forbidden-step']);
      expect(answered.json.allowed).toEqual(['reopened']);
    }
  });

  test('names each wrong field', async () => {
    const id = await at.open(1);

    const answered = await at.change('ost', id, 'contacts', {
      ...contact,
      on: '2026-02-30',
      channel: 'pigeon',
      parties: ' ',
    });

    expect(refusal(answered)).toEqual([422, 'invalid', 'on: format', 'parties: too-short', 'channel: choice']);
  });
});

test('the next step is set and cleared', async () => {
  const id = await at.open(1);

  const nextStep = { what: 'Besök', on: '2026-11-25' };
  expect((await at.change('ost', id, 'next-step', { nextStep })).json.case.nextStep).toEqual(nextStep);
  await at.expectWhole(id);
  expect((await at.change('ost', id, 'next-step', { nextStep: null })).json.case.nextStep).toBeNull();
  await at.expectWhole(id);
});

describe('a diagnosis', () => {
  test('comes before the measure education: it needs a driver that is one', async () => {
    const id = await at.open(1);

    for (const drivers of [[], ['ej-faststalld']])
      expect(refusal(await at.change('ost', id, 'diagnosis', { drivers, measure }))).toEqual([409, 'driver-missing']);
    const without = await at.change('ost', id, 'diagnosis', { drivers: [], measure: { ...measure, kind: 'larplats' } });
    expect(without.status).toBe(200);
    const drivers = ['ej-faststalld', 'lang-utbildning', 'lang-utbildning'];
    const answered = await at.change('ost', id, 'diagnosis', { drivers, measure });

    expect(answered.json.case).toMatchObject({ drivers: ['ej-faststalld', 'lang-utbildning'], measure });
    await at.expectWhole(id);
  });

  test('can still be put right after closing, and not after the end', async () => {
    const closed = await at.standing(1, { ...coded, state: 'closed' });
    const withdrawn = await at.standing(2, { state: 'withdrawn' });

    expect((await at.change('ost', closed, 'diagnosis', { drivers: ['synlighet'] })).status).toBe(200);
    expect(refusal(await at.change('ost', withdrawn, 'diagnosis', { drivers: ['synlighet'] }))).toEqual([
      409,
      'forbidden-step',
    ]);
  });
});

describe('an occupation', () => {
  test('is confirmed with the taxonomy’s label, beside what the text was understood as', async () => {
    const id = await at.open(1);

    const answered = await at.change('ost', id, 'occupation', { ssyk: '2221' });

    expect(answered.json.case.occupation).toEqual({ ssyk: '2221', label: 'Grundutbildade sjuksköterskor' });
    expect(answered.json.case.occupations[0].ssyk).toBe('7223');
    await at.expectWhole(id);
  });

  test.each(['9999', '0000'])('that the taxonomy does not have, %s, is refused', async (ssyk) => {
    const id = await at.open(1);

    expect(refusal(await at.change('ost', id, 'occupation', { ssyk }))).toEqual([422, 'invalid', 'ssyk: choice']);
  });

  test('before the first edition can be what was suggested', async () => {
    at = await staffOffice(dynamo, await noBasis(dynamo));
    const id = await at.open(1);

    expect((await at.change('ost', id, 'occupation', { ssyk: '7223' })).json.case.occupation.label).toMatch(/^Maskin/);
    expect(refusal(await at.change('ost', id, 'occupation', { ssyk: '2221' }))).toEqual([
      422,
      'invalid',
      'ssyk: choice',
    ]);
  });
});

test('who was given a case for an absence goes on with it when the area is no longer theirs, and nobody else of that area does', async () => {
  const id = await at.standing(900, { broker: people.vast.id });

  const shown = await at.call('vast', 'GET', `/${id}`);
  const noted = await at.change('vast', id, 'notes', { text: 'Ringde.' });
  const other = await at.call('vast', 'GET', `/${await at.open(901)}`);

  expect([shown.status, shown.json.mayWork, noted.status, other.status]).toEqual([200, true, 200, 403]);
});

describe('an assignment', () => {
  test('gives the case to a broker of the area or a strategist, and is kept as a person’s', async () => {
    const id = await at.open(1);

    for (const broker of [people.granne.id, people.strateg.id]) {
      const answered = await at.change('ost', id, 'assignment', { broker, reason: 'Känner företaget.' });
      expect(answered.json.case).toMatchObject({
        ...{ broker, assigned: true, rule: 'assigned by per_broker-gastrikland-ost: Känner företaget.' },
      });
      await at.expectWhole(id);
    }
  });

  test.each([people.vast.id, people.admin.id, people.skola.id, 'per_nobody', 'constructor', 'x'.repeat(9_000), ''])(
    'to %s is refused',
    async (broker) => {
      const id = await at.open(1);

      expect(refusal(await at.change('ost', id, 'assignment', { broker, reason: 'Nej.' }))).toEqual([
        ...[422, 'invalid', 'broker: choice'],
      ]);
    },
  );
});

describe('a family', () => {
  test('changes on both sides at once: joined, moved, freed', async () => {
    const [child, first, second] = [await at.open(1), await at.open(2), await at.open(3)];

    await at.change('ost', child, 'parent', { parent: first });
    expect([(await at.stored(child)).parent, (await at.stored(first)).children]).toEqual([first, [child]]);
    await at.change('ost', child, 'parent', { parent: first });
    await at.change('ost', child, 'parent', { parent: second });
    expect((await Promise.all([first, second].map(at.stored))).map(({ children }) => children)).toEqual([[], [child]]);
    await at.change('ost', child, 'parent', { parent: null });

    expect([(await at.stored(child)).parent, (await at.stored(second)).children]).toEqual([null, []]);
    for (const id of [child, first, second]) await at.expectWhole(id);
  });

  test('has two levels, one area, and no circle', async () => {
    const [child, parent, third] = [await at.open(1), await at.open(2), await at.open(3)];
    const far = await at.open(4, { area: 'gastrikland-vast', municipality: '2181' });
    const done = await at.standing(5, { ...coded, state: 'closed' });
    await at.change('ost', child, 'parent', { parent });
    const wrong: [string, string][] = [
      [third, third],
      [third, child],
      [parent, third],
      [parent, child],
      [third, far],
      [third, done],
      [third, 'case_00000000000000000000000zzz'],
    ];

    for (const [one, other] of wrong)
      expect(refusal(await at.change('ost', one, 'parent', { parent: other }))).toEqual([
        422,
        'invalid',
        'parent: choice',
      ]);
    expect(refusal(await at.change('ost', done, 'parent', { parent: third }))).toEqual([409, 'forbidden-step']);
  });

  test('of two that go under each other at once has one parent', async () => {
    const [one, other] = [await at.open(1), await at.open(2)];

    const answered = await Promise.all([
      at.change('ost', one, 'parent', { parent: other }),
      at.change('granne', other, 'parent', { parent: one }),
    ]);

    expect(answered.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const id of [one, other]) await at.expectWhole(id);
  });

  test('has so many children that one transaction can still close it', async () => {
    const children = await Promise.all(
      Array.from({ length: mostChildren }, (_, i) => at.standing(100 + i, { ...coded, state: 'closed' })),
    );
    const parent = await at.standing(1, { ...coded, children });
    const one = await at.open(2);

    expect(refusal(await at.change('ost', one, 'parent', { parent }))).toEqual([422, 'invalid', 'parent: choice']);
    const answered = await at.move('ost', parent, 'closed', { outcome: 'referred', message: 'Klart.' });

    expect(answered.status).toBe(200);
    await at.expectWhole(parent);
  });
});

describe('the page of a case', () => {
  test('shows case, signal, history, educations and what may be done, with its version as ETag', async () => {
    const id = await at.open(1);
    await at.change('ost', id, 'notes', { text: 'Hej' });

    const answered = await show(id);

    expect([answered.status, answered.headers.etag]).toEqual([200, '"2"']);
    const view = CaseView.parse(answered.json);
    expect(view).toMatchObject({
      ...{ rank: 5, mayWork: true, older: false, parent: null, children: [], duplicates: [] },
      signal: { contact: { email: 'kim@example.com' }, need: { description: 'Femaxlig fräs, tvåskift.' } },
      others: { area: null, county: null },
    });
    expect(view.allowed).toContain('acknowledged');
    expect(view.history.map(({ change }) => change.kind)).toEqual(['noted']);
    expect(view.educations.map(({ id: education }) => education)).toHaveLength(5);
    expect(view.suggestedDrivers).toEqual(['lang-utbildning']);
    expect(answered.text).not.toContain('employerHash');
  });

  test('pages the history backward', async () => {
    const id = await at.open(1);
    for (let i = 0; i < 60; i += 1) await at.change('ost', id, 'notes', { text: `Nr ${i}` });

    const newest = CaseView.parse((await show(id)).json);
    const oldest = CaseView.parse((await show(id, 'ost', `before=${newest.history.at(-1)?.version}`)).json);

    expect([newest.history.length, newest.older, oldest.history.length, oldest.older]).toEqual([50, true, 10, false]);
    expect([...newest.history, ...oldest.history].map(({ version }) => version)).toEqual(
      Array.from({ length: 60 }, (_, i) => 61 - i),
    );
    expect(refusal(await show(id, 'ost', 'before=x'))).toEqual([422, 'invalid', 'before: format']);
  });

  test('offers the same employer’s cases of sixty days in both directions, but what is merged already', async () => {
    const employerHash = 'h1';
    const receivedAt = (day: string) => ({ employerHash, receivedAt: `${day}T08:00:00.000Z` });
    const one = await at.open(1, receivedAt('2026-09-24'));
    const late = await at.open(2, receivedAt('2026-11-23'));
    const tooLate = await at.open(3, receivedAt('2026-11-24'));
    const elsewhere = { area: 'gastrikland-vast', municipality: '2181' };
    await at.open(4, { ...receivedAt('2026-10-01'), ...elsewhere });
    await at.open(5, { ...receivedAt('2026-10-01'), occupations: [{ ssyk: '2221', label: 'x', confidence: 1 }] });
    await at.open(6, { ...receivedAt('2026-10-01'), employerHash: 'h2' });
    await at.open(7, { ...receivedAt('2026-10-01'), occupations: [] });
    const merged = await at.open(8, receivedAt('2026-10-01'));
    await at.move('ost', merged, 'merged', { into: one });

    const idsOf = async (id: string) => (await show(id)).json.duplicates.map((d: { id: string }) => d.id);

    expect(await idsOf(one)).toEqual([late]);
    expect(await idsOf(late)).toEqual([tooLate, one]);
    expect((await show(one)).json.children).toMatchObject([{ id: merged, state: 'merged' }]);
  });

  test('tells how many others ask for the same, from five beside the own employer', async () => {
    const id = await at.open(1);
    await at.casework.write(othersWrite('7223', { areas: { 'gastrikland-ost': 6 }, county: 20 }));

    expect((await show(id)).json.others).toEqual({ area: 5, county: 19 });
    await at.casework.write(othersWrite('7223', { areas: { 'gastrikland-vast': 7 }, county: 20 }));
    expect((await show(id)).json.others).toEqual({ area: null, county: 19 });
  });

  test('is shown to administrators, who change nothing', async () => {
    const id = await at.open(1);

    expect((await show(id, 'admin')).json).toMatchObject({ mayWork: false, case: { id } });
    expect(refusal(await at.change('admin', id, 'notes', { text: 'Hej' }))).toEqual([403, 'not-yours']);
  });
});
