import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Language } from '../../../../shared/domain/language.ts';
import type { ConsoleTexts } from '../../../../shared/i18n/console.sv.ts';
import { type Client, newClient } from '../api/client.ts';
import type { Failure } from '../api/failure.ts';
import { fetchStaff, type Staff } from '../api/staff.ts';
import { App } from '../app.tsx';
import { chooseLanguage, chosenLanguage, loadTexts } from '../texts.ts';
import type { Opened } from './session.ts';

type Props = { opened: Opened; language: Language; texts: ConsoleTexts };

/** Until somebody is known: the way to the login, and what stands in it. Then the console. */
export const Start = ({ opened: { session, signedIn, refused }, language: first, texts: firstTexts }: Props) => {
  const [{ language, t }, setTexts] = useState({ language: first, t: firstTexts });
  const [staff, setStaff] = useState<Staff | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isOver, setOver] = useState(false);

  const toLanguage = useCallback(async (wanted: Language) => {
    const texts = await loadTexts(wanted);
    setTexts({ language: wanted, t: texts });
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const client: Client = useMemo(
    () =>
      newClient({ session, language: () => document.documentElement.lang as Language, signedOut: () => setOver(true) }),
    [session],
  );

  const fetch = useCallback(async () => {
    setFailure(null);
    const result = await fetchStaff(client);
    if (!result.ok) return setFailure(result.failure);
    setStaff(result.value);
    if (chosenLanguage() === null && result.value.me.language !== document.documentElement.lang)
      await toLanguage(result.value.me.language);
  }, [client, toLanguage]);
  useEffect(() => {
    if (signedIn) void fetch();
  }, [signedIn, fetch]);

  useEffect(() => {
    if (staff === null) document.title = t.frame.title(t.login.heading);
  }, [staff, t]);

  if (staff !== null)
    return (
      <App
        client={client}
        session={session}
        staff={staff}
        language={language}
        t={t}
        isOver={isOver}
        changeLanguage={(wanted) => {
          chooseLanguage(wanted);
          void toLanguage(wanted);
        }}
      />
    );
  if (signedIn && !isOver)
    return (
      <main class="alone">
        <h1>{t.frame.name}</h1>
        {failure === null && <p role="status">{t.frame.loading}</p>}
        {failure !== null && (
          <div role="alert">
            <p>{failure.kind === 'not-yours' ? t.login.noRole : failureText(t, failure)}</p>
            <p class="buttons">
              <button type="button" class="button primary" onClick={() => void fetch()}>
                {t.failures.retry}
              </button>
              <button type="button" class="button secondary" onClick={session.end}>
                {t.frame.logout}
              </button>
            </p>
          </div>
        )}
      </main>
    );
  return (
    <main class="alone">
      <h1>{t.login.heading}</h1>
      {refused && <p role="alert">{t.login.refused}</p>}
      <p class="lead">{t.login.text}</p>
      <p class="buttons">
        <button type="button" class="button primary" onClick={() => void session.begin()}>
          {t.login.button}
        </button>
        <button
          type="button"
          class="link-button"
          lang={language === 'sv' ? 'en' : 'sv'}
          onClick={() => {
            const wanted = language === 'sv' ? 'en' : 'sv';
            chooseLanguage(wanted);
            void toLanguage(wanted);
          }}
        >
          {t.frame.otherLanguage}
        </button>
      </p>
    </main>
  );
};

const failureText = (t: ConsoleTexts, { kind }: Failure): string =>
  kind === 'network' || kind === 'unavailable' ? t.failures[kind] : t.failures.fault;
