import { RegionSettings } from '../domain/region.ts';
import { EnvironmentError } from './environment.ts';

/** The region settings of the variable `REGION`. Throws `EnvironmentError` naming what is wrong, never a value. */
export const regionFrom = (text: string): RegionSettings => {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new EnvironmentError(['REGION: not JSON']);
  }
  const parsed = RegionSettings.safeParse(raw);
  if (!parsed.success)
    throw new EnvironmentError(parsed.error.issues.map((i) => `REGION.${i.path.join('.')}: ${i.code}`));
  return parsed.data;
};
