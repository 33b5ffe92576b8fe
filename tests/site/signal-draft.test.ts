import { expect, test } from 'vitest';
import { OnBehalfInput } from '../../shared/domain/on-behalf.ts';
import { emptySignal, signalOf } from '../../site/console/src/signal/signal-draft.ts';

const filled = {
  ...emptySignal('sv'),
  channel: 'breakfast',
  occupationText: 'CNC-operatör',
  headcount: ' 3 ',
  employer: 'Exempel Mekaniska AB',
  municipality: '2180',
  name: 'Kim Exempel',
  phone: '070-174 06 05',
};

test('a form with what must be there is a request that the contract takes', () => {
  const parsed = OnBehalfInput.parse(signalOf(filled));

  expect(parsed).toMatchObject({ channel: 'breakfast', need: { headcount: 3, horizon: 'now' } });
  expect(parsed.contact).toEqual({ name: 'Kim Exempel', phone: '070-174 06 05' });
  expect(parsed.recruitment).toBeUndefined();
});

test('numbers of the recruitment travel as numbers, and zero is one of them', () => {
  const parsed = OnBehalfInput.parse(
    signalOf({ ...filled, applicants: '4', suitable: '0', knewEducation: 'no', topics: ['validation'], events: 'yes' }),
  );

  expect(parsed.recruitment).toEqual({ applicants: 4, suitable: 0, knewEducation: false });
  expect(parsed.topics).toEqual(['validation']);
  expect(parsed.consent).toEqual({ events: true });
});

test('what was left empty is left out, so that it is told as missing', () => {
  const parsed = OnBehalfInput.safeParse(signalOf(emptySignal('sv')));

  const missing = parsed.error?.issues.map(({ path }) => path.join('.'));
  expect(missing).toEqual(
    expect.arrayContaining(['employer.name', 'contact.name', 'municipality', 'need.occupationText', 'channel']),
  );
});

test('what is no number is sent as it was written, for the server to refuse', () => {
  expect(OnBehalfInput.safeParse(signalOf({ ...filled, headcount: 'tre' })).success).toBe(false);
});
