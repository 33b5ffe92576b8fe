import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicState } from '../../shared/domain/public-state.ts';
import { PublicStepKind } from '../../shared/domain/signal.ts';

const after = (...kinds: (typeof PublicStepKind.options)[number][]) => publicState(kinds.map((kind) => ({ kind })));

test.each([
  ['nothing more', [], 'received'],
  ['the broker has it', ['with-broker'], 'received'],
  ['it was acknowledged', ['with-broker', 'acknowledged'], 'acknowledged'],
  ['a question was asked', ['with-broker', 'question-asked'], 'waiting-employer'],
  ['it was corrected while the question stands', ['question-asked', 'corrected'], 'waiting-employer'],
  ['others were asked', ['in-dialogue', 'with-others'], 'waiting-external'],
  ['the question ran out', ['acknowledged', 'question-asked', 'back-with-broker'], 'acknowledged'],
  ['others have answered', ['in-dialogue', 'with-others', 'back-with-broker'], 'in-dialogue'],
  ['it was closed', ['acknowledged', 'closed'], 'closed'],
  ['it was closed, and reopening was asked for', ['closed', 'reopen-requested'], 'reopen-requested'],
  ['it was withdrawn', ['withdrawn'], 'withdrawn'],
  ['it was merged', ['in-dialogue', 'merged'], 'merged'],
] as const)('where %s, it stands so', (_, kinds, state) => {
  expect(after('received', ...kinds)).toBe(state);
});

test('an answered question leads back to where the question was asked, whatever came between', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PublicStepKind.options), { maxLength: 8 }), (kinds) => {
      const waiting = new Set(['waiting-employer', 'waiting-external']);
      fc.pre(!waiting.has(after(...kinds)));
      expect(after(...kinds, 'question-asked', 'corrected', 'question-answered')).toBe(after(...kinds));
      expect(after(...kinds, 'question-asked', 'with-others', 'question-answered')).toBe(after(...kinds));
    }),
    { seed: 2026 },
  );
});
