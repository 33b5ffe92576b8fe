import * as z from 'zod/mini';
import type { RecruitmentOutcome } from '../../shared/domain/case.ts';
import type { Language } from '../../shared/domain/language.ts';
import { addDays, type PlainDay } from '../../shared/domain/plain-day.ts';
import { instantOf } from '../../shared/domain/zoned-time.ts';
import { type LinkKeys, readLink, signLink } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { Table, Write } from '../../shared/platform/table.ts';
import { askKey } from '../../shared/stores/keys.ts';

/** What may be asked by a link of `/answer/{token}`; the token's purpose says which. */
export const AskPurpose = z.enum(['satisfaction', 'question', 'external', 'follow-up']);
export type AskPurpose = z.infer<typeof AskPurpose>;

/** Days that the Yes and No of a closing mail can be answered. Source: mission.md, E05. */
const satisfactionDays = 14;
const followUpLinkDays = 60;

const after = (start: Date, days: number): Date => new Date(start.getTime() + days * 86_400_000);

export const satisfactionExpires = (closedAt: Date): Date => after(closedAt, satisfactionDays);
export const followUpExpires = (askedAt: Date): Date => after(askedAt, followUpLinkDays);
/** The end of the last day to answer: from then on the case is the broker's again. */
export const waitExpires = (until: PlainDay, timeZone: string): Date => instantOf(addDays(until, 1), '00:00', timeZone);

type AnswerLink = {
  origin: string;
  keys: LinkKeys;
  language: Language;
  purpose: AskPurpose;
  /** The question's own id, `ask_…`. */
  subject: string;
  expires: Date;
  /** Only preselects an answer on the page: opening it changes nothing. */
  answer?: 'yes' | 'no' | RecruitmentOutcome;
};

/** The address of the page that asks. */
export const answerUrl = ({ origin, keys, language, purpose, subject, expires, answer }: AnswerLink): string => {
  const token = signLink(keys, { purpose, subject: subject.slice('ask_'.length), expires });
  return `${origin}${language === 'en' ? '/en' : ''}/answer/${token}${answer === undefined ? '' : `?answer=${answer}`}`;
};

/**
 * Which case a question is about. What is asked after a closing is about that closing alone: `closedAt` is its instant
 * (`closing.at`), so that a link of an earlier one says nothing about a later.
 */
export const Ask = z.discriminatedUnion('purpose', [
  z.strictObject({ id: z.string(), case: z.string(), purpose: z.literal('satisfaction'), closedAt: z.string() }),
  z.strictObject({ id: z.string(), case: z.string(), purpose: z.literal('follow-up'), closedAt: z.string() }),
  z.strictObject({ id: z.string(), case: z.string(), purpose: z.literal('question') }),
  z.strictObject({ id: z.string(), case: z.string(), purpose: z.literal('external') }),
]);
export type Ask = z.infer<typeof Ask>;

/** Keeps what a link stands for, in the transaction that asks. */
export const askWrite = (ask: Ask): Write => ({
  Put: { Item: { ...askKey(ask.id), ...ask }, ConditionExpression: 'attribute_not_exists(pk)' },
});

type Deps = { casework: Pick<Table, 'get'>; keys: () => Promise<LinkKeys>; clock: () => Date };

/** The question that a token stands for; reading changes nothing. Throws `Refused`: forged and unknown look the same. */
export const askOfLink =
  ({ casework, keys, clock }: Deps) =>
  async (token: string): Promise<Ask> => {
    const purpose = AskPurpose.safeParse(token.split('.')[2]);
    if (!purpose.success) throw new Refused('not-found');
    const link = readLink(await keys(), purpose.data, token, clock());
    if (!link.ok) throw new Refused(link.reason === 'expired' ? 'link-expired' : 'not-found');
    const item = await casework.get(askKey(`ask_${link.subject}`), { consistent: true });
    if (!item) throw new Refused('not-found');
    const { pk, sk, ...ask } = item;
    const kept = Ask.parse(ask);
    if (kept.purpose !== purpose.data) throw new Refused('not-found');
    return kept;
  };
