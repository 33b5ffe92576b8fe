import type { RegionSettings } from '../../shared/domain/region.ts';
import { pathIn } from '../../shared/pages/page.ts';
import { preferencesPage } from '../../shared/pages/preferences-page.ts';
import { type HttpAnswer, type HttpRequest, parseInput } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { PreferenceInput } from './contract.ts';
import type { choosePreference, preferenceOf } from './preferences.ts';

type Deps = {
  region: Pick<RegionSettings, 'name' | 'languages' | 'organiser'>;
  chosen: ReturnType<typeof preferenceOf>;
};

const tokenOf = ({ params }: HttpRequest) => params.token ?? '';

export const showPreferences =
  ({ region, chosen }: Deps) =>
  async (request: HttpRequest): Promise<HttpAnswer> =>
    preferencesPage({
      region,
      language: request.language,
      token: tokenOf(request),
      preference: await chosen(tokenOf(request)),
      saved: request.query.saved === '1',
    });

/** Takes the form: kept, it leads back to the page (303); with a mistake it comes back as it was filled in (422). */
export const takePreferences =
  ({ region, chosen, choose }: Deps & { choose: ReturnType<typeof choosePreference> }) =>
  async (request: HttpRequest): Promise<HttpAnswer> => {
    const token = tokenOf(request);
    const preference = await chosen(token);
    const form = new URLSearchParams(request.body);
    const values = { choice: form.get('choice') ?? '', until: (form.get('until') ?? '').trim() };
    try {
      // The day is there whatever is chosen, and counts for a pause alone.
      const input = {
        ...(values.choice !== '' && { choice: values.choice }),
        ...(values.choice === 'paused' && values.until !== '' && { until: values.until }),
      };
      await choose(token, parseInput(input, PreferenceInput, request.language), request.language);
    } catch (error) {
      if (!(error instanceof Refused) || error.reason !== 'invalid') throw error;
      return preferencesPage({
        ...{ region, language: request.language, token, preference, values },
        errors: error.errors,
      });
    }
    const location = `${pathIn(request.language, `/preferences/${encodeURIComponent(token)}`)}?saved=1`;
    return { status: 303, headers: { location, 'cache-control': 'no-store' } };
  };
