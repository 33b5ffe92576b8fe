import type { Case } from '../../shared/domain/case.ts';
import type { PlainDay } from '../../shared/domain/plain-day.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { type CaseStore, rerankWrites } from '../../shared/stores/case-store.ts';
import { type ChangeDeps, changeCase } from '../../shared/stores/change-case.ts';
import type { SignalStore } from '../../shared/stores/signal-store.ts';
import { type AlertDeps, alertBroker } from './alert-broker.ts';
import { remindExternal } from './remind-external.ts';
import { returned } from './returned-case.ts';
import { tendEach } from './tend-each.ts';

export type ReminderDeps = ChangeDeps &
  AlertDeps & {
    region: RegionSettings;
    casework: Pick<Table, 'transact'>;
    cases: Pick<CaseStore, 'byId' | 'wakingBy'>;
    signals: Pick<SignalStore, 'byId'>;
    keys: () => Promise<LinkKeys>;
  };

/** What the day asks of a case: a wait's end comes before its reminder, which is worth nothing after it. */
const dueOf = ({ waiting }: Case, today: PlainDay): 'wait-over' | 'reminded' | 'reranked' => {
  if (waiting && waiting.until < today) return 'wait-over';
  if (waiting?.remindOn !== undefined && waiting.remindOn <= today) return 'reminded';
  return 'reranked';
};

/**
 * Daily: waits that have run out return to their broker, external actors are reminded once, and what the day alone made
 * late moves up in the worklist. Each case by itself, on the condition that nobody changed it meanwhile; what is done
 * wakes on a later day, so that a second run finds nothing, and a job that was away does what is due once.
 */
export const sendReminders = (deps: ReminderDeps) => {
  const change = changeCase(deps);
  const alert = alertBroker(deps);
  const remind = remindExternal(deps);

  return async () => {
    const today = dayIn(deps.clock(), deps.region.timeZone);
    const tend = async (id: string) => {
      const stored = await deps.cases.byId(id);
      if (!stored) return 'gone';
      const { case: c } = stored;
      const due = dueOf(c, today);
      const { waiting } = c;
      if (due === 'wait-over' && waiting) {
        // The wait lasted until its last day, however late this runs.
        const back = returned({ ...c, waiting }, { on: waiting.until, today, how: 'unanswered' }, deps.region);
        const kind = waiting.actor ? 'external-over' : 'question-over';
        await change({ id, who: 'system', expected: c.version }, async (_, occasion) => ({
          change: { kind: 'wait-over', ...back },
          step: 'back-with-broker',
          writes: await alert({ kind, case: c, occasion, answerBy: back.due }),
        }));
        return due;
      }
      if (due === 'reminded' && waiting) {
        await change({ id, who: 'system', expected: c.version }, async (_, occasion) => ({
          change: { kind: 'reminded', id: waiting.id },
          writes: await remind({ ...c, waiting }, occasion),
        }));
        return due;
      }
      try {
        await deps.casework.transact(rerankWrites(stored, { today, calendar: deps.region }));
      } catch (error) {
        throw error instanceof TransactionRefused ? new Refused('stale') : error;
      }
      return 'reranked';
    };
    const counts = await tendEach(await deps.cases.wakingBy('reminders', today), tend);
    return {
      seen: counts.seen,
      returned: counts['wait-over'] ?? 0,
      reminded: counts.reminded ?? 0,
      reranked: counts.reranked ?? 0,
    };
  };
};
