import { type AddressObject, simpleParser } from 'mailparser';
import type { MailRecord } from '../engines/mail-record.ts';

export type MailAttachment = {
  readonly filename: string;
  readonly contentType: string;
  /** Text as it reads where the type is text, otherwise base64; `encoding` says which. */
  readonly content: string;
  readonly encoding: 'utf8' | 'base64';
};

/** A mail as `GET /_local/mail` shows it. */
export type ParsedMail = {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Names in lower case; values as they stand in the message, unfolded. */
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly MailAttachment[];
  readonly sentAt: string;
  readonly tags: Readonly<Record<string, string>>;
};

const addresses = (field: AddressObject | AddressObject[] | undefined): string =>
  [field ?? []]
    .flat()
    .flatMap(({ value }) => value.map(({ address = '' }) => address))
    .join(', ');

const unfolded = (line: string): string =>
  line
    .slice(line.indexOf(':') + 1)
    .replace(/\r?\n[ \t]+/g, ' ')
    .trim();

const parsed = new WeakMap<MailRecord, Promise<ParsedMail>>();

const parse = async (mail: MailRecord): Promise<ParsedMail> => {
  const message = await simpleParser(Buffer.from(mail.raw, 'base64'), { skipImageLinks: true });
  return {
    id: mail.id,
    to: addresses(message.to) || mail.destinations.join(', '),
    from: message.from?.text ?? mail.source,
    subject: message.subject ?? '',
    text: message.text ?? '',
    html: message.html || '',
    headers: Object.fromEntries(message.headerLines.map(({ key, line }) => [key, unfolded(line)])),
    attachments: message.attachments.map(({ filename, contentType, content }) => {
      const encoding = contentType.startsWith('text/') ? 'utf8' : 'base64';
      return { filename: filename ?? '', contentType, content: content.toString(encoding), encoding };
    }),
    sentAt: mail.sentAt,
    tags: mail.tags,
  };
};

/** Parsed once for as long as the record lives: records never change. */
export const parsedMail = (mail: MailRecord): Promise<ParsedMail> => {
  const known = parsed.get(mail) ?? parse(mail);
  parsed.set(mail, known);
  return known;
};
