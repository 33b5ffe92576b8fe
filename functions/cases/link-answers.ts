import * as z from 'zod/mini';
import { RecruitmentOutcome } from '../../shared/domain/case.ts';
import { guardedLines } from '../../shared/domain/free-text.ts';
import type { AskPurpose } from './answer-link.ts';
import type { LinkAnswer } from './contract.ts';

/** A No that asks to be taken up again says why. */
const Satisfaction = z
  .discriminatedUnion('satisfied', [
    z.strictObject({ satisfied: z.literal(true) }),
    z.strictObject({ satisfied: z.literal(false), reopen: z.boolean(), reason: z.optional(guardedLines(2_000)) }),
  ])
  .check(
    z.refine((given) => given.satisfied || !given.reopen || given.reason !== undefined, {
      path: ['reason'],
      message: 'required',
    }),
  );
export type Satisfaction = z.infer<typeof Satisfaction>;

const Reply = z.strictObject({ answer: guardedLines(4_000) });
const FollowUp = z.strictObject({ outcome: RecruitmentOutcome });

/** What each question takes: together the `LinkAnswer` of the contract, apart so that a mistake is named by its field. */
export const linkAnswers = {
  satisfaction: Satisfaction,
  question: Reply,
  external: Reply,
  'follow-up': FollowUp,
} as const satisfies Record<AskPurpose, z.ZodMiniType<LinkAnswer>>;
