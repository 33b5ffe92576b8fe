import type { InputName } from '../domain/basis-occupation.ts';
import type { IndicatorId } from '../domain/index-method.ts';
import type { Language } from '../domain/language.ts';
import { spokenNumber, spokenShare } from '../i18n/numbers.ts';
import { basisTexts } from './basis-texts.ts';

/** A relative change, with its sign: `+20 %`. */
const changed = (language: Language, share: number): string =>
  `${share > 0 ? '+' : ''}${spokenShare(language, share, 0)}`;

/** An indicator in the unit that people think in: days instead of their logarithm. Units of the input: index-method.md. */
export const indicatorValue = (id: IndicatorId, value: number, language: Language): string => {
  const { units } = basisTexts(language);
  switch (id) {
    case 'T1':
      return units.seekersPerJob(Math.exp(value));
    case 'H1':
      return units.days(Math.exp(value));
    case 'D2':
      return changed(language, Math.expm1(value));
    case 'F1':
    case 'F2':
      return units.aYear(spokenShare(language, value, 2));
    case 'T2':
    case 'H2':
    case 'H3':
    case 'D1':
      return spokenShare(language, value, 1);
    default:
      return id satisfies never;
  }
};

/** A quantity that an indicator is made of, in the same way. */
export const inputValue = (name: InputName, value: number, language: Language): string => {
  const { units } = basisTexts(language);
  switch (name) {
    case 'm':
    case 'm0':
      return units.days(Math.exp(value));
    case 'ra0':
    case 'f0':
    case 'a60':
      return spokenShare(language, value, 1);
    case 'X':
      return units.points(value);
    case 'U':
    case 'E':
    case 'N':
    case 'N0':
    case 'V':
    case 'n_s':
    case 'ra':
    case 'n_f':
    case 'fail':
    case 'R':
    case 'G':
      return spokenNumber(language, value, 1);
    default:
      return name satisfies never;
  }
};
