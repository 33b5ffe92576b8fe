import * as z from 'zod/mini';
import { guardedLine } from './free-text.ts';
import { PersonId } from './person.ts';
import { Channel, SourceCode } from './signal.ts';

/** What a new short link or QR code is for: a name for the staff, the way that its signals came, and the event where it hung. */
export const ShortLinkInput = z
  .strictObject({
    name: guardedLine(120),
    channel: Channel,
    event: z.optional(z.string().check(z.regex(/^evt_[0-9a-z]{26}$/))),
  })
  .check(z.meta({ id: 'ShortLinkInput' }));
export type ShortLinkInput = z.infer<typeof ShortLinkInput>;

/** A short link: its code is the `source` of every signal that it leads to, and says nothing by itself. */
export const ShortLink = z.strictObject({
  ...ShortLinkInput.shape,
  code: SourceCode,
  createdBy: PersonId,
  createdAt: z.iso.datetime(),
});
export type ShortLink = z.infer<typeof ShortLink>;
