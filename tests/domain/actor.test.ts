import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayActIn } from '../../shared/domain/actor.ts';
import type { Role } from '../../shared/domain/person.ts';
import { aPerson } from '../support/builders.ts';

const [own, other] = ['gastrikland-ost', 'norra-halsingland'];

test.each<[Role[], boolean, boolean, boolean]>([
  [['broker'], true, false, false],
  [['strategist'], true, true, true],
  [['administrator'], true, true, true],
  [['provider'], false, false, false],
  [[], false, false, false],
  [['broker', 'provider'], true, false, false],
  [['broker', 'strategist'], true, true, true],
])('%j may act in the own area: %j, in another: %j, in both at once: %j', (roles, inOwn, inOther, inBoth) => {
  const person = aPerson({ roles, areas: [own ?? ''] });

  expect([[own], [other], [own, other]].map((areas) => mayActIn(person, areas as string[]))).toEqual([
    inOwn,
    inOther,
    inBoth,
  ]);
});

test('a broker may act in many areas only where every one is the own', () => {
  const areas = fc.subarray(['a', 'b', 'c', 'd']);
  fc.assert(
    fc.property(areas, areas, (mine, asked) => {
      const may = mayActIn(aPerson({ roles: ['broker'], areas: mine }), asked);
      expect(may).toBe(asked.every((area) => mine.includes(area)));
    }),
  );
});
