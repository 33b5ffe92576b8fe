import { standsInFor } from '../../shared/domain/absence.ts';
import { isEmpty } from '../../shared/domain/digest.ts';
import { digestWindow } from '../../shared/domain/digest-window.ts';
import type { Person } from '../../shared/domain/person.ts';
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

type Deps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  people: Pick<PersonStore, 'all'>;
  absences: Pick<AbsenceStore, 'since'>;
  addresses: Pick<AddressStore, 'leftAt'>;
  digests: DigestStore;
  basis: Pick<BasisReader, 'pointer'>;
  gather: ReturnType<typeof gatherDigest>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
  log: Log;
};

/** Who gets a letter today, and of which areas. */
type Recipient = { person: Person; areas: readonly string[] };

type Outcome = 'kept' | 'empty' | 'unsubscribed' | 'sent-before';

/**
 * Puts each broker's weekly letter into the outbox, together with the end of the window that it covers: one letter per
 * person and ISO week however often this runs, and nothing to report is no letter. May stop anywhere and be run again. A
 * letter that cannot be written holds back no other; the run then fails in the end, so that it is tried again. Who stands
 * in for somebody today is told of their areas too; who is away gets the own letter as ever, to find on return.
 */
export const sendWeekly = (deps: Deps) => {
  const recipients = async (): Promise<Recipient[]> => {
    const today = dayIn(deps.clock(), deps.region.timeZone);
    const [people, absences] = await Promise.all([deps.people.all(), deps.absences.since(today)]);
    return people.flatMap((person) => {
      const away = standsInFor(person.id, absences, today);
      if (!person.roles.includes('broker') && away.length === 0) return [];
      const theirs = people.filter(({ id }) => away.includes(id)).flatMap(({ areas }) => areas);
      return [{ person, areas: [...new Set([...person.areas, ...theirs])] }];
    });
  };

  const sendTo = async ({ person, areas }: Recipient, edition: string | null): Promise<Outcome> => {
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
    if (await deps.addresses.leftAt(hash, 'digest')) return 'unsubscribed';
    const digest = await deps.gather({
      areas,
      window,
      now,
      editions: { before: await deps.digests.edition(person.id), now: edition },
    });
    const told = edition === null ? [] : [digestEditionWrite(person.id, edition)];
    if (isEmpty(digest)) {
      if (told.length > 0) await deps.casework.transact(told);
      deps.log.info(digestMessages.nothingToReport, { person: person.id, week: window.week });
      return 'empty';
    }
    const draft = digestMail({
      person,
      first: last === undefined,
      week: window.week,
      digest,
      areaNames: new Map(deps.region.areas.map((area) => [area.id, area.name])),
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
    const pointer = await deps.basis.pointer();
    const counts: Record<Outcome, number> = { kept: 0, empty: 0, unsubscribed: 0, 'sent-before': 0 };
    const faults: unknown[] = [];
    for (const recipient of await recipients()) {
      try {
        counts[await sendTo(recipient, pointer?.edition ?? null)] += 1;
      } catch (error) {
        deps.log.error(digestMessages.letterFailed, { person: recipient.person.id, ...errorFields(error) });
        faults.push(error);
      }
    }
    if (faults.length > 0) throw faults[0];
    return counts;
  };
};
