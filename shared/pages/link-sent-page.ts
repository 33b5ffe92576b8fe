import { html } from './html.ts';
import { layout } from './layout.ts';
import type { Page, PagePlace } from './page.ts';
import { signalPageTexts } from './signal-page-texts.ts';

/** After asking for a new status link; it says the same whether there was such a signal or not. */
export const linkSentPage = (place: PagePlace): Page => {
  const t = signalPageTexts(place.language).linkSent;
  return layout({
    ...place,
    title: t.title,
    main: html`<div class="narrow"><div class="banner good" role="status"><h1>${t.title}</h1><p>${t.text}</p></div><p>${t.noMail}</p></div>`,
  });
};
