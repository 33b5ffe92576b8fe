import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SignalReceived } from '../../../functions/signals/contract.ts';
import { exampleInput } from '../../support/builders.ts';
import { consumedCapacity, itemSize, writeUnits } from '../../support/consumed-capacity.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { intake, ofKind } from '../../support/intake.ts';
import { type PublishedBasis, publishedBasis } from '../../support/intake-basis.ts';

let dynamo: TestDynamo;
let basis: PublishedBasis;
beforeAll(async () => {
  dynamo = await startDynamo();
  basis = await publishedBasis(dynamo);
});
afterAll(() => dynamo.stop());

test('probe', async () => {
  const at = await intake(dynamo, basis);
  const units = consumedCapacity(at.client);
  const a = await at.submit();
  console.log(a.status, a.headers, JSON.stringify(a.json(), null, 1), units.taken());
  const b = await at.submit();
  console.log(b.status, b.headers, b.body === a.body, units.taken());
  const items = await at.items();
  console.log("BODY " + a.body); for (const i of items) console.log(i.pk, i.sk, itemSize(i), JSON.stringify(i).length);
  console.log(writeUnits(items, { transaction: true }));
  console.log(at.logged);
});
