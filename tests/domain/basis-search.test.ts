import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BasisChoice, chosenRows, classCounts, classesByShortage } from '../../shared/domain/basis-search.ts';
import { ShortageClass } from '../../shared/domain/shortage.ts';
import { aBasisRow } from '../support/basis-samples.ts';

const all: BasisChoice = { text: '', class: null, order: 'shortage', page: 1 };
const rows = [
  aBasisRow({ ssyk: '2221', label: 'Grundutbildade sjuksköterskor', class: 'stor-brist', score: 88 }),
  aBasisRow({ ssyk: '7223', label: 'Maskinställare och maskinoperatörer, metallarbete', class: 'brist', score: 72 }),
  aBasisRow({ ssyk: '2224', label: 'Distriktssköterskor', class: 'brist', score: 80 }),
  aBasisRow({ ssyk: '3112', label: 'Ärendehandläggare', class: 'balans', score: 45 }),
  aBasisRow({ ssyk: '5161', label: 'Ålderstestare', class: 'ej-bedomd', score: null }),
];
const found = (over: Partial<BasisChoice>) => chosenRows(rows, { ...all, ...over }).rows.map(({ ssyk }) => ssyk);

test.each([
  ['sjuksköterskor', ['2221']],
  ['SJUKSKOTERSKOR', ['2221']],
  ['maskin metall', ['7223']],
  ['operatörer', []],
  ['222', ['2221', '2224']],
  ['222 grund', ['2221']],
  ['arende', ['3112']],
  ['  ', ['2221', '2224', '7223', '3112', '5161']],
])('"%s" finds %j', (text, expected) => {
  expect(found({ text })).toEqual(expected);
});

test('by name, å, ä and ö come last', () => {
  expect(found({ order: 'name' })).toEqual(['2224', '2221', '7223', '5161', '3112']);
});

test('every occupation is on exactly one page, whatever is asked, and a page that there is not is the last or the first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...ShortageClass.options), { maxLength: 170 }),
      fc.option(fc.constantFrom(...ShortageClass.options)),
      fc.constantFrom('shortage' as const, 'name' as const),
      fc.integer({ min: -5, max: 20 }),
      (classes, shown, order, page) => {
        const many = classes.map((one, i) => aBasisRow({ ssyk: String(1_000 + i), label: `Yrke ${i}`, class: one }));
        const choice = { ...all, class: shown, order };
        const { pages, found: count } = chosenRows(many, choice);
        const turned = Array.from(
          { length: pages },
          (_, i) => chosenRows(many, { ...choice, page: i + 1 }).rows,
        ).flat();
        expect(turned).toHaveLength(count);
        expect(new Set(turned)).toEqual(new Set(many.filter((row) => shown === null || row.class === shown)));
        const asked = chosenRows(many, { ...choice, page });
        expect(asked.page).toBe(Math.min(Math.max(1, page), pages));
        expect(asked.rows.length).toBeLessThanOrEqual(50);
      },
    ),
    { numRuns: 60 },
  );
});

test('the counts are of every class, and add up', () => {
  const counts = classCounts(rows);
  expect(counts.map(([shown]) => shown)).toEqual(classesByShortage);
  expect(new Set(classesByShortage)).toEqual(new Set(ShortageClass.options));
  expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(rows.length);
});
