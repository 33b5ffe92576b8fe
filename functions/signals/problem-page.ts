import type { RegionSettings } from '../../shared/domain/region.ts';
import { pathIn } from '../../shared/pages/page.ts';
import { problemPage as page } from '../../shared/pages/problem-page.ts';
import type { ProblemPage } from '../../shared/platform/http.ts';

/** The face of every refusal on a page of this feature; an expired status link offers a new one. */
export const problemPage =
  (region: RegionSettings): ProblemPage =>
  (problem, { language, route, params }) => {
    const token = params.token;
    const path = token === undefined ? undefined : `/signal/${encodeURIComponent(token)}`;
    const expired = problem.code === 'link-expired' && route.access === 'link' && path !== undefined;
    return page({
      region,
      language,
      problem,
      ...(path !== undefined && route.method === 'GET' && { path }),
      ...(expired && { renew: pathIn(language, path) }),
    });
  };
