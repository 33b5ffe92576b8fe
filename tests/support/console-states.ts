import type { Page, Route } from 'playwright-core';
import type { MailHealthView } from '../../functions/mail/contract.ts';
import type { CaseReport } from '../../shared/domain/case-report.ts';
import { assessmentStates } from './assessment-states.ts';
import { shownEvent, shownEvents } from './console-events.ts';
import type { ConsoleRegion } from './console-region.ts';
import { divergenceStates } from './divergence-states.ts';
import {
  anAttendanceList,
  noEventResults,
  shownEventId,
  someAnswers,
  someEventResults,
} from './event-panel-samples.ts';
import { invitingSamples } from './inviting-samples.ts';
import { jobseekersStates } from './jobseekers-states.ts';
import { sourcesStates } from './sources-states.ts';

export type ConsoleState = {
  readonly name: string;
  /** Who is logged in; the broker where nothing is said. */
  readonly as?: 'strategist' | 'administrator';
  /** Brings a fresh window of the console into the state. */
  readonly show: (page: Page) => Promise<unknown>;
};

const json =
  (value: unknown, status = 200) =>
  (route: Route) =>
    route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(value) });
const unavailable = json({ status: 503, code: 'unavailable', title: '' }, 503);
const noRoute = (route: Route) => route.abort('connectionrefused');

const report: CaseReport = {
  builtAt: '2026-11-23T02:00:00.000Z',
  from: '2025-11-24',
  until: '2026-11-22',
  cases: [{ area: null, cases: 148, employers: 97 }],
  promises: [{ area: null, channel: null, cases: 120, within: 113, share: 113 / 120 }],
  flow: (
    [
      ['received', 148, 2.4, 6, 2, 5],
      ['acknowledged', 131, 4, 11.5, 3, 8],
      ['in-dialogue', 80, 21, 64, 15, 45],
      ['waiting-external', 12, 9.3, 14, 7, 10],
      ['to-answer', 120, 2.2, 5.8, 2, 5],
      ['to-closing', 61, 48, 131, 33, 90],
    ] as const
  ).map(([step, cases, medianDays, p90Days, medianWorkingDays, p90WorkingDays]) => ({
    ...{ area: null, channel: null, step, cases, medianDays, p90Days, medianWorkingDays, p90WorkingDays },
  })),
  outcomes: [
    { area: 'gastrikland-ost', outcome: 'matched-education', recruitment: 'as-wanted', cases: 22 },
    { area: 'gastrikland-ost', outcome: 'no-action-possible', recruitment: null, cases: 7 },
  ],
  driversByMeasures: [
    { area: 'gastrikland-ost', driver: 'lang-utbildning', measure: 'utbildning', cases: 18 },
    { area: 'gastrikland-ost', driver: 'ej-faststalld', measure: null, cases: 5 },
  ],
  diagnoses: [],
  sources: [],
  topics: [],
};
const health: MailHealthView = {
  at: '2026-11-23T08:00:00.000Z',
  state: 'ok',
  account: { sending: true, verified: true, dkim: true, perDay: 50_000, perSecond: 14, usedToday: 512 },
  waiting: 0,
  oldestAt: null,
  why: { account: 0, quota: 0, circuit: 0, unverified: 0, turnedAway: 0, unknownEnd: 0 },
  ...{ sent: 612, bounced: 4, complained: 0, circuit: null },
  lastSentAt: '2026-11-23T07:58:00.000Z',
  lastReportAt: '2026-11-23T07:58:02.000Z',
  ...{ lost: 0, latestLost: [], reports: 'arriving', released: null, mayRelease: false },
};
const warnings = [
  {
    ...{ area: 'gastrikland-ost', ssyk: '7223', label: 'Maskinställare och maskinoperatörer, metallarbete' },
    ...{ day: '2026-11-20', employers: 7, expected: 2.4, probability: 0.01 },
  },
];

/** Every page of the console × empty, filled, failed; every dialog and form, and what can be wrong with them. */
export const consoleStates = ({ region, desk, cases }: ConsoleRegion): ConsoleState[] => {
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const open = async (page: Page, hash: string, heading?: string) => {
    await page.goto('about:blank');
    await page.goto(`${region.origin}/console/${hash}`);
    await page.getByRole('heading', { level: 1, ...(heading !== undefined && { name: heading }) }).waitFor();
    await page.waitForFunction(`!document.body.textContent.includes('Hämtar …')`);
  };
  const openCase = async (page: Page, id: string) => {
    await open(page, `#/case/${id}`);
    await page.getByRole('heading', { name: 'Historik' }).waitFor();
  };
  const summary = (page: Page) => page.locator('.summary').waitFor();
  const failed = (page: Page) => page.getByRole('alert').waitFor();
  const step = async (page: Page, id: string, name: string) => {
    await openCase(page, id);
    await button(page, name).click();
    await page.getByRole('dialog').waitFor();
  };
  const submit = (page: Page, name: string) => page.locator('form').getByRole('button', { name, exact: true }).click();
  const listed = (hash: string, path: string | RegExp, name: string, empty: unknown): ConsoleState[] => [
    {
      name: `${name}-empty`,
      show: async (page) => {
        await page.route(path, json(empty));
        await open(page, hash);
      },
    },
    {
      name: `${name}-error`,
      show: async (page) => {
        await page.route(path, unavailable);
        await open(page, hash);
        await failed(page);
      },
    },
  ];
  const eventsPath = /\/api\/v1\/events(\?|$)/;
  const eventPath = /\/api\/v1\/events\/evt_\w+$/;
  const openEvent = async (page: Page, event = shownEvent()) => {
    await page.route(eventPath, json(event));
    await open(page, `#/events/${event.id}`, event.title);
    await page.getByRole('heading', { name: 'Svar hittills' }).waitFor();
  };
  const attendance = `#/events/${shownEventId}/attendance`;
  const eventResults = `#/events/${shownEventId}/results`;
  const openAnswers = async (page: Page, answers: (route: Route) => unknown) => {
    await page.route(`**/events/${shownEventId}`, json({ title: 'Frukost om CNC' }));
    await page.route('**/answers', answers);
    await open(page, `#/events/${shownEventId}/answers`, 'Frukost om CNC');
  };
  const answerFor = async (page: Page) => {
    await openAnswers(page, (route) =>
      route.request().method() === 'GET'
        ? json(someAnswers())(route)
        : json(
            {
              ...{ status: 422, code: 'invalid', title: '' },
              errors: [{ field: 'answer', code: 'choice', message: 'Välj ett av alternativen' }],
            },
            422,
          )(route),
    );
    await button(page, 'Svara åt Lo Exempel').click();
    await page.getByRole('dialog').waitFor();
  };
  const inviting = async (page: Page) => {
    const { event, preview, runs } = invitingSamples;
    await page.route(`**/api/v1/events/${event.id}`, json(event));
    await page.route(`**/api/v1/events/${event.id}/invitations`, json(runs));
    await page.route(`**/api/v1/events/${event.id}/invitations/preview`, json(preview));
    await open(page, `#/events/${event.id}/invite`);
    await page.getByText('Så många blir det').waitFor();
  };
  const casesPath = /\/api\/v1\/cases\?/;

  return [
    { name: 'worklist', show: (page) => open(page, '#/') },
    ...listed('#/', casesPath, 'worklist', { cases: [], next: null }),
    {
      name: 'worklist-partly',
      show: async (page) => {
        let pages = 0;
        await page.route(casesPath, async (route) => {
          pages += 1;
          if (pages > 1) return unavailable(route);
          const answer = await route.fetch();
          return route.fulfill({ response: answer, json: { ...(await answer.json()), next: 'more' } });
        });
        await open(page, '#/');
        await failed(page);
      },
    },
    {
      name: 'worklist-no-match',
      show: async (page) => {
        await open(page, '#/');
        await page.getByLabel('Sök').fill('astronaut');
      },
    },
    {
      name: 'worklist-exported',
      show: async (page) => {
        await open(page, '#/');
        await button(page, 'Hämta som CSV').click();
        await page.getByText('Filen är hämtad').first().waitFor();
      },
    },
    {
      name: 'keys',
      show: async (page) => {
        await open(page, '#/');
        await page.keyboard.press('?');
        await page.getByRole('dialog').waitFor();
      },
    },
    { name: 'worklist-county', as: 'strategist', show: (page) => open(page, '#/') },
    { name: 'worklist-read-only', as: 'administrator', show: (page) => open(page, '#/') },
    { name: 'unknown', show: (page) => open(page, '#/nowhere') },

    ...Object.entries(cases).map(([name, id]) => ({ name: `case-${name}`, show: (page: Page) => openCase(page, id) })),
    { name: 'case-read-only', as: 'administrator', show: (page) => openCase(page, cases.talking) },
    {
      name: 'case-error',
      show: async (page) => {
        await page.route('**/api/v1/cases/case_*', noRoute);
        await open(page, `#/case/${cases.talking}`);
        await failed(page);
      },
    },
    { name: 'case-missing', show: (page) => open(page, `#/case/case_${'0'.repeat(26)}`) },
    { name: 'case-first-answer', show: (page) => step(page, cases.fresh, 'Ge första svar') },
    {
      name: 'case-first-answer-errors',
      show: async (page) => {
        await step(page, cases.fresh, 'Ge första svar');
        await submit(page, 'Ge första svar');
        await summary(page);
      },
    },
    { name: 'case-ask', show: (page) => step(page, cases.talking, 'Fråga arbetsgivaren') },
    {
      name: 'case-forward-errors',
      show: async (page) => {
        await step(page, cases.talking, 'Skicka vidare');
        await page.getByLabel('Mejladress').fill('ingen adress');
        await page.getByRole('textbox', { name: 'Fråga' }).fill('Gäller det 19850101-1234?');
        await submit(page, 'Skicka vidare');
        await summary(page);
      },
    },
    {
      name: 'case-close-uncoded',
      show: async (page) => {
        await step(page, cases.fresh, 'Stäng ärendet');
        await page.getByLabel('Hur gick det?').selectOption('referred');
        await page.getByLabel('Text till arbetsgivaren').fill('Tack för samtalet.');
        await page.getByLabel('Varför?').fill('Klart.');
        await submit(page, 'Stäng ärendet');
        await summary(page);
      },
    },
    {
      name: 'case-close-errors',
      show: async (page) => {
        await step(page, cases.talking, 'Stäng ärendet');
        await submit(page, 'Stäng ärendet');
        await summary(page);
      },
    },
    {
      name: 'case-overtaken',
      show: async (page) => {
        await step(page, cases.late, 'Börja dialog');
        await page.getByLabel('Varför?').fill('Vi har talats vid.');
        await desk.change(cases.late, 'notes', { text: 'Jag hann före: ring inte i dag.' });
        await submit(page, 'Börja dialog');
        await page.getByText('Jag hann före').first().waitFor();
      },
    },
    {
      name: 'case-merge',
      show: async (page) => {
        await openCase(page, cases.same);
        await page
          .getByRole('button', { name: /^Slå ihop med/ })
          .first()
          .click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'case-forms',
      show: async (page) => {
        await openCase(page, cases.talking);
        await button(page, 'Ändra orsak och åtgärd').click();
        await button(page, 'Logga en kontakt').click();
        await button(page, 'Ändra').click();
        await button(page, 'Byt mäklare').click();
        await page.getByLabel('Sök ett annat yrke').fill('svets');
        await page
          .getByRole('button', { name: /^Bekräfta Svetsare/ })
          .first()
          .waitFor();
      },
    },
    {
      name: 'case-forms-errors',
      show: async (page) => {
        await openCase(page, cases.talking);
        for (const [shown, form] of [
          ['Ändra orsak och åtgärd', 'Spara'],
          ['Logga en kontakt', 'Logga en kontakt'],
          ['Ändra', 'Spara'],
          ['Byt mäklare', 'Byt mäklare'],
        ] as const) {
          await button(page, shown).click();
          const shownForm = page
            .locator('form')
            .filter({ has: button(page, form) })
            .last();
          if (shown === 'Ändra orsak och åtgärd') await page.getByLabel('Vem gör det?').fill('');
          if (shown === 'Ändra') await shownForm.getByLabel('Senast').fill('');
          await shownForm.getByRole('button', { name: form, exact: true }).click();
          await shownForm.locator('.summary').waitFor();
        }
        await page.getByLabel('Ny anteckning').fill('Kim, 19850101-1234');
        await button(page, 'Spara anteckningen').click();
        await page
          .locator('form')
          .filter({ has: page.getByLabel('Ny anteckning') })
          .locator('.summary')
          .waitFor();
      },
    },

    { name: 'new', show: (page) => open(page, '#/new') },
    {
      name: 'new-errors',
      show: async (page) => {
        await open(page, '#/new');
        await page.getByText('Hur har rekryteringen gått?').click();
        await page.getByLabel('Sökande').fill('-1');
        await page.getByLabel('Organisationsnummer').fill('123');
        await button(page, 'Spara signalen').click();
        await summary(page);
      },
    },
    {
      name: 'new-received',
      show: async (page) => {
        await open(page, '#/new');
        await page.getByLabel('Hur fick du veta det?').selectOption('visit');
        await page.getByLabel('Vilket yrke eller vilken kompetens?').fill('CNC-operatör');
        await page.getByLabel('Hur många personer?').fill('2');
        await page.getByLabel('Arbetsgivarens namn').fill('Exempel Plåt AB');
        await page.getByLabel('Kommun').selectOption('2180');
        await page.getByLabel('Namn', { exact: true }).fill('Robin Exempel');
        await page.getByLabel('Telefon').fill('070-174 06 77');
        await button(page, 'Spara signalen').click();
        await page.getByRole('heading', { name: 'Signalen är sparad' }).waitFor();
      },
    },

    { name: 'done', show: (page) => open(page, '#/done') },
    ...listed('#/done', casesPath, 'done', { cases: [], next: null }),

    ...listed('#/events', eventsPath, 'events', { events: [], next: null }),
    {
      name: 'events',
      show: async (page) => {
        await page.route(eventsPath, json({ events: shownEvents, next: 'more' }));
        await open(page, '#/events');
        await page.getByText('Styrgruppen').waitFor();
      },
    },
    { name: 'event-new', show: (page) => open(page, '#/events/new', 'Ny träff') },
    {
      name: 'event-new-errors',
      show: async (page) => {
        await open(page, '#/events/new', 'Ny träff');
        await page.getByLabel('Slag av träff').selectOption('arbetsmarknadsdag');
        await page.getByLabel('Dag', { exact: true }).fill('2026-11-01');
        await page.getByLabel('Längd i minuter').fill('5');
        await button(page, 'Lägg till en medarrangör').click();
        await submit(page, 'Spara träffen');
        await summary(page);
      },
    },
    {
      name: 'event-planned',
      show: async (page) => {
        await open(page, '#/events/new', 'Ny träff');
        await page.getByLabel('Rubrik').fill('Frukost om vård i Gävle');
        await page.getByLabel('Dag', { exact: true }).fill('2026-12-18');
        await page.getByLabel('Lokal').fill('Exempelhuset');
        await page.getByLabel('Adress', { exact: true }).fill('Exempelgatan 1');
        await page.getByLabel('Kommun').selectOption('2180');
        await submit(page, 'Spara träffen');
        await page.getByRole('heading', { name: 'Frukost om vård i Gävle' }).waitFor();
        await button(page, 'Skapa en länk').click();
        await page.locator('svg.qr').waitFor();
      },
    },
    { name: 'event', show: (page) => openEvent(page) },
    { name: 'event-read-only', as: 'administrator', show: (page) => openEvent(page) },
    {
      name: 'event-cancelled',
      show: (page) => openEvent(page, shownEvents[3]),
    },
    {
      name: 'event-error',
      show: async (page) => {
        await page.route(eventPath, unavailable);
        await open(page, `#/events/${shownEvent().id}`);
        await failed(page);
      },
    },
    {
      name: 'event-counts-old',
      show: async (page) => {
        await openEvent(page);
        await page.route(eventPath, noRoute);
        await button(page, 'Uppdatera').click();
        await page.getByText('Siffrorna kunde inte uppdateras').waitFor();
      },
    },
    {
      name: 'event-change-told',
      show: async (page) => {
        await openEvent(page);
        await button(page, 'Ändra träffen').click();
        await page.getByLabel('Klockslag').fill('08:15');
        await page.getByText('23 har plats och får ett mejl').waitFor();
      },
    },
    {
      name: 'event-change-overtaken',
      show: async (page) => {
        await openEvent(page);
        await button(page, 'Ändra träffen').click();
        await page.getByLabel('Rubrik').fill('Frukost om trä');
        const stale = { status: 412, code: 'stale', title: 'Någon annan har ändrat uppgiften sedan du läste den' };
        await page.route(eventPath, (route) =>
          route.request().method() === 'PATCH'
            ? json({ ...stale, version: 4 }, 412)(route)
            : json(shownEvent({ version: 4, place: { ...shownEvent().place, name: 'Lärcentrum' } }))(route),
        );
        await submit(page, 'Spara och mejla 63 personer');
        await summary(page);
      },
    },
    {
      name: 'event-cancel-errors',
      show: async (page) => {
        await openEvent(page);
        await button(page, 'Ställ in träffen').click();
        await page.getByRole('dialog').waitFor();
        await page.route('**/cancellation', json({ status: 422, code: 'invalid', title: '', errors: [] }, 422));
        await submit(page, 'Ställ in träffen');
        await summary(page);
      },
    },

    ...listed('#/links', '**/api/v1/links', 'links', { links: [] }),
    {
      name: 'links-errors',
      show: async (page) => {
        await open(page, '#/links');
        await submit(page, 'Skapa en länk');
        await summary(page);
      },
    },
    {
      name: 'links',
      show: async (page) => {
        await open(page, '#/links');
        for (const name of ['Frukost i Gävle 4 december', 'Affisch på industridagen']) {
          await page.getByLabel('Vad är den till?').fill(name);
          await submit(page, 'Skapa en länk');
          await page.getByRole('heading', { name }).waitFor();
        }
      },
    },

    ...listed('#/absences', '**/api/v1/absences', 'absences', { absences: [] }),
    {
      name: 'absences-errors',
      show: async (page) => {
        await open(page, '#/absences');
        await submit(page, 'Lägg in frånvaro');
        await summary(page);
      },
    },
    {
      name: 'absences',
      as: 'strategist',
      show: async (page) => {
        await open(page, '#/absences');
        await page.getByLabel('Vem är borta?').selectOption({ label: 'Dag Exempel' });
        await page.getByLabel('Vem ersätter?').selectOption({ label: 'Cleo Exempel' });
        await page.getByLabel('Sista dag').fill('2026-12-04');
        await submit(page, 'Lägg in frånvaro');
        await page.getByText('Borta nu').waitFor();
      },
    },

    { name: 'templates', show: (page) => open(page, '#/templates') },
    ...listed('#/templates', '**/api/v1/templates', 'templates', { templates: [], variables: [] }),
    {
      name: 'templates-preview',
      as: 'strategist',
      show: async (page) => {
        await open(page, '#/templates');
        await page
          .getByRole('button', { name: /^Ändra / })
          .first()
          .click();
        await button(page, 'Förhandsvisa').click();
        await page.getByText('Så blir det, med ett exempelärende').first().waitFor();
      },
    },
    {
      name: 'templates-errors',
      as: 'strategist',
      show: async (page) => {
        await open(page, '#/templates');
        await button(page, 'Nytt standardsvar').click();
        await submit(page, 'Spara');
        await summary(page);
      },
    },

    ...listed('#/reports', '**/api/v1/reports/cases', 'reports', {
      ...report,
      cases: [],
      flow: [],
      promises: [],
      outcomes: [],
      driversByMeasures: [],
    }),
    {
      name: 'reports-none-yet',
      show: async (page) => {
        await page.route('**/api/v1/reports/cases', json({ status: 404, code: 'not-found', title: '' }, 404));
        await open(page, '#/reports');
      },
    },
    {
      name: 'reports',
      as: 'strategist',
      show: async (page) => {
        await page.route('**/api/v1/reports/cases', json(report));
        await page.route('**/api/v1/warnings', json({ warnings }));
        await open(page, '#/reports');
        await page.getByRole('heading', { name: 'Så lång tid tar stegen' }).waitFor();
      },
    },
    { name: 'event-answers', show: (page) => openAnswers(page, json(someAnswers())) },
    { name: 'event-answers-empty', show: (page) => openAnswers(page, json({ answers: [], next: null })) },
    {
      name: 'event-answers-error',
      show: async (page) => {
        await openAnswers(page, unavailable);
        await failed(page);
      },
    },
    { name: 'event-answers-for', show: answerFor },
    {
      name: 'event-answers-for-errors',
      show: async (page) => {
        await answerFor(page);
        await submit(page, 'Registrera svaret');
        await summary(page);
      },
    },
    {
      name: 'attendance',
      show: async (page) => {
        await page.route('**/attendance', json(anAttendanceList()));
        await open(page, attendance);
      },
    },
    {
      name: 'attendance-unsaved',
      show: async (page) => {
        await page.route('**/attendance', (route) =>
          route.request().method() === 'GET' ? json(anAttendanceList())(route) : noRoute(route),
        );
        await open(page, attendance);
        await button(page, 'Kom: Eva Exempel').click();
        await page.getByText('1 avprickning är inte sparad än').waitFor();
      },
    },
    {
      name: 'attendance-search',
      show: async (page) => {
        await page.route('**/attendance', json(anAttendanceList()));
        await open(page, attendance);
        await page.getByLabel('Sök namn eller arbetsgivare').fill('astronaut');
      },
    },
    {
      name: 'attendance-walk-in-errors',
      show: async (page) => {
        await page.route('**/attendance', json(anAttendanceList()));
        await open(page, attendance);
        await page.getByLabel('Namn', { exact: true }).fill('Kim 19850101-1234');
        await submit(page, 'Lägg till');
        await summary(page);
      },
    },
    {
      name: 'attendance-rest',
      show: async (page) => {
        await page.route('**/attendance', json(anAttendanceList()));
        await open(page, attendance);
        await button(page, 'Markera resten som frånvarande').click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'attendance-closed',
      show: async (page) => {
        await page.route('**/attendance', json(anAttendanceList({ open: false, rows: [] })));
        await open(page, attendance);
      },
    },
    ...listed(attendance, '**/attendance', 'attendance', anAttendanceList({ rows: [] })),
    {
      name: 'event-results',
      show: async (page) => {
        await page.route('**/results', json(someEventResults()));
        await open(page, eventResults);
      },
    },
    ...listed(eventResults, '**/results', 'event-results', noEventResults()),
    ...[
      ['mail', 'administrator', health],
      [
        'mail-trouble',
        'administrator',
        {
          ...health,
          ...{ state: 'sandbox', circuit: 'bounces', mayRelease: true, reports: 'silent', bounced: 31, complained: 2 },
          account: { ...health.account, perDay: 200, perSecond: 1, usedToday: 187 },
          ...{ waiting: 214, oldestAt: '2026-11-20T07:00:00.000Z', lost: 2 },
          why: { account: 0, quota: 12, circuit: 96, unverified: 88, turnedAway: 3, unknownEnd: 1 },
          latestLost: [
            { kind: 'given-up', cause: cases.talking.replace('case_', 'sig_'), at: '2026-11-22T07:00:00.000Z' },
            { kind: 'refused', cause: 'inv_1', at: '2026-11-21T07:00:00.000Z' },
          ],
          released: { at: '2026-11-10T07:00:00.000Z', by: 'system' },
        },
      ],
      ['mail-unread', 'strategist', { ...health, state: 'unknown', account: null, circuit: 'complaints' }],
    ].map(
      ([name, as, seen]): ConsoleState => ({
        name: `${name}`,
        as: as as 'administrator' | 'strategist',
        show: async (page) => {
          await page.route('**/api/v1/mail/health', json(seen));
          await open(page, '#/mail');
          await page.getByRole('heading', { name: 'Kontot hos Amazon SES' }).waitFor();
        },
      }),
    ),
    {
      name: 'mail-none-yet',
      as: 'strategist',
      show: async (page) => {
        await page.route('**/api/v1/mail/health', json({ status: 404, code: 'not-found', title: '' }, 404));
        await open(page, '#/mail');
      },
    },
    {
      name: 'mail-error',
      as: 'strategist',
      show: async (page) => {
        await page.route('**/api/v1/mail/health', unavailable);
        await open(page, '#/mail');
        await failed(page);
      },
    },
    ...divergenceStates(open),
    ...assessmentStates(open),
    ...jobseekersStates(open),
    ...sourcesStates(open),
    {
      name: 'case-undelivered',
      show: async (page) => {
        await page.route(`**/api/v1/cases/${cases.talking}`, async (route) => {
          const answer = await route.fetch();
          const undelivered = [{ at: '2026-11-22T07:00:00.000Z', why: 'bounced', to: 'employer' }];
          return route.fulfill({ response: answer, json: { ...(await answer.json()), undelivered } });
        });
        await openCase(page, cases.talking);
        await page.getByText('Ring i stället').waitFor();
      },
    },
    ...listed('#/events/contacts', /\/api\/v1\/contacts\?/, 'contacts', { contacts: [], next: null }),
    {
      name: 'contacts',
      show: async (page) => {
        await page.route(/\/api\/v1\/contacts\?/, json(invitingSamples.contacts));
        await open(page, '#/events/contacts');
        await page.getByText('Ulla Exempel').waitFor();
      },
    },
    {
      name: 'contacts-several-wrong',
      show: async (page) => {
        await open(page, '#/events/contacts');
        await page.getByText('Klistra in flera').first().click();
        await page.getByRole('textbox', { name: 'Klistra in flera' }).fill('Ulla Exempel\nOve; ove; Skolan');
        await button(page, 'Spara raderna').click();
        await page.getByText(/^Rad 2/).waitFor();
      },
    },
    {
      name: 'contacts-remove',
      show: async (page) => {
        await page.route(/\/api\/v1\/contacts\?/, json(invitingSamples.contacts));
        await open(page, '#/events/contacts');
        await button(page, 'Ta bort Ulla Exempel').click();
        await page.getByRole('dialog').waitFor();
      },
    },
    ...listed('#/events/proposals', '**/api/v1/events/proposals', 'proposals', { proposals: [] }),
    {
      name: 'proposals',
      show: async (page) => {
        await page.route('**/api/v1/events/proposals', json(invitingSamples.proposals));
        await open(page, '#/events/proposals');
        await button(page, 'Planera träffen').waitFor();
      },
    },
    {
      name: 'invite',
      show: async (page) => {
        await inviting(page);
        await page.getByText('Välj bland arbetsgivarna').click();
        await page.getByLabel('Yrken som de har saknat').fill('svetsare');
        await page
          .getByRole('button', { name: /^Lägg till Svets/ })
          .first()
          .click();
        await page.getByRole('button', { name: /^Bjud in 84/ }).waitFor();
      },
    },
    {
      name: 'invite-confirm',
      show: async (page) => {
        await inviting(page);
        await page.getByRole('button', { name: /^Bjud in 84/ }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'invite-error',
      show: async (page) => {
        await page.route(`**/api/v1/events/${invitingSamples.event.id}`, unavailable);
        await open(page, `#/events/${invitingSamples.event.id}/invite`);
        await failed(page);
      },
    },
    // The last of its window: who was logged out is nobody.
    {
      name: 'case-session-over',
      show: async (page) => {
        await step(page, cases.talking, 'Fråga arbetsgivaren');
        await page.getByRole('textbox', { name: 'Fråga' }).fill('Vilka styrsystem kör ni?');
        await page.route('**/_local/oauth2/token', json({ error: 'invalid_grant' }, 400));
        await page.route('**/api/v1/**', json({ status: 401, code: 'unauthorised', title: '' }, 401));
        await submit(page, 'Fråga arbetsgivaren');
        await button(page, 'Logga in igen').waitFor();
      },
    },
  ];
};
