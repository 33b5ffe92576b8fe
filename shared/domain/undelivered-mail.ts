import * as z from 'zod/mini';
import { caseIdOf } from './case.ts';

/** A mail about a case that did not get through, so that somebody should phone instead. */
export const UndeliveredMail = z.strictObject({
  at: z.string(),
  why: z.enum(['bounced', 'refused', 'given-up']),
  /** To whom: the employer, or another actor who was asked. */
  to: z.enum(['employer', 'external']),
});
export type UndeliveredMail = z.infer<typeof UndeliveredMail>;

/** The mails of a case that go to somebody outside, by the first word of their dedup key. */
const recipients: Readonly<Record<string, UndeliveredMail['to']>> = {
  receipt: 'employer',
  'new-link': 'employer',
  acknowledged: 'employer',
  question: 'employer',
  closing: 'employer',
  merged: 'employer',
  reopened: 'employer',
  'follow-up': 'employer',
  'follow-up-reminder': 'employer',
  external: 'external',
  'external-reminder': 'external',
};

/** Which case a mail is about and to whom it goes; undefined where a broker need not phone anybody because of it. */
export const caseOfMail = ({
  cause,
  dedupKey,
}: {
  cause: string;
  dedupKey: string;
}): { case: string; to: UndeliveredMail['to'] } | undefined => {
  const to = recipients[dedupKey.split('#')[0] ?? ''];
  if (to === undefined) return undefined;
  if (cause.startsWith('sig_')) return { case: caseIdOf(cause), to };
  return cause.startsWith('case_') ? { case: cause, to } : undefined;
};
