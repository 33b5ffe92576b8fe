import type { Case } from '../domain/case.ts';
import { applyChange, type CaseChange, entryOf, stateAfter } from '../domain/case-change.ts';
import type { CaseCalendar } from '../domain/case-clock.ts';
import { mayFollow, nextStates } from '../domain/case-state.ts';
import type { PlainDay } from '../domain/plain-day.ts';
import type { PublicStep } from '../domain/signal.ts';
import { dayIn } from '../domain/zoned-time.ts';
import type { Clock } from '../platform/clock.ts';
import { Refused } from '../platform/refused.ts';
import { type Table, TransactionRefused, type Write } from '../platform/table.ts';
import type { StoredCase } from './case-item.ts';
import { type CaseStore, changeWrites } from './case-store.ts';
import { stepWrite } from './signal-store.ts';

export type ChangeDeps = {
  region: CaseCalendar;
  casework: Pick<Table, 'transact'>;
  cases: Pick<CaseStore, 'byId'>;
  clock: Clock;
};

/** What was decided: the change, what the employer sees of it, and what is written with it (mails, other cases). */
export type Decision = {
  change: CaseChange;
  step?: PublicStep['kind'] | undefined;
  /** Changes of other cases that hold only together with this one. */
  also?: readonly { before: StoredCase; change: CaseChange }[];
  writes?: readonly Write[];
};

export type Occasion = { now: Date; at: string; today: PlainDay };
type Request = {
  id: string;
  /** A person's id, `employer`, `external` or `system`. */
  who: string;
  /** The version that the actor saw; without it the decision is made anew on whatever stands. */
  expected?: number | undefined;
};

const attempts = 5;

/**
 * Changes a case: reads it, lets `decide` judge what stands, and keeps change, history, lists, steps and mails in one
 * transaction. With `expected`, another version is refused as stale and names the current one; without, the decision is
 * made again on what somebody faster left. Throws `Refused`: not-found, stale, forbidden-step, and what `decide` throws.
 */
export const changeCase =
  ({ region, casework, cases, clock }: ChangeDeps) =>
  async (
    { id, who, expected }: Request,
    decide: (c: Case, occasion: Occasion) => Decision | Promise<Decision>,
  ): Promise<Case> => {
    for (let attempt = 1; ; attempt += 1) {
      const before = await cases.byId(id);
      if (!before) throw new Refused('not-found');
      const { version, state } = before.case;
      if (expected !== undefined && expected !== version) throw new Refused('stale', { version });
      const now = clock();
      const at = now.toISOString();
      const day = { today: dayIn(now, region.timeZone), calendar: region };
      const { change, step, also = [], writes = [] } = await decide(before.case, { now, at, today: day.today });
      const to = stateAfter(before.case, change);
      if (to !== state && !mayFollow(state, to)) throw new Refused('forbidden-step', { allowed: nextStates[state] });
      const after = applyChange(before.case, change, { at, who });
      const changes = [{ before, change }, ...also].map((one) => {
        const occasion = { at, who };
        const changed = applyChange(one.before.case, one.change, occasion);
        return changeWrites(one.before, changed, entryOf(one.before.case, one.change, occasion), day);
      });
      try {
        await casework.transact([
          ...changes.flat(),
          ...(step ? [stepWrite(before.case.signal, { at, kind: step })] : []),
          ...writes,
        ]);
        return after;
      } catch (error) {
        // Any refused condition means that something which was read has changed since, or that it was all kept already.
        if (!(error instanceof TransactionRefused)) throw error;
        const current = await cases.byId(id);
        if (expected !== undefined && current?.case.version !== expected)
          throw new Refused('stale', current && { version: current.case.version });
        if (attempt === attempts) throw new Refused('conflict');
      }
    }
  };
