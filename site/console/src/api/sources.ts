import type { SourceHealth } from '../../../../functions/shortage/contract-sources.ts';
import type { SnapshotDecision } from '../../../../shared/domain/source-state.ts';
import type { Client } from './client.ts';

export type ShownSource = SourceHealth['sources'][number];

export const listSources = (client: Client) => client.get<SourceHealth>('/api/v1/sources');

/** Decides of exactly the answer that the person saw waiting. */
export const decideOnAnswer = (
  client: Client,
  { id, waiting }: Pick<ShownSource, 'id' | 'waiting'>,
  { verdict, reason }: Pick<SnapshotDecision, 'verdict' | 'reason'>,
) =>
  client.send<SourceHealth>('POST', '/api/v1/sources/decisions', {
    body: { source: id, snapshot: waiting?.snapshot, verdict, reason },
  });
