import { changedClasses, type Digest, dueLine, dueSoonDays, signalLine } from '../../shared/domain/digest.ts';
import type { DigestWindow } from '../../shared/domain/digest-window.ts';
import { addDays } from '../../shared/domain/plain-day.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import type { CaseStore } from '../../shared/stores/case-store.ts';
import type { SignalStore } from '../../shared/stores/signal-store.ts';

type Deps = {
  timeZone: string;
  signals: Pick<SignalStore, 'receivedIn'>;
  cases: Pick<CaseStore, 'openDueBy'>;
  basis: Pick<BasisReader, 'rows'>;
};
type Occasion = {
  /** The areas that the letter is about. */
  areas: readonly string[];
  window: DigestWindow;
  now: Date;
  /** The edition that the last letter knew, and the one that readers have now. */
  editions: { before: string | null; now: string | null };
};

/** What there is to tell of some areas. Reads grow with the week's news and what is due, not with the archive. */
export const gatherDigest =
  ({ timeZone, signals, cases, basis }: Deps) =>
  async ({ areas, window, now, editions }: Occasion): Promise<Digest> => {
    const today = dayIn(now, timeZone);
    const digest: Digest = { due: [], signals: [], classes: [] };
    for (const area of areas) {
      const received = await signals.receivedIn(area, window.from, window.until);
      digest.signals.push(...received.map(signalLine));
      const due = await cases.openDueBy(area, addDays(today, dueSoonDays));
      digest.due.push(...due.map((row) => dueLine(row, today)));
      if (editions.before === null || editions.now === null || editions.before === editions.now) continue;
      const [before, after] = await Promise.all([basis.rows(editions.before, area), basis.rows(editions.now, area)]);
      digest.classes.push(...changedClasses(area, before ?? [], after ?? []));
    }
    digest.due.sort((a, b) => a.daysLeft - b.daysLeft);
    // What needs the broker now is told once, at the top.
    const told = new Set(digest.due.map((line) => line.reference));
    return { ...digest, signals: digest.signals.filter((line) => !told.has(line.reference)) };
  };
