import type { StreamRecord } from '../../shared/platform/stream.ts';
import { dedupKeyOf } from '../../shared/stores/outbox-store.ts';
import type { Sent } from './send-entry.ts';

/** Sends what has just been put into the outbox. The stream is only the fast way: the sweeper is the certain one. */
export const sendNew =
  (send: (dedupKey: string) => Promise<Sent>) =>
  async ({ kind, item }: StreamRecord): Promise<void> => {
    const dedupKey = kind === 'INSERT' ? dedupKeyOf(item) : undefined;
    if (dedupKey !== undefined) await send(dedupKey);
  };
