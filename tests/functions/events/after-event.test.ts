import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EventType } from '../../../shared/domain/event.ts';
import { surveyDays } from '../../../shared/domain/event-survey.ts';
import type { MailDraft } from '../../../shared/mail/mail.ts';
import { addressHash } from '../../../shared/platform/address-hash.ts';
import { signLink } from '../../../shared/platform/links.ts';
import type { Table } from '../../../shared/platform/table.ts';
import { addressStore } from '../../../shared/stores/address-store.ts';
import { caseReportWrite } from '../../../shared/stores/case-report-store.ts';
import { shortLinkStore } from '../../../shared/stores/short-link-store.ts';
import { type AfterEventOffice, afterEventOffice, anEvent, anInvited, emailOf } from '../../support/after-event.ts';
import { numberedId } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

const event = anEvent();
const people = (count: number, from = 1) => Array.from({ length: count }, (_, i) => anInvited(event, from + i));
const nextMorning = '2027-04-16T06:00:00Z';

let dynamo: TestDynamo;
let casework: Table;
let office: AfterEventOffice;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  ({ casework } = await dynamo.newTables());
  office = await afterEventOffice(casework);
});

/** Eight people: 1 to 6 came, 7 was marked as missing, 8 was not ticked. */
const held = async () => {
  const invited = people(8);
  await office.held(event, invited);
  for (const [i, { id }] of invited.slice(0, 7).entries())
    await office.tick(event, { invitation: id, state: i < 6 ? 'attended' : 'missed' });
  office.clock.now = nextMorning;
  return invited;
};
const linksOf = (draft: MailDraft | undefined): string[] =>
  draft?.blocks.flatMap((block) => (block.kind === 'actions' ? block.links.map(({ href }) => href) : [])) ?? [];
const pathOf = (url: string | undefined) => new URL(url ?? '').pathname;
const surveyOf = async (i: number) => pathOf(linksOf(await office.mail(`survey#${numberedId('inv', i)}`))[0]);
const missedOf = async (i: number) => pathOf(linksOf(await office.mail(`missed#${numberedId('inv', i)}`))[0]);
const everything = async () => {
  const items = [];
  for (const pk of [event.id, ...people(8).map(({ id }) => id)])
    items.push(...(await casework.query({ where: 'pk = :pk', values: { ':pk': pk }, consistent: true })).items);
  return items;
};

describe('the morning after', () => {
  test('who came is asked whether it was worth it, who was missing why, and who was not ticked nothing; each once', async () => {
    await held();

    const [first, again] = [await office.morning(), await office.morning()];

    expect([first, again]).toEqual([
      { surveys: 6, missed: 1, held: 0 },
      { surveys: 0, missed: 0, held: 0 },
    ]);
    const survey = await office.mail(`survey#${numberedId('inv', 1)}`);
    expect(survey).toMatchObject({ class: 'invitation', unsubscribe: { list: 'invitations' } });
    expect(linksOf(survey)).toHaveLength(1);
    expect(linksOf(await office.mail(`missed#${numberedId('inv', 7)}`)).map((url) => new URL(url).search)).toEqual([
      ...['?reason=ill', '?reason=work', '?reason=forgot', '?reason=not-relevant', '?reason=other'],
    ]);
    expect(await office.mail(`survey#${numberedId('inv', 8)}`)).toBeUndefined();
  });

  test('on the day itself nobody is asked, and of a cancelled event never', async () => {
    await held();
    const cancelled = anEvent({ id: `evt_${'0'.repeat(25)}9`, status: 'cancelled' });
    await office.held(cancelled, [anInvited(cancelled, 20)]);
    office.clock.now = '2027-04-15T20:00:00Z';

    expect(await office.morning()).toEqual({ surveys: 0, missed: 0, held: 0 });
    office.clock.now = nextMorning;
    expect(await office.morning()).toEqual({ surveys: 6, missed: 1, held: 0 });
  });

  test('every type of event asks its own second and third question, and worth your time first', async () => {
    const asked = new Map<string, string[]>();
    for (const [i, type] of EventType.options.entries()) {
      const of = anEvent({ id: numberedId('evt', 50 + i), type });
      const guest = anInvited(of, 50 + i);
      await office.held(of, [guest]);
      office.clock.now = nextMorning;
      await office.morning();
      const { text } = await office.open(pathOf(linksOf(await office.mail(`survey#${guest.id}`))[0]));
      asked.set(
        type,
        [...text.matchAll(/>\s*([123]\. [^<]*)</g)].map(([, question = '']) => question.trim()),
      );
    }

    expect(new Set([...asked.values()].map(([first]) => first))).toEqual(new Set(['1. Var det värt din tid?']));
    expect(asked.get('workshop')).toContain('2. Vad kommer du att använda på jobbet?');
    expect(new Set([...asked.values()].map(([, , third]) => third)).size).toBe(EventType.options.length);
  });

  test('where no list was kept, all who had a seat are asked how it was, and nobody why they stayed away', async () => {
    await office.held(event, [
      ...people(2),
      anInvited(event, 3, { answer: 'no' }),
      anInvited(event, 4, { seat: 'waiting' }),
    ]);
    office.clock.now = nextMorning;

    expect(await office.morning()).toEqual({ surveys: 2, missed: 0, held: 0 });
    expect((await office.results(event)).json.attendance).toMatchObject({ kept: false, rate: null });
  });

  test('a list that was kept late, or a job that was away, is made up for within the days of an answer', async () => {
    const invited = await held();
    office.clock.now = '2027-04-22T06:00:00Z';
    expect(await office.morning()).toEqual({ surveys: 6, missed: 1, held: 0 });
    await office.tick(event, { invitation: invited[7]?.id, state: 'attended' });
    expect(await office.morning()).toEqual({ surveys: 1, missed: 0, held: 0 });
  });

  test('nobody who left, bounced or complained is written to', async () => {
    await held();
    const addresses = addressStore(casework);
    const at = new Date('2027-04-15T12:00:00Z');
    await addresses.leave(addressHash(office.keys, emailOf(1)), 'invitations', at);
    await addresses.bounced(addressHash(office.keys, emailOf(2)), at);
    await addresses.complained(addressHash(office.keys, emailOf(7)), at);

    expect(await office.morning()).toEqual({ surveys: 4, missed: 0, held: 3 });
  });

  test('killed before or after any write and run again, everybody has one mail and one mark', async () => {
    const invited = await held();
    for (const moment of ['before', 'after'] as const)
      for (let at = 1; at <= 7; at += 1) {
        const table = (await dynamo.newTables()).casework;
        const its = await afterEventOffice(table);
        await its.held(event, invited.slice(0, 4));
        for (const [i, { id }] of invited.slice(0, 4).entries())
          await its.tick(event, { invitation: id, state: i < 3 ? 'attended' : 'missed' });
        its.clock.now = nextMorning;
        let writes = 0;
        // A process that dies does no more: neither this write nor any later one.
        const dying: Table = {
          ...table,
          transact: async (given) => {
            writes += 1;
            if (writes > at || (writes === at && moment === 'before')) throw new Error('killed');
            await table.transact(given);
            if (writes === at) throw new Error('killed');
          },
        };
        const killed = await its.morning(dying).catch(() => undefined);
        const again = await its.morning();

        const done = killed ? killed.surveys + killed.missed : Math.min(4, moment === 'after' ? at : at - 1);
        expect([moment, at, done + again.surveys + again.missed]).toEqual([moment, at, 4]);
        for (const [i, { id }] of invited.slice(0, 4).entries()) {
          expect(await its.mail(`${i < 3 ? 'survey' : 'missed'}#${id}`)).toBeDefined();
          expect(await its.mail(`${i < 3 ? 'missed' : 'survey'}#${id}`)).toBeUndefined();
        }
      }
  });
});

describe('the question', () => {
  test('opened with every address of its mails, twice and in both languages, changes nothing', async () => {
    await held();
    await office.morning();
    const before = await everything();

    for (const i of [1, 7]) {
      const draft = await office.mail(`${i === 1 ? 'survey' : 'missed'}#${numberedId('inv', i)}`);
      for (const url of [...linksOf(draft), ...linksOf(draft)])
        for (const language of ['', '/en']) {
          const { pathname, search } = new URL(url);
          expect((await office.open(`${language}${pathname}`, search.slice(1))).status).toBe(200);
        }
    }

    expect(await everything()).toEqual(before);
  });

  test('is answered once; the answer lies apart from who gave it', async () => {
    const invited = await held();
    await office.morning();
    const path = await surveyOf(1);
    const form: [string, string][] = [
      ['worthIt', 'partly'],
      ['useful', 'validation'],
      ['text', 'Samtalet vid kaffet'],
      ['next', 'automation'],
      ['next', 'inclusion'],
    ];

    const [first, again] = [await office.send(path, form), await office.send(path, { worthIt: 'no' })];

    expect([first.status, first.headers.location, again.status]).toEqual([303, path, 409]);
    expect(again.text).toContain('Tack för ditt svar');
    expect(await office.feedback(event)).toEqual([
      {
        ...{ kind: 'survey', worthIt: 'partly', useful: 'validation', text: 'Samtalet vid kaffet' },
        next: ['automation', 'inclusion'],
      },
    ]);
    expect((await office.invitationNow(invited[0] ?? anInvited(event, 1)))?.surveyedAt).toBe(
      '2027-04-16T00:00:00.000Z',
    );
    // What lies in the answer's own item names nobody, and no time that would lead to one.
    const kept = JSON.stringify((await everything()).filter(({ sk }) => String(sk).startsWith('survey#')));
    expect(kept).not.toMatch(/inv_|con_|kim|2027|Exempel/);
  });

  test('is answered by one of many at once', async () => {
    await held();
    await office.morning();
    const path = await surveyOf(1);

    const sent = await Promise.all(Array.from({ length: 8 }, () => office.send(path, { worthIt: 'yes' })));

    expect(sent.map(({ status }) => status).toSorted()).toEqual([303, ...Array.from({ length: 7 }, () => 409)]);
    expect(await office.feedback(event)).toHaveLength(1);
  });

  test.each([
    ['worthIt', {}],
    ['worthIt', { worthIt: 'maybe' }],
    ['text', { worthIt: 'yes', text: 'Kim, 19850101-1234, var bra' }],
    ['text', { worthIt: 'yes', text: 'x'.repeat(301) }],
    ['next', { worthIt: 'yes', next: 'astronomy' }],
  ])('comes back with what was typed where %s is wrong', async (field, form) => {
    await held();
    await office.morning();
    const page = await office.send(await surveyOf(1), form as Record<string, string>);

    expect(page.status).toBe(422);
    expect(page.text).toContain(`href="#${field}"`);
    if ('text' in form) expect(page.text).toContain(form.text);
    expect(await office.feedback(event)).toEqual([]);
  });

  test('why somebody did not come: the link preselects, the button records, once', async () => {
    await held();
    await office.morning();
    const path = await missedOf(7);
    const shown = await office.open(path, 'reason=work');

    expect(shown.text).toMatch(/value="work" checked/);
    expect(await office.feedback(event)).toEqual([]);
    const sent = [await office.send(path, { reason: 'work' }), await office.send(path, { reason: 'ill' })];
    expect(sent.map(({ status }) => status)).toEqual([303, 409]);
    expect(await office.feedback(event)).toEqual([{ kind: 'missed', reason: 'work' }]);
    expect((await office.send(path, { reason: 'rain' })).status).toBe(422);
  });

  test('lives seven days, and no link of another purpose or key opens it', async () => {
    await held();
    await office.morning();
    const path = await surveyOf(1);
    const subject = '0'.repeat(25).concat('1');
    const expires = new Date('2030-01-01T00:00:00Z');
    const rsvp = signLink(office.keys, { purpose: 'rsvp', subject, expires });

    expect((await office.open(`/survey/${rsvp}`)).status).toBe(404);
    expect((await office.open(path.replace('/survey/', '/missed/'))).status).toBe(404);
    office.clock.now = new Date(new Date(nextMorning).getTime() + surveyDays * 86_400_000).toISOString();
    const late = [await office.open(path), await office.send(path, { worthIt: 'yes' })];
    expect(late.map(({ status }) => status)).toEqual([410, 410]);
    expect(late[0]?.text).toContain('Tiden att svara har gått ut');
  });
});

describe('results', () => {
  const answer = async (i: number, worthIt: string, more: Record<string, string> = {}) =>
    expect((await office.send(await surveyOf(i), { worthIt, ...more })).status).toBe(303);

  test('are hidden at four answers and shown at five, without any part under five', async () => {
    await held();
    await office.morning();
    for (const i of [1, 2, 3, 4]) await answer(i, 'yes', { text: `Text ${9 - i}`, useful: 'validation' });
    const four = (await office.results(event)).json;
    await answer(5, 'no', { text: 'Nja', useful: 'validation' });
    const five = (await office.results(event)).json;

    expect(four.survey).toEqual({ answered: '0-4', worth: null, useful: [], next: [], texts: [] });
    expect(four.benefit).toMatchObject({ perHour: null, byTopic: [], byHour: [] });
    expect(JSON.stringify(four)).not.toContain('Text');
    expect(five.survey).toEqual({
      ...{ answered: '5-9', worth: 0.75, useful: [{ topic: 'validation', answers: '5-9' }], next: [] },
      texts: ['Nja', 'Text 5', 'Text 6', 'Text 7', 'Text 8'],
    });
    // 0.75 / 1.25 hours.
    expect(five.benefit).toMatchObject({
      perHour: 0.6,
      byTopic: [{ topic: 'recruitment', events: 1, participantHours: 7.5, perHour: 0.6 }],
      byHour: [{ hour: 7, events: 1, participantHours: 7.5, perHour: 0.6 }],
    });
  });

  test('count who came, by audience too, and of walk-ins how many', async () => {
    const day = anEvent({ type: 'arbetsmarknadsdag' });
    const invited = [1, 2, 3].map((i) => anInvited(day, i, { audience: i < 3 ? 'study-counsellors' : 'suppliers' }));
    await office.held(day, invited);
    await office.tick(day, { invitation: invited[0]?.id, state: 'attended' });
    await office.tick(day, { invitation: invited[2]?.id, state: 'missed' });
    await office.tick(day, { walkIn: { id: numberedId('wlk', 1), name: 'Noor', employer: 'X' }, state: 'attended' });

    const { attendance, audiences } = (await office.results(day)).json;

    expect(attendance).toEqual({ kept: true, expected: 3, attended: 1, missed: 1, walkIns: 1, rate: 1 / 3 });
    expect(audiences).toEqual([
      { audience: 'study-counsellors', expected: 2, attended: 1, missed: 0 },
      { audience: 'employment-service', expected: 0, attended: 0, missed: 0 },
      { audience: 'suppliers', expected: 1, attended: 0, missed: 1 },
    ]);
  });

  test('name the signals that the event’s own links led to, in the nightly count', async () => {
    await held();
    const link = { channel: 'event' as const, createdBy: office.broker.id, createdAt: '2027-04-01T08:00:00.000Z' };
    const links = shortLinkStore(casework);
    await links.create({ ...link, code: 'abcdef12', name: 'Dörren', event: event.id });
    await links.create({ ...link, code: 'abcdef13', name: 'En annan', event: `evt_${'0'.repeat(25)}8` });
    const counted = { since: '2027-04-15', total: 9 };
    await casework.write(
      caseReportWrite({
        ...{ builtAt: '2027-04-16T02:00:00.000Z', from: '2026-04-16', until: '2027-04-15' },
        ...{ cases: [], flow: [], promises: [], outcomes: [], driversByMeasures: [], diagnoses: [], topics: [] },
        sources: [
          { source: 'abcdef12', area: 'gastrikland-ost', within30Days: 3, ...counted },
          { source: 'abcdef12', area: 'gastrikland-vast', within30Days: 1, ...counted },
          { source: 'abcdef13', area: 'gastrikland-ost', within30Days: 5, ...counted },
        ],
      }),
    );

    expect((await office.results(event)).json.signals).toEqual({
      ...{ within30Days: 4, countedAt: '2027-04-16T02:00:00.000Z' },
      links: [{ code: 'abcdef12', name: 'Dörren', within30Days: 4 }],
    });
  });
});
