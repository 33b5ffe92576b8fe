import { caseIdOf } from '../../shared/domain/case.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { CaseStore } from '../../shared/stores/case-store.ts';
import type { SignalStore } from '../../shared/stores/signal-store.ts';
import type { adoptOlderCase } from './adopt-older-case.ts';
import type { openCase } from './open-case.ts';

type Deps = {
  region: RegionSettings;
  signals: Pick<SignalStore, 'receivedIn'>;
  cases: Pick<CaseStore, 'byId' | 'olderOpen'>;
  open: ReturnType<typeof openCase>;
  adopt: ReturnType<typeof adoptOlderCase>;
  clock: Clock;
};

/** Longer than the stream keeps a record (24 h) and a week's holiday of whoever mends it. */
const lookBackDays = 8;

/**
 * Opens the cases that the stream lost: what is fast may fail, what sweeps makes certain. Adopts the cases of an earlier
 * program, so that none is missing in the worklist after an upgrade.
 */
export const sweepCases =
  ({ region, signals, cases, open, adopt, clock }: Deps) =>
  async (): Promise<{ seen: number; opened: number; adopted: number }> => {
    const until = clock();
    const from = new Date(until.getTime() - lookBackDays * 86_400_000);
    let seen = 0;
    let opened = 0;
    let adopted = 0;
    for (const area of region.areas) {
      for (const signal of await signals.receivedIn(area.id, from, until)) {
        seen += 1;
        if (await cases.byId(caseIdOf(signal.id))) continue;
        if ((await open(signal)) === 'opened') opened += 1;
      }
      for (const id of await cases.olderOpen(area.id)) if (await adopt(id)) adopted += 1;
    }
    return { seen, opened, adopted };
  };
