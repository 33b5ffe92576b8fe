import type { InvitationRunStore } from '../../shared/stores/invitation-run-store.ts';
import { type WorkingDeps, workOnRun } from './work-on-run.ts';

type Counts = { runs: number; invited: number; uninvited: number };
type Deps = WorkingDeps & { runs: Pick<InvitationRunStore, 'dueBy'> };

/** Goes on with the runs that a request did not finish, each until it is done or the time is over. */
export const continueInvitations = (deps: Deps) => {
  const work = workOnRun(deps);
  return async (until: Date): Promise<Counts> => {
    const sum = { runs: 0, invited: 0, uninvited: 0 };
    for await (const run of deps.runs.dueBy(deps.clock())) {
      const time = until.getTime() - deps.clock().getTime();
      if (time <= 0) break;
      const { invited, left } = await work(run, { budgetMs: time });
      sum.runs += 1;
      sum.invited += invited;
      sum.uninvited += left;
    }
    return sum;
  };
};
