import type { JobseekerVersion } from '../../shared/domain/jobseeker-version.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import { jobseekersTakeBackWrite } from '../../shared/stores/jobseekers-store.ts';
import { type UseJobseekersDeps, useJobseekers } from './use-jobseekers.ts';

type Deps = UseJobseekersDeps & { casework: Pick<Table, 'transact'>; newId: NewId };

/** Takes a version back. One that was taken back before is put out of use again, in case that is where a run stopped. */
export const takeBackJobseekers = (deps: Deps) => {
  const use = useJobseekers(deps);
  return async (version: number, person: Pick<Person, 'id'>): Promise<JobseekerVersion[]> => {
    const known = (await deps.versions.versions()).find((one) => one.version === version);
    if (known === undefined) throw new Refused('not-found');
    const at = deps.clock().toISOString();
    try {
      await deps.casework.transact([
        jobseekersTakeBackWrite(version, person.id, at),
        auditWrite({
          ...{ of: person.id, at, id: deps.newId('aud'), who: person.id },
          what: `jobseekers-taken-back#${version}`,
        }),
      ]);
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      await use();
      throw new Refused('conflict');
    }
    return use();
  };
};
