import * as z from 'zod/mini';
import { ran } from './basis-steps.ts';
import type { Step } from './step.ts';
import { StepFailed } from './step-failed.ts';

const Sent = z.record(z.string(), z.number());

/** Monday's letters. Where the clock was told where to start it is not Monday morning for our sake, and none may be due. */
export const mondaysDigests: Step = {
  name: 'send the weekly digests',
  run: async (context) => {
    const { region, monday, today } = context;
    if (monday !== null) region.clock.advanceTo(monday);
    const counts = await ran(context, 'weekly-digests', Sent);
    const kept = counts.kept ?? 0;
    if (monday !== null && kept === 0) throw new StepFailed(`no digest was sent: ${JSON.stringify(counts)}`);
    if (monday !== null) region.clock.advanceTo(today());
    return kept > 0 ? `${kept} letters` : 'none is due: move the clock to next Monday to see them';
  },
};
