import { type Actor, readableAreas } from '../../shared/domain/actor.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { refusedFields } from './refused-field.ts';

/**
 * The areas that a list is of: the one asked for, else all that the actor sees cases of, in the region's order. Throws
 * `Refused`: not-yours outside the actor's areas, and naming `area` where the region has none of that name.
 */
export const askedAreas = (region: RegionSettings, actor: Actor, area: string | undefined, language: Language) => {
  const everywhere = region.areas.map(({ id }) => id);
  const readable = readableAreas(actor, everywhere);
  if (readable.length === 0) throw new Refused('not-yours');
  if (area === undefined) return readable;
  if (readable.includes(area)) return [area];
  // Whoever sees every area of the region may be told that there is no such one.
  if (readable.length === everywhere.length) throw refusedFields([{ field: 'area', code: 'choice' }], language);
  throw new Refused('not-yours');
};
