import { confirmHours, type FollowAsk, wholeCounty } from '../../shared/domain/follower.ts';
import { occupationLabel } from '../../shared/domain/occupation-label.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { problemTexts } from '../../shared/platform/http.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { Unavailable } from '../../shared/platform/unavailable.ts';
import type { BasisAtHand } from '../../shared/stores/basis-at-hand.ts';
import { followAskWrites } from '../../shared/stores/follower-store.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import { confirmFollowMail } from './confirm-follow-mail.ts';
import type { FollowInput } from './contract.ts';
import { confirmFollowUrl } from './follow-link.ts';

export type AskToFollowDeps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  basisAtHand: BasisAtHand;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
  newId: NewId;
};

/** Whether a place can be followed: the whole county, or an area of the region. */
export const isPlace = (region: Pick<RegionSettings, 'areas'>, place: string): boolean =>
  place === wholeCounty || region.areas.some(({ id }) => id === place);

/**
 * Asks an address by mail whether it wants to follow an occupation. Nobody learns anything of the address: known or not,
 * the same is written and the same answered, also where it has been asked enough already and nothing is sent. What is
 * kept until it confirms, the mail itself included, the table forgets by itself.
 */
export const askToFollow =
  ({ region, origin, casework, basisAtHand, keys, clock, newId }: AskToFollowDeps) =>
  async ({ ssyk, area, email, language }: FollowInput): Promise<void> => {
    const [at, ring] = await Promise.all([basisAtHand(), keys()]);
    if (!at) throw new Unavailable('basis');
    const label = occupationLabel(at.index, ssyk);
    const { choice } = problemTexts(language).fields;
    const errors = [
      ...(label === undefined ? [{ field: 'ssyk', code: 'choice', message: choice }] : []),
      ...(isPlace(region, area) ? [] : [{ field: 'area', code: 'choice', message: choice }]),
    ];
    if (label === undefined || errors.length > 0) throw new Refused('invalid', { errors });

    const now = clock();
    const expires = new Date(now.getTime() + confirmHours * 3_600_000);
    const id = newId('folask');
    const hash = addressHash(ring, email);
    const ask: FollowAsk = {
      ...{ id, hash, email, language, ssyk, label, place: area },
      ...{ askedAt: now.toISOString(), expiresAt: expires.toISOString() },
    };
    const url = confirmFollowUrl({ origin, keys: ring, language, subject: id.slice('folask_'.length), expires });
    const mail = outboxWrite({
      ...{ dedupKey: `confirm-follow#${id}`, cause: id, addressHash: hash, at: now },
      ...{ expiresAt: expires, forgetAt: expires },
      draft: confirmFollowMail({ region, ask, email, url }),
    });
    try {
      await casework.transact([mail, ...followAskWrites(ask)]);
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
    }
  };
