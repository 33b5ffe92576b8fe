import { lastDayOf } from '../../shared/domain/jobseeker-stock.ts';
import type { PlainDay } from '../../shared/domain/plain-day.ts';
import type { Documents } from './gather-documents.ts';

/**
 * What was known on an earlier day: the ads as they stood, registered jobseekers where their months had passed by then, and
 * of the register the years that were out; what begins in the year to come was not known. The register comes out a year or
 * more after its own; where no so old a year is kept, the newest stands in: how many work in an occupation changes slowly.
 */
export const documentsOn = (documents: Documents, day: PlainDay): Documents => {
  const { jobstream, scb, jobseekers, susanavet: _, ...others } = documents;
  const outBy = Number(day.slice(0, 4)) - 2;
  const known = scb?.observations.filter(({ year }) => year <= outBy) ?? [];
  const had = jobseekers !== undefined && lastDayOf(jobseekers.months.at(-1) ?? '9999-12') <= day;
  return {
    ...others,
    ...(jobstream && { jobstream: { ...jobstream, until: day } }),
    ...(scb && { scb: { ...scb, observations: known.length > 0 ? known : scb.observations } }),
    ...(had && { jobseekers }),
  };
};
