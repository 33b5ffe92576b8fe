import type { Construct } from 'constructs';
import type { AppParts } from '../constructs/app-parts.ts';
import { Admin } from './admin.ts';
import { Cases } from './cases.ts';
import { Digests } from './digests.ts';
import { Events } from './events.ts';
import { Followers } from './followers.ts';
import { Mail } from './mail.ts';
import { MySignals } from './my-signals.ts';
import { OpenData } from './open-data.ts';
import { Reports } from './reports.ts';
import { Shortage } from './shortage.ts';
import { ShortageBackfill } from './shortage-backfill.ts';
import { Signals } from './signals.ts';

/** Every feature, once. What is not here does not exist in the cloud, and a test compares it with `functions/`. */
export const addFeatures = (scope: Construct, parts: AppParts) => ({
  signals: new Signals(scope, parts),
  cases: new Cases(scope, parts),
  mySignals: new MySignals(scope, parts),
  reports: new Reports(scope, parts),
  shortage: new Shortage(scope, parts),
  shortageBackfill: new ShortageBackfill(scope, parts),
  openData: new OpenData(scope, parts),
  events: new Events(scope, parts),
  digests: new Digests(scope, parts),
  followers: new Followers(scope, parts),
  mail: new Mail(scope, parts),
  admin: new Admin(scope, parts),
});

export type Features = ReturnType<typeof addFeatures>;
