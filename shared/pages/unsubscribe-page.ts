import type { MailList } from '../mail/mail.ts';
import { mailTexts } from '../mail/mail-footer.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';

type UnsubscribePage = PagePlace & { token: string; list: MailList; state: 'on' | 'off' };

/**
 * The page of a letter's last link, `GET /unsubscribe/{token}` (English under `/en`): it asks and changes nothing. Its
 * button `POST`s to the same address: `action=unsubscribe`, and once the list is off `action=resubscribe`.
 */
export const unsubscribePage = ({ token, list, state, ...place }: UnsubscribePage): Page => {
  const t = mailTexts(place.language).page;
  const path = `/unsubscribe/${encodeURIComponent(token)}`;
  const action = pathIn(place.language, path);
  return layout({
    ...place,
    title: state === 'on' ? t.title[list] : t.leftTitle,
    path,
    main:
      state === 'on'
        ? html`<div class="narrow">
<h1>${t.title[list]}</h1>
<p class="lead">${t.ask[list]}</p>
<form method="post" action="${action}"><button class="button primary" name="action" value="unsubscribe">${t.leave}</button></form>
<p>${t.keep}</p>
<p class="quiet">${t.still}</p>
</div>`
        : html`<div class="narrow">
<div class="banner good"><h1>${t.leftTitle}</h1><p>${t.left[list]}</p></div>
<p>${t.still}</p>
<form method="post" action="${action}"><button class="button secondary" name="action" value="resubscribe">${t.rejoin}</button></form>
</div>`,
  });
};
