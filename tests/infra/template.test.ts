import { describe } from 'vitest';
import { loadRegion } from '../../infra/regions/load-region.ts';
import { nag } from './suites/nag.ts';
import { permissions } from './suites/permissions.ts';
import { runbook } from './suites/runbook.ts';
import { shape } from './suites/shape.ts';
import { twoRegions } from './suites/two-regions.ts';
import { synthesised } from './synthesised.ts';

// One file for all suites: loading the construct library and synthesising costs seconds, and once is enough.
const gavleborg = await synthesised('gavleborg');
const exempel = await synthesised('exempel');

describe('templates', () => shape(gavleborg));
describe('permissions', () => permissions(gavleborg));
describe('alarms and the runbook', () => runbook(gavleborg));
twoRegions([
  { region: await loadRegion('gavleborg'), stacks: gavleborg },
  { region: await loadRegion('exempel'), stacks: exempel },
]);
nag();
