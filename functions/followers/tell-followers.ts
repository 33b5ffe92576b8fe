import type { BasisRow } from '../../shared/domain/basis-row.ts';
import type { EditionPointer } from '../../shared/domain/edition.ts';
import { type FollowChange, type Follower, movedIn, tellOf } from '../../shared/domain/follower.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Ssyk4 } from '../../shared/domain/ssyk.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { errorFields, type Log } from '../../shared/platform/log.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { unsubscribeUrl } from '../../shared/platform/unsubscribe-url.ts';
import type { AddressStore } from '../../shared/stores/address-store.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import type { editionChain, ListedEdition } from '../../shared/stores/edition-chain.ts';
import { type FollowerStore, followerWrite } from '../../shared/stores/follower-store.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import { changedMail } from './changed-mail.ts';
import { followingUrl } from './follow-link.ts';
import { followerMessages } from './log-messages.ts';

type Deps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  followers: Pick<FollowerStore, 'byHash' | 'of' | 'run' | 'begin' | 'end'>;
  addresses: Pick<AddressStore, 'leftAt'>;
  basis: Pick<BasisReader, 'pointer'>;
  chain: ReturnType<typeof editionChain>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
  log: Log;
};

type Outcome = 'told' | 'unchanged' | 'unsubscribed';
type Counts = Readonly<Record<Outcome | 'occupations', number>>;
type Edition = { pointer: EditionPointer; rowOf: (ssyk: Ssyk4, place: string) => BasisRow | undefined };

/** Of which occupations followers may have something to be told: all of them, where nobody knows what was before. */
const movedOccupations = ({ editions, whole }: { editions: readonly ListedEdition[]; whole: boolean }): Set<Ssyk4> => {
  const newest = editions.at(-1);
  if (!newest) return new Set();
  if (!whole) return new Set([...newest.places.values()].flat().map(({ ssyk }) => ssyk));
  const moved = new Set<Ssyk4>();
  for (const place of newest.places.keys())
    for (const ssyk of movedIn(editions.map(({ places }) => places.get(place) ?? []))) moved.add(ssyk);
  return moved;
};

const lookUp = ({ places }: ListedEdition): Edition['rowOf'] => {
  const rows = new Map([...places].map(([place, of]) => [place, new Map(of.map((row) => [row.ssyk, row]))]));
  return (ssyk, place) => rows.get(place)?.get(ssyk);
};

/**
 * Tells those who follow an occupation that its class, or the official judgement of it, is another than they were last
 * told: one mail per follower and edition, in one transaction with what they know afterwards. Reads grow with the
 * followers of occupations that moved. May stop anywhere and be run again; a follower who cannot be told holds back no
 * other, and the run then fails in the end, so that it is tried again.
 */
export const tellFollowers = (deps: Deps) => {
  const draftFor = async (follower: Follower, changes: readonly FollowChange[], { pointer }: Edition, now: Date) => {
    const { hash, language } = follower;
    const [keys, { region, origin }] = [await deps.keys(), deps];
    return changedMail({
      ...{ region, origin, to: follower, changes, dataUntil: pointer.dataUntil },
      followingUrl: followingUrl({ origin, keys, language, subject: hash, now }),
      unsubscribeUrl: unsubscribeUrl(keys, origin, 'following', hash, now, language),
    });
  };

  const tell = async (hash: string, edition: Edition): Promise<Outcome> => {
    const follower = await deps.followers.byHash(hash);
    if (!follower) return 'unchanged';
    const { changes, follows, differs } = tellOf(follower.follows, edition.pointer.edition, edition.rowOf);
    if (!differs) return 'unchanged';
    const leftAt = await deps.addresses.leftAt(hash, 'following');
    if (leftAt !== undefined && leftAt > follower.confirmedAt) return 'unsubscribed';
    const now = deps.clock();
    const known = followerWrite({ ...follower, version: follower.version + 1, follows }, follower.version);
    if (changes.length === 0) {
      await deps.casework.transact([known]);
      return 'unchanged';
    }
    const mail = outboxWrite({
      dedupKey: `following#fol_${hash}#${edition.pointer.edition}`,
      ...{ cause: `fol_${hash}`, addressHash: hash, at: now, consentedAt: new Date(follower.confirmedAt) },
      draft: await draftFor(follower, changes, edition, now),
    });
    await deps.casework.transact([mail, known]);
    return 'told';
  };

  /** Somebody who confirms or ends something at the same moment is read again; then what is so now is told. */
  const tellAgain = async (hash: string, edition: Edition): Promise<Outcome> => {
    try {
      return await tell(hash, edition);
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      return tell(hash, edition);
    }
  };

  const tellAll = async (moved: ReadonlySet<Ssyk4>, edition: Edition): Promise<Record<Outcome, number>> => {
    const counts: Record<Outcome, number> = { told: 0, unchanged: 0, unsubscribed: 0 };
    const faults: unknown[] = [];
    const seen = new Set<string>();
    for (const ssyk of moved)
      for await (const hash of deps.followers.of(ssyk)) {
        if (seen.has(hash)) continue;
        seen.add(hash);
        try {
          counts[await tellAgain(hash, edition)] += 1;
        } catch (error) {
          deps.log.error(followerMessages.followerFailed, { follower: `fol_${hash}`, ...errorFields(error) });
          faults.push(error);
        }
      }
    if (faults.length > 0) throw faults[0];
    return counts;
  };

  return async (): Promise<Counts> => {
    const [pointer, run] = await Promise.all([deps.basis.pointer(), deps.followers.run()]);
    const nothing = { occupations: 0, told: 0, unchanged: 0, unsubscribed: 0 };
    if (pointer === null || run?.done === pointer.edition) return nothing;
    // Before anybody is looked for: who confirms from now on begins with this edition.
    await deps.followers.begin(pointer.edition);
    const chain = await deps.chain(run?.done ?? null, pointer.edition);
    const newest = chain.editions.at(-1);
    if (!newest) throw new Error(`The edition ${pointer.edition} that readers have has no record`);
    const moved = movedOccupations(chain);
    deps.log.info(followerMessages.telling, { edition: pointer.edition, occupations: moved.size });
    const counts = await tellAll(moved, { pointer, rowOf: lookUp(newest) });
    await deps.followers.end(pointer.edition);
    return { occupations: moved.size, ...counts };
  };
};
