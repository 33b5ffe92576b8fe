import { adminRoutes } from '../../functions/admin/contract.ts';
import { casesRoutes } from '../../functions/cases/contract.ts';
import { eventsRoutes } from '../../functions/events/contract.ts';
import { followersRoutes } from '../../functions/followers/contract.ts';
import { mailRoutes } from '../../functions/mail/contract.ts';
import { mySignalsRoutes } from '../../functions/my-signals/contract.ts';
import { openDataRoutes } from '../../functions/open-data/contract.ts';
import { basisPageRoutes } from '../../functions/open-data/contract-pages.ts';
import { reportsRoutes } from '../../functions/reports/contract.ts';
import { shortageRoutes } from '../../functions/shortage/contract.ts';
import { signalsRoutes } from '../../functions/signals/contract.ts';
import type { Route } from '../../shared/contract/route.ts';

/** Every route of the program, feature by feature: what the API serves, what the OpenAPI document describes. */
export const everyRoute: readonly Route[] = [
  ...signalsRoutes,
  ...casesRoutes,
  ...mySignalsRoutes,
  ...eventsRoutes,
  ...followersRoutes,
  ...openDataRoutes,
  ...basisPageRoutes,
  ...shortageRoutes,
  ...mailRoutes,
  ...reportsRoutes,
  ...adminRoutes,
];
