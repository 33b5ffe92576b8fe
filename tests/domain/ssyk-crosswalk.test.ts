import { expect, test } from 'vitest';
import {
  afGroupOf,
  isMerged,
  isMergedManager,
  scbCodesOf,
  withoutAfGroup,
} from '../../shared/domain/ssyk-crosswalk.ts';
import { sharedFile } from '../support/shared-data.ts';

test.each([
  ['1211', '1210'],
  ['1212', '1210'],
  ['1792', '1790'],
  ['5321', '5321'],
  ['5322', '5321'],
  ['5324', '5323'],
  ['1230', '1230'],
  ['1112', '1112'],
  ['2221', '2221'],
])('SCB %s belongs to AF %s', (scb, af) => expect(afGroupOf(scb)).toBe(af));

test('a merged group names the codes whose persons it sums', () => {
  expect(scbCodesOf('1210')).toEqual(['1211', '1212']);
  expect(scbCodesOf('5323')).toEqual(['5323', '5324']);
  expect(scbCodesOf('2221')).toEqual(['2221']);
});

test('only managers are merged managers', () => {
  expect([isMergedManager('1210'), isMergedManager('5321'), isMerged('5321'), isMerged('2221')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

const scb = sharedFile('scb_YREG54BAS_ssyk4_x_age_2020-2024.jsonstat2.json');
const taxonomy = sharedFile('taxonomy-v30-occupations.tsv');

test.skipIf(!scb || !taxonomy)(
  `every SCB code finds its group in the real taxonomy, but for those that have none${scb ? '' : ' (skipped: the folder shared/data is missing)'}`,
  () => {
    const table = JSON.parse(scb ?? '') as { dimension: { Yrke2012: { category: { index: Record<string, number> } } } };
    const codes = Object.keys(table.dimension.Yrke2012.category.index).filter((code) => code !== '0002');
    const groups = new Set(
      (taxonomy ?? '')
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t')[2]),
    );
    // Groups without any occupation name are not in the list of names: they are in neither, or agree by code.
    const nameless = ['3122', '3215', '3311', '3360'];
    const lost = codes.filter(
      (code) => !groups.has(afGroupOf(code)) && !withoutAfGroup.has(code) && !nameless.includes(code),
    );
    expect(lost).toEqual([]);
    const reached = new Set(codes.map(afGroupOf));
    expect([...groups].filter((group) => group !== undefined && group !== '' && !reached.has(group))).toEqual([]);
    expect(reached.size - withoutAfGroup.size).toBe(400);
  },
);
