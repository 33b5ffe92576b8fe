import type { Event } from '../../shared/domain/event.ts';
import { announcedIn } from '../../shared/domain/event-change.ts';
import type { OutboxEntry, WithheldReason } from '../../shared/domain/outbox-entry.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import type { AddressFacts } from '../../shared/stores/address-store.ts';

/**
 * Why a mail must not go out after all, asked immediately before sending; undefined where it may. A hard bounce stops
 * everything, for nothing arrives; a complaint everything but answers to what the person does; leaving a list the list,
 * until the person agrees to it again.
 */
export const reasonToWithhold = (
  entry: Pick<OutboxEntry, 'expiresAt' | 'consentedAt'>,
  draft: Pick<MailDraft, 'class' | 'unsubscribe'>,
  address: AddressFacts,
  now: Date,
): WithheldReason | undefined => {
  if (entry.expiresAt !== undefined && entry.expiresAt <= now.toISOString()) return 'expired';
  if (address.bouncedAt !== undefined) return 'suppressed';
  if (draft.class === 'service') return undefined;
  if (address.complainedAt !== undefined) return 'suppressed';
  const list = draft.unsubscribe?.list ?? listOf[draft.class];
  const leftAt = address.off[list];
  return leftAt !== undefined && leftAt > (entry.consentedAt ?? '') ? 'off' : undefined;
};

const listOf = { digest: 'digest', invitation: 'invitations' } as const;

/**
 * Whether an event was moved or cancelled after the mail was written, which then tells of what is no longer so. Who gets
 * such a mail hears of the change by another.
 */
export const isOvertaken = (
  { event: told }: Pick<OutboxEntry, 'event'>,
  event: Pick<Event, 'announced'> | undefined,
): boolean => told !== undefined && event !== undefined && announcedIn(event) > told.version;
