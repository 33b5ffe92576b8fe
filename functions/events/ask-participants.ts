import { questionAfter } from '../../shared/domain/attendance.ts';
import { type Event, endOf } from '../../shared/domain/event.ts';
import { surveyDays } from '../../shared/domain/event-survey.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import type { AddressStore } from '../../shared/stores/address-store.ts';
import { type AttendanceStore, askedAfterWrite } from '../../shared/stores/attendance-store.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import { afterLinkExpires } from './after-link.ts';
import { afterMail } from './after-mail.ts';

export type AskingDeps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  events: Pick<EventStore, 'startingBetween'>;
  attendance: Pick<AttendanceStore, 'invitedTo'>;
  addresses: Pick<AddressStore, 'facts'>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
};
type Counts = { surveys: number; missed: number; held: number };

/**
 * The morning after an event: who came is asked whether it was worth the time, who was marked as missing why; each once, the
 * mark and the mail in one transaction. Looks back as many days as an answer is taken, so that a list that was kept late, or
 * a job that was away, is made up for. May stop anywhere: run again, it asks those who are left.
 */
export const askParticipants = (deps: AskingDeps) => {
  const { region, origin } = deps;

  const ask = async (event: Event, invitation: Invitation, now: Date): Promise<keyof Counts | 'nothing'> => {
    const purpose = questionAfter(invitation, event);
    if (!purpose || invitation.askedAfterAt || invitation.surveyedAt) return 'nothing';
    const { bouncedAt, complainedAt, off } = await deps.addresses.facts(invitation.hash);
    if (bouncedAt || complainedAt || off.invitations) return 'held';
    const keys = await deps.keys();
    try {
      await deps.casework.transact([
        askedAfterWrite(invitation.id, now.toISOString()),
        outboxWrite({
          dedupKey: `${purpose}#${invitation.id}`,
          cause: invitation.id,
          draft: afterMail({ purpose, event, invitation, region, origin, keys, now }),
          addressHash: invitation.hash,
          at: now,
          expiresAt: afterLinkExpires(now),
        }),
      ]);
      return purpose === 'survey' ? 'surveys' : 'missed';
    } catch (error) {
      if (error instanceof TransactionRefused) return 'nothing';
      throw error;
    }
  };

  return async (): Promise<Counts> => {
    const now = deps.clock();
    const today = dayIn(now, region.timeZone);
    const counts: Counts = { surveys: 0, missed: 0, held: 0 };
    const faults: unknown[] = [];
    const recent = await deps.events.startingBetween(new Date(now.getTime() - (surveyDays + 1) * 86_400_000), now);
    for (const event of recent) {
      if (event.status !== 'planned' || dayIn(endOf(event), region.timeZone) >= today) continue;
      for (const invitation of await deps.attendance.invitedTo(event.id)) {
        try {
          const done = await ask(event, invitation, now);
          if (done !== 'nothing') counts[done] += 1;
        } catch (error) {
          // Nobody goes without because somebody else could not be asked: the next run asks who is left.
          faults.push(error);
        }
      }
    }
    if (faults.length > 0) throw faults[0];
    return counts;
  };
};
