import { fieldErrors } from '../../shared/contract/field-errors.ts';
import type { Language } from '../../shared/domain/language.ts';
import { municipalityAnswer } from '../../shared/domain/municipality-answer.ts';
import type { RegionSettings, Routing } from '../../shared/domain/region.ts';
import { problemTexts } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';

type Where = { municipality: string; language: Language };

/** The area that answers for a signal, and by which rule. Throws `Refused` for a municipality that is not the region's. */
export const routingOf = (region: RegionSettings, input: Where): Routing => {
  const found = municipalityAnswer(region, input.municipality);
  if (found.ok) return found.routing;
  const issue = { code: 'custom', path: ['municipality'], message: found.reason };
  const errors = fieldErrors([issue], input, problemTexts(input.language).fields);
  throw new Refused(found.reason === 'outside-region' ? 'outside-region' : 'invalid', { errors });
};
