import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/platform/table.ts';
import { addressStore } from '../../../shared/stores/address-store.ts';
import { enteredContactWrite, silentEmployerWrite } from '../../../shared/stores/contact-store.ts';
import { eventStore } from '../../../shared/stores/event-store.ts';
import { invitationRunStore } from '../../../shared/stores/invitation-run-store.ts';
import { invitationStore } from '../../../shared/stores/invitation-store.ts';
import { eventKey, preferenceKey } from '../../../shared/stores/keys.ts';
import { aPerson } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
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

const preview = (event: string, segment: object = {}) =>
  office.call('POST', `/api/v1/events/${event}/invitations/preview`, segment);
const invite = (event: string, segment: object = {}) =>
  office.call('POST', `/api/v1/events/${event}/invitations`, segment);
const nothing = { alreadyInvited: 0, suppressed: 0, optedOut: 0, withoutConsent: 0, unknownIndustry: 0 };
const counselling = (hash: string, over: object = {}) =>
  enteredContactWrite({
    ...{
      hash,
      area: 'gastrikland-ost',
      audience: 'study-counsellors',
      name: 'Ulla Exempel',
      email: 'ulla@example.com',
    },
    ...{
      employer: 'Exempelskolan',
      language: 'sv',
      consentedAt: '2027-02-01T08:00:00.000Z',
      consentedHow: 'in-person',
    },
    ...{ enteredBy: 'per_x', occupations: [], topics: [], signals: 0, attended: 0, missed: 0, ...over },
  });
const cancel = (event: string) =>
  office.casework.write({
    Update: {
      Key: eventKey(event),
      UpdateExpression: 'SET #status = :cancelled',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':cancelled': 'cancelled' },
    },
  });

describe('a preview', () => {
  test('counts who would be invited and who would not and why, and sends nothing', async () => {
    const at = new Date('2027-02-10T00:00:00Z');
    const addresses = addressStore(office.casework);
    const event = await office.event();
    await office.consents('invited@example.com');
    await invite(event);
    await office.consents('new@example.com', { industry: 'C' });
    await addresses.leave(await office.consents('left@example.com'), 'invitations', at);
    await addresses.bounced(await office.consents('bounced@example.com'), at);
    const paused = await office.consents('paused@example.com');
    await office.casework.write({
      Put: { Item: { ...preferenceKey(paused, 'invitations'), pausedUntil: '2027-06-01' } },
    });
    const before = await eventStore(office.casework).byId(event);

    const answer = await preview(event);

    expect([answer.status, answer.json]).toEqual([
      200,
      { ...nothing, wouldInvite: 1, alreadyInvited: 1, suppressed: 1, optedOut: 2, capacity: 2, seatsLeft: 2 },
    ]);
    expect(await eventStore(office.casework).byId(event)).toEqual(before);
    expect(await office.mailTo(event, office.hashOf('new@example.com'))).toBeUndefined();
  });

  test('says how many employers told of a need and did not agree, each once and none who has since', async () => {
    const told = (employerHash: string, addressHash: string, occupation: string) =>
      office.casework.write(
        silentEmployerWrite({
          ...{ area: 'gastrikland-ost', employerHash, addressHash, occupations: [occupation], topics: [] },
          at: '2027-01-10T08:00:00.000Z',
        }),
      );
    await told('e1', 'h1', '7223');
    await told('e1', 'h2', '7223');
    await told('e2', 'h3', '5321');
    await told('e3', office.hashOf('kim@example.com'), '7223');
    await told('e4', 'h5', '7223');
    await office.consents('kim@example.com', { occupations: ['7223'] });
    await office.consents('lo@example.com', { employerHash: 'e4' });
    const event = await office.event();

    expect((await preview(event)).json).toMatchObject({ wouldInvite: 2, withoutConsent: 2 });
    expect((await preview(event, { occupations: ['7223'] })).json).toMatchObject({ wouldInvite: 1, withoutConsent: 1 });
    const counsellors = await office.event({ type: 'arbetsmarknadsdag' });
    expect((await preview(counsellors)).json.withoutConsent).toBe(0);
  });

  test('counts by industry who has said none, and they are invited only where it is asked', async () => {
    await office.consents('said@example.com', { industry: 'C' });
    await office.consents('other@example.com', { industry: 'I' });
    await office.consents('unsaid@example.com');
    const event = await office.event();

    expect((await preview(event, { industries: ['C'] })).json).toMatchObject({ wouldInvite: 1, unknownIndustry: 1 });
    const both = { industries: ['C', 'unknown'] };
    expect((await preview(event, both)).json).toMatchObject({ wouldInvite: 2, unknownIndustry: 0 });
    expect((await invite(event, both)).json.invited).toBe(2);
  });

  test.each([
    [{ areas: ['norra-halsingland'] }, 403],
    [{ audiences: ['suppliers'] }, 422],
    [{ audiences: [] }, 422],
    [{ industries: ['X'] }, 422],
    [{ occupations: ['72'] }, 422],
    [{ colour: 'red' }, 422],
  ])('of %j is refused', async (segment, status) => {
    expect((await preview(await office.event(), segment)).status).toBe(status);
  });

  test('is for the staff of the areas', async () => {
    const event = await office.event();
    const other = aPerson({ id: 'per_other', areas: ['norra-halsingland'] });
    const path = `/api/v1/events/${event}/invitations/preview`;

    expect((await office.call('POST', path, {}, other)).status).toBe(403);
  });
});

describe('a run', () => {
  test('writes each audience its own words, and both organisations invite', async () => {
    const hash = await office.consents('kim@example.com');
    await office.casework.write(counselling(office.hashOf('ulla@example.com')));
    const event = await office.event({
      audiences: ['employers', 'study-counsellors'],
      coHosts: [{ organisation: 'Teknikföretagen', name: 'Ida Exempel', email: 'ida@example.org' }],
      notes: [{ audience: 'study-counsellors', text: 'Ta med era frågor.\n\nVi bjuder på kaffe.' }],
    });

    expect((await invite(event)).json.invited).toBe(2);

    const [toKim, toUlla] = [
      await office.mailTo(event, hash),
      await office.mailTo(event, office.hashOf('ulla@example.com')),
    ];
    const [kim, ulla] = [JSON.stringify(toKim), JSON.stringify(toUlla)];
    for (const said of [kim, ulla])
      expect(said).toContain(`${office.region.organiser.name} och Teknikföretagen bjuder in`);
    expect(kim).not.toContain('era frågor');
    expect(toUlla?.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(3);
    expect(ulla).toContain('75 minuter');
  });

  test('invites an address of two audiences once, for the first of the event', async () => {
    const hash = await office.consents('kim@example.com');
    await office.casework.write(counselling(hash));
    const event = await office.event({ audiences: ['study-counsellors', 'employers'] });

    expect((await invite(event)).json).toMatchObject({ invited: 1, alreadyInvited: 0 });

    const { runs } = (await office.call('GET', `/api/v1/events/${event}/invitations`)).json;
    expect(runs).toMatchObject([{ state: 'done', toInvite: 1, invited: 1, by: office.broker.id }]);
    expect((await invite(event, { audiences: ['employers'] })).json).toMatchObject({ invited: 0, alreadyInvited: 1 });
  });

  test('answers in time with how many are left, and the sweep invites them', async () => {
    for (let i = 0; i < 30; i += 1) await office.consents(`p${i}@example.com`);
    const event = await office.event({ capacity: 2 });
    office.at.tickMs = 400;

    const { invited, left } = (await invite(event)).json;
    office.at.tickMs = 0;

    expect(invited).toBeGreaterThan(3);
    expect(left).toBe(30 - invited);
    expect(await office.sweep()).toMatchObject({ runs: 1, invited: left, uninvited: 0 });
    expect(await office.sweep()).toMatchObject({ runs: 0 });
    expect((await eventStore(office.casework).byId(event))?.counts.invited).toBe(30);
  });

  test('beside others whose segments overlap invites nobody twice', async () => {
    for (let i = 0; i < 12; i += 1)
      await office.consents(`p${i}@example.com`, { occupations: i % 2 ? ['7223'] : ['7223', '5321'] });
    const event = await office.event();

    const runs = await Promise.all([
      invite(event, { occupations: ['7223'] }),
      invite(event, { occupations: ['5321'] }),
      invite(event),
    ]);

    expect(runs.map(({ status }) => status)).toEqual([200, 200, 200]);
    office.at.now = '2027-03-01T08:10:00.000Z';
    await office.sweep();
    expect((await eventStore(office.casework).byId(event))?.counts.invited).toBe(12);
    expect((await invitationStore(office.casework).hashesInvitedTo(event)).size).toBe(12);
  });

  test.each<[string, (event: string) => Promise<unknown> | undefined]>([
    ['cancelled', (event) => cancel(event)],
    [
      'begun',
      () => {
        office.at.now = '2027-04-15T05:30:00.000Z';
        return undefined;
      },
    ],
  ])('ends with an event that is %s in between', async (_, happens) => {
    for (let i = 0; i < 10; i += 1) await office.consents(`p${i}@example.com`);
    const event = await office.event();
    office.at.tickMs = 2_000;
    const { invited } = (await invite(event)).json;
    office.at.tickMs = 0;
    await happens(event);

    expect(await office.sweep()).toMatchObject({ runs: 1, invited: 0, uninvited: 0 });

    const runs = await invitationRunStore(office.casework).ofEvent(event);
    expect(runs).toMatchObject([{ state: 'event-over', invited }]);
    expect(invited).toBeLessThan(10);
    expect(await office.sweep()).toMatchObject({ runs: 0 });
  });

  test('whose event is moved under its hands invites the rest to the event as it now is', async () => {
    for (let i = 0; i < 5; i += 1) await office.consents(`p${i}@example.com`);
    const event = await office.event();
    let transactions = 0;
    const table: Table = {
      ...office.casework,
      transact: async (writes) => {
        transactions += 1;
        if (transactions === 4)
          await office.casework.write({
            Update: {
              Key: eventKey(event),
              UpdateExpression: 'SET #version = :two, title = :title',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':two': 2, ':title': 'Lunch om CNC' },
            },
          });
        return office.casework.transact(writes);
      },
    };

    const answer = await office.callOver(table)('POST', `/api/v1/events/${event}/invitations`, {});

    expect(answer.json).toMatchObject({ invited: 5, left: 0 });
    const hashes = await invitationStore(office.casework).hashesInvitedTo(event);
    const titles = await Promise.all([...hashes].map(async (hash) => (await office.mailTo(event, hash))?.subject));
    expect(titles.filter((subject) => subject?.includes('Lunch'))).toHaveLength(3);
  });

  test('whose event is cancelled under its hands stops with the next recipient', async () => {
    for (let i = 0; i < 5; i += 1) await office.consents(`p${i}@example.com`);
    const event = await office.event();
    let transactions = 0;
    const table: Table = {
      ...office.casework,
      transact: async (writes) => {
        transactions += 1;
        if (transactions === 4) await cancel(event);
        return office.casework.transact(writes);
      },
    };

    const answer = await office.callOver(table)('POST', `/api/v1/events/${event}/invitations`, {});

    expect(answer.json).toMatchObject({ invited: 2, left: 0 });
    expect(await invitationRunStore(office.casework).ofEvent(event)).toMatchObject([
      { state: 'event-over', invited: 2 },
    ]);
  });
});

/** A table whose invocation dies at its nth effect, before or after the effect took place. */
const dyingAt = (table: Table, index: number, moment: 'before' | 'after'): Table => {
  let effects = 0;
  const struck = async (take: () => Promise<void>): Promise<void> => {
    const dies = effects === index;
    effects += 1;
    if (dies && moment === 'before') throw new Error('killed');
    await take();
    if (dies) throw new Error('killed');
  };
  return {
    ...table,
    write: (write) => struck(() => table.write(write)),
    transact: (writes) => struck(() => table.transact(writes)),
  };
};

describe('a run that dies', () => {
  const size = process.env.CRASH_PLANS === 'all' ? 500 : 40;
  const hashes: string[] = [];
  beforeEach(async () => {
    hashes.length = 0;
    for (let i = 0; i < size; i += 1) hashes.push(await office.consents(`p${i}@example.com`));
  });
  const later = (minutes: number) => {
    office.at.now = new Date(new Date(office.at.now).getTime() + minutes * 60_000).toISOString();
  };
  const expectEachOnce = async (event: string) => {
    const marks = await invitationStore(office.casework).hashesInvitedTo(event);
    expect([...marks].sort()).toEqual([...hashes].sort());
    const mails = await Promise.all(hashes.map((hash) => office.mailTo(event, hash)));
    expect(mails.filter((mail) => mail !== undefined)).toHaveLength(size);
    expect((await eventStore(office.casework).byId(event))?.counts.invited).toBe(size);
    const [run, ...others] = await invitationRunStore(office.casework).ofEvent(event);
    expect([run?.state, run?.invited, others]).toEqual(['done', size, []]);
  };

  test('once is finished by the next sweep, each recipient with exactly one mail', async () => {
    // Effects: the run, each recipient, the end. What dies after one leaves what dies before the next would.
    for (const index of [1, 2, size / 2, size, size + 1]) {
      const event = await office.event();
      const table = dyingAt(office.casework, index - 1, 'after');
      await office.callOver(table)('POST', `/api/v1/events/${event}/invitations`, {});
      later(2);
      await office.sweep();
      await expectEachOnce(event);
    }
  }, 600_000);

  test('at every recipient, again and again, still invites each exactly once', async () => {
    const event = await office.event();
    await office.callOver(dyingAt(office.casework, 1, 'before'))('POST', `/api/v1/events/${event}/invitations`, {});
    let deaths = 0;
    for (let i = 0; i < 3 * size; i += 1) {
      later(1.1);
      if (i === 0) later(1);
      // Before its first recipient, after its first, in turn: no recipient is passed without a death on each side.
      const moment = i % 2 === 0 ? 'before' : 'after';
      try {
        if ((await office.sweep(dyingAt(office.casework, i % 2 === 0 ? 1 : 0, moment))).runs === 0) break;
      } catch {
        deaths += 1;
      }
    }
    expect(deaths).toBeGreaterThanOrEqual(size - 2);
    later(2);
    await office.sweep();
    await expectEachOnce(event);
  }, 600_000);
});
