import * as z from 'zod/mini';
import { pulledSources } from '../../../shared/domain/source-id.ts';
import type { Step, StepContext } from './step.ts';
import { SourceMissing, StepFailed } from './step-failed.ts';

const Pulled = z.object({
  outcome: z.enum(['changed', 'unchanged', 'failed']),
  rows: z.number(),
  failure: z.optional(z.object({ message: z.string() })),
});
const Built = z.object({ edition: z.nullable(z.string()), occupations: z.number(), rated: z.number() });
const Published = z.object({
  published: z.boolean(),
  edition: z.nullable(z.string()),
  occupations: z.number(),
  reason: z.optional(z.string()),
});

/** What a schedule's function returned. Throws `StepFailed` where it failed or does not exist. */
export const ran = async <T extends z.ZodMiniType>(
  { region }: StepContext,
  name: string,
  schema: T,
): Promise<z.output<T>> => {
  const outcome = await region.runSchedule(name);
  if (outcome === null) throw new StepFailed(`the template has no schedule ${name}`);
  if (!outcome.ok) throw new StepFailed(`${outcome.errorType}: ${outcome.errorMessage}`);
  const parsed = schema.safeParse(outcome.value);
  if (!parsed.success) throw new StepFailed(`${name} returned ${JSON.stringify(outcome.value)}`);
  return parsed.data;
};

/**
 * A source that cannot be had is a failure where the replicas are ours. Of other servers it is only said: the last good
 * edition stays, or one is built from what there is.
 */
const pullStep = (source: string): Step => ({
  name: `pull ${source}`,
  run: async (context) => {
    const missed = (reason: string): Error => {
      context.story.missingSources.push({ source, reason });
      return context.sources.kind === 'replicas' ? new StepFailed(reason) : new SourceMissing(reason);
    };
    const { outcome, rows, failure } = await ran(context, `pull-${source}`, Pulled).catch((error: unknown) => {
      throw error instanceof StepFailed ? missed(error.message) : error;
    });
    if (outcome === 'failed') throw missed(failure?.message ?? 'no reason given');
    return `${outcome}, ${rows} rows`;
  },
});

export const basisSteps: readonly Step[] = [
  ...pulledSources.map(pullStep),
  {
    name: 'build the index',
    run: async (context) => {
      const { edition, occupations, rated } = await ran(context, 'build-index', Built);
      if (edition === null) throw new StepFailed('no edition could be built, and there is no earlier one');
      return `edition ${edition}: ${occupations} occupations, ${rated} rated`;
    },
  },
  {
    name: 'publish the basis',
    run: async (context) => {
      const { edition, published, reason } = await ran(context, 'publish-basis', Published);
      if (edition === null) throw new StepFailed(`nothing is published: ${reason}`);
      const seen = z.object({ edition: z.string() }).safeParse(await context.http.expect(200, '/api/v1/basis/county'));
      if (seen.data?.edition !== edition) throw new StepFailed(`readers see ${seen.data?.edition}, not ${edition}`);
      return published ? `edition ${edition} is what readers see` : `edition ${edition} stays (${reason})`;
    },
  },
];

/** The story began on a Sunday: what readers see afterwards should be of today. */
export const refreshToday: Step = {
  name: 'refresh the basis today',
  run: async (context) => {
    if (context.monday === null) return 'not needed: the clock began today';
    const { rows } = await ran(context, 'pull-jobstream', Pulled);
    await ran(context, 'build-index', Built);
    const { edition } = await ran(context, 'publish-basis', Published);
    return `edition ${edition} from ${rows} ads`;
  },
};
