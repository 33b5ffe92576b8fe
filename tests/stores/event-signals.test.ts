import { expect, test } from 'vitest';
import type { CaseReport } from '../../shared/domain/case-report.ts';
import type { ShortLink } from '../../shared/domain/short-link.ts';
import { signalsFrom } from '../../shared/stores/event-signals.ts';

const link = (code: string, event?: string): ShortLink => ({
  ...{
    code,
    name: `Affisch ${code}`,
    channel: 'event',
    createdBy: 'per_broker',
    createdAt: '2026-11-01T08:00:00.000Z',
  },
  ...(event !== undefined && { event }),
});
const count = (source: string, area: string, within30Days: number, total: number) => ({
  ...{ source, area, since: '2026-11-02', within30Days, total },
});
const of = (links: ShortLink[], report: Pick<CaseReport, 'builtAt' | 'sources'> | undefined) =>
  signalsFrom({ links: { all: async () => links }, reports: { current: async () => report as CaseReport } });

test("the signals of an event are those of its links, in all areas, and of nobody else's", async () => {
  const links = [link('frukost1', 'evt_a'), link('frukost2', 'evt_a'), link('annan001', 'evt_b'), link('affisch1')];
  const sources = [count('frukost1', 'a', 3, 4), count('frukost1', 'b', 1, 1), count('annan001', 'a', 9, 9)];

  expect(await of(links, { builtAt: '2026-12-01T03:15:00.000Z', sources })('evt_a')).toEqual({
    within30Days: 4,
    links: [
      { code: 'frukost1', name: 'Affisch frukost1', within30Days: 4, total: 5 },
      { code: 'frukost2', name: 'Affisch frukost2', within30Days: 0, total: 0 },
    ],
    countedAt: '2026-12-01T03:15:00.000Z',
  });
});

test('before the first night nothing is counted, which is not none', async () => {
  expect(await of([link('frukost1', 'evt_a')], undefined)('evt_a')).toMatchObject({
    within30Days: null,
    countedAt: null,
  });
});
