import { type Case, summaryOf } from '../../shared/domain/case.ts';
import type { CaseCalendar } from '../../shared/domain/case-clock.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { adoptionWrites, type CaseStore } from '../../shared/stores/case-store.ts';
import type { SignalStore } from '../../shared/stores/signal-store.ts';

type Deps = {
  region: CaseCalendar;
  casework: Pick<Table, 'transact'>;
  cases: Pick<CaseStore, 'byId'>;
  signals: Pick<SignalStore, 'byId'>;
  clock: Clock;
};

/**
 * A case that was kept before there were a worklist, numbers and a day to wake on gets them, from its signal. The case
 * itself is what it was: no entry, no new version. False where somebody else was faster, or there is nothing to do.
 */
export const adoptOlderCase =
  ({ region, casework, cases, signals, clock }: Deps) =>
  async (id: string): Promise<boolean> => {
    const stored = await cases.byId(id);
    const signal = stored && (await signals.byId(stored.case.signal));
    if (!stored || !signal || stored.row) return false;
    const whole: Case = { ...stored.case, summary: summaryOf(signal), tags: [...signal.tags] };
    try {
      await casework.transact(adoptionWrites(whole, { today: dayIn(clock(), region.timeZone), calendar: region }));
      return true;
    } catch (error) {
      if (error instanceof TransactionRefused) return false;
      throw error;
    }
  };
