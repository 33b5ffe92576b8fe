import { environment } from '../../shared/platform/environment.ts';
import { job } from '../../shared/platform/job.ts';
import { objectClient, objectStream, openObjects } from '../../shared/platform/objects.ts';
import { backfillStep } from './backfill/backfill-step.ts';
import { BackfillEnv } from './env.ts';

const env = environment(BackfillEnv);

export const handler = job(
  'backfill-step',
  backfillStep({
    objects: openObjects(objectClient(), env.SNAPSHOT_BUCKET),
    read: objectStream(objectClient(), env.SNAPSHOT_BUCKET),
  }),
);
