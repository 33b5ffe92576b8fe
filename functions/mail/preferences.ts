import type * as z from 'zod/mini';
import { fieldErrors } from '../../shared/contract/field-errors.ts';
import type { Language } from '../../shared/domain/language.ts';
import {
  isPaused,
  type MailChoice,
  type MailPreference,
  MailRhythm,
  mayPauseUntil,
} from '../../shared/domain/mail-preference.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { MailList } from '../../shared/mail/mail.ts';
import { mailChoices } from '../../shared/mail/mail-choices.ts';
import { problemTexts } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { Preference, PreferenceInput } from './contract.ts';
import { readListToken, type UnsubscribeDeps } from './unsubscribe.ts';

type Deps = UnsubscribeDeps & { region: Pick<RegionSettings, 'timeZone'> };
type Wanted = z.infer<typeof PreferenceInput>;

const choicesOf = (list: MailList): readonly MailChoice[] => mailChoices[list];
const hasRhythm = (list: MailList): boolean => choicesOf(list).includes('weekly');

/** What the holder of a link has chosen. Changes nothing: programs open links before people do. */
export const preferenceOf =
  (deps: Deps) =>
  async (token: string): Promise<Preference> => {
    const { list, hash } = await readListToken(deps, token);
    const [left, kept] = await Promise.all([deps.addresses.leftAt(hash, list), deps.addresses.preference(hash, list)]);
    const rhythm = hasRhythm(list) ? (kept.rhythm ?? 'weekly') : null;
    const paused = isPaused(kept, dayIn(deps.clock(), deps.region.timeZone));
    return {
      list,
      choice: left === undefined ? (paused ? 'paused' : (rhythm ?? 'on')) : 'off',
      until: left === undefined && paused ? (kept.pausedUntil ?? null) : null,
      rhythm,
      choices: [...choicesOf(list)],
    };
  };

/** Keeps a choice; asked twice it is the same. A pause keeps the rhythm that it returns to. */
export const choosePreference =
  (deps: Deps) =>
  async (token: string, { choice, until }: Wanted, language: Language): Promise<Preference> => {
    const { list, hash } = await readListToken(deps, token);
    const wrong = (field: 'choice' | 'until', message: 'choice' | 'range' | 'unknown' | 'required') =>
      new Refused('invalid', {
        errors: fieldErrors(
          [{ code: 'custom', path: [field], message }],
          message === 'required' ? {} : { choice, until },
          problemTexts(language).fields,
        ),
      });
    if (!choicesOf(list).includes(choice)) throw wrong('choice', 'choice');
    if (choice !== 'paused' && until !== undefined) throw wrong('until', 'unknown');
    if (choice === 'paused' && until === undefined) throw wrong('until', 'required');
    const today = dayIn(deps.clock(), deps.region.timeZone);
    if (until !== undefined && !mayPauseUntil(until, today)) throw wrong('until', 'range');

    if (choice === 'off') await deps.addresses.leave(hash, list, deps.clock());
    else {
      const kept = await deps.addresses.preference(hash, list);
      const rhythm = MailRhythm.options.find((of) => of === choice) ?? kept.rhythm;
      const preference: MailPreference = {
        ...(rhythm !== undefined && { rhythm }),
        ...(until !== undefined && { pausedUntil: until }),
      };
      await deps.addresses.prefer(hash, list, preference);
    }
    return preferenceOf(deps)(token);
  };
