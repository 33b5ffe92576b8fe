import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseList, CaseView, ChangedCase } from '../../functions/cases/contract.ts';
import type { BasisOccupation } from '../../functions/open-data/contract.ts';
import type { SignalStatus } from '../../functions/signals/contract.ts';
import { ask, casework, linksOf, openEveryLinkTwice, placesOf, sendSignal, start } from '../support/journey.ts';
import { type LocalRegion, type Mail, startLocalRegion } from '../support/local-region.ts';
import { openedTwice } from '../support/mail-links.ts';
import { startReplicaServer } from '../support/replica-server.ts';
import { type UnsteadySources, unsteadySources } from '../support/unsteady-sources.ts';

// One case from the employer's signal to what became of it, by the front doors alone, with the clock moved; in this order.

const employer = 'kim@example.com';
const brokersAddress = 'alva.exempel@example.org';

let replicas: Awaited<ReturnType<typeof startReplicaServer>>;
let sources: UnsteadySources;
let region: LocalRegion;
let seen: ChangedCase['case'];
let statusPath: string;
beforeAll(async () => {
  replicas = await startReplicaServer(() => new Date(start));
  sources = await unsteadySources(replicas.origin);
  region = await startLocalRegion({ now: start, sources: sources.origin });
  await region.refreshBasis();
  const sent = await sendSignal<{ statusUrl: string }>(region, 'the-case');
  expect(sent.status).toBe(201);
  statusPath = sent.json.statusUrl.slice(region.origin.length);
  await region.quiescent();
}, 180_000);
afterAll(async () => {
  await region?.stop();
  await sources?.stop();
  await replicas?.close();
});

const bearer = async (email = brokersAddress) => ({ authorization: `Bearer ${await region.login(email)}` });
const shown = async () => {
  const answered = await ask<CaseView>(region, 'GET', `/api/v1/cases/${seen.id}`, { headers: await bearer() });
  expect(answered.status).toBe(200);
  seen = answered.json.case;
  return answered.json;
};
const change = async (what: string, body: object, version = seen.version) => {
  const headers = { ...(await bearer()), 'if-match': `"${version}"` };
  const answered = await ask<ChangedCase & { code: string; allowed: string[] }>(
    region,
    'POST',
    `/api/v1/cases/${seen.id}/${what}`,
    { body, headers },
  );
  if (answered.status === 200) seen = answered.json.case;
  return answered;
};
const step = (to: string, more: object = {}) => change('transitions', { to, reason: 'Enligt samtal', ...more });
const mailsTo = async (address: string): Promise<Mail[]> => {
  const mails = await region.mail();
  return mails.filter(({ to }) => to === address);
};
const newestTo = async (address: string): Promise<Mail> => {
  const [mail] = await mailsTo(address);
  if (mail === undefined) throw new Error(`No mail to ${address}`);
  return mail;
};
/** The paths of a mail's links to a question. */
const answersIn = (mail: Mail) =>
  linksOf(region, mail)
    .map((url) => url.slice(region.origin.length))
    .filter((path) => path.startsWith('/answer/'));
const answer = <T = unknown>(path: string, body: object) =>
  ask<T>(region, 'POST', `/api/v1/signals/answers/${path.replace('/answer/', '').split('?')[0]}`, { body });
const status = async () =>
  (await ask<SignalStatus>(region, 'GET', `/api/v1/signals/status/${statusPath.replace('/signal/', '')}`)).json;

test('the signal is a new case in the worklist of its area, and of no other', async () => {
  const own = await ask<CaseList>(region, 'GET', '/api/v1/cases', { headers: await bearer() });
  const other = await ask<CaseList>(region, 'GET', '/api/v1/cases', {
    headers: await bearer('dag.exempel@example.org'),
  });

  expect(own.json.cases).toMatchObject([{ state: 'received', rank: 5, due: '2026-11-30', area: 'gastrikland-ost' }]);
  expect(other.json.cases).toEqual([]);
  const found = await ask<CaseView>(region, 'GET', `/api/v1/cases/${own.json.cases[0]?.id}`, {
    headers: await bearer(),
  });
  expect(found.headers.get('etag')).toBe('"1"');
  seen = found.json.case;
});

test('the broker takes it: the employer is told, and the promise is kept', async () => {
  const taken = await step('acknowledged', { message: 'Hej Kim! Jag ringer dig i morgon.' });

  expect(taken.status).toBe(200);
  expect(taken.json.case.answeredAt).toBeDefined();
  expect((await newestTo(employer)).text).toContain('Jag ringer dig i morgon.');
  expect((await status()).steps.map(({ kind }) => kind)).toEqual(['received', 'with-broker', 'acknowledged']);
});

test('a question goes to the employer by mail, opening its link changes nothing, and the answer lands on the case', async () => {
  const asked = await step('waiting-employer', { question: 'Vilka styrsystem kör ni?' });
  const mail = await newestTo(employer);
  const [path = ''] = answersIn(mail);

  expect(asked.status).toBe(200);
  expect(mail.text).toContain('Vilka styrsystem kör ni?');
  expect(placesOf(await openEveryLinkTwice(region))).toContain('/answer/…');
  expect((await answer(path, { answer: 'Heidenhain, personnummer 19850101-1234' })).status).toBe(422);
  expect((await answer(path, { answer: 'Heidenhain och Siemens.' })).status).toBe(200);
  expect((await answer(path, { answer: 'En gång till.' })).status).toBe(409);

  const view = await shown();
  expect(view.case.state).toBe('acknowledged');
  expect(view.history[0]?.change).toMatchObject({ kind: 'answered', answer: 'Heidenhain och Siemens.' });
  expect((await newestTo(brokersAddress)).text).toContain(seen.reference);
});

test('education is no measure before a cause is known, and nothing closes before the occupation is confirmed', async () => {
  const education = { kind: 'utbildning', what: 'Yrkesvux', owner: 'Komvux' };

  expect((await change('diagnosis', { drivers: [], measure: education })).json.code).toBe('driver-missing');
  expect((await step('closed', { outcome: 'referred', message: 'Klart.' })).json.code).toBe('case-uncoded');
  expect((await change('occupation', { ssyk: '7223' })).status).toBe(200);
  expect((await change('diagnosis', { drivers: ['synlighet'], measure: education })).status).toBe(200);
  expect((await step('measure-planned')).status).toBe(200);
  const forbidden = await step('received');
  expect([forbidden.status, forbidden.json.code]).toEqual([409, 'forbidden-step']);
  expect(forbidden.json.allowed).toContain('closed');
});

test('closing tells the employer, who says no and why: the case is back with a new clock, and the broker is told', async () => {
  const closed = await step('closed', { outcome: 'matched-education', message: 'Klassen i Gävle blir klar i juni.' });
  const mail = await newestTo(employer);
  const no = answersIn(mail).at(-1) ?? '';

  expect(closed.status).toBe(200);
  expect(mail.text).toContain('Klassen i Gävle blir klar i juni.');
  expect(placesOf(await openEveryLinkTwice(region))).toEqual(openedTwice.case);
  expect((await answer(no, { satisfied: false, reopen: true, reason: 'Juni är för sent.' })).status).toBe(200);
  expect((await answer(no, { satisfied: true })).status).toBe(409);

  expect((await shown()).case).toMatchObject({ state: 'reopen-requested', due: '2026-11-30' });
  const alert = await newestTo(brokersAddress);
  expect(alert.text).toContain(seen.reference);
  expect(linksOf(region, alert).some((url) => url.includes('/console/#/case/'))).toBe(true);
  const listed = await ask<CaseList>(region, 'GET', '/api/v1/cases', { headers: await bearer() });
  expect(listed.json.cases).toMatchObject([{ state: 'reopen-requested', rank: 4 }]);
});

test('it is opened again, and closed again', async () => {
  expect((await step('reopened')).status).toBe(200);
  expect((await step('closed', { outcome: 'measure-done', message: 'Två praktikanter från januari.' })).status).toBe(
    200,
  );
  expect((await status()).steps.at(-1)?.kind).toBe('closed');
  expect(answersIn(await newestTo(employer)).length).toBeGreaterThan(0);
});

test('after ninety days one question, and its answer is in H3 of the next edition', { timeout: 120_000 }, async () => {
  const occupation = async () => (await ask<BasisOccupation>(region, 'GET', '/api/v1/basis/gastrikland-ost/7223')).json;
  const before = await mailsTo(employer);
  // By hand on the days in question: a clock that is moved over three months runs every schedule of every day between.
  const onMorning = (at: string, schedule: string) => {
    region.running.clock.advanceTo(new Date(at));
    return region.runSchedule(schedule);
  };
  await onMorning('2027-02-20T06:00:00Z', 'follow-ups');
  expect((await mailsTo(employer)).length).toBe(before.length);
  await onMorning('2027-02-21T06:00:00Z', 'follow-ups');
  const [question] = await mailsTo(employer);
  const [path = ''] = answersIn(question as Mail);
  const without = await occupation();

  const asked = await casework(region);
  for (const _ of ['once', 'twice']) expect((await ask(region, 'GET', path)).status).toBe(200);
  expect(await casework(region)).toEqual(asked);
  expect((await answer(path, { outcome: 'unfilled' })).status).toBe(200);
  expect((await answer(path, { outcome: 'as-wanted' })).status).toBe(409);
  // The pulls bring nothing: the basis stands on what was good, and only the outcome is new.
  sources.behaves('html');
  expect(await onMorning('2027-02-22T03:00:00Z', 'pull-jobstream')).toMatchObject({ failureCode: 'html' });
  for (const schedule of ['follow-ups', 'build-index', 'publish-basis']) await region.runSchedule(schedule);

  expect((await mailsTo(employer)).length).toBe(before.length + 1);
  const withAnswer = await occupation();
  // One employer's answer counts and is not told: it is withheld, no longer missing, and the coverage is larger by it.
  expect([without.indicators.H3.state, withAnswer.indicators.H3.state]).toEqual(['missing', 'withheld']);
  expect(withAnswer.edition > without.edition).toBe(true);
  expect(withAnswer.coverage).toBeGreaterThan(without.coverage);
  expect((await shown()).case.followUp).toMatchObject({ outcome: 'unfilled' });
});

test('the history holds every step with who, when, from and to, and nothing can be lost from it', async () => {
  const { history } = await shown();
  const versions = history.map(({ version }) => version).toReversed();

  expect(versions).toEqual(Array.from({ length: versions.length }, (_, i) => i + 2));
  expect(new Set(history.map(({ who }) => who))).toEqual(new Set(['per_broker-gastrikland-ost', 'employer', 'system']));
  const kept = await casework(region);
  expect(kept.filter(({ pk, sk }) => pk === seen.id && sk.startsWith('history#'))).toHaveLength(versions.length);
});
