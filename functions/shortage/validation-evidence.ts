import { gunzipSync } from 'node:zlib';
import { countyInput, type Evidence, isResidual } from '../../shared/domain/basis-assessment.ts';
import { type AdQuantities, adQuantities } from '../../shared/domain/index-ads.ts';
import { officialBasis } from '../../shared/domain/index-external.ts';
import type { IndexInput } from '../../shared/domain/index-input.ts';
import { type IndexResult, scoreIndex } from '../../shared/domain/index-score.ts';
import { addDays, type PlainDay } from '../../shared/domain/plain-day.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Situation } from '../../shared/domain/validation-agreement.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import { documentsOn } from './documents-on.ts';
import { evidenceFrom } from './evidence-from.ts';
import type { Documents } from './gather-documents.ts';
import type { EditionOutcomes } from './gather-outcomes.ts';
import { keptEditionKey } from './raw-snapshot.ts';
import { YrkesbarometernDocument } from './sources/normalised.ts';
import { withoutStaffingFirms } from './without-staffing-firms.ts';

/** One occupation in the whole county at one time, with everything that the validation asks of it. */
export type CountyRow = {
  readonly ssyk: string;
  readonly input: IndexInput;
  readonly ads: AdQuantities | undefined;
  readonly result: IndexResult;
  readonly situation: Situation | null;
};

type Known = {
  documents: Documents;
  outcomes: EditionOutcomes;
  region: RegionSettings;
};

/** Every occupation of the county that the index can speak of, as it is computed from these documents. */
export const countyRows = ({ documents, outcomes, region }: Known): CountyRow[] => {
  const evidence: Evidence = { ...evidenceFrom(documents, [], region), outcomes };
  return (documents.taxonomy?.groups ?? [])
    .filter(({ label }) => !isResidual(label))
    .map((group) => {
      const input = countyInput(group, evidence);
      return {
        ssyk: group.ssyk,
        input,
        ads: evidence.ads?.byOccupation.get(group.ssyk)?.get('county') ?? evidence.ads?.noAds,
        result: scoreIndex(input),
        situation: evidence.official.official(group.ssyk)?.situation ?? null,
      };
    });
};

const aYear = 365;

/** The same day a year before, as long as the ads are those of whole twelve months. */
export const aYearBefore = (day: PlainDay): PlainDay => addDays(day, -aYear);

/** What was known a year before `until`. */
export const documentsOfYearBefore = (documents: Documents, until: PlainDay): Documents =>
  documentsOn(documents, aYearBefore(until));

/** The ads of a county of a share of the size, by occupation; null where they do not reach back a year. */
export const adsOfShare = (
  documents: Documents,
  region: RegionSettings,
  keep: (ads: NonNullable<Documents['jobstream']>['ads']) => NonNullable<Documents['jobstream']>['ads'],
): ((ssyk: string) => AdQuantities) | null => {
  const { jobstream } = documents;
  const basis =
    jobstream === undefined
      ? null
      : adQuantities(keep(withoutStaffingFirms(jobstream.ads, region)), jobstream.until, region);
  return basis && ((ssyk) => basis.byOccupation.get(ssyk)?.get('county') ?? basis.noAds);
};

/** `2026-1` → `2025-1`: the edition of the official judgement of a year before. */
export const judgementEditionBefore = (edition: string): string =>
  `${Number(edition.slice(0, 4)) - 1}${edition.slice(4)}`;

/** The official judgements of an edition that was kept, by occupation; undefined where it was not. */
export const judgementsOf = async (
  objects: Pick<Objects, 'get'>,
  edition: string,
  county: string,
): Promise<((ssyk: string) => Situation | null) | undefined> => {
  const bytes = await objects.get(keptEditionKey('yrkesbarometern', edition));
  if (bytes === undefined) return undefined;
  const parsed = YrkesbarometernDocument.safeParse(JSON.parse(gunzipSync(bytes).toString('utf8')));
  if (!parsed.success) return undefined;
  const basis = officialBasis(parsed.data.judgements, county);
  return (ssyk) => basis.official(ssyk)?.situation ?? null;
};
