import type { Construct } from 'constructs';
import type { AppParts } from '../constructs/app-parts.ts';
import { Admin } from './admin.ts';
import { Cases } from './cases.ts';
import { Signals } from './signals.ts';

/** Every feature, once. What is not here does not exist in the cloud, and a test compares it with `functions/`. */
export const addFeatures = (scope: Construct, parts: AppParts): void => {
  new Signals(scope, parts);
  new Cases(scope, parts);
  new Admin(scope, parts);
};
