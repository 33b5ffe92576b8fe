import type { MailList } from '../../shared/mail/mail.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { readUnsubscribeToken } from '../../shared/platform/unsubscribe-url.ts';
import type { AddressStore } from '../../shared/stores/address-store.ts';
import type { Subscription } from './contract.ts';

export type UnsubscribeDeps = {
  addresses: Pick<AddressStore, 'leave' | 'rejoin' | 'leftAt' | 'preference' | 'prefer'>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
};

/** The list and the address hash that a link stands for. Throws `Refused`: not-found, link-expired. */
export const readListToken = async (
  { keys, clock }: Pick<UnsubscribeDeps, 'keys' | 'clock'>,
  token: string,
): Promise<{ list: MailList; hash: string }> => {
  const read = readUnsubscribeToken(await keys(), token, clock());
  if (!read.ok) throw new Refused(read.reason === 'expired' ? 'link-expired' : 'not-found');
  return read;
};

/** Whether the list is on or off for the holder of the link. Changes nothing: programs open links before people do. */
export const subscriptionOf =
  (deps: UnsubscribeDeps) =>
  async (token: string): Promise<Subscription> => {
    const { list, hash } = await readListToken(deps, token);
    return { list, state: (await deps.addresses.leftAt(hash, list)) === undefined ? 'on' : 'off' };
  };

/** Leaves the list, or joins it again; asked twice it is the same. */
export const changeSubscription =
  (deps: UnsubscribeDeps) =>
  async (token: string, state: Subscription['state']): Promise<Subscription> => {
    const { list, hash } = await readListToken(deps, token);
    if (state === 'off') await deps.addresses.leave(hash, list, deps.clock());
    else await deps.addresses.rejoin(hash, list);
    return { list, state };
  };
