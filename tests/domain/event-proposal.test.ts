import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventProposals, type ToldFact } from '../../shared/domain/event-proposal.ts';
import { sectorOf } from '../../shared/domain/sector.ts';
import { Topic } from '../../shared/domain/signal.ts';

const occasion = { today: '2026-11-30', timeZone: 'Europe/Stockholm', warnings: [], lastProposed: () => undefined };
const told = (employer: string, over: Partial<ToldFact> = {}): ToldFact => ({
  ...{ area: 'a', ssyk: '7223', employer, receivedAt: '2026-11-20T08:00:00.000Z', topics: [], label: 'Maskinställare' },
  ...over,
});
const warned = (ssyk: string, day = '2026-11-20', area = 'a') => ({ area, ssyk, day });

describe('a meeting is proposed', () => {
  test('where three employers of a sector lack somebody, with what they lack and want to talk about', () => {
    const facts = [
      told('e1', { topics: ['validation'] }),
      told('e2', { ssyk: '7212', label: 'Svetsare', topics: ['automation', 'validation'] }),
      told('e3'),
      told('e3'),
    ];

    expect(eventProposals(facts, occasion)).toEqual([
      {
        ...{ area: 'a', sector: 'manufacturing', day: '2026-11-30', state: 'open' },
        why: {
          ...{ employers: null, warnings: 0, topics: ['validation', 'automation'] },
          occupations: [
            { ssyk: '7223', label: 'Maskinställare' },
            { ssyk: '7212', label: 'Svetsare' },
          ],
        },
      },
    ]);
  });

  test('with the number of employers from five on', () => {
    const facts = ['e1', 'e2', 'e3', 'e4', 'e5'].map((employer) => told(employer));

    expect(eventProposals(facts, occasion)[0]?.why.employers).toBe(5);
  });

  test('where two occupations of a sector are warned of, though few told of them', () => {
    const warnings = [warned('7223'), warned('7212')];

    expect(eventProposals([], { ...occasion, warnings })).toMatchObject([{ why: { employers: null, warnings: 2 } }]);
  });

  test.each([
    ['two employers are no cluster', [told('e1'), told('e2'), told('e2')], []],
    ['nor are three of three sectors', [told('e1'), told('e2', { ssyk: '2512' }), told('e3', { ssyk: '5321' })], []],
    ['nor three of three areas', [told('e1'), told('e2', { area: 'b' }), told('e3', { area: 'c' })], []],
    [
      'nor one who told sixty days ago',
      [told('e1'), told('e2'), told('e3', { receivedAt: '2026-10-01T08:00:00.000Z' })],
      [],
    ],
    ['nor one whose text was not understood', [told('e1'), told('e2'), told('e3', { ssyk: null })], []],
    ['nor one warning twice', [], [warned('7223'), warned('7223', '2026-11-25')]],
    ['nor two warnings of two areas', [], [warned('7223'), warned('7212', '2026-11-20', 'b')]],
    ['nor two of which one is old', [], [warned('7223'), warned('7212', '2026-09-01')]],
  ])('%s', (_, facts, warnings) => {
    expect(eventProposals(facts, { ...occasion, warnings })).toEqual([]);
  });

  test.each([
    ['2026-09-02', 0],
    ['2026-09-01', 1],
  ])('after one of %s again only when ninety days have passed', (day, proposals) => {
    const facts = ['e1', 'e2', 'e3'].map((employer) => told(employer));

    expect(eventProposals(facts, { ...occasion, lastProposed: () => day })).toHaveLength(proposals);
  });

  test('never with an employer in it, at most once for a sector and area, in the same order whatever comes first', () => {
    const facts = fc.array(
      fc.record({
        area: fc.constantFrom('a', 'b'),
        ssyk: fc.constantFrom('7223', '7212', '2512', '5321', null),
        employer: fc.constantFrom('secret-1', 'secret-2', 'secret-3', 'secret-4', 'secret-5', 'secret-6'),
        receivedAt: fc.constantFrom('2026-11-29T08:00:00.000Z', '2026-10-15T08:00:00.000Z', '2026-05-01T08:00:00.000Z'),
        topics: fc.subarray([...Topic.options]),
        label: fc.constant(null),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(facts, (some) => {
        const found = eventProposals(some, occasion);
        expect(eventProposals(some.toReversed(), occasion)).toEqual(found);
        expect(JSON.stringify(found)).not.toContain('secret');
        expect(new Set(found.map(({ area, sector }) => `${area}#${sector}`)).size).toBe(found.length);
        for (const { area, sector, why } of found) {
          const own = some.filter((one) => one.area === area && one.ssyk !== null && sectorOf(one.ssyk) === sector);
          expect(new Set(own.map(({ employer }) => employer)).size).toBeGreaterThanOrEqual(why.employers ?? 3);
          expect(why.employers ?? 5).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});
