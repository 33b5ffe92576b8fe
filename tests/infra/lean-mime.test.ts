import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeMime } from '../../functions/mail/compose-mime.ts';
import { bundling } from '../../infra/foundation/bundle.ts';
import { projectRoot } from '../../infra/foundation/project-root.ts';
import { aDigest, anInvitation, aReceipt, sender } from '../support/mail-samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'kompetenssignal-lean-mime-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const outfile = join(folder, 'index.mjs');
let bundled: typeof composeMime;
beforeAll(async () => {
  await build({ ...bundling, entryPoints: [join(projectRoot, 'functions', 'mail', 'compose-mime.ts')], outfile });
  bundled = (await import(pathToFileURL(outfile).href)).composeMime;
});

const ics = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';
const at = new Date('2026-11-23T08:00:00Z');
/** Boundaries are random, in the header and where they stand; everything else must be the same. */
const steady = (mime: Buffer): string => mime.toString('latin1').replace(/--_NmP-[\w-]+/g, 'boundary');

describe('mails from the bundle', () => {
  test.each([
    ['a receipt', aReceipt()],
    ['a digest', aDigest()],
    ['an invitation', anInvitation()],
    ['a confirmation with a calendar', aReceipt({ calendar: { method: 'REQUEST', ics } })],
  ])('are those of the sources: %s', async (_, draft) => {
    const of = { draft, entry: { dedupKey: 'receipt#sig_1', attempts: 1 }, region: sender, at };
    const mime = steady(await bundled(of));

    expect(mime).toBe(steady(await composeMime(of)));
    expect(mime).toContain('boundary');
    if (draft.calendar) expect(mime).toMatch(/Content-Type: text\/calendar; charset=utf-8;\s+method=REQUEST/);
  });

  test('do not bring a table of types', () => {
    expect(statSync(outfile).size).toBeLessThan(150_000);
  });
});
