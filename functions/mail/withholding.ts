import type { Event } from '../../shared/domain/event.ts';
import { announcedIn } from '../../shared/domain/event-change.ts';
import { isPaused } from '../../shared/domain/mail-preference.ts';
import type { OutboxEntry, WithheldReason } from '../../shared/domain/outbox-entry.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { PlainDay } from '../../shared/domain/plain-day.ts';
import { bouncePauseEnds } from '../../shared/domain/soft-bounces.ts';
import type { MailDraft, MailList } from '../../shared/mail/mail.ts';
import type { AddressFacts } from '../../shared/stores/address-store.ts';

type Question = {
  entry: Pick<OutboxEntry, 'expiresAt' | 'consentedAt' | 'event'>;
  draft: Pick<MailDraft, 'class' | 'unsubscribe'>;
  address: AddressFacts;
  /** Whom a letter to staff is for, as that person is now; absent for everybody else's mail. */
  staff: { person: Person | undefined } | undefined;
  /** The event that the mail tells of, as it is now; absent for every other mail. */
  event?: Pick<Event, 'announced'> | undefined;
  now: Date;
  today: PlainDay;
};

/**
 * Why a mail must not go out after all, asked immediately before sending; undefined where it may. A hard bounce stops
 * everything, for nothing arrives; a complaint everything but answers to what the person does, and so do soft bounces for
 * a while; leaving a list the list, until the person agrees to it again; a pause the list, until its day. A letter to
 * staff tells what staff may read: who is no longer staff does not get it. A mail of an event that was moved or cancelled
 * since tells of what is no longer so, and whoever gets such a mail hears of the change by another.
 */
export const reasonToWithhold = ({
  entry,
  draft,
  address,
  staff,
  event,
  now,
  today,
}: Question): WithheldReason | undefined => {
  if (entry.expiresAt !== undefined && entry.expiresAt <= now.toISOString()) return 'expired';
  if (entry.event && event && announcedIn(event) > entry.event.version) return 'overtaken';
  if (address.bouncedAt !== undefined) return 'suppressed';
  if (draft.class === 'service') return undefined;
  if (staff && (staff.person?.roles ?? []).length === 0) return 'not-staff';
  if (address.complainedAt !== undefined) return 'suppressed';
  if (address.softPausedAt !== undefined && now < bouncePauseEnds(address.softPausedAt)) return 'suppressed';
  const list = draft.unsubscribe?.list ?? listOf[draft.class];
  const leftAt = address.off[list];
  if (leftAt !== undefined && leftAt > (entry.consentedAt ?? '')) return 'off';
  return isPaused(address.preferences?.[list] ?? {}, today) ? 'paused' : undefined;
};

const listOf = { digest: 'digest', invitation: 'invitations' } as const satisfies Record<string, MailList>;
