import * as z from 'zod/mini';
import { guardedLine, guardedLines } from './free-text.ts';
import { Channel, Employer, KeptContact, Need, SignalInput } from './signal.ts';

/** How a broker heard of a need: `web` and `api` are the employer's own ways. */
export const HeardBy = z.enum(Channel.options.filter((channel) => channel !== 'web' && channel !== 'api'));
export type HeardBy = z.infer<typeof HeardBy>;

/** Whoever cannot be reached at all cannot be answered. */
const reachable = z.refine<KeptContact>(({ email, phone }) => email !== undefined || phone !== undefined, {
  path: ['email'],
  message: 'required',
});

/**
 * A signal that a broker files for an employer met at a visit, on the telephone or at a breakfast: how it was heard is
 * told, a mail address may be missing where there is a telephone, and a personal number is refused.
 */
export const OnBehalfInput = z
  .strictObject({
    ...SignalInput.shape,
    employer: z.strictObject({ ...Employer.shape, name: guardedLine(200) }),
    contact: KeptContact.check(reachable),
    need: z.strictObject({
      ...Need.shape,
      occupationText: guardedLine(200),
      description: z.optional(guardedLines(4_000)),
    }),
    channel: HeardBy,
  })
  .check(z.meta({ id: 'OnBehalfInput' }));
export type OnBehalfInput = z.output<typeof OnBehalfInput>;
