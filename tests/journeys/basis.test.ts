import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendSignal, start, ask } from '../support/journey.ts';
import { type LocalRegion, startLocalRegion } from '../support/local-region.ts';
import { startRealDataServer } from '../support/real-data-server.ts';
import { pulledSources } from '../../shared/domain/source-id.ts';
test('x', async () => {
  const s = await startRealDataServer();
  const region = await startLocalRegion({ now: start, sources: s.origin });
  for (const p of pulledSources) { const t=performance.now(); const r = await region.runSchedule(`pull-${p}`).catch((e) => String(e)); console.log(p, performance.now()-t, JSON.stringify(r)); }
  for (const p of ['build-index','publish-basis']) { const t=performance.now(); const r = await region.runSchedule(p).catch((e) => String(e)); console.log(p, performance.now()-t, JSON.stringify(r)); }
  const c = await ask<any>(region, 'GET', '/api/v1/basis/county');
  console.log(JSON.stringify({ ...c.json, occupations: c.json.occupations.filter((o: any) => o.official) }), [...c.headers]);
  for (const o of ['3212','5321']) console.log((await ask<any>(region, 'GET', '/api/v1/basis/county/'+o)).text);
  console.log((await sendSignal<any>(region, 'k', { need: { occupationText: 'Biomedicinsk analytiker', headcount: 1, horizon: 'now' } })).text);
  await region.stop(); await s.close();
}, 100000);
