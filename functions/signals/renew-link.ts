import type { Language } from '../../shared/domain/language.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { type LinkKeys, readLink } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { statusUrl } from '../../shared/platform/status-url.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import type { SignalStore } from '../../shared/stores/signal-store.ts';
import { signalTexts } from './signal-texts.ts';

type Deps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  signals: Pick<SignalStore, 'byId'>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
};

/**
 * Mails a new status link to the signal's own contact, however often it is asked for at most once a day. The answer is
 * the same whether there is such a signal, and a mail address in it, or not; only a token that we once signed is listened to.
 */
export const renewLink =
  (deps: Deps) =>
  async ({ token, language }: { token: string; language: Language }): Promise<void> => {
    const now = deps.clock();
    const keys = await deps.keys();
    const link = readLink(keys, 'status', token, now);
    const subject = link.ok || link.reason === 'expired' ? link.subject : undefined;
    if (subject === undefined) throw new Refused('not-found');
    const signal = await deps.signals.byId(`sig_${subject}`);
    if (!signal) return;
    const { name, email } = signal.contact;
    if (email === undefined) return;
    const texts = signalTexts(language).newLink;
    const write = outboxWrite({
      dedupKey: `new-link#${signal.id}#${dayIn(now, deps.region.timeZone)}`,
      cause: signal.id,
      addressHash: addressHash(keys, email),
      at: now,
      draft: {
        to: { name, address: email },
        language,
        class: 'service',
        subject: texts.subject(signal.reference),
        blocks: [
          { kind: 'heading', text: texts.heading },
          { kind: 'paragraph', text: texts.text },
          {
            kind: 'actions',
            links: [
              {
                label: texts.follow,
                href: statusUrl({ origin: deps.origin, keys, language, now, signalId: signal.id }),
              },
            ],
          },
        ],
      },
    });
    try {
      await deps.casework.transact([write]);
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
    }
  };
