import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseList } from '../../functions/cases/contract.ts';
import type { EventAnswer } from '../../functions/events/contract.ts';
import { everyRoute } from '../../infra/features/routes.ts';
import type { Route } from '../../shared/contract/route.ts';
import { type LinkPurpose, signLink } from '../../shared/platform/links.ts';
import { exampleInput, someKeys } from '../support/builders.ts';
import { jobseekerSheet } from '../support/jobseeker-sheets.ts';
import { ask, sendSignal, start } from '../support/journey.ts';
import { type LocalRegion, startLocalRegion } from '../support/local-region.ts';

// Who may do what: every route of the program, asked by everybody. A route that is missing here fails the test.

/** For a thing of Östra Gästrikland: its broker, the broker of another area, and those who work in all or in none. */
const people = {
  own: 'alva.exempel@example.org',
  other: 'dag.exempel@example.org',
  strategist: 'embla.exempel@example.org',
  administrator: 'folke.exempel@example.org',
  provider: 'gro.exempel@example.org',
} as const;
type Who = keyof typeof people;
const everybody = Object.keys(people) as Who[];

type Sent = { path?: string; body?: unknown; headers?: Record<string, string> };
type Row = { send: () => Sent; answers: readonly number[] };

const area = 'gastrikland-ost';
const known: Record<string, string> = {};
const onCase = (last: string, body: unknown): (() => Sent) => {
  // A version that nobody has: whoever may change the case is told that it is stale, and nothing changes.
  return () => ({ path: `/api/v1/cases/${known.case}${last}`, body, headers: { 'if-match': '"999"' } });
};
const onEvent = (last: string, body: unknown): (() => Sent) => {
  return () => ({ path: `/api/v1/events/${known.event}${last}`, body, headers: { 'if-match': '"999"' } });
};
const at =
  (path: string, body?: unknown): (() => Sent) =>
  () => ({ path, ...(body !== undefined && { body }) });
const absence = { person: 'per_broker-gastrikland-ost', from: '2027-07-05', until: '2027-07-30' };
const breakfast = {
  title: 'Frukost',
  type: 'frukost',
  startsAt: '2026-12-10T06:30:00Z',
  minutes: 60,
  place: { name: 'Exempelhuset', address: 'Exempelgatan 1', municipality: '2180' },
  benefit: 'Du träffar klassen.',
  capacity: 5,
  areas: [area],
};
const largeSheet = jobseekerSheet(Array.from({ length: 270 }, (_, number) => [String(7300 + number), '21', 10]));
const undecided = {
  source: 'scb',
  snapshot: `raw/scb/${'0'.repeat(64)}.jsonl.gz`,
  verdict: 'approved',
  reason: 'Prov',
};
const standard = { key: 'prov', kind: 'closing', language: 'sv', title: 'Prov', text: 'Hej {{employer}}' };

//                            own  other strategist administrator provider
const worksOnCase = [412, 403, 412, 403, 403];
const readsCase = [200, 403, 200, 200, 403];
const changesEvent = [412, 403, 412, 412, 403];
const inTheHouse = [200, 200, 200, 200, 403];
const staffRows: Record<string, Row> = {
  listCases: { send: at(`/api/v1/cases?area=${area}`), answers: readsCase },
  exportCases: { send: at(`/api/v1/cases.csv?area=${area}`), answers: readsCase },
  case: { send: () => ({ path: `/api/v1/cases/${known.case}` }), answers: readsCase },
  moveCase: { send: onCase('/transitions', { to: 'in-dialogue', reason: 'Ring' }), answers: worksOnCase },
  noteCase: { send: onCase('/notes', { text: 'Hej' }), answers: worksOnCase },
  logContact: {
    send: onCase('/contacts', { on: '2026-11-23', parties: 'Kim', channel: 'phone', summary: 'Hej' }),
    answers: worksOnCase,
  },
  stepCase: { send: onCase('/next-step', { nextStep: null }), answers: worksOnCase },
  diagnoseCase: { send: onCase('/diagnosis', { drivers: ['synlighet'] }), answers: worksOnCase },
  codeCase: { send: onCase('/occupation', { ssyk: '7223' }), answers: worksOnCase },
  assignCase: {
    send: onCase('/assignment', { broker: 'per_broker-gastrikland-ost', reason: 'Hej' }),
    answers: worksOnCase,
  },
  placeCase: { send: onCase('/parent', { parent: null }), answers: worksOnCase },
  submitOnBehalf: {
    send: () => ({
      path: '/api/v1/signals/on-behalf',
      body: { ...exampleInput(), channel: 'phone' },
      headers: { 'idempotency-key': 'on-behalf' },
    }),
    answers: [201, 403, 201, 403, 403],
  },
  createEvent: { send: at('/api/v1/events', breakfast), answers: [201, 403, 201, 201, 403] },
  event: { send: () => ({ path: `/api/v1/events/${known.event}` }), answers: [200, 403, 200, 200, 403] },
  listEvents: { send: at('/api/v1/events'), answers: inTheHouse },
  changeEvent: { send: onEvent('', { capacity: 6 }), answers: changesEvent },
  cancelEvent: { send: onEvent('/cancellation', { reason: 'Sjukdom.' }), answers: changesEvent },
  invite: {
    send: () => ({ path: `/api/v1/events/${known.event}/invitations`, body: {} }),
    answers: [200, 403, 200, 200, 403],
  },
  attendance: {
    send: () => ({ path: `/api/v1/events/${known.event}/attendance` }),
    answers: [200, 403, 200, 200, 403],
  },
  // The list of an event in December is not open in November: refused by the day, and not for who asks.
  takeAttendance: {
    send: () => ({
      path: `/api/v1/events/${known.event}/attendance`,
      body: { invitation: `inv_${'0'.repeat(26)}`, state: 'attended' },
    }),
    answers: [409, 403, 409, 409, 403],
  },
  eventResults: {
    send: () => ({ path: `/api/v1/events/${known.event}/results` }),
    answers: [200, 403, 200, 200, 403],
  },
  previewInvitations: {
    send: () => ({ path: `/api/v1/events/${known.event}/invitations/preview`, body: {} }),
    answers: [200, 403, 200, 200, 403],
  },
  invitationRuns: {
    send: () => ({ path: `/api/v1/events/${known.event}/invitations` }),
    answers: [200, 403, 200, 200, 403],
  },
  contacts: { send: at(`/api/v1/contacts?area=${area}&audience=employers`), answers: [200, 403, 200, 200, 403] },
  addContact: {
    send: at('/api/v1/contacts', {
      ...{ area, audience: 'suppliers', name: 'Kim Exempel', email: 'kim@example.com', organisation: 'Exempelskolan' },
      ...{ consentedOn: '2026-11-20', consentedHow: 'in-person' },
    }),
    answers: [201, 403, 201, 201, 403],
  },
  removeContact: {
    send: at('/api/v1/contacts/removals', { area, audience: 'suppliers', id: 'nobody' }),
    answers: [404, 403, 404, 404, 403],
  },
  proposedEvents: { send: at('/api/v1/events/proposals'), answers: inTheHouse },
  answerProposal: {
    send: at('/api/v1/events/proposals', { area, sector: 'it', day: '2026-11-20', answer: 'not-now' }),
    answers: [404, 403, 404, 404, 403],
  },
  divergences: { send: at('/api/v1/divergences'), answers: inTheHouse },
  closeDivergence: {
    send: at('/api/v1/divergences', {
      ...{ place: area, ssyk: '7223', kind: 'need-without-shortage', reason: 'Två stora flyttar in.' },
    }),
    answers: [404, 403, 404, 403, 403],
  },
  assessments: { send: at('/api/v1/assessments'), answers: inTheHouse },
  // There is no edition to stand beside, and nothing has been said to take back: who may is told so.
  giveAssessment: {
    send: at('/api/v1/assessments', {
      ...{ place: area, ssyk: '7223', class: 'brist', reason: 'Prov', until: '2026-12-31' },
    }),
    answers: [403, 403, 422, 422, 403],
  },
  takeBackAssessment: {
    send: at('/api/v1/assessments/take-back', { place: area, ssyk: '7223' }),
    answers: [403, 403, 404, 404, 403],
  },
  eventAnswers: { send: onEvent('/answers', undefined), answers: [200, 403, 200, 200, 403] },
  // Nobody is invited by that id: not found by whoever may look.
  answerFor: {
    send: onEvent('/answers', { invitation: `inv_${'0'.repeat(26)}`, answer: 'yes' }),
    answers: [404, 403, 404, 404, 403],
  },
  mailHealth: { send: at('/api/v1/mail/health'), answers: [403, 403, 200, 200, 403] },
  // Nothing is held: refused by the state of the mail, and not for who asks.
  releaseMailCircuit: { send: at('/api/v1/mail/circuit/release', {}), answers: [403, 403, 403, 409, 403] },
  sourceHealth: { send: at('/api/v1/sources'), answers: [403, 403, 200, 200, 403] },
  // Nothing waits: refused by that, and not for who asks.
  decideSnapshot: {
    send: at('/api/v1/sources/decisions', undecided),
    answers: [403, 403, 403, 409, 403],
  },
  jobseekers: { send: at('/api/v1/jobseekers'), answers: [403, 403, 403, 200, 403] },
  // Larger than any other body may be, and taken by the whole program.
  uploadJobseekers: { send: at('/api/v1/jobseekers', { csv: largeSheet }), answers: [403, 403, 403, 201, 403] },
  takeBackJobseekers: {
    send: at('/api/v1/jobseekers/take-back', { version: 99 }),
    answers: [403, 403, 403, 404, 403],
  },
  me: { send: at('/api/v1/me'), answers: [200, 200, 200, 200, 200] },
  people: { send: at('/api/v1/people'), answers: inTheHouse },
  absences: { send: at('/api/v1/absences'), answers: inTheHouse },
  // The same absence again is the one that is there.
  planAbsence: {
    send: at('/api/v1/absences', { ...absence, substitute: 'per_broker-gastrikland-vast' }),
    answers: [201, 403, 201, 201, 403],
  },
  endAbsence: { send: at('/api/v1/absences/end', absence), answers: [200, 403, 404, 404, 403] },
  templates: { send: at('/api/v1/templates'), answers: inTheHouse },
  previewTemplate: { send: at('/api/v1/templates/preview', { text: 'Hej', language: 'sv' }), answers: inTheHouse },
  saveTemplate: { send: at('/api/v1/templates', standard), answers: [403, 403, 201, 201, 403] },
  testTemplate: { send: at('/api/v1/templates/test-mail', { key: 'prov', language: 'sv' }), answers: inTheHouse },
  shortLinks: { send: at('/api/v1/links'), answers: inTheHouse },
  createShortLink: {
    send: at('/api/v1/links', { name: 'Frukost', channel: 'breakfast' }),
    answers: [201, 201, 201, 201, 403],
  },
  caseReport: { send: at('/api/v1/reports/cases'), answers: inTheHouse },
  caseSheet: { send: at('/api/v1/reports/cases.csv'), answers: [403, 403, 200, 200, 403] },
  warnings: { send: at(`/api/v1/warnings?area=${area}`), answers: readsCase },
};

const staffRoutes = everyRoute.filter(({ access }) => access === 'staff');
const linkRoutes = everyRoute.filter(({ access }) => access === 'link');
const publicRoutes = everyRoute.filter(({ access }) => access === 'public');

let region: LocalRegion;
const tokens: Partial<Record<Who, string>> = {};
const expired: Partial<Record<Who, string>> = {};
beforeAll(async () => {
  region = await startLocalRegion({ now: start });
  for (const who of everybody) expired[who] = await region.login(people[who]);
  await sendSignal(region, 'a-case');
  await region.quiescent();
  await region.moveClock('2026-11-23T09:30:00Z');
  await region.runSchedule('report-cases');
  for (const who of everybody) tokens[who] = await region.login(people[who]);
  const listed = await ask<CaseList>(region, 'GET', '/api/v1/cases', { headers: bearer(tokens.own) });
  known.case = listed.json.cases[0]?.id ?? '';
  const event = await ask<EventAnswer>(region, 'POST', '/api/v1/events', {
    body: breakfast,
    headers: bearer(tokens.own),
  });
  known.event = event.json.id;
}, 180_000);
afterAll(() => region?.stop());

const bearer = (token: string | undefined) => ({ authorization: `Bearer ${token}` });
const sendAs = async (route: Route, row: Row, headers: Record<string, string>): Promise<number> => {
  const { path = route.path, body, headers: own = {} } = row.send();
  const answered = await ask(region, route.method as 'GET' | 'POST', path, {
    ...(body !== undefined && { body }),
    headers: { ...own, ...headers },
  });
  return answered.status;
};

test('every route for staff stands in the matrix, and nothing else does', () => {
  expect(staffRoutes.map(({ id }) => id).sort()).toEqual(Object.keys(staffRows).sort());
});

describe.each(staffRoutes.map((route) => [route.id, route] as const))('%s', (id, route) => {
  const row = staffRows[id];

  test('answers nobody without a valid token', async () => {
    if (!row) throw new Error(`${id} is not in the matrix`);
    const own = tokens.own ?? '';
    const [head = '', payload = '', signature = ''] = own.split('.');
    const forged = Buffer.from(payload, 'base64url').toString().replace('per_broker-gastrikland-ost', 'per_strategist');
    const wrong: Record<string, Record<string, string>> = {
      missing: {},
      expired: bearer(expired.own),
      'of an expired strategist': bearer(expired.strategist),
      forged: bearer(`${head}.${Buffer.from(forged).toString('base64url')}.${signature}`),
      unsigned: bearer(`${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`),
      'an id token': bearer(
        await region.running.identity.idToken({ id: 'per_strategist', email: people.strategist, roles: [] }, null),
      ),
      nonsense: bearer('abc'),
    };
    for (const [kind, headers] of Object.entries(wrong))
      expect([kind, await sendAs(route, row, headers)]).toEqual([kind, 401]);
  });

  test('takes a token of somebody whom the table does not know for nobody’s', async () => {
    if (!row) throw new Error(`${id} is not in the matrix`);
    const stranger = { id: 'per_stranger', email: 'nobody@example.org', roles: ['strategist', 'administrator'] };

    expect(await sendAs(route, row, bearer(await region.running.identity.accessToken(stranger)))).toBe(403);
  });

  test('answers each role as the matrix says', async () => {
    if (!row) throw new Error(`${id} is not in the matrix`);
    const answers: [Who, number][] = [];
    for (const who of everybody) answers.push([who, await sendAs(route, row, bearer(tokens[who]))]);

    expect(answers).toEqual(everybody.map((who, i) => [who, row.answers[i]]));
  });
});

describe('a link', () => {
  const reference = 'K7QM-2XTD-9F';
  const { need, contact } = exampleInput();
  // What each would take from the right holder: that the token is judged, and not the body.
  const bodies: Record<string, object> = {
    correctSignal: { reference, need },
    withdrawSignal: { reference },
    changeContact: { reference, contact },
    answerRsvp: { answer: 'yes' },
    answerByLink: { satisfied: true },
  };
  const forms: Record<string, Record<string, string>> = {
    rsvpPageAnswer: { answer: 'yes' },
    mySignalsForm: { action: 'withdraw', reference },
    followingForm: { action: 'end-all' },
    answerPagePost: { satisfied: 'true' },
    surveyForm: { worthIt: 'yes' },
    missedForm: { reason: 'work' },
  };
  const opened = (route: Route, token: string) =>
    ask(region, route.method as 'GET' | 'POST', route.path.replace('{token}', token), {
      ...(route.method === 'POST' && {
        body:
          route.kind === 'page' ? new URLSearchParams(forms[route.id.replace(/En$/, '')]) : (bodies[route.id] ?? {}),
      }),
    });

  test.each(linkRoutes.map((route) => [route.id, route] as const))(
    '%s tells nothing to who made the token up, however it is signed or spelt',
    async (_, route) => {
      const purposes: LinkPurpose[] = [
        'status',
        'rsvp',
        'question',
        'my-signals',
        'confirm-contact',
        'follow-confirm',
        'following',
      ];
      const expires = new Date('2030-01-01T00:00:00Z');
      const madeUp = purposes.map((purpose) => signLink(someKeys(), { purpose, subject: '0'.repeat(26), expires }));
      for (const token of ['x', '1.k1.status.0.0.0', ...madeUp])
        expect([token, (await opened(route, token)).status]).toEqual([token, 404]);
    },
  );

  test.each(linkRoutes.map((route) => [route.id, route] as const))(
    '%s is opened by no link of another purpose',
    async (id, route) => {
      const sent = await sendSignal<{ statusUrl: string }>(region, 'for-its-link');
      const token = sent.json.statusUrl.split('/').at(-1) ?? '';
      const itsOwn = id.startsWith('signal') || id.startsWith('renewSignal');

      const { status } = await opened(route, token);

      if (itsOwn) expect([200, 303]).toContain(status);
      else expect(status).toBe(404);
    },
  );
});

test('every other route is one that anybody may call, and needs no token', () => {
  expect(publicRoutes.map(({ method, path }) => `${method} ${path}`).sort()).toMatchSnapshot();
});
