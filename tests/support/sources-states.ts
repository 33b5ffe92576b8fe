import type { Page, Route } from 'playwright-core';
import type { SourceHealth } from '../../functions/shortage/contract-sources.ts';

type Shown = SourceHealth['sources'][number];

const one = (over: Partial<Shown> = {}): Shown => ({
  ...{ id: 'scb', title: 'SCB:s statistikdatabas', publisher: 'SCB', licence: 'CC0 1.0', attribution: 'Källa: SCB' },
  ...{ homepage: 'https://www.example.org/scb', lastAttempt: '2026-11-23T02:25:07.000Z' },
  ...{ lastSuccess: '2026-11-23T02:25:07.000Z', dataUntil: '2024-12-31', rows: 61_204, skipped: 0, skippedBy: {} },
  ...{ notes: [], failure: null, failures: 0, waiting: null, decided: null, change: 0.004, drift: null, isOld: false },
  ...{ schedule: { everyDays: 7, at: '03:25' }, nextRun: '2026-11-30T02:25:00.000Z', age: 0.1 },
  ...over,
});

const message = 'rows: 812 rows where the last snapshot had 1 990';
const barometer = one({
  ...{ id: 'yrkesbarometern', title: 'Yrkesbarometern', publisher: 'Arbetsförmedlingen', age: 2.4, isOld: true },
  ...{ lastSuccess: '2026-11-06T02:35:04.000Z', rows: 1_990, failures: 3, change: null },
  failure: { at: '2026-11-23T02:35:04.000Z', code: 'shrunk', message },
  waiting: {
    ...{ snapshot: `raw/yrkesbarometern/${'a'.repeat(64)}.jsonl.gz`, since: '2026-11-09T02:35:04.000Z' },
    ...{ code: 'shrunk', message, rows: 1_990 },
  },
});
const ads = one({
  ...{ id: 'jobstream', title: 'JobStream', publisher: 'Arbetsförmedlingen', rows: 4_812, change: -0.012 },
  ...{ schedule: { everyDays: 1, at: '04:00' }, age: 0.2, skipped: 31, notes: ['The stream began at the last cursor'] },
  skippedBy: { 'employer.organization_number: invalid_type': 3, 'not in the county': 28 },
  drift: {
    ...{ at: '2026-11-20T03:00:04.000Z', isRefused: false, gone: ['stream: application_details.via_af'] },
    ...{
      added: ['stream: salary_range', 'stream: salary_type.code'],
      retyped: ['stream: number_of_vacancies (string)'],
    },
  },
});
const susanavet = one({
  ...{ id: 'susanavet', title: 'Susa-navet', publisher: 'Skolverket', lastSuccess: null, age: null, rows: 0 },
  ...{ dataUntil: null, failures: 2, change: null, schedule: { everyDays: 1, at: '03:45' } },
  failure: { at: '2026-11-23T02:45:09.000Z', code: 'status-503', message: 'providers: The source answered 503' },
});
const uploaded = one({
  ...{ id: 'jobseekers', title: 'Inskrivna arbetssökande', publisher: 'Region Exempel', schedule: null, nextRun: null },
  ...{ age: null, change: null },
  decided: {
    ...{ snapshot: `raw/scb/${'b'.repeat(64)}.jsonl.gz`, verdict: 'rejected', by: 'per_administrator' },
    ...{ reason: 'Halva filen saknades, det står på källans sida.', at: '2026-11-10T09:00:00.000Z' },
  },
});

const health = (mayDecide: boolean, sources: Shown[]): SourceHealth => ({ sources, mayDecide });
const all = [one(), ads, barometer, susanavet, uploaded];

const json =
  (value: unknown, status = 200) =>
  (route: Route) =>
    route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(value) });

/** The page of sources: all conditions, read by a strategist, decided, refused and late, none yet, and not fetched. */
export const sourcesStates = (open: (page: Page, hash: string) => Promise<unknown>) => {
  const shown = (
    name: string,
    answer: (route: Route) => Promise<void>,
    then: (page: Page) => Promise<unknown>,
    as: 'administrator' | 'strategist' = 'administrator',
  ) => ({
    ...{ name, as },
    show: async (page: Page) => {
      await page.route('**/api/v1/sources', answer);
      await open(page, '#/sources');
      await then(page);
    },
  });
  const panel = (page: Page) => page.getByRole('heading', { name: 'Yrkesbarometern' }).waitFor();
  const opened = async (page: Page) => {
    await panel(page);
    // What is folded is looked at too.
    for (const summary of await page.locator('summary').all()) await summary.click();
  };
  const dialog = async (page: Page, refusal: object, status: number) => {
    await page.route('**/api/v1/sources/decisions', json(refusal, status));
    await page.getByRole('button', { name: /^Håll ute/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Håll ute', exact: true }).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
  };
  return [
    shown('sources', json(health(true, all)), opened),
    shown('sources-read', json(health(false, all)), panel, 'strategist'),
    shown('sources-none', json(health(true, [])), (page) => page.getByText('Ingen källa').waitFor()),
    shown('sources-failed', json({ status: 503, code: 'unavailable', title: '' }, 503), (page) =>
      page.getByRole('alert').first().waitFor(),
    ),
    shown('sources-approve', json(health(true, all)), async (page) => {
      await page.getByRole('button', { name: /^Släpp in/ }).click();
      await page.getByRole('dialog').waitFor();
    }),
    shown('sources-decision-wrong', json(health(true, all)), (page) =>
      dialog(
        page,
        {
          ...{ status: 422, code: 'invalid', title: 'En eller flera uppgifter behöver rättas' },
          errors: [{ field: 'reason', code: 'required', message: '' }],
        },
        422,
      ),
    ),
    shown('sources-decision-late', json(health(true, all)), (page) =>
      dialog(page, { status: 409, code: 'conflict', title: 'Uppgiften har redan ändrats' }, 409),
    ),
  ];
};
