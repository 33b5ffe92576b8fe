import type { JobResult } from '../../shared/platform/job.ts';
import type { InvitationRunStore } from '../../shared/stores/invitation-run-store.ts';
import { type WorkingDeps, workOnRun } from './work-on-run.ts';

type Deps = WorkingDeps & { runs: Pick<InvitationRunStore, 'dueBy'> };

/** So long one sweep works on invitations: less than lies between two sweeps. */
const budgetMs = 200_000;

/** Goes on with the runs that a request did not finish, each until it is done or the time of the sweep is up. */
export const continueInvitations = (deps: Deps) => {
  const work = workOnRun(deps);
  return async (): Promise<JobResult> => {
    const until = deps.clock().getTime() + budgetMs;
    const sum = { runs: 0, invited: 0, left: 0 };
    for await (const run of deps.runs.dueBy(deps.clock())) {
      const time = until - deps.clock().getTime();
      if (time <= 0) break;
      const { invited, left } = await work(run, { budgetMs: time });
      sum.runs += 1;
      sum.invited += invited;
      sum.left += left;
    }
    return sum;
  };
};
