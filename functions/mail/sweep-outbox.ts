import { accountState, type Hold, holdOf, isNews, type MailAccount } from '../../shared/domain/mail-health.ts';
import { afterGrace, reportGrace, sendingLimit } from '../../shared/domain/outbox-entry.ts';
import { sendPace } from '../../shared/domain/send-pace.ts';
import type { JobResult } from '../../shared/platform/job.ts';
import { errorFields, type Log } from '../../shared/platform/log.ts';
import type { MailReports } from '../../shared/stores/address-store.ts';
import type { MailHealthStore } from '../../shared/stores/mail-health-store.ts';
import type { KeptMail } from '../../shared/stores/outbox-item.ts';
import type { OutboxStore } from '../../shared/stores/outbox-store.ts';
import { type BadEndDeps, badEnd } from './bad-end.ts';
import { mailMessages } from './log-messages.ts';
import type { outboxMetrics } from './outbox-metrics.ts';
import type { Sent } from './send-entry.ts';
import { judgedCircuit, type Why, writtenHealth } from './written-health.ts';

type Deps = BadEndDeps & {
  outbox: Pick<OutboxStore, 'find' | 'dueBy' | 'loseTrack' | 'retry' | 'waitOn' | 'giveUp' | 'open'>;
  reports: Pick<MailReports, 'lastAt'>;
  health: MailHealthStore;
  account: () => Promise<MailAccount | undefined>;
  /** Sends one entry, which has been asked already whether the account holds it. */
  send: (dedupKey: string) => Promise<Sent>;
  /** Lets some milliseconds pass. */
  wait: (milliseconds: number) => Promise<void>;
  log: Log;
  metrics: ReturnType<typeof outboxMetrics>;
  /** How long one run may take, in milliseconds; the rest waits for the next run. */
  budget: number;
};

type Swept = 'sent' | 'waiting' | 'unknown' | 'stuck' | 'givenUp' | 'done';

/**
 * Brings every mail that is due to an end, so that a lost stream record or a dead sender costs minutes, never a mail. Keeps
 * the account's pace and quota, tries nothing that the account or the circuit holds, and writes down how the mail does. May
 * run beside itself and beside the sender: each step names the state that it comes from.
 */
export const sweepOutbox = (deps: Deps) => {
  const lost = badEnd(deps);

  /** One run's knowledge of the account: what it was asked, what was sent since, and what SES turned away. */
  const openGate = async (now: Date) => {
    const account = await deps.account();
    const state = accountState(account);
    const { circuit, figures, before } = await judgedCircuit(deps.health, now);
    const pace = sendPace(account?.perSecond ?? 1);
    const why: Why = { account: 0, quota: 0, circuit: 0, unverified: 0, turnedAway: 0, unknownEnd: 0 };
    let sentSince = 0;
    // SES turned a mail away for a reason that is the account's: the others would meet the same, and wait for the next run.
    let shut = false;
    const hold = (service: boolean): Hold | undefined =>
      shut ? 'account' : holdOf({ state, account, circuit }, { service, sentSince });
    const send = async (dedupKey: string): Promise<Sent> => {
      const delay = pace.delay(deps.clock());
      if (delay > 0) await deps.wait(delay);
      const sent = await deps.send(dedupKey);
      if (sent === 'accepted' || sent === 'unknown') sentSince += 1;
      if (sent === 'accepted') {
        figures.sent += 1;
        figures.lastSentAt = deps.clock().toISOString();
      }
      if (sent === 'throttled') pace.drain(deps.clock());
      if (sent === 'held') shut = true;
      if (sent === 'unverified') why.unverified += 1;
      if (sent === 'held' || sent === 'throttled') why.turnedAway += 1;
      return sent;
    };
    return { account, state, circuit, figures, before, why, hold, send };
  };
  type Gate = Awaited<ReturnType<typeof openGate>>;

  const sweep = async (mail: KeptMail, now: Date, gate: Gate): Promise<Swept> => {
    const { cause, dedupKey } = mail;
    const age = now.getTime() - Date.parse(mail.createdAt);
    switch (mail.status) {
      case 'pending':
      case 'unknown': {
        // In the sandbox mails wait, however long it takes until a person has led the account out of it.
        if (age >= sendingLimit && gate.state !== 'sandbox') {
          await lost(mail, 'given-up');
          gate.figures.lost.unshift({ kind: 'given-up', cause, at: now.toISOString() });
          await deps.outbox.giveUp(mail);
          deps.log.error(mailMessages.gaveUp, { cause, status: mail.status });
          return 'givenUp';
        }
        const service = mail.draft.class === 'service';
        if (mail.status === 'unknown') {
          const step = afterGrace(mail, service, await deps.reports.lastAt());
          if (step === 'wait-on') {
            await deps.outbox.waitOn(mail, new Date(now.getTime() + reportGrace));
            deps.log.error(mailMessages.waitsForPerson, { cause });
            gate.why.unknownEnd += 1;
            return 'stuck';
          }
          if (!(await deps.outbox.retry(mail, now, { blind: step === 'retry-blind' })).done) return 'done';
          deps.log.warn(mailMessages.sentAgain, { cause, attempts: mail.attempts });
        }
        const hold = gate.hold(service);
        if (hold !== undefined) {
          gate.why[hold === 'slow-account' ? 'quota' : hold] += 1;
          return 'waiting';
        }
        const sent = await gate.send(dedupKey);
        if (sent === 'accepted') return 'sent';
        if (sent === 'unknown') return 'unknown';
        return sent === 'refused' || sent === 'withheld' || sent === 'not-ours' ? 'done' : 'waiting';
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
    const gate = await openGate(begun);
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
        if (mail?.dueAt !== undefined && mail.dueAt <= now.toISOString()) counts[await sweep(mail, now, gate)] += 1;
      } catch (error) {
        // One mail that cannot be read or kept must not hold back those behind it.
        counts.failed += 1;
        deps.log.error(mailMessages.entryFailed, errorFields(error));
      }
    }
    const { count, oldest } = await deps.outbox.open();
    const now = deps.clock();
    const oldestOpenSeconds = oldest === undefined ? 0 : Math.round((now.getTime() - Date.parse(oldest)) / 1000);
    const held = gate.why.account + gate.why.quota + gate.why.circuit + gate.why.unverified;
    if (held > 0) deps.log.warn(mailMessages.outboxHeld, { held, state: gate.state, circuit: gate.circuit });
    deps.metrics({ oldestOpenSeconds, stuck: counts.stuck, givenUp: counts.givenUp, failed: counts.failed, held });
    const health = writtenHealth({
      ...{ ...gate, now, waiting: count, oldest },
      lastReportAt: await deps.reports.lastAt(),
    });
    if (isNews(gate.before, health)) await deps.health.keep(health);
    return { ...counts, oldestOpenSeconds, held };
  };
};
