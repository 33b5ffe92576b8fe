import { countyOf, type MunicipalityCode } from './municipality.ts';
import { areaOfMunicipality, type RegionSettings, type Routing } from './region.ts';

/** Sweden's 21 counties; 02, 11, 15 and 16 do not exist. Source: SCB. */
const counties = new Set('01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25'.split(' '));

export type MunicipalityAnswer =
  | { ok: true; routing: Routing }
  | { ok: false; reason: 'outside-region' | 'unknown-municipality' };

/** Who answers for a municipality, or why nobody here does: another region's, or a code that no county has. */
export const municipalityAnswer = (region: RegionSettings, code: MunicipalityCode): MunicipalityAnswer => {
  const routing = areaOfMunicipality(region, code);
  if (routing) return { ok: true, routing };
  const elsewhere = counties.has(countyOf(code)) && countyOf(code) !== region.county;
  return { ok: false, reason: elsewhere ? 'outside-region' : 'unknown-municipality' };
};
