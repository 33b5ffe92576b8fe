import type { RegionSettings } from '../../../shared/domain/region.ts';
import type { SourceRegion } from './source.ts';

/** What the sources need of the region's settings: its county, its municipalities and its zone. */
export const sourceRegionOf = ({ county, countyConceptId, areas, timeZone }: RegionSettings): SourceRegion => ({
  county,
  countyConceptId,
  municipalities: areas.flatMap(({ municipalities }) => municipalities).toSorted(),
  timeZone,
});
