import MailComposer from 'nodemailer/lib/mail-composer';
import * as z from 'zod/mini';
import type { OutboxEntry } from '../../shared/domain/outbox-entry.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { renderHtml } from '../../shared/mail/render-html.ts';
import { renderText } from '../../shared/mail/render-text.ts';
import { tagOf } from './post-office.ts';

type Composed = {
  draft: MailDraft;
  entry: Pick<OutboxEntry, 'dedupKey' | 'attempts'>;
  region: Pick<RegionSettings, 'sender' | 'organiser'>;
  at: Date;
};

/** One mailbox and nothing else: checked again here, because a comma in an address is a second recipient to a mailer. */
const OneAddress = z.email();

/** Line breaks, other control characters, and marks that turn the direction of writing: never part of a name or subject. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;
const longestLine = 200;
/** Where an encoded word of RFC 2047 begins: what a person wrote as one would be decoded into what nobody wrote. */
const encodedWord = /=(?=\?)/g;
const oneLine = (text: string) =>
  [...text.toWellFormed().replace(unprintable, ' ').replace(encodedWord, '= ').replace(/\s+/g, ' ').trim()]
    .slice(0, longestLine)
    .join('');

const mailbox = ({ name, address }: { name: string; address: string }) => ({
  name: oneLine(name),
  address: OneAddress.parse(address),
});

/**
 * A draft as MIME: text and HTML made from the same blocks, the calendar part beside them, one recipient. Lists carry
 * RFC 8058's one-click headers; answers to what the person did carry none.
 */
export const composeMime = ({ draft, entry, region, at }: Composed): Promise<Buffer> => {
  const sender = mailbox(region.sender);
  const [, domain = ''] = sender.address.split('@');
  const context = { organiser: region.organiser };
  const composer = new MailComposer({
    from: sender,
    to: [mailbox(draft.to)],
    ...(draft.replyTo && { replyTo: [mailbox(draft.replyTo)] }),
    subject: oneLine(draft.subject),
    text: renderText(draft, context),
    html: renderHtml(draft, context),
    date: at,
    messageId: `<${tagOf(entry.dedupKey)}.${entry.attempts}@${domain}>`,
    textEncoding: 'quoted-printable',
    headers: {
      'Content-Language': draft.language,
      'Auto-Submitted': 'auto-generated',
      ...(draft.unsubscribe && {
        'List-Unsubscribe': { prepared: true, foldLines: false, value: `<${draft.unsubscribe.url}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    ...(draft.calendar && {
      icalEvent: { method: draft.calendar.method, filename: 'invite.ics', content: draft.calendar.ics },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
};
