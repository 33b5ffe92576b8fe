import type { EventSignals } from '../domain/event-signals.ts';
import type { CaseReportStore } from './case-report-store.ts';
import type { ShortLinkStore } from './short-link-store.ts';

type Deps = { links: Pick<ShortLinkStore, 'all'>; reports: Pick<CaseReportStore, 'current'> };

/** The signals that came because of an event, from the nightly report: no case is read for it. */
export const signalsFrom =
  ({ links, reports }: Deps) =>
  async (eventId: string): Promise<EventSignals> => {
    const [own, report] = await Promise.all([
      links.all().then((all) => all.filter(({ event }) => event === eventId)),
      reports.current(),
    ]);
    const counted = own.map(({ code, name }) => {
      const rows = (report?.sources ?? []).filter(({ source }) => source === code);
      const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0);
      return { code, name, within30Days: sum((row) => row.within30Days), total: sum((row) => row.total) };
    });
    return {
      within30Days: report === undefined ? null : counted.reduce((all, link) => all + link.within30Days, 0),
      links: counted,
      countedAt: report?.builtAt ?? null,
    };
  };
