import { caseIdOf } from '../../shared/domain/case.ts';
import {
  type CaseLine,
  type ClosedLine,
  caseLine,
  type DueLine,
  type SignalLine,
  signalLine,
} from '../../shared/domain/digest.ts';
import { byUrgency, dueOf } from '../../shared/domain/digest-due.ts';
import { type DigestWindow, isWithin } from '../../shared/domain/digest-window.ts';
import type { EarlyWarning } from '../../shared/domain/early-warning.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { CaseStore, EndedCase } from '../../shared/stores/case-store.ts';
import type { SignalStore } from '../../shared/stores/signal-store.ts';
import type { WarningStore } from '../../shared/stores/warning-store.ts';

type Deps = {
  region: RegionSettings;
  signals: Pick<SignalStore, 'idsReceivedIn' | 'byId'>;
  cases: Pick<CaseStore, 'everyOpen' | 'endedBetween' | 'lastClosing' | 'byId'>;
  warnings: Pick<WarningStore, 'warnedBetween'>;
};

/** What happened in an area in a window, and how its open cases stand today: the same for everybody who reads of it. */
export type AreaNews = {
  area: string;
  due: DueLine[];
  signals: SignalLine[];
  reopenings: CaseLine[];
  /** With who closed it, so that nobody is told of the own work. */
  closed: (ClosedLine & { who: string })[];
  warnings: EarlyWarning[];
  open: number;
};

/** Reads grow with the week's news and with the open work, not with the archive. */
export const gatherArea = ({ region, signals, cases, warnings }: Deps) => {
  const { timeZone } = region;

  /** Signals whose case is not open yet, or lies in another area by now, whose letter tells of it. */
  const unopened = async (ids: readonly string[]): Promise<SignalLine[]> => {
    const lines = await Promise.all(
      ids.map(async (id) => {
        const caseId = caseIdOf(id);
        if ((await cases.byId(caseId)) !== undefined) return [];
        const signal = await signals.byId(id);
        return signal === undefined ? [] : [signalLine(signal, caseId)];
      }),
    );
    return lines.flat();
  };

  const closedOf = async ({ row }: EndedCase): Promise<AreaNews['closed']> => {
    const closing = row.state === 'closed' ? await cases.lastClosing(row.id) : undefined;
    return closing === undefined ? [] : [{ ...caseLine(row), ...closing }];
  };

  return async (area: string, window: DigestWindow, now: Date): Promise<AreaNews> => {
    const today = dayIn(now, timeZone);
    const [open, ended, received, warned] = await Promise.all([
      cases.everyOpen(area),
      // What came to its end after the window is told next week, but is no new signal today.
      cases.endedBetween(area, window.from, now),
      signals.idsReceivedIn(area, window.from, window.until),
      // Windows meet at midnight: each day lies in one.
      warnings.warnedBetween(area, dayIn(window.from, timeZone), dayIn(window.until, timeZone)),
    ]);
    const done = new Set(ended.map(({ row }) => row.id));
    // A row that moves while the lists are read may be seen in both.
    const rows = open.filter(({ id }) => !done.has(id));
    const listed = new Set([...rows.map(({ id }) => id), ...done]);
    const due = rows.flatMap((row): DueLine[] => {
      const wanted = dueOf(row, today, region);
      return wanted === null ? [] : [{ ...caseLine(row), ...wanted }];
    });
    // What needs the broker now is told once, at the top.
    const told = new Set(due.map((line) => line.case));
    const fresh = rows.filter((row) => isWithin(window, new Date(row.receivedAt)) && !told.has(row.id));
    const closed = ended.filter(({ at }) => isWithin(window, new Date(at)));
    return {
      area,
      due: due.toSorted(byUrgency),
      signals: [
        ...fresh
          .toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))
          .map((row) => ({ ...caseLine(row), answerBy: row.due })),
        ...(await unopened(received.filter((id) => !listed.has(caseIdOf(id))))),
      ],
      reopenings: rows.filter(({ state }) => state === 'reopen-requested').map(caseLine),
      closed: (await Promise.all(closed.map(closedOf))).flat(),
      warnings: warned,
      open: rows.length,
    };
  };
};
