import type { Language } from '../../shared/domain/language.ts';
import { problemTexts } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { worklistTexts } from './worklist-texts.ts';

export type WrongField = { field: string; code: 'required' | 'unknown' | 'choice' | 'range' | 'format' | 'no-email' };

/** A refusal that names fields which only the rules of a case can judge. */
export const refusedFields = (errors: readonly WrongField[], language: Language): Refused =>
  new Refused('invalid', {
    errors: errors.map(({ field, code }) => ({
      field,
      code,
      message: code === 'no-email' ? worklistTexts(language).noEmail : problemTexts(language).fields[code],
    })),
  });
