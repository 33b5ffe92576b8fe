import type { Follower } from '../../shared/domain/follower.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import type { AddressStore } from '../../shared/stores/address-store.ts';
import {
  type FollowerStore,
  followerRemoval,
  followerWrite,
  followRemoval,
} from '../../shared/stores/follower-store.ts';
import { mostTries } from './confirm-follow.ts';
import type { EndForm } from './contract.ts';
import { subjectOf } from './follow-link.ts';

export type FollowingDeps = {
  casework: Pick<Table, 'transact'>;
  followers: Pick<FollowerStore, 'byHash'>;
  addresses: Pick<AddressStore, 'leftAt'>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
};

/** What the address of a link follows, and whether it has left the list by one click since it confirmed. */
export const following =
  ({ followers, addresses, keys, clock }: Omit<FollowingDeps, 'casework'>) =>
  async (token: string): Promise<{ follows: Follower['follows']; silent: boolean }> => {
    const hash = subjectOf(await keys(), 'following', token, clock());
    const follower = await followers.byHash(hash);
    if (!follower) return { follows: [], silent: false };
    const leftAt = await addresses.leftAt(hash, 'following');
    return { follows: follower.follows, silent: leftAt !== undefined && leftAt > follower.confirmedAt };
  };

/** Ends one follow, or all of them; with the last the address is forgotten. Ended twice it is the same. */
export const endFollowing =
  ({ casework, followers, keys, clock }: FollowingDeps) =>
  async (token: string, end: EndForm): Promise<void> => {
    const hash = subjectOf(await keys(), 'following', token, clock());
    for (let left = mostTries; left > 0; left -= 1) {
      const follower = await followers.byHash(hash);
      const ended = (follower?.follows ?? []).filter(({ ssyk }) => end.action === 'end-all' || ssyk === end.ssyk);
      if (!follower || ended.length === 0) return;
      const follows = follower.follows.filter((follow) => !ended.includes(follow));
      try {
        await casework.transact([
          follows.length === 0
            ? followerRemoval(follower)
            : followerWrite({ ...follower, version: follower.version + 1, follows }, follower.version),
          ...ended.map(({ ssyk }) => followRemoval(ssyk, hash)),
        ]);
        return;
      } catch (error) {
        if (!(error instanceof TransactionRefused)) throw error;
      }
    }
    throw new Refused('in-flight', { headers: { 'retry-after': '5' } });
  };
