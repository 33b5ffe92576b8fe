import * as z from 'zod/mini';
import { Education } from '../../../shared/domain/education.ts';
import { EducationStart } from '../../../shared/domain/education-start.ts';
import { EmploymentObservation } from '../../../shared/domain/employment-observation.ts';
import { JobAd } from '../../../shared/domain/job-ad.ts';
import { JobseekersDocument } from '../../../shared/domain/jobseeker-stock.ts';
import { OccupationGroup } from '../../../shared/domain/occupation-group.ts';
import { OfficialJudgement } from '../../../shared/domain/official-judgement.ts';
import type { checkSources, pulledSources, statedSources } from '../../../shared/domain/source-id.ts';
import { Ssyk4 } from '../../../shared/domain/ssyk.ts';
import { WageObservation } from '../../../shared/domain/wage-observation.ts';

const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Occupation groups and their names at one pinned version of the taxonomy. */
export const TaxonomyDocument = z.strictObject({ version: z.int(), groups: z.array(OccupationGroup) });
export type TaxonomyDocument = z.infer<typeof TaxonomyDocument>;

/**
 * The ledger of ads, 24 months back from `until` (a day in Europe/Stockholm). `snapshot` is what the ledger remembers of
 * the last complete snapshot: an ad closes after three misses, because ads can vanish without a removal.
 */
export const JobstreamDocument = z.strictObject({
  until: Day,
  ads: z.array(JobAd),
  snapshot: z.optional(
    z.nullable(z.strictObject({ at: z.string(), ads: z.int(), missed: z.record(z.string(), z.int()) })),
  ),
});
export type JobstreamDocument = z.infer<typeof JobstreamDocument>;

/** The judgements of one edition (`YYYY-n`), for the county and the nation. */
export const YrkesbarometernDocument = z.strictObject({
  edition: z.string().check(z.regex(/^\d{4}-\d$/)),
  judgements: z.array(OfficialJudgement),
  /** Rows of the whole file, all counties: a file with fewer rows than the last is a broken one. */
  fileRows: z.optional(z.int()),
});
export type YrkesbarometernDocument = z.infer<typeof YrkesbarometernDocument>;

/** Employed persons, every table, level 4 in AF's variant of SSYK; and wages, where that table was there. */
export const ScbDocument = z.strictObject({
  observations: z.array(EmploymentObservation),
  wages: z.optional(z.array(WageObservation)),
});
export type ScbDocument = z.infer<typeof ScbDocument>;

/** Educations that can be started in the county or at a distance; and the county's starts of the year that comes. */
export const SusanavetDocument = z.strictObject({
  educations: z.array(Education),
  // Documents from before these were kept have none.
  starts: z.optional(z.array(EducationStart)),
  /** Events that the catalogue listed for the county, those too that are over or cancelled. */
  listed: z.optional(z.int()),
});
export type SusanavetDocument = z.infer<typeof SusanavetDocument>;

/** Which educations (Susa-navet info ids) lead to which occupation group, in JobEd's order of likeness. */
export const JobedDocument = z.strictObject({
  matches: z.array(z.strictObject({ ssyk: Ssyk4, infoIds: z.array(z.string()) })),
  /** Groups that were asked for, with and without an answer. */
  asked: z.optional(z.int()),
});
export type JobedDocument = z.infer<typeof JobedDocument>;

/** A day's spot checks: ads that the search finds, and that the ledger holds open. A check, and no part of the index. */
export const JobsearchDocument = z.strictObject({
  on: Day,
  checks: z.array(
    z.strictObject({ ssyk: Ssyk4, municipality: z.string(), ledger: z.int(), found: z.int().check(z.gte(0)) }),
  ),
});
export type JobsearchDocument = z.infer<typeof JobsearchDocument>;

/** The shape of `derived/<source>/<sha256>.json.gz`, by source. */
export const normalisedDocuments = {
  taxonomy: TaxonomyDocument,
  jobstream: JobstreamDocument,
  yrkesbarometern: YrkesbarometernDocument,
  scb: ScbDocument,
  susanavet: SusanavetDocument,
  jobed: JobedDocument,
  jobseekers: JobseekersDocument,
  jobsearch: JobsearchDocument,
} as const satisfies Record<(typeof statedSources)[number], z.ZodMiniType>;
export type PulledSource = (typeof pulledSources | typeof checkSources)[number];
export type NormalisedDocument<S extends keyof typeof normalisedDocuments> = z.infer<(typeof normalisedDocuments)[S]>;
