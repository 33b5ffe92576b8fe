import type { RegionSettings } from '../../shared/domain/region.ts';
import type { RegionFile } from '../regions/region-file.ts';
import type { Bundle } from './bundle.ts';
import type { Stage } from './names.ts';

/** What every construct may need to know of the installation that is being built. */
export interface House {
  readonly region: RegionFile;
  /** The part of the region file that functions get, as JSON in `REGION`. */
  readonly settings: RegionSettings;
  readonly stage: Stage;
  readonly bundles: ReadonlyMap<string, Bundle>;
}
