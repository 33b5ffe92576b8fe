import type { Basis } from '../../../../functions/open-data/contract.ts';
import type { AssessmentInput, AssessmentList } from '../../../../functions/reports/contract-assessments.ts';
import type { GivenAssessment } from '../../../../shared/domain/expert-assessment.ts';
import type { Client } from './client.ts';

export const listAssessments = (client: Client) => client.get<AssessmentList>('/api/v1/assessments');

/** `version` is that of the newest one of this occupation and place that the person saw; 0 where there was none. */
export const giveAssessment = (client: Client, body: Record<keyof AssessmentInput, string>, version: number) =>
  client.send<GivenAssessment>('POST', '/api/v1/assessments', { body, version });

type Named = Pick<GivenAssessment, 'place' | 'ssyk' | 'version'>;

export const takeBackAssessment = (client: Client, { place, ssyk, version }: Named) =>
  client.send<GivenAssessment>('POST', '/api/v1/assessments/take-back', { body: { place, ssyk }, version });

/** What the current edition says of every occupation in a place. */
export const computedIn = (client: Client, place: string) => client.get<Basis>(`/api/v1/basis/${place}`);
