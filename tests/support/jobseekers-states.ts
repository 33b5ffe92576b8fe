import type { Page, Route } from 'playwright-core';
import type { JobseekerVersions } from '../../functions/shortage/contract.ts';

const version = (number: number, over: Partial<JobseekerVersions['versions'][number]> = {}) => ({
  ...{ version: number, sha256: String(number).repeat(64), firstMonth: '2025-11', lastMonth: '2026-10' },
  ...{ rows: 48_120, occupations: 401, suppressed: 12_406, by: 'per_administrator', at: '2026-11-18T09:12:00.000Z' },
  takenBack: null,
  ...over,
});

const some: JobseekerVersions = {
  inUse: 3,
  versions: [
    version(3),
    version(2, { takenBack: { by: 'per_administrator', at: '2026-11-17T08:00:00.000Z' } }),
    version(1, { firstMonth: '2025-08', lastMonth: '2026-07', at: '2026-08-20T07:00:00.000Z' }),
  ],
};

const json =
  (value: unknown, status = 200) =>
  (route: Route) =>
    route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(value) });

const wrong = {
  ...{ status: 422, code: 'invalid', title: 'Något är fel' },
  errors: [
    {
      ...{ field: 'csv.18.seekers', code: 'seekers' },
      message: 'Rad 18, kolumn seekers: antalet ska vara ett heltal eller <5. Där står: tio',
    },
  ],
};

/** The page of registered jobseekers: none, some, a file that is refused, and what could not be fetched. */
export const jobseekersStates = (open: (page: Page, hash: string) => Promise<unknown>) => {
  const shown = (name: string, answer: (route: Route) => Promise<void>, then?: (page: Page) => Promise<unknown>) => ({
    ...{ name, as: 'administrator' as const },
    show: async (page: Page) => {
      await page.route('**/api/v1/jobseekers', answer);
      await open(page, '#/jobseekers');
      await then?.(page);
    },
  });
  const heading = (page: Page) => page.getByRole('heading', { name: 'Lägg in en fil' }).waitFor();
  return [
    shown('jobseekers-none', json({ inUse: null, versions: [] }), heading),
    shown('jobseekers', json(some), heading),
    shown(
      'jobseekers-refused',
      (route) => (route.request().method() === 'POST' ? json(wrong, 422)(route) : json(some)(route)),
      async (page) => {
        await heading(page);
        const file = { name: 'fil.csv', mimeType: 'text/csv', buffer: Buffer.from('month,ssyk,place,seekers') };
        await page.getByLabel('CSV-fil').setInputFiles(file);
        await page.getByRole('button', { name: 'Lägg in en fil' }).click();
        await page.getByText('Rad 18').waitFor();
      },
    ),
    shown('jobseekers-failed', json({ status: 503, code: 'unavailable', title: '' }, 503), (page) =>
      page.getByRole('alert').first().waitFor(),
    ),
  ];
};
