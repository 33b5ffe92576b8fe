import { SourceCode } from '../../shared/domain/signal.ts';
import { pathIn } from '../../shared/pages/page.ts';
import type { HttpAnswer, HttpRequest } from '../../shared/platform/http.ts';
import { Unavailable } from '../../shared/platform/unavailable.ts';
import type { ShortLinkStore } from '../../shared/stores/short-link-store.ts';

type Deps = { shortLinks: Pick<ShortLinkStore, 'byCode'> };

/**
 * A short link leads to the form, whatever it says: somebody stands in front of a poster. Only a code that is ours goes
 * along; where the table does not answer, one of the right form does, and the intake looks it up.
 */
export const leadToForm = ({ shortLinks }: Deps) => {
  const known = async (code: string): Promise<boolean> => {
    if (!SourceCode.safeParse(code).success) return false;
    try {
      return (await shortLinks.byCode(code)) !== undefined;
    } catch (error) {
      if (error instanceof Unavailable) return true;
      throw error;
    }
  };
  return async ({ params, language }: HttpRequest): Promise<HttpAnswer> => {
    const code = params.code ?? '';
    const form = (await known(code)) ? `/signal?source=${code}` : '/signal';
    return { status: 303, headers: { location: pathIn(language, form), 'cache-control': 'no-store' } };
  };
};
