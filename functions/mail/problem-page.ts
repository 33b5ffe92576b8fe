import type { PagePlace } from '../../shared/pages/page.ts';
import { problemPage as page } from '../../shared/pages/problem-page.ts';
import type { ProblemPage } from '../../shared/platform/http.ts';

/** The face of every refusal on the unsubscription page. */
export const problemPage =
  (region: PagePlace['region']): ProblemPage =>
  (problem, { language }) =>
    page({ region, language, problem });
