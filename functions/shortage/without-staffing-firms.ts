import type { JobAd } from '../../shared/domain/job-ad.ts';
import type { IndexRegion } from '../../shared/domain/region.ts';
import { employerKey } from './sources/jobstream-events.ts';

/**
 * The ads without those of the region's staffing firms: they advertise what others need, and often the same need twice. Ads
 * carry no industry code, so that the region's list is all there is to tell them by. Source: index-method.md, "Preparation
 * of ads", 1.
 */
export const withoutStaffingFirms = (
  ads: JobAd[],
  { staffingFirms = [] }: Pick<IndexRegion, 'staffingFirms'>,
): JobAd[] => {
  if (staffingFirms.length === 0) return ads;
  const keys = new Set(staffingFirms.map(employerKey));
  return ads.filter(({ employer }) => employer === null || !keys.has(employer));
};
