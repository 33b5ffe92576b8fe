import { describe, expect, test } from 'vitest';
import {
  AttendanceInput,
  attendanceMoved,
  isCodeValid,
  isExpected,
  isListOpen,
  questionAfter,
} from '../../shared/domain/attendance.ts';

const event = { startsAt: '2027-04-15T05:30:00Z', minutes: 75, status: 'planned' as const };
const at = (time: string) => new Date(`2027-04-15T${time}Z`);

describe('the day of an event', () => {
  test.each([
    ['03:29:59', false],
    ['03:30:00', true],
    ['23:00:00', true],
  ])('the list is open from two hours before the start on: at %s it is %s', (time, open) => {
    expect(isListOpen(event, at(time))).toBe(open);
    expect(isListOpen({ ...event, status: 'cancelled' }, at(time))).toBe(false);
  });

  test.each([
    ['04:29:59', false],
    ['04:30:00', true],
    ['06:44:59', true],
    ['06:45:00', false],
  ])('the code of the door holds from an hour before the start to the end: at %s it is %s', (time, valid) => {
    expect(isCodeValid(event, at(time))).toBe(valid);
    expect(isCodeValid({ ...event, status: 'cancelled' }, at(time))).toBe(false);
  });

  test.each([
    [{ answer: 'yes' }, true],
    [{ answer: 'yes', seat: 'confirmed' }, true],
    [{ answer: 'yes', seat: 'waiting' }, false],
    [{ answer: 'yes', seat: 'offered' }, false],
    [{ answer: 'yes', seat: 'lapsed' }, false],
    [{ answer: 'no' }, false],
    [{ answer: null }, false],
  ] as const)('%o is expected: %s', (invitation, expected) => {
    expect(isExpected(invitation)).toBe(expected);
  });

  test('counters move by the difference of two ticks, and back again', () => {
    expect(attendanceMoved('unknown', 'attended')).toEqual({ attended: 1, missed: 0 });
    expect(attendanceMoved('attended', 'missed')).toEqual({ attended: -1, missed: 1 });
    expect(attendanceMoved('missed', 'missed')).toEqual({ attended: 0, missed: 0 });
  });
});

describe('a tick', () => {
  const invitation = `inv_${'0'.repeat(26)}`;
  const walkIn = { id: `wlk_${'0'.repeat(26)}`, name: 'Kim', employer: 'Exempel AB' };
  test.each([
    ['invitation', { state: 'attended' }],
    ['invitation', { invitation, walkIn, state: 'attended' }],
    ['invitation', { invitation: 'sig_1', state: 'attended' }],
    ['state', { invitation, state: 'late' }],
    ['state', { walkIn, state: 'missed' }],
    ['walkIn.name', { walkIn: { ...walkIn, name: '' }, state: 'attended' }],
    ['walkIn.name', { walkIn: { ...walkIn, name: 'Kim 19850101-1234' }, state: 'attended' }],
    ['walkIn', { walkIn: { ...walkIn, email: 'kim@example.com' }, state: 'attended' }],
  ])('is refused by %s', (field, input) => {
    const read = AttendanceInput.safeParse(input);

    expect(read.error?.issues.map(({ path }) => path.join('.'))).toContain(field);
  });
});

describe('the morning after', () => {
  const counts = (attended: number, missed: number) => ({
    counts: { invited: 9, yes: 9, no: 0, keepMePosted: 0, waiting: 0, offered: 0, attended, missed },
  });
  const ticked = (state: 'attended' | 'missed') => ({
    attendance: { state, at: '2027-04-15T05:30:00.000Z', by: 'staff' as const },
  });
  test.each([
    ['came', { answer: 'yes', ...ticked('attended') }, counts(1, 0), 'survey'],
    ['came without an answer', { answer: null, ...ticked('attended') }, counts(1, 0), 'survey'],
    ['was marked as missing', { answer: 'yes', ...ticked('missed') }, counts(1, 1), 'missed'],
    ['was not ticked on a list that was kept', { answer: 'yes' }, counts(1, 0), undefined],
    ['had a seat where no list was kept', { answer: 'yes' }, counts(0, 0), 'survey'],
    ['stood in line where no list was kept', { answer: 'yes', seat: 'waiting' }, counts(0, 0), undefined],
    ['said no', { answer: 'no' }, counts(0, 0), undefined],
  ] as const)('who %s', (_, invitation, event, question) => {
    expect(questionAfter(invitation, event)).toBe(question);
  });
});
