import type { Event } from '../../shared/domain/event.ts';
import { type ReminderKind, reminderDue, wantsReminder } from '../../shared/domain/event-reminder.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import { type InvitationStore, stillAnswered } from '../../shared/stores/invitation-store.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import { reminderMail } from './reminder-mail.ts';

type Deps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  events: Pick<EventStore, 'startingBetween'>;
  invitations: Pick<InvitationStore, 'byId' | 'ofEvent'>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
};

const daysAhead = 9;

/**
 * Daily: reminds who has a seat, a week and a day before. The mail's key names the reminder and the day of the event, so
 * that no run reminds twice and a moved event is reminded of on its new day; what is told is checked again when it is sent.
 */
export const remindGuests = (deps: Deps) => {
  const { timeZone } = deps.region;

  const remind = async (event: Event, invitation: Invitation, kind: ReminderKind): Promise<boolean> => {
    const now = deps.clock();
    const { region, origin } = deps;
    try {
      await deps.casework.transact([
        stillAnswered(invitation),
        outboxWrite({
          dedupKey: `reminder#${invitation.id}#${kind}#${dayIn(new Date(event.startsAt), timeZone)}`,
          cause: invitation.id,
          draft: reminderMail({ kind, event, invitation, region, origin, keys: await deps.keys() }),
          addressHash: invitation.hash,
          at: now,
          expiresAt: new Date(event.startsAt),
          event: { id: event.id, version: event.version },
        }),
      ]);
      return true;
    } catch (error) {
      if (error instanceof TransactionRefused) return false;
      throw error;
    }
  };

  return async (): Promise<{ events: number; reminded: number }> => {
    const now = deps.clock();
    let events = 0;
    let reminded = 0;
    for (const event of await deps.events.startingBetween(now, new Date(now.getTime() + daysAhead * 86_400_000))) {
      const kind = reminderDue(event, now, timeZone);
      if (!kind) continue;
      events += 1;
      for (const id of await deps.invitations.ofEvent(event.id)) {
        const invitation = await deps.invitations.byId(id);
        if (!invitation || !wantsReminder(invitation, event, kind, timeZone)) continue;
        if (await remind(event, invitation, kind)) reminded += 1;
      }
    }
    return { events, reminded };
  };
};
