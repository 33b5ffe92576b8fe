import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Audience } from '../../shared/domain/event.ts';
import { Industry } from '../../shared/domain/industry.ts';
import { type Chosen, matches, matchOf, type Segment } from '../../shared/domain/segment.ts';
import { Topic } from '../../shared/domain/signal.ts';

const kim = (over: Partial<Chosen> = {}): Chosen => ({
  ...{ area: 'gastrikland-ost', audience: 'employers', industry: 'C', occupations: ['7223'], topics: ['validation'] },
  ...{ lastSignalAt: '2026-11-23T08:00:00.000Z', attended: 1 },
  ...over,
});
const everybody: Segment = { areas: ['gastrikland-ost'], audiences: ['employers'] };

describe('a segment', () => {
  test.each<[string, Partial<Segment>, Partial<Chosen>, string]>([
    ['everybody of the area', {}, {}, 'in'],
    ['nobody of another area', {}, { area: 'norra-halsingland' }, 'out'],
    ['nobody of another audience', {}, { audience: 'suppliers' }, 'out'],
    ['the industry that was said', { industries: ['C'] }, {}, 'in'],
    ['not another industry', { industries: ['I'] }, {}, 'out'],
    ['an unsaid industry as unknown', { industries: ['C'] }, { industry: undefined }, 'unknown-industry'],
    ['an unsaid industry where it is asked for', { industries: ['C', 'unknown'] }, { industry: undefined }, 'in'],
    [
      'not the unsaid industry of who lacks another occupation',
      { industries: ['C'], occupations: ['5321'] },
      { industry: undefined },
      'out',
    ],
    ['who lacked one of the occupations', { occupations: ['5321', '7223'] }, {}, 'in'],
    ['not who lacked another', { occupations: ['5321'] }, {}, 'out'],
    ['who asked for the topic', { topics: ['validation'] }, {}, 'in'],
    ['not who asked for another', { topics: ['automation'] }, {}, 'out'],
    ['who told of a need on the day', { signalledSince: '2026-11-23' }, {}, 'in'],
    ['not who told before', { signalledSince: '2026-11-24' }, {}, 'out'],
    ['who has come', { attendance: 'attended-before' }, {}, 'in'],
    ['not who has not', { attendance: 'attended-before' }, { attended: 0 }, 'out'],
    ['who has never come', { attendance: 'never-attended' }, { attended: 0 }, 'in'],
    ['not who has', { attendance: 'never-attended' }, {}, 'out'],
  ])('holds %s', (_, segment, contact, match) => {
    expect(matchOf({ ...everybody, ...segment }, kim(contact))).toBe(match);
  });

  test('leaves no study counsellor out for having told of no need', () => {
    const segment: Segment = { ...everybody, audiences: ['study-counsellors', 'employers'], occupations: ['7223'] };
    const counsellor = kim({ audience: 'study-counsellors', occupations: [], topics: [], lastSignalAt: undefined });

    expect(matches({ ...segment, industries: ['C'], signalledSince: '2026-01-01' }, counsellor)).toBe(true);
  });

  const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
  const maybe = <T>(values: readonly T[]) => fc.option(some(values), { nil: undefined });
  const areas = ['a', 'b', 'c'];
  const codes = ['7223', '5321', '2512'];
  const days = ['2026-01-01', '2026-06-01', '2026-12-01'];
  const segments = fc.record({
    areas: some(areas),
    audiences: some(Audience.options),
    industries: maybe([...Industry.options, 'unknown' as const]),
    occupations: maybe(codes),
    topics: maybe(Topic.options),
    signalledSince: fc.option(fc.constantFrom(...days), { nil: undefined }),
    attendance: fc.option(fc.constantFrom('any' as const, 'attended-before' as const, 'never-attended' as const), {
      nil: undefined,
    }),
  });
  const contacts = fc.record({
    area: fc.constantFrom(...areas),
    audience: fc.constantFrom(...Audience.options),
    industry: fc.option(fc.constantFrom(...Industry.options), { nil: undefined }),
    occupations: fc.subarray(codes),
    topics: fc.subarray([...Topic.options]),
    lastSignalAt: fc.option(
      fc.constantFrom(...days).map((day) => `${day}T08:00:00.000Z`),
      { nil: undefined },
    ),
    attended: fc.nat(3),
  });
  const clean = (segment: object) =>
    Object.fromEntries(Object.entries(segment).filter(([, v]) => v !== undefined)) as Segment;

  test('with a condition more never holds somebody more', () => {
    fc.assert(
      fc.property(
        segments,
        contacts,
        fc.constantFrom('industries', 'occupations', 'topics', 'signalledSince', 'attendance'),
        (segment, contact, condition) => {
          const { [condition as 'topics']: _, ...wider } = clean(segment);
          return !matches(clean(segment), contact) || matches(wider, contact);
        },
      ),
    );
  });

  test('of two lists of areas holds who is in either', () => {
    fc.assert(
      fc.property(segments, some(areas), contacts, (segment, more, contact) => {
        const one = clean(segment);
        const both = { ...one, areas: [...new Set([...one.areas, ...more])] };
        expect(matches(both, contact)).toBe(matches(one, contact) || matches({ ...one, areas: more }, contact));
      }),
    );
  });

  test('with every industry and the unknown asked for is one that asks for none', () => {
    fc.assert(
      fc.property(segments, contacts, (segment, contact) => {
        const { industries: _, ...none } = clean(segment);
        expect(matches({ ...none, industries: [...Industry.options, 'unknown'] }, contact)).toBe(
          matches(none, contact),
        );
      }),
    );
  });

  test('says of an unknown industry only what an answer would settle', () => {
    fc.assert(
      fc.property(segments, contacts, (segment, contact) => {
        const unknown = matchOf(clean(segment), contact) === 'unknown-industry';
        const settled = Industry.options.some((industry) => matches(clean(segment), { ...contact, industry }));
        return !unknown || (contact.industry === undefined && settled) || segment.industries?.length === 0;
      }),
    );
  });
});
