import type { Case } from '../../shared/domain/case.ts';
import { staffStepsFrom } from '../../shared/domain/case-steps.ts';
import { type HttpAnswer, json } from '../../shared/platform/http.ts';
import type { CaseView, ChangedCase } from './contract.ts';

/** A case as staff sees it: the hash that tells employers apart is for the program alone. */
export const shownCase = ({ employerHash: _, ...shown }: Case): CaseView['case'] => shown;

/** The ETag of a case: its version. */
export const caseTag = ({ version }: Pick<Case, 'version'>) => ({ etag: `"${version}"` });

export const changedAnswer = (c: Case): HttpAnswer =>
  json(200, { case: shownCase(c), allowed: staffStepsFrom(c.state) } satisfies ChangedCase, caseTag(c));
