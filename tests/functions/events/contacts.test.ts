import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventsRoutes } from '../../../functions/events/contract.ts';
import { publicApi } from '../../../functions/events/public-api.ts';
import { problemPage } from '../../../functions/events/show-event-pages.ts';
import { addressStore } from '../../../shared/stores/address-store.ts';
import { eventStore } from '../../../shared/stores/event-store.ts';
import { outboxStore } from '../../../shared/stores/outbox-store.ts';
import { proposalStore, proposalWrite } from '../../../shared/stores/proposal-store.ts';
import { aPerson } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { gatewayTo } from '../../support/gateway.ts';
import { type InvitingOffice, invitingOffice } from '../../support/inviting-office.ts';

let dynamo: TestDynamo;
let office: InvitingOffice;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  office = await invitingOffice(dynamo);
});
const ulla = {
  ...{ area: 'gastrikland-ost', audience: 'study-counsellors', name: 'Ulla Exempel', email: 'ulla@example.com' },
  ...{ organisation: 'Exempelskolan', consentedOn: '2027-02-20', consentedHow: 'telephone' },
};
const add = (over: object = {}, who = office.broker) =>
  office.call('POST', '/api/v1/contacts', { ...ulla, ...over }, who);
const list = async (query: string) => (await office.call('GET', `/api/v1/contacts?${query}`)).json;
const auditOf = (id: string) => office.casework.query({ where: 'pk = :pk', values: { ':pk': id } });

describe('contacts that staff enter', () => {
  test('stand in the list of their audience with how and when they agreed, and who entered them is audited', async () => {
    const made = await add();
    await add({ audience: 'suppliers' });
    await office.consents('kim@example.com');

    expect([made.status, made.json]).toMatchObject([
      201,
      { ...{ name: ulla.name, organisation: 'Exempelskolan', consentedHow: 'telephone', enteredBy: office.broker.id } },
    ]);
    expect((await list('area=gastrikland-ost&audience=study-counsellors')).contacts).toEqual([made.json]);
    expect((await list('area=gastrikland-ost&audience=employers')).contacts).toMatchObject([
      { email: 'kim@example.com', consentedHow: null, enteredBy: null },
    ]);
    const { items } = await auditOf(`con_${made.json.id}`);
    expect(items.map(({ who, what }) => [who, what]).toSorted()).toEqual([
      [office.broker.id, 'study-counsellors-entered'],
      [office.broker.id, 'suppliers-entered'],
    ]);
    expect(JSON.stringify(items)).not.toContain('ulla');
  });

  test('are invited to what is for them, and not when they left on the day of their consent or later', async () => {
    const { id } = (await add()).json;
    const left = (await add({ email: 'left@example.com' })).json.id;
    await addressStore(office.casework).leave(left, 'invitations', new Date('2027-02-20T15:00:00Z'));
    const event = await office.event({ type: 'arbetsmarknadsdag' });

    const { json } = await office.call('POST', `/api/v1/events/${event}/invitations`, {});

    expect(json).toMatchObject({ invited: 1, optedOut: 1 });
    expect((await office.mailTo(event, id))?.unsubscribe?.list).toBe('invitations');
  });

  test('entered again keep their place, with what was said last', async () => {
    await add();
    await add({ organisation: 'Nya skolan' });

    expect((await list('area=gastrikland-ost&audience=study-counsellors')).contacts).toMatchObject([
      { organisation: 'Nya skolan' },
    ]);
  });

  test('are taken away once, by whom the audit says', async () => {
    const { id } = (await add()).json;
    const remove = () =>
      office.call('POST', '/api/v1/contacts/removals', { area: ulla.area, audience: ulla.audience, id });

    expect([(await remove()).status, (await remove()).status]).toEqual([200, 404]);

    expect((await list('area=gastrikland-ost&audience=study-counsellors')).contacts).toEqual([]);
    expect((await auditOf(`con_${id}`)).items.map(({ what }) => what)).toContain('study-counsellors-removed');
  });

  test.each([
    ['audience', { audience: 'employers' }],
    ['consentedOn', { consentedOn: '2027-03-02' }],
    ['consentedHow', { consentedHow: 'guess' }],
    ['email', { email: 'ulla' }],
    ['name', { name: '19121212-1212' }],
  ])('are refused where %s is wrong', async (field, over) => {
    const { status, json } = await add(over);

    expect([status, json.errors.map((error: { field: string }) => error.field)]).toEqual([422, [field]]);
  });

  test('are entered and seen in the own areas alone', async () => {
    const other = aPerson({ id: 'per_other', areas: ['norra-halsingland'] });

    expect((await add({}, other)).status).toBe(403);
    expect((await add({ area: 'norra-halsingland' })).status).toBe(403);
  });
});

describe('a co-host', () => {
  const coHosts = [{ organisation: 'Teknikföretagen', name: 'Ida Exempel', email: 'ida@example.org' }];
  const mailTo = async (event: string, email = 'ida@example.org') =>
    (await outboxStore(office.casework).find(`co-host#${event}#${office.hashOf(email)}`))?.draft;
  const linkIn = (draft: Awaited<ReturnType<typeof mailTo>>) =>
    new URL(draft?.blocks.flatMap((block) => (block.kind === 'actions' ? block.links : []))[0]?.href ?? '').pathname;
  const visit = (path: string) =>
    gatewayTo(publicApi(office.deps()), eventsRoutes, {
      log: { info: () => {}, warn: () => {}, error: () => {} },
      problemPage: problemPage(office.region),
    })({ method: 'GET', path });

  test('gets a link to the counts of the own event, which changes nothing and names nobody', async () => {
    const event = await office.event({ coHosts, capacity: 7 });
    await office.consents('kim@example.com');
    await office.call('POST', `/api/v1/events/${event}/invitations`, {});
    const draft = await mailTo(event);
    const before = await eventStore(office.casework).byId(event);

    const [page, again] = [await visit(linkIn(draft)), await visit(`/en${linkIn(draft)}`)];

    expect([page.status, again.status]).toEqual([200, 200]);
    expect(page.text).toContain('<dt>Inbjudna</dt><dd>1</dd>');
    expect(page.text).toContain('7 av 7 kvar');
    expect(page.text).toContain('och Teknikföretagen');
    expect(page.text).not.toMatch(/Kim|kim@|Exempel AB|Ida/);
    expect(await eventStore(office.casework).byId(event)).toEqual(before);
    expect(draft?.class).toBe('service');
  });

  test('who joined after the event was planned is greeted with the invitations, and nobody twice', async () => {
    const event = await office.event({ coHosts });
    const first = await mailTo(event);
    const planned = await eventStore(office.casework).byId(event);
    const joined = [...coHosts, { organisation: 'Handelskammaren', name: 'Ove Exempel', email: 'ove@example.org' }];
    await office.casework.write({
      Update: {
        Key: { pk: event, sk: 'event' },
        UpdateExpression: 'SET coHosts = :joined',
        ExpressionAttributeValues: { ':joined': joined },
      },
    });
    await office.consents('kim@example.com');

    await office.call('POST', `/api/v1/events/${planned?.id}/invitations`, {});

    expect((await mailTo(event, 'ove@example.org'))?.to.address).toBe('ove@example.org');
    expect(await mailTo(event)).toEqual(first);
  });

  test('has no link that is forged, of another purpose or too old', async () => {
    const event = await office.event({ coHosts });
    const path = linkIn(await mailTo(event));

    expect((await visit(`${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404);
    expect((await visit(path.replace('.co-host.', '.rsvp.'))).status).toBe(404);
    office.at.now = '2027-09-15T08:00:00.000Z';
    expect((await visit(path)).status).toBe(410);
  });
});

describe('a proposed meeting', () => {
  const proposal = (over: object = {}) => ({
    ...{ area: 'gastrikland-ost', sector: 'manufacturing' as const, day: '2027-02-28', state: 'open' as const },
    why: {
      ...{ employers: null, warnings: 1, topics: ['validation' as const] },
      occupations: [{ ssyk: '7223', label: 'Maskinställare' }],
    },
    ...over,
  });
  const answer = (given: 'planned' | 'not-now', over: object = {}) =>
    office.call('POST', '/api/v1/events/proposals', {
      ...{ area: 'gastrikland-ost', sector: 'manufacturing', day: '2027-02-28', answer: given },
      ...over,
    });

  test('is shown to the staff of its area with whom it would be for, until somebody answers', async () => {
    await office.casework.write(proposalWrite(proposal()));
    await office.casework.write(proposalWrite(proposal({ area: 'norra-halsingland' })));
    await office.consents('kim@example.com', { occupations: ['7223'] });
    await office.consents('lo@example.com', { occupations: ['5321'] });

    const shown = await office.call('GET', '/api/v1/events/proposals');

    const { state: _, ...seen } = proposal();
    const segment = { areas: ['gastrikland-ost'], audiences: ['employers'], occupations: ['7223'] };
    expect(shown.json).toEqual({ proposals: [{ ...seen, segment, contacts: 1 }] });
    expect([(await answer('not-now')).status, (await answer('planned')).status]).toEqual([200, 404]);
    expect((await office.call('GET', '/api/v1/events/proposals')).json).toEqual({ proposals: [] });
    expect((await auditOf(office.broker.id)).items).toMatchObject([
      { what: 'proposal-not-now#gastrikland-ost#manufacturing', who: office.broker.id },
    ]);
    expect(await proposalStore(office.casework).all()).toHaveLength(2);
  });

  test('is answered in the own areas, and one of another day is not there', async () => {
    await office.casework.write(proposalWrite(proposal({ area: 'norra-halsingland' })));
    await office.casework.write(proposalWrite(proposal()));

    expect((await answer('not-now', { area: 'norra-halsingland' })).status).toBe(403);
    expect((await answer('not-now', { day: '2027-02-27' })).status).toBe(404);
  });
});
