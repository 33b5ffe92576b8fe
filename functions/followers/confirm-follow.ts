import {
  type Follow,
  type FollowAsk,
  type Follower,
  mostFollowed,
  toldOf,
  withFollow,
} from '../../shared/domain/follower.ts';
import type { Shortage } from '../../shared/domain/shortage.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import {
  type FollowerStore,
  followAskConfirmed,
  followerWrite,
  followWrite,
  notToldLaterThan,
} from '../../shared/stores/follower-store.ts';
import { subjectOf } from './follow-link.ts';

export type ConfirmFollowDeps = {
  casework: Pick<Table, 'transact'>;
  followers: Pick<FollowerStore, 'ask' | 'byHash'>;
  /** Reads consistently: what a follower begins with decides what they are told. */
  basis: Pick<BasisReader, 'pointer' | 'shortagesOf'>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
};

/** `asked` waits, `confirmed` is followed, `ended` was, and `full` cannot be before another is ended. */
export type AskedFollow = { ask: FollowAsk; state: 'asked' | 'confirmed' | 'ended' | 'full' };

/** The wish that a link stands for, and how far it has come; reading changes nothing. Throws `Refused`. */
export const askedFollow =
  ({ keys, clock, followers }: Pick<ConfirmFollowDeps, 'keys' | 'clock' | 'followers'>) =>
  async (token: string): Promise<AskedFollow> => {
    const now = clock();
    const ask = await followers.ask(`folask_${subjectOf(await keys(), 'follow-confirm', token, now)}`, now);
    if (!ask) throw new Refused('not-found');
    const follows = (await followers.byHash(ask.hash))?.follows ?? [];
    const has = follows.some(({ ssyk }) => ssyk === ask.ssyk);
    if (ask.confirmedAt !== undefined) return { ask, state: has ? 'confirmed' : 'ended' };
    return { ask, state: !has && follows.length >= mostFollowed ? 'full' : 'asked' };
  };

/** What the basis says now of an occupation in a place; null where it says nothing. */
export const shortageNow = async (
  basis: ConfirmFollowDeps['basis'],
  { ssyk, place }: Pick<Follow, 'ssyk' | 'place'>,
): Promise<Shortage | null> => {
  const pointer = await basis.pointer();
  return pointer && ((await basis.shortagesOf(pointer, [ssyk], place)).get(ssyk) ?? null);
};

/** More of the same address's doings at once than people have hands. */
export const mostTries = 4;

/**
 * The address confirms: from now on it follows the occupation, beginning with what the basis says at this moment. Confirmed
 * twice it happens once; where it follows as many as it may, nothing happens, and the page says so.
 */
export const confirmFollow =
  ({ casework, followers, basis, keys, clock }: ConfirmFollowDeps) =>
  async (token: string): Promise<void> => {
    const read = askedFollow({ keys, clock, followers });
    for (let left = mostTries; left > 0; left -= 1) {
      const { ask, state } = await read(token);
      if (state !== 'asked' || ask.email === undefined) return;
      const pointer = await basis.pointer();
      const row = pointer && (await basis.shortagesOf(pointer, [ask.ssyk], ask.place)).get(ask.ssyk);
      const current = await followers.byHash(ask.hash);
      const at = clock().toISOString();
      const follows = withFollow(current?.follows ?? [], {
        ...{ ssyk: ask.ssyk, label: ask.label, place: ask.place, since: at },
        told: pointer && row ? toldOf(row, pointer.edition) : null,
      });
      if (follows === null) return;
      const { hash, email, language } = ask;
      const follower: Follower = {
        ...{ hash, email, language, confirmedAt: at },
        ...{ version: (current?.version ?? 0) + 1, follows },
      };
      try {
        await casework.transact([
          followAskConfirmed(ask.id, at),
          followerWrite(follower, current?.version),
          followWrite(ask.ssyk, hash),
          notToldLaterThan(pointer?.edition ?? null),
        ]);
        return;
      } catch (error) {
        // Pressed twice, another of the same address at once, or a new edition: what is so now decides.
        if (!(error instanceof TransactionRefused)) throw error;
      }
    }
    throw new Refused('in-flight', { headers: { 'retry-after': '5' } });
  };
