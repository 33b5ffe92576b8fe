import { isEmpty } from '../../shared/domain/digest.ts';
import { type DigestReader, digestReaders } from '../../shared/domain/digest-reader.ts';
import { digestWindow } from '../../shared/domain/digest-window.ts';
import { isDueThisWeek, isPaused } from '../../shared/domain/mail-preference.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { errorFields, type Log } from '../../shared/platform/log.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { unsubscribeUrl } from '../../shared/platform/unsubscribe-url.ts';
import type { AbsenceStore } from '../../shared/stores/absence-store.ts';
import type { AddressStore } from '../../shared/stores/address-store.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import { type DigestStore, digestEditionWrite, digestWindowWrite } from '../../shared/stores/digest-store.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';
import { digestMail } from './digest-mail.ts';
import type { gatherDigest } from './gather-digest.ts';
import { digestMessages } from './log-messages.ts';
import { RunUnfinished } from './run-unfinished.ts';

type Deps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  people: Pick<PersonStore, 'all'>;
  absences: Pick<AbsenceStore, 'since'>;
  addresses: Pick<AddressStore, 'facts'>;
  digests: DigestStore;
  basis: Pick<BasisReader, 'pointer'>;
  gather: ReturnType<typeof gatherDigest>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
  log: Log;
  /** How long one run may take, in milliseconds; the rest waits for the next try of its schedule. */
  budget: number;
};

type Outcome = 'kept' | 'empty' | 'unsubscribed' | 'not-now' | 'sent-before';

/**
 * Puts each reader's weekly letter into the outbox, together with the end of the window that it covers: one letter per
 * person and ISO week however often this runs, and nothing to report is no letter. Who chose a longer rhythm or a pause
 * gets none until then; the next one begins where the last one ended. May stop anywhere and be run again. A letter that
 * cannot be written holds back no other; the run then fails in the end, so that it is tried again, and so does one whose
 * time is up.
 */
export const sendWeekly = (deps: Deps) => {
  type Gather = ReturnType<typeof deps.gather>;

  const sendTo = async (reader: DigestReader, edition: string | null, gather: Gather): Promise<Outcome> => {
    const { person } = reader;
    const now = deps.clock();
    const last = await deps.digests.last(person.id);
    const window = digestWindow({
      now,
      timeZone: deps.region.timeZone,
      lastSentUntil: last ? new Date(last.until) : null,
      subscribedAt: new Date(person.since),
    });
    if (window === null || window.week === last?.week) return 'sent-before';
    const keys = await deps.keys();
    const hash = addressHash(keys, person.email);
    const { off, preferences } = await deps.addresses.facts(hash);
    if (off.digest !== undefined) return 'unsubscribed';
    const preference = preferences?.digest ?? {};
    const paused = isPaused(preference, dayIn(now, deps.region.timeZone));
    if (paused || !isDueThisWeek(preference, last?.week ?? null, window.week)) return 'not-now';
    const digest = await gather({ reader, window, editionBefore: await deps.digests.edition(person.id) });
    const told = edition === null ? [] : [digestEditionWrite(person.id, edition)];
    if (isEmpty(digest)) {
      if (told.length > 0) await deps.casework.transact(told);
      deps.log.info(digestMessages.nothingToReport, { person: person.id, week: window.week });
      return 'empty';
    }
    const draft = digestMail({
      reader,
      first: last === undefined,
      week: window.week,
      today: dayIn(now, deps.region.timeZone),
      digest,
      region: deps.region,
      origin: deps.origin,
      unsubscribeUrl: unsubscribeUrl(keys, deps.origin, 'digest', hash, now, person.language),
    });
    const dedupKey = `digest#${person.id}#${window.week}`;
    try {
      await deps.casework.transact([
        outboxWrite({ dedupKey, cause: person.id, draft, addressHash: hash, at: now }),
        digestWindowWrite(person.id, window),
        ...told,
      ]);
    } catch (error) {
      if (error instanceof TransactionRefused) return 'sent-before';
      throw error;
    }
    deps.log.info(digestMessages.letterKept, { person: person.id, week: window.week });
    return 'kept';
  };

  return async (): Promise<Readonly<Record<Outcome, number>>> => {
    const begun = deps.clock();
    const today = dayIn(begun, deps.region.timeZone);
    const [pointer, people, absences] = await Promise.all([
      deps.basis.pointer(),
      deps.people.all(),
      deps.absences.since(today),
    ]);
    const edition = pointer?.edition ?? null;
    const gather = deps.gather({ now: begun, people, absences, edition });
    const counts: Record<Outcome, number> = { kept: 0, empty: 0, unsubscribed: 0, 'not-now': 0, 'sent-before': 0 };
    const faults: unknown[] = [];
    const readers = digestReaders(people, absences, today);
    for (const [at, reader] of readers.entries()) {
      if (deps.clock().getTime() - begun.getTime() > deps.budget) {
        faults.push(new RunUnfinished(readers.length - at));
        break;
      }
      try {
        counts[await sendTo(reader, edition, gather)] += 1;
      } catch (error) {
        deps.log.error(digestMessages.letterFailed, { person: reader.person.id, ...errorFields(error) });
        faults.push(error);
      }
    }
    if (faults.length > 0) throw faults[0];
    return counts;
  };
};
