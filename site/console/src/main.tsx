import { render } from 'preact';
import type { ConsoleConfig } from '../../../shared/contract/console-config.ts';
import './console.css';
import { openSession } from './login/session.ts';
import { Start } from './login/start.tsx';
import { chosenLanguage, loadTexts } from './texts.ts';

const root = document.getElementById('app');

/** Before any text has come in, both languages are all there is to say. */
const Broken = () => (
  <main class="alone">
    <h1>Kompetenssignal</h1>
    <p>Det gick inte att nå tjänsten. Kontrollera nätet och försök igen.</p>
    <p lang="en">The service could not be reached. Check the network and try again.</p>
    <button type="button" class="button primary" onClick={() => location.reload()}>
      Försök igen / <span lang="en">Try again</span>
    </button>
  </main>
);

const begin = async (place: HTMLElement): Promise<void> => {
  try {
    const language = chosenLanguage() ?? 'sv';
    const [response, t] = await Promise.all([fetch('/config.json'), loadTexts(language)]);
    if (!response.ok) throw new Error(`config.json: ${response.status}`);
    const opened = await openSession((await response.json()) as ConsoleConfig);
    render(<Start opened={opened} language={language} texts={t} />, place);
  } catch {
    render(<Broken />, place);
  }
};

if (root !== null) void begin(root);
