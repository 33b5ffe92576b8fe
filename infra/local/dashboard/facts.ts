import { countObjects } from '../engines/buckets.ts';
import { countItems } from '../engines/tables.ts';
import type { LocalRegion } from '../running-region.ts';

/** What the dashboard answers as JSON; `contract.md` names the fields. */
export const dashboardJson = ({ clock, engines, functions, identity, scheduler }: LocalRegion) => ({
  clock: { now: clock.now().toISOString() },
  services: [
    ...engines.all.map(({ name, engine, endpoint }) => ({ name, engine, endpoint })),
    { name: 'identity', engine: 'jose', endpoint: identity.issuer },
  ],
  functions: functions.all.map(({ plan, counts }) => ({ name: plan.name, ...counts() })),
  schedules: scheduler
    .schedules()
    .map(({ name, expression, timeZone, next }) => ({ name, expression, timeZone, next })),
});

/** What the page shows beside: counted when asked, so that it is never stale. */
export const countedThings = async ({ engines, model, deadLetters }: LocalRegion) => ({
  tables: await Promise.all(
    model.tables.map(async ({ name }) => ({ name, items: await countItems(engines.db, name) })),
  ),
  buckets: await Promise.all(
    model.buckets.map(async ({ name }) => ({ name, objects: await countObjects(engines.s3, name) })),
  ),
  deadLetters,
});
export type CountedThings = Awaited<ReturnType<typeof countedThings>>;
