import { afterGrace, reportGrace, sendingLimit } from '../../shared/domain/outbox-entry.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { JobResult } from '../../shared/platform/job.ts';
import { errorFields, type Log } from '../../shared/platform/log.ts';
import type { MailReports } from '../../shared/stores/address-store.ts';
import type { KeptMail } from '../../shared/stores/outbox-item.ts';
import type { OutboxStore } from '../../shared/stores/outbox-store.ts';
import { mailMessages } from './log-messages.ts';
import type { outboxMetrics } from './outbox-metrics.ts';
import type { Sent } from './send-entry.ts';

type Deps = {
  outbox: Pick<OutboxStore, 'find' | 'dueBy' | 'loseTrack' | 'retry' | 'waitOn' | 'giveUp' | 'oldestOpen'>;
  reports: Pick<MailReports, 'lastAt'>;
  send: (dedupKey: string) => Promise<Sent>;
  clock: Clock;
  log: Log;
  metrics: ReturnType<typeof outboxMetrics>;
  /** How long one run may take, in milliseconds; the rest waits for the next run. */
  budget: number;
};

type Swept = 'sent' | 'waiting' | 'unknown' | 'stuck' | 'givenUp' | 'done';

/**
 * Brings every mail that is due to an end, so that a lost stream record or a dead sender costs minutes, never a mail.
 * May run beside itself and beside the sender: each step names the state that it comes from.
 */
export const sweepOutbox = (deps: Deps) => {
  const sweep = async (mail: KeptMail, now: Date): Promise<Swept> => {
    const { cause, dedupKey } = mail;
    const age = now.getTime() - Date.parse(mail.createdAt);
    switch (mail.status) {
      case 'pending':
      case 'unknown': {
        if (age >= sendingLimit) {
          await deps.outbox.giveUp(mail);
          deps.log.error(mailMessages.gaveUp, { cause, status: mail.status });
          return 'givenUp';
        }
        if (mail.status === 'unknown') {
          const step = afterGrace(mail, mail.draft.class === 'service', await deps.reports.lastAt());
          if (step === 'wait-on') {
            await deps.outbox.waitOn(mail, new Date(now.getTime() + reportGrace));
            deps.log.error(mailMessages.waitsForPerson, { cause });
            return 'stuck';
          }
          if (!(await deps.outbox.retry(mail, now)).done) return 'done';
          deps.log.warn(mailMessages.sentAgain, { cause, attempts: mail.attempts });
        }
        const sent = await deps.send(dedupKey);
        if (sent === 'accepted') return 'sent';
        return sent === 'unknown' ? 'unknown' : sent === 'held' || sent === 'throttled' ? 'waiting' : 'done';
      }
      case 'sending': {
        const { lease = '' } = mail;
        await deps.outbox.loseTrack({ ...mail, lease }, new Date(now.getTime() + reportGrace), 'lease-expired');
        deps.log.warn(mailMessages.leaseExpired, { cause, attempts: mail.attempts });
        return 'unknown';
      }
      default:
        return 'done';
    }
  };

  return async (): Promise<JobResult> => {
    const begun = deps.clock();
    const counts: Record<Swept | 'failed', number> = {
      sent: 0,
      waiting: 0,
      unknown: 0,
      stuck: 0,
      givenUp: 0,
      done: 0,
      failed: 0,
    };
    for await (const dedupKey of deps.outbox.dueBy(begun)) {
      const now = deps.clock();
      if (now.getTime() - begun.getTime() > deps.budget) break;
      try {
        // The index lags behind: only the entry itself tells its state and whether it is still due.
        const mail = await deps.outbox.find(dedupKey);
        if (mail?.dueAt !== undefined && mail.dueAt <= now.toISOString()) counts[await sweep(mail, now)] += 1;
      } catch (error) {
        // One mail that cannot be read or kept must not hold back those behind it.
        counts.failed += 1;
        deps.log.error(mailMessages.entryFailed, errorFields(error));
      }
    }
    const oldest = await deps.outbox.oldestOpen();
    const oldestOpenSeconds =
      oldest === undefined ? 0 : Math.round((deps.clock().getTime() - Date.parse(oldest)) / 1000);
    deps.metrics({ oldestOpenSeconds, stuck: counts.stuck, givenUp: counts.givenUp, failed: counts.failed });
    return { ...counts, oldestOpenSeconds };
  };
};
