import type { Page, Route } from 'playwright-core';
import type { DivergenceList } from '../../functions/reports/contract-divergences.ts';
import type { Divergence } from '../../shared/domain/divergence.ts';

const one = (over: Partial<Divergence> = {}): Divergence => ({
  ...{ place: 'gastrikland-ost', ssyk: '7223', label: 'Maskinställare och maskinoperatörer, metallarbete' },
  ...{ kind: 'need-without-shortage', edition: '2026-11-23', class: 'balans', employers: 7, since: '2026-11-16' },
  ...{ state: 'open', closed: null },
  ...over,
});

const some: DivergenceList = {
  divergences: [
    one(),
    one({ place: 'county', ssyk: '2221', label: 'Grundutbildade sjuksköterskor', employers: 0, class: 'stor-brist' }),
    one({
      ...{ ssyk: '5323', label: 'Undersköterskor, hemtjänst, äldreboende m.fl.', state: 'closed' },
      closed: {
        ...{ by: 'per_broker-gastrikland-ost', on: '2026-11-20' },
        reason: 'Två kommuner annonserar tillsammans sedan i våras.\nVi har bett dem säga hur många de söker.',
      },
    }),
  ].map((found) => (found.employers === 0 ? { ...found, kind: 'shortage-without-need' } : found)),
};

const json =
  (value: unknown, status = 200) =>
  (route: Route) =>
    route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(value) });

/** The page of divergences: some, none, one that is looked into and refused, and what could not be fetched. */
export const divergenceStates = (open: (page: Page, hash: string) => Promise<unknown>) => {
  const shown = (name: string, answer: (route: Route) => Promise<void>, then: (page: Page) => Promise<unknown>) => ({
    name,
    show: async (page: Page) => {
      await page.route('**/api/v1/divergences', answer);
      await open(page, '#/reports/divergences');
      await then(page);
    },
  });
  const writing = (page: Page) =>
    page
      .getByRole('button', { name: /^Skriv vad du fann/ })
      .first()
      .click();
  return [
    shown('divergences', json(some), (page) => page.getByText('7 arbetsgivare').first().waitFor()),
    shown('divergences-none', json({ divergences: [] }), (page) => page.getByText('Ingen avvikelse').waitFor()),
    shown('divergences-failed', json({ status: 503, code: 'unavailable', title: '' }, 503), (page) =>
      page.getByRole('alert').first().waitFor(),
    ),
    shown(
      'divergences-errors',
      (route) =>
        route.request().method() === 'POST'
          ? json(
              { status: 422, code: 'invalid', title: '', errors: [{ field: 'reason', code: 'required', message: '' }] },
              422,
            )(route)
          : json(some)(route),
      async (page) => {
        await writing(page);
        await page.getByRole('dialog').getByRole('button', { name: 'Skriv vad du fann' }).click();
        await page.getByRole('alert').waitFor();
      },
    ),
  ];
};
