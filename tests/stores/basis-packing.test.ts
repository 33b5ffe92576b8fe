import { expect, test } from 'vitest';
import { packOccupation, unpackOccupation } from '../../shared/stores/basis-packing.ts';

/** An occupation as the program packed it before wages, needs and supply were kept. */
const packedBefore = [
  'g7cvzY2MjJHamL6JxdmZecUlh5eAyqlUPI1rchvPmC1WwsUytu4AvPUPzVdmltBCGVTqQopkC2OyC2RzE3BxbG4MLozNTAZFUYzR',
  'pzPWMzM1NDSH6zI3HC2LR3xZbGKAtStPclFsrGdiYGg0WhjTsYFKdN99tEAcLRBHC8TRAnF4tk6JHWItSizXh8vpVxAx4lpbCwA=',
].join('');

test('what an earlier program packed is read: what it did not keep is not there, and all else is', () => {
  const read = unpackOccupation(Buffer.from(packedBefore, 'base64'));
  expect([read.ssyk, read.label, read.places.map(({ place }) => place)]).toEqual([
    ...['7223', 'Maskinställare', ['county', 'gastrikland-ost']],
  ]);
  expect(read.places[0]).toMatchObject({
    ...{ class: 'brist', certainty: 'trolig', score: 69, coverage: 0.455, pillars: { T: null, H: 74 } },
    indicators: { H1: { state: 'present', value: 3.65117, score: 71 }, T1: { state: 'missing' } },
    inputs: { n_s: { value: 40, flag: 'measured' }, m0: { value: 3.4012, flag: 'method' } },
  });
  for (const name of ['wages', 'employmentChange']) expect(read).not.toHaveProperty(name);
  for (const name of ['supply', 'uncertainty']) expect(read.places[0]).not.toHaveProperty(name);
});

test('what is packed today is read as it was', () => {
  const before = unpackOccupation(Buffer.from(packedBefore, 'base64'));
  const now = {
    ...before,
    places: before.places.map((place) => ({
      ...place,
      supply: { places: 20, completions: 14 },
      uncertainty: [{ input: 'R', percent: 60 }],
    })),
    wages: [{ code: '7223', place: 'SE31', year: 2024, wage: 33_400 }],
    employmentChange: { rate: 0.03, from: 2023, to: 2024 },
  };
  expect(unpackOccupation(packOccupation(now))).toEqual(now);
});
