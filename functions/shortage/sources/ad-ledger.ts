import type { JobAd } from '../../../shared/domain/job-ad.ts';
import { type PlainDay, plainDay } from '../../../shared/domain/plain-day.ts';
import type { AdEvent } from './jobstream-events.ts';
import type { JobstreamDocument } from './normalised.ts';

/** An ad that is gone from so many complete snapshots in a row is closed, if its last day has passed. */
export const missesThatClose = 3;

/** A snapshot with fewer ads than this share of the last one says nothing about what is missing from it. */
const completeShare = 0.8;

const monthsKept = 24;

const monthsBefore = (day: PlainDay, months: number): PlainDay => {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  return plainDay(Math.floor(month / 12), (month % 12) + 1, 1);
};

/** The first day of the month from which closed ads are kept. */
export const ledgerBegins = (today: PlainDay): PlainDay => monthsBefore(today, monthsKept);

type Removal = { readonly removed: PlainDay; readonly at: number };

const first = <T extends string>(one: T, other: T): T => (one <= other ? one : other);

/** Of two tellings of one ad the newer counts; of two equally new ones the closed one, so that order never matters. */
const newer = (a: JobAd, b: JobAd): JobAd => {
  if (a.timestamp !== b.timestamp) return a.timestamp > b.timestamp ? a : b;
  const told = (ad: JobAd): string => JSON.stringify({ ...ad, removed: null });
  const removed = a.removed === null || b.removed === null ? (a.removed ?? b.removed) : first(a.removed, b.removed);
  return { ...(told(a) <= told(b) ? a : b), removed };
};

const newerRemoval = (a: Removal, b: Removal): Removal =>
  a.at !== b.at ? (a.at > b.at ? a : b) : { at: a.at, removed: first(a.removed, b.removed) };

type Ledger = {
  add: (event: AdEvent, ofSnapshot: boolean) => void;
  close: (at: Date, today: PlainDay) => JobstreamDocument;
};

/**
 * The ledger of ads: the last document merged with new events. Merging is the same in any order, in one run or many, and any
 * number of times, as long as removals have a date and come when their ad is known: an ad's content is its newest telling,
 * and it is closed if a removal is at least as new, by the newest of these. A removal that is older than the ad's newest
 * telling is of an earlier publication and changes nothing. One without a date closes an ad that is open, by the day on which
 * it was first fetched, and moves no end that is known. One of an ad that is not known is forgotten. Of ads that were closed
 * before removals were kept apart, the content is taken to be as new as the removal.
 */
export const adLedger = (previous: JobstreamDocument | undefined): Ledger => {
  const ads = new Map<string, JobAd>();
  const removals = new Map<string, Removal>();
  const undated = new Map<string, Removal[]>();
  const addUndated = (id: string, removal: Removal) => undated.set(id, [...(undated.get(id) ?? []), removal]);
  for (const { removedAt, removalUndated, ...ad } of previous?.ads ?? []) {
    ads.set(ad.id, removedAt === undefined ? ad : { ...ad, removed: null });
    if (removedAt === undefined || ad.removed === null) continue;
    if (removalUndated) addUndated(ad.id, { removed: ad.removed, at: removedAt });
    else removals.set(ad.id, { removed: ad.removed, at: removedAt });
  }
  const inSnapshot = new Set<string>();
  let hasSnapshot = false;
  return {
    add: (event, ofSnapshot) => {
      hasSnapshot ||= ofSnapshot;
      if (event.kind === 'ad') {
        if (ofSnapshot) inSnapshot.add(event.ad.id);
        const known = ads.get(event.ad.id);
        ads.set(event.ad.id, known ? newer(known, event.ad) : event.ad);
      } else if (event.kind === 'removal') {
        const removal = { removed: event.removed, at: event.at };
        if (!event.dated) addUndated(event.id, removal);
        else {
          const known = removals.get(event.id);
          removals.set(event.id, known ? newerRemoval(known, removal) : removal);
        }
      }
    },
    close: (at, today) => {
      for (const [id, ad] of ads) {
        const dated = removals.get(id);
        if (dated && dated.at >= ad.timestamp) {
          ads.set(id, { ...ad, removed: dated.removed, removedAt: dated.at });
          continue;
        }
        const fetched = (undated.get(id) ?? []).filter((removal) => removal.at >= ad.timestamp);
        const [earliest] = fetched.toSorted((one, other) => one.at - other.at);
        if (earliest && ad.removed === null)
          ads.set(id, { ...ad, removed: earliest.removed, removedAt: earliest.at, removalUndated: true });
      }
      const before = previous?.snapshot ?? null;
      const isComplete = hasSnapshot && inSnapshot.size >= (before?.ads ?? 0) * completeShare;
      const missed: Record<string, number> = {};
      for (const [id, ad] of ads) {
        if (ad.removed !== null || inSnapshot.has(id)) continue;
        const misses = (before?.missed[id] ?? 0) + (isComplete ? 1 : 0);
        const isOver = ad.lastPublication === null || ad.lastPublication < today;
        if (misses >= missesThatClose && isOver) ads.set(id, { ...ad, removed: ad.lastPublication ?? today });
        else if (misses > 0) missed[id] = misses;
      }
      const oldest = ledgerBegins(today);
      const kept = [...ads.values()].filter((ad) => ad.removed === null || ad.removed >= oldest);
      return {
        until: today,
        ads: kept.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        snapshot: isComplete ? { at: at.toISOString(), ads: inSnapshot.size, missed } : before && { ...before, missed },
      };
    },
  };
};
