import type { StreamRecord } from '../../shared/platform/stream.ts';
import { signalOf } from '../../shared/stores/signal-store.ts';
import type { openCase } from './open-case.ts';

/** A new signal on the stream opens its case; every other record is somebody else's. */
export const openCaseOnRecord =
  (open: ReturnType<typeof openCase>) =>
  async ({ kind, item }: StreamRecord): Promise<void> => {
    const signal = kind === 'INSERT' ? signalOf(item) : undefined;
    if (signal) await open(signal);
  };
