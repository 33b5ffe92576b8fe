import {
  type AccountState,
  type CircuitCause,
  circuitCause,
  type MailAccount,
  type MailHealth,
} from '../../shared/domain/mail-health.ts';
import type { Figures, MailHealthStore } from '../../shared/stores/mail-health-store.ts';

export type Why = MailHealth['why'];

/** Whether letters and invitations hold, by what was counted in fourteen days and since an administrator let them go. */
export const judgedCircuit = async (
  health: Pick<MailHealthStore, 'current' | 'figures'>,
  now: Date,
): Promise<{ circuit: CircuitCause | null; figures: Figures; before: MailHealth | undefined }> => {
  const { releasedAt, health: before } = await health.current();
  const figures = await health.figures(now, releasedAt);
  return { circuit: circuitCause(figures), figures, before };
};

type Seen = {
  account: MailAccount | undefined;
  state: AccountState;
  circuit: CircuitCause | null;
  figures: Figures;
  why: Why;
  now: Date;
  waiting: number;
  oldest: string | undefined;
  lastReportAt: string | undefined;
};

const shownLost = 20;

/** How the mail does, to be read by staff with one get. */
export const writtenHealth = ({ account, state, circuit, figures, why, now, ...seen }: Seen): MailHealth => ({
  at: now.toISOString(),
  state,
  account: account ?? null,
  waiting: seen.waiting,
  oldestAt: seen.oldest ?? null,
  why,
  sent: figures.sent,
  bounced: figures.bounced,
  complained: figures.complained,
  circuit,
  lastSentAt: figures.lastSentAt,
  lastReportAt: seen.lastReportAt ?? null,
  lost: figures.lost.length,
  latestLost: figures.lost.slice(0, shownLost),
});
