import { type Absence, actingFor } from '../../shared/domain/absence.ts';
import { caseOf } from '../../shared/domain/case.ts';
import type { CaseCalendar } from '../../shared/domain/case-clock.ts';
import type { PlainDay } from '../../shared/domain/plain-day.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import type { AbsenceStore } from '../../shared/stores/absence-store.ts';
import { addressSignalWrite } from '../../shared/stores/address-signals.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import { openWrites } from '../../shared/stores/case-store.ts';
import { stepWrite } from '../../shared/stores/signal-store.ts';

type Deps = {
  region: CaseCalendar;
  casework: Pick<Table, 'transact'>;
  absences: Pick<AbsenceStore, 'since'>;
  clock: Clock;
  newId: NewId;
};

/** The signal with whoever does its broker's work today, and the rule that says so. */
const routed = (signal: Signal, today: PlainDay, away: readonly Absence[]): Signal => {
  const broker = actingFor(signal.broker, away, today);
  if (broker === signal.broker) return signal;
  return { ...signal, broker, rule: `${signal.rule} -> ${broker} stands in for ${signal.broker}` };
};

/**
 * Opens the case of a signal, once however often it is told: the case and its place in every list, the public step and
 * the audit entry in one transaction. Where the area's broker is away today, it is the substitute's.
 */
export const openCase =
  ({ region, casework, absences, clock, newId }: Deps) =>
  async (signal: Signal): Promise<'opened' | 'known'> => {
    const now = clock();
    const today = dayIn(now, region.timeZone);
    const opened = caseOf(routed(signal, today, await absences.since(today)), now);
    const at = opened.openedAt;
    try {
      await casework.transact([
        ...openWrites(opened, { today, calendar: region }),
        stepWrite(signal.id, { at, kind: 'with-broker' }),
        auditWrite({ of: opened.id, at, id: newId('aud'), who: 'system', what: 'case-opened' }),
        ...(signal.addressHash === undefined ? [] : [addressSignalWrite(signal.addressHash, signal)]),
      ]);
      return 'opened';
    } catch (error) {
      if (error instanceof TransactionRefused && error.failed.includes(0)) return 'known';
      throw error;
    }
  };
