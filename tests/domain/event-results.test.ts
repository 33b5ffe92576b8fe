import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answeredIn, missedResults, surveyResults } from '../../shared/domain/event-results.ts';
import type { EventFeedback, WorthIt } from '../../shared/domain/event-survey.ts';
import { WorthIt as Worth } from '../../shared/domain/event-survey.ts';
import { MissedReason } from '../../shared/domain/invitation.ts';
import { Topic } from '../../shared/domain/signal.ts';

const survey = (worthIt: WorthIt, over: Partial<Extract<EventFeedback, { kind: 'survey' }>> = {}): EventFeedback => ({
  kind: 'survey',
  worthIt,
  next: [],
  ...over,
});
const times = <T>(count: number, thing: T): T[] => Array.from({ length: count }, () => thing);

const anAnswer = fc
  .record({
    worthIt: fc.constantFrom(...Worth.options),
    useful: fc.option(fc.constantFrom(...Topic.options.slice(0, 3)), { nil: undefined }),
    text: fc.option(fc.string({ minLength: 1, maxLength: 5 }), { nil: undefined }),
    next: fc.subarray(Topic.options.slice(0, 3)),
  })
  .map(
    ({ worthIt, useful, text, next }): EventFeedback =>
      survey(worthIt, { next, ...(useful && { useful }), ...(text && { text }) }),
  );
const aReason = fc.constantFrom(...MissedReason.options).map((reason): EventFeedback => ({ kind: 'missed', reason }));

describe('what may be seen of answers', () => {
  test('nothing under five: neither share nor choice nor text', () => {
    const four = times(4, survey('yes', { useful: 'validation', text: 'Bra', next: ['validation'] }));

    expect(surveyResults(four)).toEqual({ answered: '0-4', worth: null, useful: [], next: [], texts: [] });
    expect(missedResults(times(4, { kind: 'missed', reason: 'ill' }))).toEqual({ answered: '0-4', reasons: [] });
  });

  test('from five on the share, what five chose, and texts by the alphabet', () => {
    const five = ['e', 'd', 'a', 'c', 'b'].map((text, i) =>
      survey(i === 0 ? 'partly' : 'yes', { text, useful: 'validation', next: i === 0 ? [] : ['automation'] }),
    );

    expect(surveyResults(five)).toEqual({
      ...{ answered: '5-9', worth: 1, texts: ['a', 'b', 'c', 'd', 'e'] },
      ...{ useful: [{ topic: 'validation', answers: '5-9' }], next: [] },
    });
  });

  test('four texts among ten answers stay hidden', () => {
    expect(surveyResults([...times(6, survey('yes')), ...times(4, survey('no', { text: 'Nej' }))]).texts).toEqual([]);
  });

  test('of reasons those that five gave', () => {
    const given = [
      ...times(6, { kind: 'missed', reason: 'work' } as const),
      ...times(3, { kind: 'missed', reason: 'ill' } as const),
    ];

    expect(missedResults(given)).toEqual({ answered: '5-9', reasons: [{ reason: 'work', answers: '5-9' }] });
  });

  test('no count under five is ever among it, and no order of the answers shows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anAnswer, aReason), { maxLength: 40 }),
        fc.infiniteStream(fc.nat()),
        (given, order) => {
          const seen = { ...surveyResults(given), missed: missedResults(given) };
          for (const { answers } of [...seen.useful, ...seen.next, ...seen.missed.reasons])
            expect(answers).not.toBe('0-4');
          if (seen.texts.length > 0) expect(seen.texts.length).toBeGreaterThanOrEqual(5);

          const shuffled = given.map((one) => ({ one, at: order.next().value })).toSorted((a, b) => a.at - b.at);
          const again = shuffled.map(({ one }) => one);
          expect({ ...surveyResults(again), missed: missedResults(again) }).toEqual(seen);
        },
      ),
    );
  });

  // All the ways in which people can answer, by what is seen of them. Staff also knows how many were there, of whom no more
  // can have answered. From that, from what is seen and by any rule of arithmetic, nobody may learn how large a group of one
  // to four is: among all answers that look alike there is another size for it. Groups are those of one word and those of
  // two together, which a subtraction would leave over.
  test('no group under five follows from what is seen, by subtraction or otherwise', () => {
    const groups = ['yes', 'partly', 'no', 'yes+partly', 'partly+no', 'yes+no'] as const;
    const sizes = (yes: number, partly: number, no: number) => [yes, partly, no, yes + partly, partly + no, yes + no];
    const alike = new Map<string, Set<number>[]>();
    const learnt: string[] = [];
    for (let there = 5; there <= 55; there += 1) {
      for (let yes = 0; yes <= there; yes += 1)
        for (let partly = 0; yes + partly <= there; partly += 1) {
          const no = there - yes - partly;
          const given = [...times(yes, survey('yes')), ...times(partly, survey('partly')), ...times(no, survey('no'))];
          const { answered, worth } = surveyResults(given);
          const seen = `${answered} ${worth}`;
          const known = alike.get(seen) ?? groups.map(() => new Set<number>());
          sizes(yes, partly, no).forEach((size, i) => {
            known[i]?.add(size);
          });
          alike.set(seen, known);
        }
      for (const [seen, known] of alike)
        for (const [i, found] of known.entries()) {
          const [only = 0] = found;
          if (found.size === 1 && only > 0 && only < 5) learnt.push(`${there} there, ${seen}: ${groups[i]} ${only}`);
        }
    }

    expect(learnt).toEqual([]);
    expect(alike.size).toBeGreaterThan(20);
  });

  // The same of choices: how many chose something else, or nothing, of those who were there.
  test.each([1, 2, 3])('nor from %i choices that are shown together', (shown) => {
    const counts = (left: number): number[][] =>
      left === 0 ? [[]] : counts(left - 1).flatMap((rest) => Array.from({ length: 16 }, (_, i) => [...rest, i + 5]));
    const alike = new Map<string, Set<number>>();
    const learnt: string[] = [];
    const byTotal = Map.groupBy(
      counts(shown).flatMap((chosen) => Array.from({ length: 12 }, (_, rest) => ({ chosen, rest }))),
      ({ chosen, rest }) => chosen.reduce((sum, one) => sum + one, rest),
    );
    for (const [there, ways] of [...byTotal].toSorted(([a], [b]) => a - b)) {
      for (const { chosen, rest } of ways) {
        const seen = [answeredIn(there), ...chosen.map(answeredIn)].join(' ');
        alike.set(seen, (alike.get(seen) ?? new Set()).add(rest));
      }
      for (const [seen, rests] of alike) {
        const [only = 0] = rests;
        if (rests.size === 1 && only > 0 && only < 5) learnt.push(`${there} there, ${seen}: ${only} are left`);
      }
    }

    expect(learnt).toEqual([]);
    expect(alike.size).toBeGreaterThan(4);
  });
});
