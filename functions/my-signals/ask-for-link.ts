import type { RegionSettings } from '../../shared/domain/region.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { type Table, TransactionRefused, type Write } from '../../shared/platform/table.ts';
import type { AddressSignals } from '../../shared/stores/address-signals.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import type { LinkRequest } from './contract.ts';
import { mySignalsHours, mySignalsUrl } from './my-signals-link.ts';
import { mySignalsMail } from './my-signals-mail.ts';
import { shownSince } from './own-signals.ts';

type Deps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  addresses: AddressSignals;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
};

const quarterHour = 15 * 60_000;

/** The same key and a condition of the same cost, and nothing is kept. */
const nothingInstead = (write: Write): Write => {
  if (!('Put' in write)) throw new Error('A mail is written by a Put');
  const { pk, sk } = write.Put.Item;
  return {
    ConditionCheck: {
      Key: { pk: String(pk), sk: String(sk) },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
};

/**
 * Mails the link to the own signals. Nobody learns whether an address has any: known or not, the same calls are made and
 * the same is answered. One mail per address and quarter of an hour, so that nobody's mailbox is filled through us.
 */
export const askForLink =
  ({ region, origin, casework, addresses, keys, clock }: Deps) =>
  async ({ email, language }: LinkRequest): Promise<void> => {
    const now = clock();
    const ring = await keys();
    const hash = addressHash(ring, email);
    const known = (await addresses.newest(hash, shownSince(now, region), 1)).length > 0;
    const expires = new Date(now.getTime() + mySignalsHours * 3_600_000);
    const write = outboxWrite({
      dedupKey: `my-signals#${hash}#${Math.floor(now.getTime() / quarterHour)}`,
      cause: `addr_${hash}`,
      addressHash: hash,
      at: now,
      expiresAt: expires,
      draft: mySignalsMail({
        email,
        language,
        url: mySignalsUrl({ origin, keys: ring, language, subject: hash, expires }),
      }),
    });
    try {
      await casework.transact([known ? write : nothingInstead(write)]);
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
    }
  };
