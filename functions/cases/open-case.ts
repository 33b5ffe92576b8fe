import { caseOf } from '../../shared/domain/case.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import { caseWrite } from '../../shared/stores/case-store.ts';
import { stepWrite } from '../../shared/stores/signal-store.ts';

type Deps = { casework: Pick<Table, 'transact'>; clock: Clock; newId: NewId };

/** Opens the case of a signal, once however often it is told: case, public step and audit entry in one transaction. */
export const openCase =
  ({ casework, clock, newId }: Deps) =>
  async (signal: Signal): Promise<'opened' | 'known'> => {
    const opened = caseOf(signal, clock());
    const at = opened.openedAt;
    try {
      await casework.transact([
        caseWrite(opened),
        stepWrite(signal.id, { at, kind: 'with-broker' }),
        auditWrite({ of: opened.id, at, id: newId('aud'), who: 'system', what: 'case-opened' }),
      ]);
      return 'opened';
    } catch (error) {
      if (error instanceof TransactionRefused && error.failed.includes(0)) return 'known';
      throw error;
    }
  };
