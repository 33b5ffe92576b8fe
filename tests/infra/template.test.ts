import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRegion } from '../../infra/regions/load-region.ts';
import { synthRegion } from '../../infra/synth.ts';
import { frontDoor } from './suites/front-door.ts';
import { functions } from './suites/functions.ts';
import { kept } from './suites/kept.ts';
import { nag } from './suites/nag.ts';
import { permissions } from './suites/permissions.ts';
import { runbook } from './suites/runbook.ts';
import { schedules } from './suites/schedules.ts';
import { stateMachines } from './suites/state-machines.ts';
import { twoRegions } from './suites/two-regions.ts';
import { whole } from './suites/whole.ts';
import { synthesised } from './synthesised.ts';

// One file for all suites: loading the construct library and synthesising costs seconds, and once is enough.
const gavleborg = await synthesised('gavleborg');
const exempel = await synthesised('exempel');

kept(gavleborg);
functions(gavleborg);
schedules(gavleborg);
stateMachines(gavleborg);
frontDoor(gavleborg);
whole(gavleborg);
describe('permissions', () => permissions(gavleborg));
describe('alarms and the runbook', () => runbook(gavleborg));
twoRegions([
  { region: await loadRegion('gavleborg'), stacks: gavleborg },
  { region: await loadRegion('exempel'), stacks: exempel },
]);
nag();

describe('a synthesis that cannot be', () => {
  test('names key, value and remedy of a region that has no file, before anything is bundled or written', async () => {
    const outdir = join(tmpdir(), 'kompetenssignal-never-written');

    await expect(synthRegion({ region: 'atlantis', outdir })).rejects.toThrow(
      /region = "atlantis"\s+choose among exempel, gavleborg/,
    );
    expect(existsSync(outdir)).toBe(false);
  });

  test('says which entry is missing', async () => {
    const missing = synthRegion({ region: 'gavleborg', outdir: gavleborg.outdir, checks: false, bundles: new Map() });

    await expect(missing).rejects.toThrow('functions/signals/public-api.lambda.ts does not exist');
  });
});
