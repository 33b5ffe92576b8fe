import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkInCode } from '../../../functions/events/check-in-code.ts';
import type { Invitation } from '../../../shared/domain/invitation.ts';
import { signalKey } from '../../../shared/stores/keys.ts';
import { type AfterEventOffice, afterEventOffice, anEvent, anInvited, emailOf } from '../../support/after-event.ts';
import { numberedId } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

const event = anEvent();
const kim = anInvited(event, 1, { name: 'Åke Exempel' });
const lo = anInvited(event, 2, { name: 'Lo Exempel' });
const ari = anInvited(event, 3, { name: 'Ari Exempel', answer: 'no' });
const walkIn = { id: numberedId('wlk', 1), name: 'Noor Exempel', employer: 'Exempel Plåt AB' };

let dynamo: TestDynamo;
let office: AfterEventOffice;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  office = await afterEventOffice((await dynamo.newTables()).casework);
  await office.held(event, [kim, lo, ari]);
});

const counts = async () => {
  const { attended, missed } = (await office.eventNow(event))?.counts ?? {};
  return { attended, missed };
};
const stateOf = async (invitation: Invitation) => (await office.invitationNow(invitation))?.attendance?.state;
const tick = (invitation: Invitation, state: string) => office.tick(event, { invitation: invitation.id, state });

describe('the list', () => {
  test('names nobody before two hours before the start, then everybody by name, who is expected and who is not', async () => {
    office.clock.now = '2027-04-15T03:29:59Z';
    const before = await office.list(event);
    office.clock.now = '2027-04-15T03:30:00Z';
    const after = await office.list(event);

    expect(before.json).toMatchObject({ open: false, rows: [], opensAt: '2027-04-15T03:30:00.000Z' });
    expect(before.text).not.toContain('Exempel AB');
    expect(after.json.open).toBe(true);
    expect(after.json.rows.map((row: { name: string; expected: boolean }) => [row.name, row.expected])).toEqual([
      ['Ari Exempel', false],
      ['Lo Exempel', true],
      ['Åke Exempel', true],
    ]);
    expect(after.text).not.toContain('@');
  });

  test('is for the staff of the event’s areas alone', async () => {
    const elsewhere = anEvent({ id: `evt_${'0'.repeat(25)}2`, areas: ['norra-halsingland'] });
    await office.held(elsewhere, []);

    const asked = [
      await office.list(elsewhere),
      await office.tick(elsewhere, { invitation: kim.id, state: 'attended' }),
      await office.results(elsewhere),
      await office.list(event, ''),
      await office.list(anEvent({ id: `evt_${'0'.repeat(26)}` })),
    ];

    expect(asked.map(({ status }) => status)).toEqual([403, 403, 403, 401, 404]);
  });
});

describe('a tick', () => {
  test('counts once however often it is sent, and can be taken back', async () => {
    const first = await tick(kim, 'attended');
    await tick(kim, 'attended');
    await tick(lo, 'missed');

    expect([first.status, first.json]).toEqual([200, { id: kim.id, state: 'attended', attended: 1, missed: 0 }]);
    expect(await counts()).toEqual({ attended: 1, missed: 1 });
    await tick(kim, 'unknown');
    await tick(lo, 'attended');
    expect(await counts()).toEqual({ attended: 1, missed: 0 });
    expect([await stateOf(kim), await stateOf(lo)]).toEqual([undefined, 'attended']);
  });

  test('of many at once, from two telephones, leaves counters that agree with the list', async () => {
    const states = ['attended', 'missed', 'attended', 'unknown', 'attended', 'missed'];
    const people = [kim, lo];

    await Promise.all(states.flatMap((state) => people.map((one) => tick(one, state))));

    const now = await Promise.all(people.map(stateOf));
    const of = (state: string) => now.filter((one) => one === state).length;
    expect(await counts()).toEqual({ attended: of('attended'), missed: of('missed') });
  });

  test('of somebody who walked in is kept under the id that the telephone gave, once', async () => {
    const sent = { walkIn, state: 'attended' };
    const [first, again] = [await office.tick(event, sent), await office.tick(event, sent)];

    expect([first.json.attended, again.json.attended]).toEqual([1, 1]);
    expect(await counts()).toEqual({ attended: 1, missed: 0 });
    const { rows } = (await office.list(event)).json;
    expect(rows).toContainEqual({
      ...{ id: walkIn.id, name: walkIn.name, employer: walkIn.employer },
      ...{ audience: null, expected: false, state: 'attended', by: 'staff' },
    });
    await office.tick(event, { walkIn, state: 'unknown' });
    expect(await counts()).toEqual({ attended: 0, missed: 0 });
  });

  test.each([
    [422, 'state', { invitation: ari.id, state: 'missed' }],
    [422, 'state', { walkIn, state: 'missed' }],
    [422, 'invitation', { state: 'attended' }],
    [422, 'walkIn.name', { walkIn: { ...walkIn, name: 'Kim 850101-1236' }, state: 'attended' }],
    [404, undefined, { invitation: numberedId('inv', 99), state: 'attended' }],
  ])('is refused with %i by %s', async (status, field, body) => {
    const refused = await office.tick(event, body);

    expect([refused.status, refused.json.errors?.[0].field]).toEqual([status, field]);
    expect(await counts()).toEqual({ attended: 0, missed: 0 });
  });

  test('of an invitation to another event changes neither', async () => {
    const other = anEvent({ id: `evt_${'0'.repeat(25)}3` });
    await office.held(other, []);

    expect((await office.tick(other, { invitation: kim.id, state: 'attended' })).status).toBe(404);
    expect(await stateOf(kim)).toBeUndefined();
  });

  test('is refused before the list opens and for what was cancelled', async () => {
    const cancelled = anEvent({ id: `evt_${'0'.repeat(25)}4`, status: 'cancelled' });
    await office.held(cancelled, []);
    const early = '2027-04-15T03:00:00Z';

    expect((await office.tick(cancelled, { walkIn, state: 'attended' })).json.code).toBe('attendance-closed');
    office.clock.now = early;
    expect((await tick(kim, 'attended')).json.code).toBe('attendance-closed');
  });
});

describe('the code of the door', () => {
  const code = checkInCode({ current: 'k1', keys: { k1: 'A'.repeat(43) }, address: 'A'.repeat(43) }, event.id);
  const door = async () => `/check-in/${(await office.list(event)).json.code.code}`;
  const arrive = async (email: string) => office.send(await door(), { email });

  test('is ten letters that follow from the event and the keys, and are others for another of either', () => {
    const other = checkInCode({ current: 'k1', keys: { k1: 'B'.repeat(43) }, address: 'A'.repeat(43) }, event.id);

    expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/);
    expect(new Set([code, other, checkInCode(office.keys, `evt_${'0'.repeat(26)}`)]).size).toBe(3);
  });

  test('opens a page that names nobody and changes nothing, however it is typed', async () => {
    const path = await door();
    for (const typed of [
      path,
      path.toUpperCase().replace('/CHECK-IN/', '/check-in/'),
      `/en${path}`,
      path.replaceAll('-', '').replace('/checkin', '/check-in'),
    ]) {
      const page = await office.open(typed, 'sent=0');
      expect([typed, page.status]).toEqual([typed, 200]);
      expect(page.text).toContain('Frukost om CNC');
      expect(page.text).not.toMatch(/Exempel \d AB|Åke/);
    }
    expect([await counts(), await stateOf(kim)]).toEqual([{ attended: 0, missed: 0 }, undefined]);
  });

  test('checks in by the address, once, and answers an address that nobody invited in the same words', async () => {
    const known = await arrive(` ${emailOf(1).toUpperCase()} `);
    const again = await arrive(emailOf(1));
    const unknown = await arrive('stranger@example.com');

    expect([known.status, known.text, known.headers]).toEqual([303, again.text, unknown.headers]);
    expect([unknown.status, unknown.text]).toEqual([303, known.text]);
    const thanks = await office.open(await door(), 'sent=1');
    expect(thanks.text).toContain('säg till vid dörren');
    expect(await counts()).toEqual({ attended: 1, missed: 0 });
    expect((await office.invitationNow(kim))?.attendance).toMatchObject({ state: 'attended', by: 'code' });
  });

  test('takes who was marked as missing for present', async () => {
    await tick(kim, 'missed');
    await arrive(emailOf(1));

    expect(await counts()).toEqual({ attended: 1, missed: 0 });
  });

  test.each(['', 'kim', 'kim@', `${'x'.repeat(250)}@example.com`])('asks again for the address %s', async (email) => {
    const page = await arrive(email);

    expect(page.status).toBe(422);
    expect(page.text).toContain('href="#email"');
  });

  test.each(['2027-04-15T04:29:59Z', '2027-04-15T06:45:00Z'])('is worth nothing at %s', async (at) => {
    const path = await door();
    office.clock.now = at;
    const [page, sent] = [await office.open(path), await office.send(path, { email: emailOf(1) })];

    expect([page.status, sent.status]).toEqual([404, 404]);
    expect(await stateOf(kim)).toBeUndefined();
  });

  test.each(['x', 'aaaaa-aaaaa', `${'a'.repeat(3_000)}`, signalKey('sig_1').pk])('is not %s', async (wrong) => {
    expect((await office.open(`/check-in/${wrong}`)).status).toBe(404);
  });
});
