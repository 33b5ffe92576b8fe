import type { Page, Route } from 'playwright-core';
import type { AssessmentList } from '../../functions/reports/contract-assessments.ts';

type Given = AssessmentList['assessments'][number];

const one = (over: Partial<Given> = {}): Given => ({
  ...{ place: 'gastrikland-ost', ssyk: '7223', label: 'Maskinställare och maskinoperatörer, metallarbete', version: 1 },
  ...{ class: 'stor-brist', computed: 'balans', from: '2026-11-02', until: '2027-02-28', by: 'per_strategist' },
  reason: 'Två verkstäder öppnar i vår.\nDe söker trettio till, och annonserna kommer först då.',
  ...{ takenBack: null, state: 'active' },
  ...over,
});

const list = (mayAssess: boolean, assessments: Given[]): AssessmentList => ({
  ...{ assessments, mayAssess, latestUntil: '2027-05-22' },
});
const some = [
  one(),
  one({ place: 'county', ssyk: '2221', label: 'Grundutbildade sjuksköterskor', class: 'brist', computed: 'ej-bedomd' }),
  one({ ssyk: '5323', label: 'Undersköterskor, hemtjänst, äldreboende m.fl.', state: 'expired', until: '2026-11-20' }),
  one({ ssyk: '5131', label: 'Hovmästare och servitörer', version: 2, state: 'replaced' }),
  one({
    ...{ ssyk: '5131', label: 'Hovmästare och servitörer', version: 3, state: 'taken-back' },
    takenBack: { by: 'per_administrator', on: '2026-11-21' },
  }),
];

const json =
  (value: unknown, status = 200) =>
  (route: Route) =>
    route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(value) });

const wrong = {
  ...{ status: 422, code: 'invalid', title: 'En eller flera uppgifter behöver rättas' },
  errors: [
    { field: 'until', code: 'range', message: 'Värdet ligger utanför det tillåtna' },
    { field: 'reason', code: 'required', message: '' },
  ],
};

/** The page of the region's own assessments: some and none, read and written, refused, overtaken, taken back, not fetched. */
export const assessmentStates = (open: (page: Page, hash: string) => Promise<unknown>) => {
  const shown = (
    name: string,
    answer: (route: Route) => Promise<void>,
    then: (page: Page) => Promise<unknown>,
    as: 'broker' | 'strategist' = 'strategist',
  ) => ({
    ...{ name, as },
    show: async (page: Page) => {
      await page.route('**/api/v1/assessments', answer);
      await open(page, '#/reports/assessments');
      await then(page);
    },
  });
  const form = (page: Page) => page.getByLabel('Yrke', { exact: true }).waitFor();
  const answering = (refusal: object, status: number) => (route: Route) =>
    route.request().method() === 'POST' ? json(refusal, status)(route) : json(list(true, some))(route);
  const give = (page: Page) => page.getByRole('button', { name: 'Gör en bedömning' }).click();
  return [
    shown('assessments', json(list(true, some)), form),
    shown('assessments-none', json(list(true, [])), form),
    shown('assessments-read', json(list(false, some)), (page) => page.getByText('Återtagen av').waitFor(), 'broker'),
    shown('assessments-failed', json({ status: 503, code: 'unavailable', title: '' }, 503), (page) =>
      page.getByRole('alert').first().waitFor(),
    ),
    shown('assessments-errors', answering(wrong, 422), async (page) => {
      await form(page);
      await give(page);
      await page.getByRole('alert').waitFor();
    }),
    shown(
      'assessments-overtaken',
      answering({ status: 412, code: 'stale', title: 'Någon annan har ändrat uppgiften sedan du läste den' }, 412),
      async (page) => {
        await form(page);
        await give(page);
        await page.getByText('Listan är nu hämtad på nytt').waitFor();
      },
    ),
    shown('assessments-take-back', json(list(true, some)), async (page) => {
      await page
        .getByRole('button', { name: /^Ta tillbaka/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    }),
  ];
};
