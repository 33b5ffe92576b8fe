import { expect, test } from 'vitest';
import { loadRegion, settingsOf } from '../../infra/regions/load-region.ts';
import { areaById, areaOfMunicipality, RegionSettings, regionSettingsLimit } from '../../shared/domain/region.ts';

const gavleborg = settingsOf(await loadRegion('gavleborg'));
const exempel = settingsOf(await loadRegion('exempel'));

test.each([
  ['2180', 'gastrikland-ost'],
  ['2101', 'gastrikland-ost'],
  ['2181', 'gastrikland-vast'],
  ['2104', 'gastrikland-vast'],
  ['2121', 'sodra-halsingland'],
  ['2182', 'sodra-halsingland'],
  ['2183', 'sodra-halsingland'],
  ['2132', 'norra-halsingland'],
  ['2161', 'norra-halsingland'],
  ['2184', 'norra-halsingland'],
])('in Gävleborg %s leads to %s and to its broker, and the rule can be read', (code, area) => {
  const routing = areaOfMunicipality(gavleborg, code);

  expect(routing?.area.id).toBe(area);
  expect(routing?.area.broker.id).toBe(`per_broker-${area}`);
  expect(routing?.rule).toBe(`municipality ${code} -> ${area}`);
});

test.each(['2281', '0180', '', '218'])('"%s" lies outside Gävleborg', (code) => {
  expect(areaOfMunicipality(gavleborg, code)).toBeNull();
});

test('two regions route by their own areas', () => {
  expect(areaOfMunicipality(exempel, '2281')?.area.id).toBe('kusten');
  expect(areaOfMunicipality(exempel, '2180')).toBeNull();
});

test('an area is found by its id', () => {
  expect(areaById(gavleborg, 'norra-halsingland')?.confirmed).toBe(true);
  expect(areaById(gavleborg, 'kusten')).toBeUndefined();
});

test.each([gavleborg, exempel])(
  'the settings of $id survive the environment and leave room for other variables',
  (settings) => {
    const json = JSON.stringify(settings);

    expect(RegionSettings.parse(JSON.parse(json))).toEqual(settings);
    expect(Buffer.byteLength(json)).toBeLessThanOrEqual(regionSettingsLimit);
  },
);

test('the settings hold of the staff what employers may see of their brokers, and nothing else', () => {
  const json = JSON.stringify(gavleborg);

  expect(Object.keys(gavleborg.areas[0]?.broker ?? {})).toEqual(['id', 'name', 'email', 'phone']);
  expect(json).not.toContain('per_strategist');
  expect(json).not.toContain('per_administrator');
});
