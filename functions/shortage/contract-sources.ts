import * as z from 'zod/mini';
import { problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { guardedLines } from '../../shared/domain/free-text.ts';
import { pulledSources } from '../../shared/domain/source-id.ts';
import { SourceDrift } from '../../shared/domain/source-shape.ts';
import { SnapshotDecision, SourceState, WaitingSnapshot } from '../../shared/domain/source-state.ts';

/** How the public sources do: when they answered, what was read and left out and why, and what waits for a decision. */
export const SourceHealth = z
  .strictObject({
    sources: z.array(
      z.strictObject({
        ...z.pick(SourceState, {
          ...{ id: true, title: true, publisher: true, licence: true, attribution: true, homepage: true },
          ...{ lastAttempt: true, lastSuccess: true, dataUntil: true, rows: true, skipped: true, skippedBy: true },
          ...{ notes: true, failure: true, failures: true },
        }).shape,
        waiting: z.nullable(
          z.pick(WaitingSnapshot, { snapshot: true, since: true, code: true, message: true, rows: true }),
        ),
        decided: z.nullable(SnapshotDecision),
        /** When it is asked, by the region's clock; null for what people upload. */
        schedule: z.nullable(z.strictObject({ everyDays: z.int(), at: z.string() })),
        nextRun: z.nullable(z.iso.datetime()),
        /** Intervals of its schedule since the last good answer, in tenths; null without a schedule or an answer. */
        age: z.nullable(z.number()),
        /** Whether it is so old that whoever uses it says so. */
        isOld: z.boolean(),
        /** The change of its rows since the document before, as a share; null where there was none. */
        change: z.nullable(z.number()),
        /** How the fields of its answers last differed from those before. */
        drift: z.nullable(SourceDrift),
      }),
    ),
    /** Whether the one who asks may decide of what waits. */
    mayDecide: z.boolean(),
  })
  .check(z.meta({ id: 'SourceHealth' }));
export type SourceHealth = z.infer<typeof SourceHealth>;

/** `snapshot` is the key of the waiting one, so that nothing newer is decided unseen. */
export const SnapshotDecisionInput = z
  .strictObject({
    source: z.enum(pulledSources),
    snapshot: z.string().check(z.regex(/^raw\/[a-z]+\/[0-9a-f]{64}\.jsonl\.gz$/)),
    verdict: z.enum(['approved', 'rejected']),
    reason: guardedLines(500),
  })
  .check(z.meta({ id: 'SnapshotDecisionInput' }));

const staffProblems = { 401: problem('No valid access token'), 403: problem('Not for the roles of this person') };

export const sourceHealthRoute = route({
  id: 'sourceHealth',
  method: 'GET',
  path: '/api/v1/sources',
  access: 'staff',
  kind: 'api',
  summary: 'How the public sources do, and what of them waits for a decision; strategists and administrators',
  answers: { 200: { description: 'Every source that was ever asked', body: SourceHealth }, ...staffProblems },
});

export const decideSnapshotRoute = route({
  id: 'decideSnapshot',
  method: 'POST',
  path: '/api/v1/sources/decisions',
  access: 'staff',
  kind: 'api',
  summary: 'Lets a waiting snapshot of a source in, exactly that one and once, or keeps it out; administrators',
  body: SnapshotDecisionInput,
  answers: {
    200: { description: 'Decided', body: SourceHealth },
    400: problem('Not readable'),
    ...staffProblems,
    409: problem('It waits no longer: somebody else has decided, a newer one has come, or it can no longer be read'),
    422: problem('A field is wrong'),
  },
});

export const sourceRoutes = [sourceHealthRoute, decideSnapshotRoute] as const;
