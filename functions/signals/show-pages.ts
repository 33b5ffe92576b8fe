import type { RegionSettings } from '../../shared/domain/region.ts';
import { linkSentPage } from '../../shared/pages/link-sent-page.ts';
import { signalFormPage } from '../../shared/pages/signal-form-page.ts';
import { signalStatusPage } from '../../shared/pages/signal-status-page.ts';
import { startPage } from '../../shared/pages/start-page.ts';
import type { HttpAnswer, HttpRequest } from '../../shared/platform/http.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { FormQuery } from './contract.ts';
import type { TrackedSignal } from './track-signal.ts';

type Deps = { region: RegionSettings };

export const showStart =
  ({ region }: Deps) =>
  async ({ language }: HttpRequest): Promise<HttpAnswer> =>
    startPage({ region, language });

/** An empty form with its own idempotency key, so that sending it twice makes one signal. */
export const showForm =
  ({ region, newId }: Deps & { newId: NewId }) =>
  async ({ language, query }: HttpRequest): Promise<HttpAnswer> => {
    const { source } = FormQuery.parse(query);
    return signalFormPage({ region, language, key: newId('form'), ...(source !== undefined && { source }) });
  };

/** The signal's page; with `?received=1`, where the form leads to, it is the receipt too. */
export const showStatus =
  ({ region }: Deps) =>
  ({ language, params, query }: HttpRequest, { status, educations }: TrackedSignal): HttpAnswer =>
    signalStatusPage({
      ...{ region, language, token: params.token ?? '', signal: status },
      educations,
      justReceived: query.received === '1',
    });

export const showLinkSent =
  ({ region }: Deps) =>
  ({ language }: HttpRequest): HttpAnswer =>
    linkSentPage({ region, language });
