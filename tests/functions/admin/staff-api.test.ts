import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adminRoutes } from '../../../functions/admin/contract.ts';
import { staffApi } from '../../../functions/admin/staff-api.ts';
import { mayReadCases } from '../../../shared/domain/actor.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { systemIds } from '../../../shared/platform/ids.ts';
import { absenceStore } from '../../../shared/stores/absence-store.ts';
import { actor } from '../../../shared/stores/acting.ts';
import { outboxStore } from '../../../shared/stores/outbox-store.ts';
import { personStore, personWrite } from '../../../shared/stores/person-store.ts';
import { shortLinkStore } from '../../../shared/stores/short-link-store.ts';
import { templateStore } from '../../../shared/stores/template-store.ts';
import { aRegion } from '../../support/a-region.ts';
import { aPerson, someKeys } from '../../support/builders.ts';
import { startDynamo, type TestDynamo, type TestTables } from '../../support/engines.ts';
import { gatewayTo } from '../../support/gateway.ts';

const region = aRegion();
const origin = 'https://kompetens.example.org';
const ost = aPerson();
const vast = aPerson({ id: 'per_broker-gastrikland-vast', name: 'Bo Exempel', areas: ['gastrikland-vast'] });
const north = aPerson({ id: 'per_broker-norra-halsingland', name: 'Cia Exempel', areas: ['norra-halsingland'] });
const strategist = aPerson({ id: 'per_strategist', name: 'Dag Exempel', roles: ['strategist'], areas: [] });
const administrator = aPerson({ id: 'per_admin', name: 'Eva Exempel', roles: ['administrator'], areas: [] });
const provider = aPerson({ id: 'per_provider', name: 'Fia Exempel', roles: ['provider'], areas: ['gastrikland-ost'] });
const gone = aPerson({ id: 'per_gone', name: 'Gun Exempel', roles: [], areas: [] });

let dynamo: TestDynamo;
let tables: TestTables;
let now: string;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  tables = await dynamo.newTables();
  now = '2026-11-24T09:00:00.000Z';
  for (const person of [ost, vast, north, strategist, administrator, provider, gone])
    await tables.casework.write(personWrite(person));
});

const api = () => {
  const { casework } = tables;
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  return gatewayTo(
    staffApi({
      ...{ region, origin, casework, newId: systemIds },
      people: personStore(casework),
      absences: absenceStore(casework),
      templates: templateStore(casework),
      links: shortLinkStore(casework),
      keys: async () => someKeys(),
      clock: () => new Date(now),
    }),
    adminRoutes,
    { log: silent },
  );
};
const get = (what: string, { id }: Pick<Person, 'id'>) =>
  api()({ method: 'GET', path: `/api/v1/${what}`, personId: id });
const post = (what: string, { id }: Pick<Person, 'id'>, body: unknown) =>
  api()({ method: 'POST', path: `/api/v1/${what}`, body, personId: id });
const holiday = { person: ost.id, substitute: vast.id, from: '2026-12-01', until: '2026-12-05' };

describe('who is signed in', () => {
  test('is told the own areas and those that are read, by name, and the day of the region', async () => {
    now = '2026-11-24T23:30:00.000Z';
    const { status, json } = await get('me', ost);

    expect(status).toBe(200);
    expect(json).toMatchObject({
      ...{ id: ost.id, name: ost.name, email: ost.email, roles: ['broker'], language: 'sv', today: '2026-11-25' },
      ...{ areas: ['gastrikland-ost'], ownAreas: ['gastrikland-ost'], standsInFor: [] },
    });
    expect(json.region.areas[0]).toEqual({
      ...{ id: 'gastrikland-ost', name: 'Östra Gästrikland' },
      municipalities: [
        { code: '2180', name: 'Gävle' },
        { code: '2101', name: 'Ockelbo' },
      ],
    });
  });

  test('reads every area as a strategist and as an administrator, and none as a provider', async () => {
    const read = async (person: Person) => (await get('me', person)).json.areas.length;

    expect([await read(strategist), await read(administrator), await read(provider)]).toEqual([4, 4, 0]);
  });

  test('reads the areas of whom one stands in for on the days of the absence, and on no other', async () => {
    await post('absences', ost, holiday);
    const on = async (day: string) => {
      now = `${day}T12:00:00.000Z`;
      const { areas, ownAreas, standsInFor } = (await get('me', vast)).json;
      expect(ownAreas).toEqual(['gastrikland-vast']);
      return [areas.toSorted(), standsInFor];
    };
    const both = [['gastrikland-ost', 'gastrikland-vast'], [{ id: ost.id, name: ost.name, until: '2026-12-05' }]];

    expect(await on('2026-11-30')).toEqual([['gastrikland-vast'], []]);
    expect(await on('2026-12-01')).toEqual(both);
    expect(await on('2026-12-05')).toEqual(both);
    expect(await on('2026-12-06')).toEqual([['gastrikland-vast'], []]);
  });
});

describe('the matrix of roles', () => {
  const every = adminRoutes.map((route) => [route.method, route.path] as const);
  const calls = every.filter(([, path]) => path !== '/api/v1/me');

  test.each(calls)(
    '%s %s is refused to providers, to who has left, to strangers and without a token',
    async (method, path) => {
      const answers = await Promise.all(
        [provider.id, gone.id, 'per_nobody', undefined].map((personId) =>
          api()({ method, path, ...(method === 'POST' && { body: {} }), ...(personId && { personId }) }),
        ),
      );

      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 401]);
    },
  );

  test.each([
    ['broker', ost, 403],
    ['strategist', strategist, 422],
    ['administrator', administrator, 422],
  ])('a %s saving a standard answer is answered %3$s', async (_, person, status) => {
    expect((await post('templates', person, {})).status).toBe(status);
  });

  test('who has left cannot even ask who they are', async () => {
    expect([(await get('me', gone)).status, (await get('me', { id: 'per_nobody' })).status]).toEqual([403, 403]);
  });
});

describe('people', () => {
  test('are those who work with cases, by name and without address', async () => {
    const { json, text } = await get('people', ost);

    expect(json.people.map(({ id }: Person) => id).toSorted()).toEqual(
      [ost, vast, north, strategist, administrator].map(({ id }) => id).toSorted(),
    );
    expect(text).not.toContain('@');
  });
});

describe('an absence', () => {
  test('is entered once, however often it is sent, and gives the substitute the rights', async () => {
    const answers = [await post('absences', ost, holiday), await post('absences', ost, holiday)];
    const atOnce = { ...holiday, from: '2027-01-04', until: '2027-01-08' };
    answers.push(...(await Promise.all([1, 2].map(() => post('absences', ost, atOnce)))));

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect((await get('absences', north)).json.absences).toEqual([holiday, atOnce]);
    const stores = { people: personStore(tables.casework), absences: absenceStore(tables.casework) };
    expect(mayReadCases(await actor(stores)(vast.id, '2026-12-03'), 'gastrikland-ost')).toBe(true);
  });

  test('is the own for a broker, and anybody’s for strategists and administrators', async () => {
    const ofVast = { ...holiday, person: vast.id, substitute: north.id };

    expect((await post('absences', ost, ofVast)).status).toBe(403);
    expect((await post('absences/end', ost, { person: vast.id, from: '2026-12-01', until: '2026-12-05' })).status).toBe(
      403,
    );
    expect((await post('absences', administrator, ofVast)).status).toBe(201);
    expect((await post('absences', strategist, { ...holiday, substitute: strategist.id })).status).toBe(201);
  });

  test.each([
    ['substitute', { substitute: ost.id }],
    ['substitute', { substitute: provider.id }],
    ['substitute', { substitute: administrator.id }],
    ['substitute', { substitute: 'per_nobody' }],
    ['until', { until: '2026-11-30' }],
    ['until', { from: '2026-11-01', until: '2026-11-23' }],
    ['until', { until: 'tomorrow' }],
    ['reason', { reason: 'Sjuk' }],
  ])('with a wrong %s is refused: %j', async (field, over) => {
    const { status, json } = await post('absences', ost, { ...holiday, ...over });

    expect([status, json.errors.map((error: { field: string }) => error.field)]).toEqual([422, [field]]);
    expect((await get('absences', ost)).json.absences).toEqual([]);
  });

  test('has a substitute who is there on all of its days', async () => {
    await post('absences', strategist, { ...holiday, person: vast.id, substitute: north.id, from: '2026-12-05' });

    expect((await post('absences', ost, holiday)).json.errors[0].field).toBe('substitute');
    expect((await post('absences', ost, { ...holiday, until: '2026-12-04' })).status).toBe(201);
  });

  test('is not for who stands in for somebody on one of its days, whichever of the two is entered first', async () => {
    const ofVast = { ...holiday, person: vast.id, substitute: north.id, from: '2026-12-05', until: '2026-12-08' };
    await post('absences', ost, holiday);
    const chained = await post('absences', strategist, ofVast);

    expect([chained.status, chained.json.errors.map(({ field }: { field: string }) => field)]).toEqual([
      422,
      ['person'],
    ]);
    expect((await post('absences', strategist, { ...ofVast, from: '2026-12-06' })).status).toBe(201);
    await post('absences/end', ost, { person: ost.id, from: holiday.from, until: holiday.until });
    const otherWay = await post('absences', ost, { ...holiday, until: '2026-12-06' });
    expect([otherWay.status, otherWay.json.errors[0].field]).toEqual([422, 'substitute']);
  });

  test.each([
    ['begins within', { from: '2026-12-05', until: '2026-12-09' }],
    ['ends within', { from: '2026-11-25', until: '2026-12-01' }],
    ['surrounds', { from: '2026-11-25', until: '2026-12-24' }],
    ['is the same with another substitute', { substitute: north.id }],
  ])('of one person that %s another is refused', async (_, over) => {
    await post('absences', ost, holiday);

    expect((await post('absences', ost, { ...holiday, ...over })).json.code).toBe('conflict');
  });

  test('that ends takes the rights away, and who did it is kept with the person', async () => {
    await post('absences', ost, holiday);
    now = '2026-12-03T09:00:00.000Z';
    const { person, from, until } = holiday;
    const ended = await post('absences/end', ost, { person, from, until });

    expect([ended.status, ended.json]).toEqual([200, { absences: [] }]);
    expect((await get('me', vast)).json.areas).toEqual(['gastrikland-vast']);
    expect((await post('absences/end', ost, { person, from, until })).status).toBe(404);
    const { items } = await tables.casework.query({ where: 'pk = :pk', values: { ':pk': ost.id } });
    expect(items.map(({ who, what }) => [who, what])).toEqual([
      [ost.id, `absence-planned 2026-12-01..2026-12-05 ${vast.id}`],
      [ost.id, `absence-ended 2026-12-01..2026-12-05 ${vast.id}`],
    ]);
  });
});

describe('standard answers', () => {
  const own = {
    ...{ key: 'first-answer', kind: 'acknowledged', language: 'sv', title: 'Vårt svar' },
    text: 'Hej {{employer}}! {{reference}}',
  };
  const listed = async (key: string, language = 'sv') =>
    (await get('templates', ost)).json.templates.filter(
      (one: { key: string; language: string }) => one.key === key && one.language === language,
    );

  test('are there from the first day in both languages, and a saved version takes the place of the first', async () => {
    const before = await listed('first-answer');
    const saved = [await post('templates', strategist, own), await post('templates', administrator, own)];

    expect(before.map(({ version, by }: { version: number; by: null }) => [version, by])).toEqual([[0, null]]);
    expect(saved.map(({ status, json }) => [status, json.version, json.by])).toEqual([
      [201, 1, strategist.id],
      [201, 2, administrator.id],
    ]);
    expect(await listed('first-answer')).toEqual([saved[1]?.json]);
    expect((await listed('first-answer', 'en'))[0].version).toBe(0);
    // The old versions are what was sent then: they stay.
    expect((await templateStore(tables.casework).all()).map(({ version }) => version)).toEqual([1, 2]);
  });

  test('of two saved at once one is a version, and the other is told', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => post('templates', strategist, own)));
    const versions = (await templateStore(tables.casework).all()).map(({ version }) => version);

    const saved = answers.filter(({ status }) => status === 201);
    expect(versions).toEqual(saved.map((_, i) => i + 1));
    expect(answers.filter(({ status }) => status !== 201).every(({ json }) => json.code === 'conflict')).toBe(true);
  });

  test.each([
    ['{{orgnr}}', 'orgnr'],
    ['{{ reference }}', 'reference'],
    ['{{reference', 'reference'],
    ['{{constructor}}', 'constructor'],
    ['{{}}', '{{}}'],
  ])('with %s, which no case has, are refused by name', async (part, named) => {
    for (const [what, body] of [
      ['templates', { ...own, text: `Hej ${part}` }],
      ['templates/preview', { text: `Hej ${part}`, language: 'sv' }],
    ] as const) {
      const { status, json } = await post(what, strategist, body);
      expect([status, json.errors[0].field, json.errors[0].code]).toEqual([422, 'text', 'unknown-variable']);
      expect(json.errors[0].message).toContain(named);
    }
    expect((await listed('first-answer'))[0].version).toBe(0);
  });

  test.each([
    ['text', { text: ' ' }],
    ['text', { text: 'Ring 19811218-9876' }],
    ['language', { language: undefined }],
    ['language', { language: 'fi' }],
    ['kind', { kind: 'closing' }],
    ['key', { key: 'Första svaret' }],
    ['title', { title: 'Rad\r\nBcc: x@example.com' }],
  ])('with a wrong %s are refused: %j', async (field, over) => {
    const { status, json } = await post('templates', strategist, { ...own, ...over });

    expect([status, json.errors.map((error: { field: string }) => error.field)]).toEqual([422, [field]]);
  });

  test('are seen with a sample case before anybody gets them', async () => {
    const { json } = await post('templates/preview', ost, { text: own.text, language: 'sv' });

    expect(json).toEqual({ text: 'Hej Exempel Mekaniska AB! K7QM-2XTD-9F' });
  });

  test('are mailed to who asks, once per version and day', async () => {
    const ask = async (person = ost) =>
      (await post('templates/test-mail', person, { key: 'first-answer', language: 'sv' })).json;
    const answers = [await ask(), await ask(), await ask(vast)];
    await post('templates', strategist, own);
    answers.push(await ask());
    now = '2026-11-25T09:00:00.000Z';
    answers.push(await ask());

    expect(answers.map(({ sent }) => sent)).toEqual([true, false, true, true, true]);
    const mail = await outboxStore(tables.casework).find(`template#first-answer#sv#1#${ost.id}#2026-11-24`);
    expect(mail?.draft.to).toEqual({ name: ost.name, address: ost.email });
    expect(JSON.stringify(mail?.draft.blocks)).toContain('Hej Exempel Mekaniska AB! K7QM-2XTD-9F');
    expect((await post('templates/test-mail', ost, { key: 'nothing', language: 'sv' })).status).toBe(404);
  });
});

describe('short links', () => {
  const breakfast = { name: 'Frukost i Gävle', channel: 'breakfast' };

  test('have a random code of eight characters that says nothing, and are listed newest first', async () => {
    const first = await post('links', ost, breakfast);
    now = '2026-11-24T10:00:00.000Z';
    const second = await post('links', strategist, { ...breakfast, event: `evt_${'0'.repeat(26)}` });

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.json).toEqual({
      ...breakfast,
      code: expect.stringMatching(/^[0-9a-hjkmnp-tv-z]{8}$/),
      ...{ createdBy: ost.id, createdAt: '2026-11-24T09:00:00.000Z' },
      url: `${origin}/s/${first.json.code}`,
    });
    expect((await get('links', vast)).json.links).toEqual([second.json, first.json]);
    expect(await shortLinkStore(tables.casework).byCode(first.json.code)).toMatchObject(breakfast);
  });

  test('never take the code of another', async () => {
    const store = shortLinkStore(tables.casework);
    const link = { name: 'En', channel: 'event', code: 'abcdefgh', createdBy: ost.id, createdAt: now } as const;

    expect([await store.create(link), await store.create({ ...link, name: 'Två' })]).toEqual([true, false]);
    expect((await store.byCode('abcdefgh'))?.name).toBe('En');
    expect(await store.byCode('nothing1')).toBeUndefined();
  });

  test.each([
    ['name', { name: '' }],
    ['channel', { channel: 'radio' }],
    ['event', { event: 'sig_1' }],
    ['code', { code: 'aaaaaaaa' }],
  ])('with a wrong %s are refused', async (field, over) => {
    const { status, json } = await post('links', ost, { ...breakfast, ...over });

    expect([status, json.errors[0].field]).toEqual([422, field]);
  });
});
