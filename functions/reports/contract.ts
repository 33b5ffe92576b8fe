import * as z from 'zod/mini';
import { problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { CaseReport } from '../../shared/domain/case-report.ts';
import { EarlyWarning } from '../../shared/domain/early-warning.ts';
import { AreaId } from '../../shared/domain/region.ts';
import { assessmentRoutes } from './contract-assessments.ts';
import { divergenceRoutes } from './contract-divergences.ts';

export const WarningList = z.strictObject({ warnings: z.array(EarlyWarning) }).check(z.meta({ id: 'WarningList' }));
export type WarningList = z.infer<typeof WarningList>;

const staffProblems = { 401: problem('No valid access token'), 403: problem('Not in your areas') } as const;

export const caseReportRoute = route({
  id: 'caseReport',
  method: 'GET',
  path: '/api/v1/reports/cases',
  access: 'staff',
  kind: 'api',
  summary: 'What the cases of twelve months say together, of the areas that the actor reads; counted every night',
  answers: {
    200: { description: 'The newest report', body: CaseReport },
    ...staffProblems,
    404: problem('Nothing has been counted yet'),
  },
});

export const caseSheetRoute = route({
  id: 'caseSheet',
  method: 'GET',
  path: '/api/v1/reports/cases.csv',
  access: 'staff',
  kind: 'api',
  summary: 'Every case as codes, counts and instants, without personal data; for strategists and administrators',
  answers: {
    200: { description: 'The sheet of the last night', contentType: 'text/csv; charset=utf-8' },
    ...staffProblems,
    404: problem('Nothing has been counted yet'),
  },
});

export const warningsRoute = route({
  id: 'warnings',
  method: 'GET',
  path: '/api/v1/warnings',
  access: 'staff',
  kind: 'api',
  summary: 'Early warnings of an area, or of all that the actor reads; newest first',
  query: z.object({ area: z.optional(AreaId) }),
  answers: {
    200: { description: 'The warnings', body: WarningList },
    ...staffProblems,
    422: problem('There is no such area'),
  },
});

export const reportsRoutes = [
  caseReportRoute,
  caseSheetRoute,
  warningsRoute,
  ...divergenceRoutes,
  ...assessmentRoutes,
] as const;
