import type { RegionFile } from '../../regions/region-file.ts';
import type { Sources } from '../options.ts';
import type { LocalRegion } from '../running-region.ts';
import type { FrontDoorClient } from './front-door-client.ts';
import { SourceMissing } from './step-failed.ts';

/** What the steps hand on to each other and to the summary. */
export type Story = {
  readonly missingSources: { source: string; reason: string }[];
  eventId?: string;
  accessToken?: string;
};

export type StepContext = {
  readonly region: LocalRegion;
  readonly file: RegionFile;
  readonly sources: Sources;
  readonly http: FrontDoorClient;
  readonly story: Story;
  /** The Monday morning of the story, null where the clock was told where to start. */
  readonly monday: Date | null;
  /** The instant to which the clock goes after Monday's letters. */
  readonly today: () => Date;
};

/** One step of the main job: answers a line that says what happened, or throws what went wrong. */
export type Step = {
  readonly name: string;
  /** Without it there is nothing to go on with. */
  readonly decisive?: boolean;
  readonly run: (context: StepContext) => Promise<string>;
};

export type StepOutcome = {
  readonly name: string;
  /** `missing`: a source of somebody else's could not be had, which is said and is no failure of ours. */
  readonly state: 'ok' | 'missing' | 'FAILED';
  readonly seconds: number;
  readonly said: string;
};

const stateOf = (error: unknown): StepOutcome['state'] => (error instanceof SourceMissing ? 'missing' : 'FAILED');

/** Runs the steps in order, telling each outcome as it comes. After a decisive one fails the rest is left out. */
export const runSteps = async (
  steps: readonly Step[],
  context: StepContext,
  tell: (outcome: StepOutcome) => void,
): Promise<StepOutcome[]> => {
  const outcomes: StepOutcome[] = [];
  for (const { name, run, decisive = false } of steps) {
    const started = performance.now();
    const [state, said] = await run(context).then(
      (line) => ['ok', line] as const,
      (error: unknown) => [stateOf(error), error instanceof Error ? error.message : String(error)] as const,
    );
    const outcome = { name, state, seconds: (performance.now() - started) / 1000, said };
    outcomes.push(outcome);
    tell(outcome);
    if (state === 'FAILED' && decisive) break;
  }
  return outcomes;
};
