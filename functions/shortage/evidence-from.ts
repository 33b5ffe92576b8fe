import type { Evidence } from '../../shared/domain/basis-assessment.ts';
import type { EditionSource } from '../../shared/domain/edition.ts';
import type { Education } from '../../shared/domain/education.ts';
import type { EducationStart } from '../../shared/domain/education-start.ts';
import { adQuantities, windowStart } from '../../shared/domain/index-ads.ts';
import { employmentBasis } from '../../shared/domain/index-employment.ts';
import { officialBasis } from '../../shared/domain/index-external.ts';
import { seekerBasis } from '../../shared/domain/index-jobseekers.ts';
import { type QualifiedBasis, qualifiedBasis } from '../../shared/domain/index-qualified.ts';
import type { IndexRegion } from '../../shared/domain/region.ts';
import type { Ssyk4 } from '../../shared/domain/ssyk.ts';
import type { WageObservation } from '../../shared/domain/wage-observation.ts';
import type { Documents } from './gather-documents.ts';
import { withoutStaffingFirms } from './without-staffing-firms.ts';

/** What the documents say, arranged for the index; with the snapshot and period that each source's numbers come from. */
export const evidenceFrom = (
  documents: Documents,
  sources: readonly EditionSource[],
  region: IndexRegion,
): Evidence => {
  const { jobstream, scb, yrkesbarometern, jobseekers, susanavet } = documents;
  const ads =
    jobstream === undefined ? null : adQuantities(withoutStaffingFirms(jobstream.ads, region), jobstream.until, region);
  const employment = employmentBasis(scb?.observations ?? [], region);
  const seekers = jobseekers && seekerBasis(jobseekers, region);
  const snapshotOf = (id: EditionSource['id']) => sources.find((source) => source.id === id)?.snapshot ?? '';
  return {
    region,
    ads,
    employment,
    seekers,
    qualified: qualifiedFrom(documents, region),
    wages: wagesByOccupation(scb?.wages ?? []),
    official: officialBasis(yrkesbarometern?.judgements ?? [], region.county),
    provenance: {
      ...(jobstream !== undefined && {
        jobstream: { snapshot: snapshotOf('jobstream'), period: `${windowStart(jobstream.until)}/${jobstream.until}` },
      }),
      ...(employment.year !== null && { scb: { snapshot: snapshotOf('scb'), period: String(employment.year) } }),
      ...(seekers !== undefined && {
        jobseekers: { snapshot: snapshotOf('jobseekers'), period: seekers.period },
      }),
      ...(susanavet?.starts !== undefined && {
        susanavet: { snapshot: snapshotOf('susanavet'), period: yearOfStarts(susanavet.starts) },
      }),
      ...(yrkesbarometern !== undefined && {
        yrkesbarometern: { snapshot: snapshotOf('yrkesbarometern'), period: yrkesbarometern.edition },
      }),
    },
  };
};

/** New qualified by the places that begin in the county in the year that comes. */
export const qualifiedFrom = ({ susanavet, jobed }: Documents, region: IndexRegion): QualifiedBasis =>
  qualifiedBasis(susanavet?.starts ?? [], jobed?.matches ?? [], region);

/** First and last day that the starts lie on. */
const yearOfStarts = (starts: readonly EducationStart[]): string => {
  const days = starts.map(({ start }) => start).toSorted();
  return days.length === 0 ? '' : `${days[0]}/${days.at(-1)}`;
};

const wagesByOccupation = (wages: readonly WageObservation[]) =>
  new Map(
    [...Map.groupBy(wages, ({ occupation }) => occupation)].map(([ssyk, own]) => [
      ssyk,
      own
        .map(({ code, place, year, wage }) => ({ code, place, year, wage }))
        .toSorted((one, other) => (one.code < other.code ? -1 : 1)),
    ]),
  );

/** Educations by the occupation that they lead to: Susa-navet's occasions joined with JobEd's matches. */
export const educationsByOccupation = ({ susanavet, jobed }: Documents): Map<Ssyk4, Education[]> => {
  const byInfo = Map.groupBy(susanavet?.educations ?? [], ({ infoId }) => infoId);
  return new Map(
    (jobed?.matches ?? []).map(({ ssyk, infoIds }) => [
      ssyk,
      [...new Set(infoIds)].flatMap((infoId) => byInfo.get(infoId) ?? []),
    ]),
  );
};
