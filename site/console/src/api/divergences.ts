import type { DivergenceList } from '../../../../functions/reports/contract-divergences.ts';
import type { DivergenceName } from '../../../../shared/domain/divergence.ts';
import type { Client } from './client.ts';

export const listDivergences = (client: Client) => client.get<DivergenceList>('/api/v1/divergences');

export const closeDivergence = (client: Client, { place, ssyk, kind }: DivergenceName, reason: string) =>
  client.send('POST', '/api/v1/divergences', { body: { place, ssyk, kind, reason } });
