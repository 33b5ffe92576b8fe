import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChangedCase } from '../../../functions/cases/contract.ts';
import { CaseState, nextStates } from '../../../shared/domain/case-state.ts';
import { isClosed } from '../../../shared/domain/swedish-holidays.ts';
import { askKey } from '../../../shared/stores/keys.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { type PublishedBasis, publishedBasis } from '../../support/intake-basis.ts';
import { type Office, refusal, staffOffice } from './staff-office.ts';

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
const closing = { outcome: 'measure-done', message: 'Vi har ordnat en kurs.' };
const external = { organisation: 'Yrkeshögskolan', name: 'Ida Exempel', email: 'ida@yh.example.se' };
const linksIn = (mail: Awaited<ReturnType<Office['mail']>>) =>
  mail?.draft.blocks.flatMap((b) => (b.kind === 'actions' ? b.links.map((l) => l.href) : [])) ?? [];
const saying = (mail: Awaited<ReturnType<Office['mail']>>) => JSON.stringify(mail?.draft.blocks);

const diagnosed = {
  drivers: ['synlighet' as const],
  measure: { kind: 'studiebesok' as const, what: 'Besök', owner: 'Komvux' },
};

describe('every pair of states', () => {
  test('is accepted exactly as the table of steps says, but that only the employer asks to reopen; a refusal changes nothing', async () => {
    let number = 0;
    for (const from of CaseState.options)
      for (const to of CaseState.options) {
        number += 10;
        const waiting = {
          ...{
            id: 'ask_x',
            question: 'Vad?',
            from: 'in-dialogue' as const,
            askedOn: '2026-11-23',
            until: '2026-11-30',
          },
        };
        const id = await at.standing(number, {
          ...coded,
          ...diagnosed,
          state: from,
          waiting: from.startsWith('waiting') ? waiting : null,
        });
        const into = await at.open(number + 1);
        const more = {
          ...(to === 'acknowledged' && { message: 'Hej!' }),
          ...(to.startsWith('waiting') && { question: 'Vilka maskiner?' }),
          ...(to === 'waiting-external' && { external }),
          ...(to === 'closed' && closing),
          ...(to === 'merged' && { into }),
        };
        const before = await at.stored(id);

        const answered = await at.move('ost', id, to, more);

        const allowed = nextStates[from].filter((next) => next !== 'reopen-requested');
        if ((allowed as readonly string[]).includes(to)) {
          expect([from, to, answered.status]).toEqual([from, to, 200]);
          expect(ChangedCase.parse(answered.json).case.state).toBe(to);
          expect(answered.headers.etag).toBe('"2"');
          await at.expectWhole(into);
        } else {
          expect([from, to, refusal(answered)]).toEqual([from, to, [409, 'forbidden-step']]);
          expect(answered.json.allowed).toEqual(allowed);
          expect(await at.stored(id)).toEqual(before);
        }
        await at.expectWhole(id);
      }
  });
});

describe('an acknowledgement', () => {
  test('is mailed to the employer with the link to its page, keeps the promise, and is a public step', async () => {
    const id = await at.open(1);

    const answered = await at.move('ost', id, 'acknowledged', { message: 'Jag ringer på torsdag.' });

    expect(answered.json.case).toMatchObject({ state: 'acknowledged', answeredAt: at.at.now });
    const mail = await at.mail(`acknowledged#${id}#2`);
    expect(mail?.draft.to.address).toBe('kim@example.com');
    expect(mail?.draft.replyTo?.address).toBe('broker-gastrikland-ost@region.example.org');
    expect(saying(mail)).toContain('Jag ringer på torsdag.');
    expect(linksIn(mail)[0]).toMatch(/^https:\/\/kompetens\.example\.org\/signal\//);
    expect(await at.stepsOf(id)).toEqual(['with-broker', 'acknowledged']);
    expect((await at.historyOf(id))[0]).toMatchObject({
      who: 'per_broker-gastrikland-ost',
      from: 'received',
      to: 'acknowledged',
    });
  });

  test('without a text to the employer is refused', async () => {
    const id = await at.open(1);

    expect(refusal(await at.move('ost', id, 'acknowledged'))).toEqual([422, 'invalid', 'message: required']);
  });

  test('to a contact without an address is kept and mailed to nobody', async () => {
    const id = await at.open(1, { contact: { name: 'Kim', phone: '+46701740605' } });

    expect((await at.move('ost', id, 'acknowledged', { message: 'Vi hörs.' })).status).toBe(200);
    expect(await at.mail(`acknowledged#${id}#2`)).toBeUndefined();
  });
});

test('a step that says more than it can tell is refused, naming what', async () => {
  const id = await at.open(1);

  expect(refusal(await at.move('ost', id, 'in-dialogue', { message: 'Hej', into: id, outcome: 'referred' }))).toEqual([
    ...[422, 'invalid', 'message: unknown', 'outcome: unknown', 'into: unknown'],
  ]);
  expect(refusal(await at.move('ost', id, 'in-dialogue', { by: 'me' }))).toEqual([422, 'invalid', 'by: unknown']);
  expect(refusal(await at.move('ost', id, 'in-dialogue', { reason: '' }))).toEqual([
    422,
    'invalid',
    'reason: too-short',
  ]);
});

describe('a question to the employer', () => {
  test('is mailed with a link that ends with its last day, and stops the clock by the working days waited', async () => {
    const id = await at.open(1);

    const asked = await at.move('ost', id, 'waiting-employer', { question: 'Vilka maskiner?' });

    const { waiting } = asked.json.case;
    expect(waiting).toMatchObject({
      question: 'Vilka maskiner?',
      from: 'received',
      askedOn: '2026-11-24',
      until: '2026-12-01',
    });
    const mail = await at.mail(`question#${waiting.id}`);
    expect(saying(mail)).toContain('Vilka maskiner?');
    expect(mail?.expiresAt).toBe('2026-12-01T23:00:00.000Z');
    expect(linksIn(mail)[0]).toContain(`/answer/1.k1.question.${waiting.id.slice(4)}.`);
    expect(await at.casework.get(askKey(waiting.id))).toMatchObject({ case: id, purpose: 'question' });
    expect(await at.stepsOf(id)).toContain('question-asked');

    at.at.now = '2026-11-27T10:00:00.000Z';
    const back = await at.move('granne', id, 'in-dialogue');

    expect(back.json.case).toMatchObject({ waiting: null, due: '2026-12-03', answerBy: '2026-11-30' });
    await at.expectWhole(id);
  });

  test('without a question, or to a contact without an address, is refused', async () => {
    const id = await at.open(1);
    const silent = await at.open(2, { contact: { name: 'Kim', phone: '+46701740605' } });

    expect(refusal(await at.move('ost', id, 'waiting-employer'))).toEqual([422, 'invalid', 'question: required']);
    const answered = await at.move('ost', silent, 'waiting-employer', { question: 'Vad?' });
    expect(refusal(answered)).toEqual([422, 'invalid', 'question: no-email']);
    expect(answered.json.errors[0].message).toContain('ring i stället');
  });

  test('back to the answer that was given before needs no new one', async () => {
    const id = await at.open(1);
    await at.move('ost', id, 'acknowledged', { message: 'Hej!' });
    await at.move('ost', id, 'waiting-employer', { question: 'Vad?' });

    expect((await at.move('ost', id, 'acknowledged')).status).toBe(200);
  });
});

describe('a question to somebody outside', () => {
  test('is mailed to them with a reminder to come, tells nothing of who the employer is, and leaves the promise alone', async () => {
    const id = await at.open(1);

    const asked = await at.move('ost', id, 'waiting-external', { question: 'Har ni platser?', external });

    const { waiting, due } = asked.json.case;
    expect(waiting).toMatchObject({ actor: external, remindOn: '2026-12-01', until: '2026-12-08' });
    const mail = await at.mail(`external#${waiting.id}`);
    expect(mail?.draft.to).toEqual({ name: 'Ida Exempel', address: 'ida@yh.example.se' });
    expect(JSON.stringify(mail?.draft)).not.toMatch(/Kim|kim@example|Mekaniska/);
    expect(await at.casework.get(askKey(waiting.id))).toMatchObject({ case: id, purpose: 'external' });
    expect(await at.stepsOf(id)).toContain('with-others');

    at.at.now = '2026-12-02T10:00:00.000Z';
    expect((await at.move('ost', id, 'received')).json.case.due).toBe(due);
    expect(await at.stepsOf(id)).toEqual(['with-broker', 'with-others', 'back-with-broker']);
  });

  test('without one of its parts is refused', async () => {
    const id = await at.open(1);

    expect(refusal(await at.move('ost', id, 'waiting-external', {}))).toEqual([
      ...[422, 'invalid', 'question: required', 'external: required'],
    ]);
    const wrong = { question: 'Vad?', external: { ...external, email: 'ida' } };
    expect(refusal(await at.move('ost', id, 'waiting-external', wrong))).toEqual([
      422,
      'invalid',
      'external.email: format',
    ]);
  });
});

describe('closing', () => {
  test('mails the outcome with Yes and No, each a link for two weeks', async () => {
    const id = await at.standing(1, { ...coded, state: 'in-dialogue' });

    const answered = await at.move('ost', id, 'closed', closing);

    expect(answered.json.case.closing).toEqual({ at: at.at.now, outcome: 'measure-done', satisfied: null });
    const mail = await at.mail(`closing#${id}#2`);
    expect(saying(mail)).toContain('Vi har ordnat en kurs.');
    const [yes = '', no = ''] = linksIn(mail);
    expect([new URL(yes).search, new URL(no).search]).toEqual(['?answer=yes', '?answer=no']);
    const token = new URL(yes).pathname.split('/').at(-1) ?? '';
    const [, , purpose, subject, expiry = ''] = token.split('.');
    expect(purpose).toBe('satisfaction');
    expect(Number.parseInt(expiry, 36) * 1000).toBe(Date.parse(at.at.now) + 14 * 86_400_000);
    expect(await at.casework.get(askKey(`ask_${subject}`))).toMatchObject({ case: id, closedAt: at.at.now });
  });

  test('needs outcome and text, a confirmed occupation, and not the outcome that is a state of its own', async () => {
    const id = await at.open(1);

    expect(refusal(await at.move('ost', id, 'closed'))).toEqual([
      422,
      'invalid',
      'message: required',
      'outcome: required',
    ]);
    expect(refusal(await at.move('ost', id, 'closed', { ...closing, outcome: 'withdrawn' }))).toEqual([
      ...[422, 'invalid', 'outcome: choice'],
    ]);
    expect(refusal(await at.move('ost', id, 'closed', closing))).toEqual([409, 'case-uncoded']);
    await at.change('ost', id, 'occupation', { ssyk: '7223' });
    expect((await at.move('ost', id, 'closed', closing)).status).toBe(200);
  });

  test('and every other end waits for the children', async () => {
    const [parent, child, other] = [await at.standing(1, coded), await at.standing(2, coded), await at.open(3)];
    await at.change('ost', child, 'parent', { parent });

    expect(refusal(await at.move('ost', parent, 'closed', closing))).toEqual([409, 'children-open']);
    expect(refusal(await at.move('ost', parent, 'withdrawn'))).toEqual([409, 'children-open']);
    expect(refusal(await at.move('ost', parent, 'merged', { into: other }))).toEqual([409, 'children-open']);
    await at.move('ost', child, 'closed', closing);
    expect((await at.move('ost', parent, 'closed', closing)).status).toBe(200);
  });

  test('does not happen where a child opens again at the same moment', async () => {
    const [parent, child] = [await at.standing(1, coded), await at.standing(2, coded)];
    await at.change('ost', child, 'parent', { parent });
    await at.move('ost', child, 'closed', closing);
    let reopened = false;
    at.at.afterRead = async (id) => {
      if (id !== child || reopened) return;
      reopened = true;
      expect((await at.move('granne', child, 'reopened')).status).toBe(200);
    };

    expect(refusal(await at.move('ost', parent, 'closed', closing))).toEqual([409, 'children-open']);

    for (const id of [parent, child]) await at.expectWhole(id);
    expect(await at.mail(`closing#${parent}#3`)).toBeUndefined();
  });
});

describe('reopening', () => {
  test.each(['closed', 'reopen-requested'] as const)(
    'from %s gives a new promise and tells the employer',
    async (state) => {
      const end = { at: '2026-11-23T09:00:00.000Z', outcome: 'referred' as const, satisfied: null };
      const id = await at.standing(1, { ...coded, state, closing: end });

      const answered = await at.move('ost', id, 'reopened');

      expect(answered.json.case).toMatchObject({ state: 'reopened', due: '2026-12-01', answerBy: '2026-11-30' });
      const mail = await at.mail(`reopened#${id}#2`);
      expect(saying(mail)).toContain('1 december');
      expect(await at.stepsOf(id)).toEqual(['reopened']);
    },
  );

  test('that was only interrupted by a question is told to nobody a second time, and keeps its promise', async () => {
    const id = await at.standing(1, { ...coded, state: 'reopened' });
    await at.move('ost', id, 'waiting-employer', { question: 'Vad?' });

    const answered = await at.move('ost', id, 'reopened');

    expect(answered.json.case).toMatchObject({ state: 'reopened', due: '2026-11-30' });
    expect(await at.mail(`reopened#${id}#3`)).toBeUndefined();
  });

  test('is asked for by the employer alone', async () => {
    const id = await at.standing(1, { ...coded, state: 'closed' });

    const answered = await at.move('ost', id, 'reopen-requested');

    expect(refusal(answered)).toEqual([409, 'forbidden-step']);
    expect(answered.json.allowed).toEqual(['reopened']);
  });

  test('promises no day on which nobody answers', async () => {
    for (const now of ['2026-12-17', '2026-12-18', '2026-12-30', '2027-03-24', '2027-06-18', '2027-04-29']) {
      at.at.now = `${now}T09:00:00.000Z`;
      const id = await at.standing(Number(now.replaceAll('-', '')) % 100_000, { ...coded, state: 'closed' });

      const { due } = (await at.move('ost', id, 'reopened')).json.case;

      expect([now, due, isClosed(due, at.region.closedDays)]).toEqual([now, due, false]);
    }
  });
});

describe('merging', () => {
  test('changes both cases together: one ends, the other has it among its children, and the employer is told', async () => {
    const [one, other] = [await at.open(1), await at.open(2)];

    const answered = await at.move('ost', one, 'merged', { into: other });

    expect(answered.json).toMatchObject({ case: { state: 'merged', into: other }, allowed: [] });
    expect(await at.stored(other)).toMatchObject({ version: 2, state: 'received', children: [one] });
    expect(saying(await at.mail(`merged#${one}#2`))).toContain('REF-2');
    expect(await at.stepsOf(one)).toEqual(['with-broker', 'merged']);
    expect(await at.stepsOf(other)).toEqual(['with-broker']);
    for (const id of [one, other]) await at.expectWhole(id);
  });

  test('is refused into itself, what is done, what is merged, a child, another area’s, and what there is not', async () => {
    const one = await at.open(1);
    const parent = await at.open(3);
    const child = await at.open(4);
    await at.change('ost', child, 'parent', { parent });
    const targets = [
      one,
      await at.standing(2, { ...coded, state: 'closed' }),
      await at.standing(5, { state: 'merged', into: parent as never }),
      child,
      await at.open(6, { area: 'gastrikland-vast', municipality: '2181' }),
      'case_00000000000000000000000zzz',
    ];

    for (const into of targets)
      expect(refusal(await at.move('ost', one, 'merged', { into }))).toEqual([422, 'invalid', 'into: choice']);
    expect(refusal(await at.move('ost', one, 'merged', { into: 'case_1' }))).toEqual([422, 'invalid', 'into: format']);
    expect(refusal(await at.move('ost', one, 'merged'))).toEqual([422, 'invalid', 'into: required']);
    expect((await at.stored(one)).version).toBe(1);
  });

  test('of two cases into each other at once merges one of them', async () => {
    const [one, other] = [await at.open(1), await at.open(2)];

    const answered = await Promise.all([
      at.move('ost', one, 'merged', { into: other }),
      at.move('granne', other, 'merged', { into: one }),
    ]);

    expect(answered.map(({ status }) => status === 200).toSorted()).toEqual([false, true]);
    for (const id of [one, other]) await at.expectWhole(id);
    expect([(await at.stored(one)).state, (await at.stored(other)).state].toSorted()).toEqual(['merged', 'received']);
  });
});
