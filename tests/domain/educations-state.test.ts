import { expect, test } from 'vitest';
import type { EditionPointer } from '../../shared/domain/edition.ts';
import { educationsState } from '../../shared/domain/educations-state.ts';

const pointer = (states: Partial<Record<'susanavet' | 'jobed', 'fresh' | 'stale' | 'missing'>>): EditionPointer => ({
  ...{ edition: '2026-11-23', dataUntil: '2026-11-22', occupationIndex: 'derived/x.bin', methodVersion: '1' },
  sources: (['susanavet', 'jobed'] as const).map((id) => ({ id, dataUntil: null, state: states[id] ?? 'fresh' })),
});

test.each([
  ['found where there are some', 'found', pointer({}), [1], [1]],
  ['none where the catalogue was read and leads nowhere near', 'none', pointer({}), [1], []],
  ['none by an old catalogue too: it is shown with its day', 'none', pointer({ susanavet: 'stale' }), [1], []],
  ['unknown without the catalogue', 'unknown', pointer({ susanavet: 'missing' }), [1], []],
  ['unknown without what joins it to occupations', 'unknown', pointer({ jobed: 'missing' }), [1], []],
  ['unknown while there is no edition', 'unknown', null, [1], []],
  ['unknown for a text that is no occupation', 'unknown', pointer({}), [], []],
])('%s', (_, state, at, occupations, educations) => {
  expect(educationsState({ pointer: at, occupations, educations })).toBe(state);
});
