import type { Route } from '../../shared/contract/route.ts';
import { type JobseekerVersion, versionInUse } from '../../shared/domain/jobseeker-version.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { type Handle, json, readJson } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { AbsenceStore } from '../../shared/stores/absence-store.ts';
import { actor } from '../../shared/stores/acting.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';
import {
  JobseekerTakeBack,
  JobseekerUpload,
  type JobseekerVersions,
  jobseekersRoute,
  takeBackJobseekersRoute,
  uploadJobseekersRoute,
} from './contract.ts';
import { takeBackJobseekers } from './take-back-jobseekers.ts';
import { type UploadDeps, uploadJobseekers } from './upload-jobseekers.ts';

export type JobseekersApiDeps = UploadDeps & {
  people: Pick<PersonStore, 'byId'>;
  absences: Pick<AbsenceStore, 'since'>;
};

const shown = (versions: readonly JobseekerVersion[]): JobseekerVersions => ({
  inUse: versionInUse(versions)?.version ?? null,
  versions: versions.map(({ snapshot: _, normalised: __, ...version }) => version),
});

/** The administrators' face of shortage: the one source that a person brings. */
export const jobseekersApi = (deps: JobseekersApiDeps): readonly (readonly [Route, Handle])[] => {
  const acting = actor(deps);
  const administrator = async (personId: string | undefined) => {
    const { person } = await acting(personId, dayIn(deps.clock(), deps.region.timeZone));
    if (!person.roles.includes('administrator')) throw new Refused('not-yours');
    return person;
  };
  const upload = uploadJobseekers(deps);
  const takeBack = takeBackJobseekers(deps);
  return [
    [
      jobseekersRoute,
      async ({ personId }) => {
        await administrator(personId);
        return json(200, shown(await deps.versions.versions()));
      },
    ],
    [
      uploadJobseekersRoute,
      async (request) => {
        const person = await administrator(request.personId);
        const { csv } = readJson(request, JobseekerUpload);
        return json(201, shown(await upload(csv, { person, language: request.language })));
      },
    ],
    [
      takeBackJobseekersRoute,
      async (request) => {
        const person = await administrator(request.personId);
        const { version } = readJson(request, JobseekerTakeBack);
        return json(200, shown(await takeBack(version, person)));
      },
    ],
  ];
};
