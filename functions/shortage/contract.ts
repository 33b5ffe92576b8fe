import * as z from 'zod/mini';
import { problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { JobseekerVersion } from '../../shared/domain/jobseeker-version.ts';
import { sourceRoutes } from './contract-sources.ts';

/** Bytes of an upload: 400 occupations in 49 municipalities over twelve months are some 5 MB, ten municipalities one. */
const largestUpload = 3 << 20;

/** The sheet as text, for the columns see the console's page: `month,ssyk,place,seekers`. */
export const JobseekerUpload = z
  .strictObject({ csv: z.string().check(z.minLength(1), z.maxLength(largestUpload)) })
  .check(z.meta({ id: 'JobseekerUpload' }));
export type JobseekerUpload = z.infer<typeof JobseekerUpload>;

export const JobseekerTakeBack = z
  .strictObject({ version: z.int().check(z.gte(1)) })
  .check(z.meta({ id: 'JobseekerTakeBack' }));
export type JobseekerTakeBack = z.infer<typeof JobseekerTakeBack>;

/** Every upload, the newest first, and the one that the next edition will use. */
export const JobseekerVersions = z
  .strictObject({
    inUse: z.nullable(z.int()),
    versions: z.array(z.omit(JobseekerVersion, { snapshot: true, normalised: true })),
  })
  .check(z.meta({ id: 'JobseekerVersions' }));
export type JobseekerVersions = z.infer<typeof JobseekerVersions>;

const staffProblems = { 401: problem('No valid access token'), 403: problem('Not for the roles of this person') };

export const jobseekersRoute = route({
  id: 'jobseekers',
  method: 'GET',
  path: '/api/v1/jobseekers',
  access: 'staff',
  kind: 'api',
  summary: 'Uploaded registered jobseekers, every version; administrators',
  answers: { 200: { description: 'The versions', body: JobseekerVersions }, ...staffProblems },
});

export const uploadJobseekersRoute = route({
  id: 'uploadJobseekers',
  method: 'POST',
  path: '/api/v1/jobseekers',
  access: 'staff',
  kind: 'api',
  summary: 'Uploads registered jobseekers as CSV: all of it is right, or nothing is taken; administrators',
  body: JobseekerUpload,
  largestBody: largestUpload,
  answers: {
    201: { description: 'Taken; the same sheet again is the same version', body: JobseekerVersions },
    400: problem('Not readable'),
    ...staffProblems,
    409: problem('Somebody else has just uploaded a version'),
    413: problem('Larger than 3 MB'),
    422: problem('Something is wrong with the sheet: each error names its row and column as `csv.<row>.<column>`'),
  },
});

export const takeBackJobseekersRoute = route({
  id: 'takeBackJobseekers',
  method: 'POST',
  path: '/api/v1/jobseekers/take-back',
  access: 'staff',
  kind: 'api',
  summary: 'Takes an uploaded version back: the next edition uses the newest one that is left, or none; administrators',
  body: JobseekerTakeBack,
  answers: {
    200: { description: 'The versions', body: JobseekerVersions },
    400: problem('Not readable'),
    ...staffProblems,
    404: problem('No such version'),
    409: problem('It was taken back before'),
    422: problem('A field is wrong'),
  },
});

export const jobseekersRoutes = [jobseekersRoute, uploadJobseekersRoute, takeBackJobseekersRoute] as const;
export const shortageRoutes = [...jobseekersRoutes, ...sourceRoutes] as const;
