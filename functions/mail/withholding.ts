import { isPaused } from '../../shared/domain/mail-preference.ts';
import type { OutboxEntry, WithheldReason } from '../../shared/domain/outbox-entry.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { PlainDay } from '../../shared/domain/plain-day.ts';
import { bouncePauseEnds } from '../../shared/domain/soft-bounces.ts';
import type { MailDraft, MailList } from '../../shared/mail/mail.ts';
import type { AddressFacts } from '../../shared/stores/address-store.ts';

type Question = {
  entry: Pick<OutboxEntry, 'expiresAt' | 'consentedAt'>;
  draft: Pick<MailDraft, 'class' | 'unsubscribe'>;
  address: AddressFacts;
  /** Whom a letter to staff is for, as that person is now; absent for everybody else's mail. */
  staff: { person: Person | undefined } | undefined;
  now: Date;
  today: PlainDay;
};

/**
 * Why a mail must not go out after all, asked immediately before sending; undefined where it may. A hard bounce stops
 * everything, for nothing arrives; a complaint everything but answers to what the person does, and so do soft bounces for
 * a while; leaving a list the list, until the person agrees to it again; a pause the list, until its day. A letter to
 * staff tells what staff may read: who is no longer staff does not get it.
 */
export const reasonToWithhold = ({
  entry,
  draft,
  address,
  staff,
  now,
  today,
}: Question): WithheldReason | undefined => {
  if (entry.expiresAt !== undefined && entry.expiresAt <= now.toISOString()) return 'expired';
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
