import type { RegionSettings } from '../../shared/domain/region.ts';
import { mySignalsExpiredPage } from '../../shared/pages/confirm-contact-page.ts';
import { problemPage as page } from '../../shared/pages/problem-page.ts';
import type { ProblemPage } from '../../shared/platform/http.ts';

/** The face of every refusal on a page of this feature; an expired link leads to where a new one is asked for. */
export const problemPage =
  (region: RegionSettings): ProblemPage =>
  (problem, { language, route }) => {
    if (problem.code !== 'link-expired') return page({ region, language, problem });
    return mySignalsExpiredPage({ region, language, of: route.path.includes('confirm') ? 'confirm' : 'link' });
  };
