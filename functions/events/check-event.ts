import { fieldErrors } from '../../shared/contract/field-errors.ts';
import type { EventChange } from '../../shared/domain/event-change.ts';
import type { Language } from '../../shared/domain/language.ts';
import { municipalityAnswer } from '../../shared/domain/municipality-answer.ts';
import { areaById, type RegionSettings } from '../../shared/domain/region.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { problemTexts } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';

type Deps = { region: RegionSettings; clock: Clock };

/** That what is said of an event fits the region and lies ahead. Throws `Refused('invalid')` naming each field. */
export const checkEvent = ({ region, clock }: Deps, input: EventChange, language: Language): void => {
  const wrong = (path: string[], message: string) => ({ code: 'custom', path, message });
  const place = input.place && municipalityAnswer(region, input.place.municipality);
  const issues = [
    ...(input.startsAt !== undefined && new Date(input.startsAt) <= clock() ? [wrong(['startsAt'], 'range')] : []),
    ...((input.areas ?? []).every((id) => areaById(region, id)) ? [] : [wrong(['areas'], 'choice')]),
    ...(place && !place.ok ? [wrong(['place', 'municipality'], place.reason)] : []),
  ];
  if (issues.length > 0)
    throw new Refused('invalid', { errors: fieldErrors(issues, input, problemTexts(language).fields) });
};
