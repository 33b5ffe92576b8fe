import { type Hold, holdOf } from '../../shared/domain/mail-health.ts';
import type { MailHealthStore } from '../../shared/stores/mail-health-store.ts';

/** What the sweeper last saw of the account, asked by the sender that the stream drives. Nothing known holds nothing. */
export const storedHold =
  (health: Pick<MailHealthStore, 'current'>) =>
  async (service: boolean): Promise<Hold | undefined> => {
    const { health: seen, releasedAt = '' } = await health.current();
    if (!seen) return undefined;
    const { state, account, circuit, at } = seen;
    const released = releasedAt > at;
    return holdOf(
      { state, account: account ?? undefined, circuit: released ? null : circuit },
      { service, byStream: true },
    );
  };
