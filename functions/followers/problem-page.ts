import type { RegionSettings } from '../../shared/domain/region.ts';
import { followExpiredPage } from '../../shared/pages/follow-confirm-page.ts';
import { problemPage as page } from '../../shared/pages/problem-page.ts';
import type { ProblemPage } from '../../shared/platform/http.ts';

/** The face of every refusal on a page of this feature; an expired link leads to where one may ask anew. */
export const problemPage =
  (region: RegionSettings): ProblemPage =>
  (problem, { language }) =>
    problem.code === 'link-expired' ? followExpiredPage({ region, language }) : page({ region, language, problem });
