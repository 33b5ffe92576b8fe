import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OccupationGroup } from '../../shared/domain/occupation-group.ts';
import { openOccupationIndex, UnreadableOccupationIndex } from '../../shared/domain/occupation-index.ts';
import { buildOccupationIndex } from '../../shared/domain/occupation-index-build.ts';
import { indexVersion } from '../../shared/domain/occupation-index-layout.ts';
import { matchOccupations } from '../../shared/domain/occupation-match.ts';

const name = (conceptId: string, label: string, synonyms: string[] = []) => ({ conceptId, label, synonyms });

const groups: OccupationGroup[] = [
  {
    ssyk: '7212',
    conceptId: 'g-weld',
    label: 'Svetsare och gasskärare',
    names: [name('o-weld', 'Svetsare', ['Fogare']), name('o-cut', 'Gasskärare')],
  },
  { ssyk: '0110', conceptId: 'g-off', label: 'Officerare', names: [name('o-off', 'Officer')] },
  { ssyk: '7131', conceptId: 'g-paint', label: 'Målare', names: [name('o-paint', 'Målare')] },
];

const file = buildOccupationIndex(groups);

describe('the file', () => {
  test('is the same for the same groups in whatever order', () => {
    const turned = groups.toReversed().map((group) => ({ ...group, names: group.names.toReversed() }));

    expect(buildOccupationIndex(turned)).toEqual(file);
  });

  test('opens from bytes that lie on any border', () => {
    for (const shift of [0, 1, 2, 3]) {
      const room = new Uint8Array(file.length + 8);
      room.set(file, shift);

      const index = openOccupationIndex(room.subarray(shift, shift + file.length));

      expect(matchOccupations(index, 'svetsare')[0]?.ssyk).toBe('7212');
    }
  });

  test('is viewed and not copied where it lies on a four-byte border', () => {
    const index = openOccupationIndex(file);

    expect(index.wordLetters.buffer).toBe(file.buffer);
  });

  test('may hold no groups at all', () => {
    const index = openOccupationIndex(buildOccupationIndex([]));

    expect(matchOccupations(index, 'svetsare')).toEqual([]);
  });
});

describe('a file that cannot be read is refused', () => {
  const changed = (change: (bytes: Uint8Array) => void): Uint8Array => {
    const copy = Uint8Array.from(file);
    change(copy);
    return copy;
  };

  test.each([
    ['empty', new Uint8Array(0), /fewer than its header/],
    ['something else', new TextEncoder().encode('{"groups":[]}'.repeat(40)), /something else/],
    ['cut', file.subarray(0, file.length - 4), /its header promises/],
    [
      'of another version',
      changed((bytes) => bytes.set([indexVersion + 1], 4)),
      /version 2, this program reads version 1/,
    ],
  ])('when it is %s, in words', (_, bytes, words) => {
    expect(() => openOccupationIndex(bytes)).toThrow(UnreadableOccupationIndex);
    expect(() => openOccupationIndex(bytes)).toThrow(words);
  });

  test('when any byte of its content has changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 16, max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const damaged = changed((bytes) => bytes.set([(bytes[at] as number) ^ difference], at));

        expect(() => openOccupationIndex(damaged)).toThrow(/damaged/);
      }),
    );
  });
});

describe('what an answer says', () => {
  const index = openOccupationIndex(file);

  test('a name gives its group, the name and its concept', () => {
    expect(matchOccupations(index, 'Svetsare')).toEqual([
      {
        ssyk: '7212',
        label: 'Svetsare och gasskärare',
        occupation: 'Svetsare',
        conceptId: 'o-weld',
        confidence: 1,
        matched: 'exact',
      },
    ]);
  });

  test('a synonym gives the name that it belongs to', () => {
    expect(matchOccupations(index, 'fogare')[0]).toMatchObject({ occupation: 'Svetsare', matched: 'exact' });
  });

  test("a group's own label gives the group", () => {
    expect(matchOccupations(index, 'Svetsare och gasskärare')[0]).toMatchObject({
      conceptId: 'g-weld',
      matched: 'exact',
    });
  });

  test('a code keeps its leading zero', () => {
    expect(matchOccupations(index, '0110')[0]).toMatchObject({ ssyk: '0110', matched: 'exact' });
  });
});
