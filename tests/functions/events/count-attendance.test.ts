import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countAttendance } from '../../../functions/events/count-attendance.ts';
import type { Table } from '../../../shared/platform/table.ts';
import { attendanceWrite } from '../../../shared/stores/attendance-store.ts';
import { contactStore } from '../../../shared/stores/contact-store.ts';
import { contactKey } from '../../../shared/stores/keys.ts';
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

const people = ['kim@example.com', 'lo@example.com', 'gone@example.com'];
const counting = (table: Table = office.casework) =>
  countAttendance(office.deps(table))(new Date('2028-01-01T00:00:00Z'));
const contacts = async () =>
  (await contactStore(office.casework).inAreas(['gastrikland-ost']))
    .map(({ email, attended, missed, lastAttendedAt }) => [email, attended, missed, lastAttendedAt])
    .toSorted();
const tick = async (event: string, email: string, state: 'attended' | 'missed' | 'unknown') => {
  const [was] = (await office.deps().attendance.invitedTo(event)).filter((one) => one.email === email);
  if (was) await office.casework.write(attendanceWrite(was, { state, at: '2027-04-15T06:00:00.000Z', by: 'staff' }));
};
/** An event that is over, to which one came, one did not, and one has left the list since. */
const held = async () => {
  for (const email of people) await office.consents(email);
  const event = await office.event();
  await office.call('POST', `/api/v1/events/${event}/invitations`, {});
  await tick(event, 'kim@example.com', 'attended');
  await tick(event, 'lo@example.com', 'missed');
  await tick(event, 'gone@example.com', 'attended');
  const hash = office.hashOf('gone@example.com');
  await office.casework.write({ Delete: { Key: contactKey('gastrikland-ost', hash) } });
  return event;
};

test('who came and who did not is counted with the contact once, the morning after', async () => {
  await held();
  office.at.now = '2027-04-15T18:00:00.000Z';
  expect(await counting()).toEqual({ counted: 0 });
  office.at.now = '2027-04-16T06:00:00.000Z';

  expect([await counting(), await counting()]).toEqual([{ counted: 3 }, { counted: 0 }]);

  expect(await contacts()).toEqual([
    ['kim@example.com', 1, 0, '2027-04-15T05:30:00Z'],
    ['lo@example.com', 0, 1, undefined],
  ]);
  const next = await office.event({ startsAt: '2027-05-15T05:30:00Z' });
  const preview = `/api/v1/events/${next}/invitations/preview`;
  expect((await office.call('POST', preview, { attendance: 'attended-before' })).json.wouldInvite).toBe(1);
  expect((await office.call('POST', preview, { attendance: 'never-attended' })).json.wouldInvite).toBe(1);
});

test('a tick that is mended afterwards is mended with the contact', async () => {
  const event = await held();
  office.at.now = '2027-04-16T06:00:00.000Z';
  await counting();
  await tick(event, 'lo@example.com', 'attended');
  await tick(event, 'kim@example.com', 'unknown');

  await counting();

  expect((await contacts()).map(([, attended, missed]) => [attended, missed])).toEqual([
    [0, 0],
    [1, 0],
  ]);
});

test('a run that dies anywhere counts nobody twice', async () => {
  await held();
  office.at.now = '2027-04-16T06:00:00.000Z';
  for (const moment of ['before', 'after'])
    for (let index = 0; index < 3; index += 1) {
      let done = 0;
      const dying: Table = {
        ...office.casework,
        transact: async (writes) => {
          if (done === index && moment === 'before') throw new Error('killed');
          await office.casework.transact(writes);
          if (done === index) throw new Error('killed');
          done += 1;
        },
      };
      await counting(dying).catch(() => undefined);
    }
  await counting();

  expect((await contacts()).map(([, attended, missed]) => [attended, missed])).toEqual([
    [1, 0],
    [0, 1],
  ]);
});
