import { lastDayOf } from '../../shared/domain/jobseeker-stock.ts';
import { type JobseekerVersion, versionInUse } from '../../shared/domain/jobseeker-version.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { JobseekersStore } from '../../shared/stores/jobseekers-store.ts';
import type { SourceStore } from '../../shared/stores/source-store.ts';
import { jobseekersCard } from './sources/jobseekers.ts';

export type UseJobseekersDeps = {
  versions: Pick<JobseekersStore, 'versions'>;
  states: Pick<SourceStore, 'begin' | 'put'>;
  clock: Clock;
};

/**
 * Puts the newest version that nobody took back where the index looks, or tells that there is none. The run is numbered
 * before the versions are read: whoever comes later has seen what came before, and is not overwritten by it.
 */
export const useJobseekers = ({ versions, states, clock }: UseJobseekersDeps) => {
  return async (): Promise<JobseekerVersion[]> => {
    const generation = await states.begin('jobseekers');
    const known = await versions.versions();
    const used = versionInUse(known);
    const now = clock().toISOString();
    await states.put({
      ...{ id: 'jobseekers', ...jobseekersCard, lastAttempt: now, generation, reading: 1 },
      lastSuccess: used?.at ?? null,
      dataUntil: used === undefined ? null : lastDayOf(used.lastMonth),
      snapshot: used?.snapshot ?? null,
      normalised: used?.normalised ?? null,
      ...{ rows: used?.rows ?? 0, skipped: 0, skippedBy: {}, failures: 0 },
      notes: used === undefined ? [] : [`Version ${used.version}: ${used.suppressed} counts are hidden by the source`],
      failure:
        used === undefined ? { at: now, code: 'taken-back', message: 'No uploaded version is left in use' } : null,
    });
    return known;
  };
};
