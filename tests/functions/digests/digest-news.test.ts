import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { caseIdOf } from '../../../shared/domain/case.ts';
import type { Event } from '../../../shared/domain/event.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Signal } from '../../../shared/domain/signal.ts';
import type { Table } from '../../../shared/platform/table.ts';
import { caseReportWrite } from '../../../shared/stores/case-report-store.ts';
import { employerNeedsWrite } from '../../../shared/stores/employer-needs-store.ts';
import { eventWrite } from '../../../shared/stores/event-store.ts';
import { outboxStore } from '../../../shared/stores/outbox-store.ts';
import { personWrite } from '../../../shared/stores/person-store.ts';
import { warningWrite } from '../../../shared/stores/warning-store.ts';
import { aSignal as aKnownSignal, aPerson, numberedId } from '../../support/builders.ts';
import { digestJob, openCaseOf, stepOf } from '../../support/digest-harness.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

// What the letters tell, from what is stored: one broker in Gävle, a colleague in the same area, a strategist, a provider.

const since = '2026-11-23T06:00:00.000Z';
const alva = aPerson({ since });
const bo = aPerson({ since, id: 'per_bo', email: 'bo@example.org', areas: ['gastrikland-ost', 'norra-halsingland'] });
const siv = aPerson({ since, id: 'per_siv', email: 'siv@example.org', roles: ['strategist'], areas: [] });
const pia = aPerson({ since, id: 'per_pia', email: 'pia@example.org', roles: ['provider'], areas: [] });

let dynamo: TestDynamo;
let casework: Table;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  ({ casework } = await dynamo.newTables());
  for (const person of [alva, bo, siv, pia]) await casework.write(personWrite(person));
});

const run = (now = '2026-11-30T06:00:00Z') => digestJob({ casework, now })();
const aSignal = (number: number, over: Partial<Signal> = {}) =>
  aKnownSignal({
    ...{ id: numberedId('sig', number), reference: `CASE-${number}`, answerBy: '2026-12-10' },
    receivedAt: '2026-11-24T09:00:00.000Z',
    ...over,
  });

type Told = Record<string, { text: string; note: string | undefined; href: string | undefined }[]>;
/** The lines of a person's letter, by the title that they stand under. */
const toldTo = async ({ id }: Person, week = '2026-W49'): Promise<Told> => {
  const draft = (await outboxStore(casework).find(`digest#${id}#${week}`))?.draft;
  const told: Told = {};
  let title = '';
  for (const block of draft?.blocks ?? []) {
    if (block.kind === 'subheading') title = block.text;
    if (block.kind === 'list') told[title] = block.items.map(({ text, note, href }) => ({ text, note, href }));
    if (block.kind === 'facts')
      told[title] = block.rows.map(({ label, value }) => ({ text: label, note: value, href: undefined }));
  }
  return told;
};
const textsOf = (lines: Told[string] | undefined) => (lines ?? []).map(({ text }) => text);

const closed = { kind: 'closed', to: 'closed', outcome: 'matched-education', message: 'Klart.' } as const;

describe('a case that was closed in the week', () => {
  test('is no new signal, and is told to colleagues with how it ended, not to who closed it', async () => {
    const { id } = await openCaseOf(casework, aSignal(1));
    await stepOf(casework, id, alva.id, '2026-11-26T09:00:00.000Z', closed);
    for (let i = 0; i < 9; i += 1)
      await stepOf(casework, id, alva.id, `2026-11-26T1${i}:00:00.000Z`, { kind: 'noted', text: 'Efteråt.' });

    await run();

    expect(await toldTo(alva)).toEqual({});
    expect((await toldTo(bo))['Avslutat av kollegor']).toEqual([
      {
        text: 'CNC-operatör, 3 personer (CASE-1)',
        note: 'Matchat med utbildning. Gävle',
        href: `https://kompetens.example.org/console/#/case/${id}`,
      },
    ]);
    expect((await toldTo(bo))['Nya signaler']).toBeUndefined();
  });

  test('on Monday morning is told the week after, and is no new signal today', async () => {
    const { id } = await openCaseOf(casework, aSignal(1));
    await openCaseOf(casework, aSignal(2));
    await stepOf(casework, id, alva.id, '2026-11-30T05:30:00.000Z', closed);

    await run();
    await run('2026-12-07T06:00:00Z');

    expect(textsOf((await toldTo(bo))['Nya signaler'])).toEqual(['CNC-operatör, 3 personer (CASE-2)']);
    expect((await toldTo(bo))['Avslutat av kollegor']).toBeUndefined();
    expect(textsOf((await toldTo(bo, '2026-W50'))['Avslutat av kollegor'])).toEqual([
      'CNC-operatör, 3 personer (CASE-1)',
    ]);
  });

  test('withdrawn by the employer is told to nobody as a colleague’s', async () => {
    const { id } = await openCaseOf(casework, aSignal(1));
    await stepOf(casework, id, 'employer', '2026-11-26T09:00:00.000Z', {
      ...{ kind: 'moved', to: 'withdrawn', reason: 'Löst.' },
    });

    await run();

    expect([await toldTo(alva), await toldTo(bo)]).toEqual([{}, {}]);
  });
});

test('a new signal whose case went to another area is told there and not where it came in', async () => {
  await openCaseOf(casework, aSignal(1), { area: 'norra-halsingland' });
  await openCaseOf(casework, aSignal(2));

  await run();

  expect(textsOf((await toldTo(alva))['Nya signaler'])).toEqual(['CNC-operatör, 3 personer (CASE-2)']);
  expect(textsOf((await toldTo(bo))['Nya signaler'])).toHaveLength(2);
});

test('a case of both kinds is told once: what needs somebody now is no new signal', async () => {
  await openCaseOf(casework, aSignal(1, { answerBy: '2026-12-01' }));

  await run();

  const told = await toldTo(alva);
  expect(Object.keys(told)).toEqual(['Behöver dig nu', 'Dina siffror']);
  expect(told['Behöver dig nu']?.[0]?.note).toBe('Svar senast tis 1 dec. Gävle');
});

test('own numbers come from the nightly report and the worklist', async () => {
  await openCaseOf(casework, aSignal(1));
  await openCaseOf(casework, aSignal(2, { receivedAt: '2026-11-10T09:00:00.000Z' }));
  const here = { area: 'gastrikland-ost', channel: null };
  await casework.write(
    caseReportWrite({
      ...{ builtAt: '2026-11-30T03:15:00.000Z', from: '2025-12-01', until: '2026-11-30', cases: [], outcomes: [] },
      flow: [
        { ...here, step: 'to-answer', cases: 9, medianDays: 2, p90Days: 4, medianWorkingDays: 1, p90WorkingDays: 3 },
      ],
      promises: [{ ...here, cases: 9, within: 8, share: 0.889 }],
      ...{ driversByMeasures: [], diagnoses: [], sources: [], topics: [] },
    }),
  );

  await run();

  expect((await toldTo(alva))['Dina siffror']).toEqual([
    {
      text: 'Östra Gästrikland',
      note: 'Hälften får svar inom en arbetsdag, löftet är 5. 89 % i tid. 2 öppna ärenden',
      href: undefined,
    },
  ]);
});

describe('early warnings', () => {
  const warn = (day: string, area = 'gastrikland-ost') =>
    casework.write(
      warningWrite({
        ...{ area, ssyk: '7212', label: 'Svetsare', day },
        employers: 4,
        expected: 0.5,
        probability: 0.01,
      }),
    );

  test('of the week are told once, in the area and to the strategist, never to a provider', async () => {
    for (const day of ['2026-11-22', '2026-11-29', '2026-11-30']) await warn(day);
    await warn('2026-11-25', 'sodra-halsingland');

    await run();

    expect(textsOf((await toldTo(alva))['Tidiga varningar'])).toEqual(['Svetsare']);
    expect((await toldTo(siv))['Tidiga varningar']?.map(({ note }) => note?.split(':')[0])).toEqual([
      'Östra Gästrikland',
      'Södra Hälsingland',
    ]);
    expect(await toldTo(pia)).toEqual({});
  });
});

describe('events', () => {
  const event = (number: number, over: Partial<Event>): Event => ({
    ...{
      id: numberedId('evt', number),
      title: `Träff ${number}`,
      type: 'frukost',
      startsAt: '2026-12-10T07:00:00.000Z',
    },
    ...{ minutes: 60, benefit: 'Nytta', capacity: 20, areas: ['gastrikland-ost'], status: 'planned', version: 1 },
    place: { name: 'Lärcentrum', address: 'Gatan 1', municipality: '2180' },
    ...{ createdBy: 'per_a', createdAt: '2026-11-01T07:00:00.000Z' },
    counts: { invited: 30, yes: 12, no: 3, keepMePosted: 1, waiting: 2, offered: 0, attended: 0, missed: 0 },
    ...over,
  });

  test('of the own areas within four weeks, planned ones, with who answered', async () => {
    await casework.write(eventWrite(event(1, {})));
    await casework.write(eventWrite(event(2, { status: 'cancelled' })));
    await casework.write(eventWrite(event(3, { startsAt: '2026-12-29T07:00:00.000Z' })));
    await casework.write(eventWrite(event(4, { areas: ['sodra-halsingland'], audiences: ['suppliers'] })));

    await run();

    expect((await toldTo(alva))['Träffar de närmaste fyra veckorna']).toEqual([
      {
        text: 'Träff 1',
        note: 'tor 10 dec kl. 08:00, Lärcentrum. 12 ja av 20 platser, 3 nej, 2 på väntelistan',
        href: `https://kompetens.example.org/console/#/events/${numberedId('evt', 1)}`,
      },
    ]);
    expect(textsOf((await toldTo(siv))['Träffar de närmaste fyra veckorna'])).toEqual(['Träff 1', 'Träff 4']);
    const providers = (await toldTo(pia))['Träffar de närmaste fyra veckorna'];
    expect(providers?.map(({ text, note }) => [text, note])).toEqual([['Träff 4', 'tor 10 dec kl. 08:00, Lärcentrum']]);
  });
});

describe('a strategist', () => {
  test('is told of late cases by area and of reopenings, and of areas without a broker', async () => {
    await openCaseOf(casework, aSignal(1, { answerBy: '2026-11-06' }));
    await openCaseOf(casework, aSignal(2, { answerBy: '2026-11-27' }));
    await openCaseOf(casework, aSignal(3));
    const { id } = await openCaseOf(casework, aSignal(4), {
      state: 'reopen-requested',
      answeredAt: '2026-11-25T09:00:00.000Z',
    });

    await run();

    const told = await toldTo(siv);
    expect(told['Försenade ärenden']).toEqual([
      {
        text: 'Östra Gästrikland: 2 försenade ärenden',
        note: 'Varav mycket försenade: 1',
        href: 'https://kompetens.example.org/console/#/?area=gastrikland-ost',
      },
    ]);
    expect(told['Återöppning begärd']?.map(({ href }) => href?.split('/').at(-1))).toEqual([id]);
    expect(textsOf(told['Områden utan mäklare på plats'])).toEqual(['Västra Gästrikland', 'Södra Hälsingland']);
    expect(Object.keys(told)).not.toContain('Nya signaler');
  });

  test('who is a broker too gets one letter with both, and nothing twice', async () => {
    await casework.write(personWrite({ ...bo, roles: ['broker', 'strategist', 'provider'] }));
    const reopened = { state: 'reopen-requested' as const, answeredAt: '2026-11-25T09:00:00.000Z' };
    await openCaseOf(casework, aSignal(1), reopened);
    await openCaseOf(casework, aSignal(2, { area: 'sodra-halsingland', municipality: '2182' }), reopened);

    await run();

    const told = await toldTo(bo);
    expect(textsOf(told['Behöver dig nu'])).toEqual(['CNC-operatör, 3 personer (CASE-1)']);
    expect(textsOf(told['Återöppning begärd'])).toEqual(['CNC-operatör, 3 personer (CASE-2)']);
  });
});

describe('a provider', () => {
  const need = (ssyk: string, since: string, employers: number) => ({ ssyk, label: `Yrke ${ssyk}`, employers, since });

  test('is told what five employers or more need since the last letter, and of no case', async () => {
    await openCaseOf(casework, aSignal(1, { answerBy: '2026-11-06' }));
    await casework.write(
      employerNeedsWrite([need('7212', '2026-11-25', 7), need('5323', '2026-11-22', 9), need('2221', '2026-11-30', 5)]),
    );

    await run();

    expect(await toldTo(pia)).toEqual({
      'Nya behov från flera arbetsgivare': [
        {
          text: 'Yrke 7212',
          note: '7 arbetsgivare i länet har sökt detta det senaste året',
          href: 'https://kompetens.example.org/basis/county/7212',
        },
      ],
    });
    await run('2026-12-07T06:00:00Z');
    expect(textsOf((await toldTo(pia, '2026-W50'))['Nya behov från flera arbetsgivare'])).toEqual(['Yrke 2221']);
  });

  test('cannot be told of four: such a number is not kept', () => {
    expect(() => employerNeedsWrite([need('7212', '2026-11-25', 4)])).toThrow();
  });
});

test('the case that a line leads to is the signal’s own, open already or not', async () => {
  const signal = aSignal(1);
  await openCaseOf(casework, signal);

  await run();

  expect((await toldTo(alva))['Nya signaler']?.[0]?.href).toContain(caseIdOf(signal.id));
});
