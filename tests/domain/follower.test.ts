import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BasisRow } from '../../shared/domain/basis-row.ts';
import { type Follow, mostFollowed, movedIn, tellOf, toldOf, withFollow } from '../../shared/domain/follower.ts';
import { ShortageClass } from '../../shared/domain/shortage.ts';

type Situation = NonNullable<BasisRow['official']>['situation'];
const row = (ssyk: string, of: ShortageClass, situation: Situation = null): BasisRow => ({
  ...{ ssyk, label: `Yrke ${ssyk}`, class: of, certainty: 'trolig', score: 60, low: 50, high: 70 },
  ...{ coverage: 0.5, level: 'county' },
  official: situation === null ? null : { situation, edition: '2026-1', source: 'yrkesbarometern' },
});
const aFollow = (ssyk: string, told: Follow['told'] = null): Follow => ({
  ...{ ssyk, label: `Yrke ${ssyk}`, place: 'county', since: '2026-11-24T09:00:00.000Z', told },
});
const told = (of: ShortageClass, official: Situation = null) => ({ edition: '2026-11-23', class: of, official });
const tell = (before: Follow['told'], now: BasisRow | undefined) => {
  const { changes, follows } = tellOf([aFollow('7223', before)], '2026-11-30', () => now);
  const [change] = changes;
  return {
    said: change && [change.was, change.now, change.official?.was, change.official?.now],
    knows: follows[0]?.told && [follows[0].told.edition, follows[0].told.class, follows[0].told.official],
  };
};

describe('a follower is told', () => {
  test.each([
    ['the class became another', told('balans'), row('7223', 'brist'), ['balans', 'brist', undefined, undefined]],
    [
      'the official judgement became another',
      told('brist', 'balans'),
      row('7223', 'brist', 'brist'),
      ['brist', 'brist', 'balans', 'brist'],
    ],
    ['both did', told('balans', 'balans'), row('7223', 'brist', 'paradox'), ['balans', 'brist', 'balans', 'paradox']],
    [
      'it can no longer be rated',
      told('brist'),
      row('7223', 'ej-bedomd'),
      ['brist', 'ej-bedomd', undefined, undefined],
    ],
  ] as const)('where %s', (_, before, now, said) => {
    const { said: told, knows } = tell(before, now);
    expect(told).toEqual(said);
    expect(knows?.slice(0, 2)).toEqual(['2026-11-30', now.class]);
  });

  test.each([
    ['nothing changed', told('brist', 'brist'), row('7223', 'brist', 'brist'), ['2026-11-23', 'brist', 'brist']],
    ['it is seen for the first time', null, row('7223', 'brist', 'brist'), ['2026-11-30', 'brist', 'brist']],
    ['the edition does not hold it', told('brist'), undefined, ['2026-11-23', 'brist', null]],
    [
      'the judgement was not there before',
      told('brist'),
      row('7223', 'brist', 'brist'),
      ['2026-11-23', 'brist', 'brist'],
    ],
    [
      'the judgement is not there now',
      told('brist', 'balans'),
      row('7223', 'brist'),
      ['2026-11-23', 'brist', 'balans'],
    ],
  ] as const)('nothing where %s', (_, before, now, knows) => {
    expect(tell(before, now)).toEqual({ said: undefined, knows });
  });

  test('of all that changed at once, by name', () => {
    const rows = new Map([row('7223', 'brist'), row('2221', 'brist'), row('5323', 'balans')].map((r) => [r.ssyk, r]));
    const follows = [...rows.keys()].map((ssyk) => aFollow(ssyk, told('balans')));

    const { changes, differs } = tellOf(follows, '2026-11-30', (ssyk) => rows.get(ssyk));

    expect(changes.map(({ ssyk }) => ssyk)).toEqual(['2221', '7223']);
    expect(differs).toBe(true);
  });
});

const aClass = fc.constantFrom(...ShortageClass.options);
const aSituation = fc.constantFrom<Situation>(null, 'brist', 'balans', 'överskott', 'paradox');
const seen = fc.option(fc.tuple(aClass, aSituation), { nil: undefined });

test('told of one edition, a follower is told nothing more of it; and every mail joins on to the one before', () => {
  fc.assert(
    fc.property(fc.array(seen, { minLength: 1, maxLength: 12 }), (editions) => {
      let follows = [aFollow('7223')];
      let last: ShortageClass | undefined;
      editions.forEach((at, i) => {
        const now = at && row('7223', ...at);
        const edition = `2026-12-${String(i + 10)}`;
        const first = tellOf(follows, edition, () => now);
        const again = tellOf(first.follows, edition, () => now);
        expect([again.changes, again.differs]).toEqual([[], false]);
        for (const change of first.changes) {
          expect(change.was).toBe(last);
          expect(change.was !== change.now || change.official?.was !== change.official?.now).toBe(true);
        }
        follows = first.follows;
        if (now) last = now.class;
      });
    }),
  );
});

test('whoever is told anything follows an occupation that is found to have moved, wherever they began', () => {
  fc.assert(
    fc.property(fc.array(seen, { minLength: 2, maxLength: 8 }), fc.nat(), (editions, from) => {
      const lists = editions.map((at) => (at ? [row('7223', ...at)] : []));
      const [began] = lists[from % lists.length] ?? [];
      const [newest] = lists.at(-1) ?? [];

      const { differs } = tellOf(
        [aFollow('7223', began ? toldOf(began, '2026-11-23') : null)],
        '2026-12-30',
        () => newest,
      );

      if (differs) expect([...movedIn(lists)]).toEqual(['7223']);
    }),
  );
});

test('what went and came back has moved, and what stayed has not', () => {
  const lists = [
    [row('7223', 'brist'), row('2221', 'brist')],
    [row('7223', 'balans'), row('2221', 'brist')],
    [row('7223', 'brist'), row('2221', 'brist')],
  ];

  expect([...movedIn(lists)]).toEqual(['7223']);
});

test('an address follows twenty occupations and no more; one that it follows moves to another place', () => {
  const full = Array.from({ length: mostFollowed }, (_, i) => aFollow(String(1000 + i)));

  expect(withFollow(full, aFollow('7223'))).toBeNull();
  const moved = withFollow(full, { ...aFollow('1000'), place: 'gastrikland-ost' });
  expect(moved).toHaveLength(mostFollowed);
  expect(moved?.find(({ ssyk }) => ssyk === '1000')?.place).toBe('gastrikland-ost');
});
