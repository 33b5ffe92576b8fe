import { MissedReason } from '../domain/invitation.ts';
import { afterEventTexts, banner, mistakeOf, type TriedForm, whyAgain } from './after-event-parts.ts';
import { radioField } from './form-controls.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import { written } from './written.ts';

type MissedPage = PagePlace &
  TriedForm & {
    token: string;
    event: string;
    answered: boolean;
    /** The answer that the link in the mail stood for: it is chosen, and still has to be sent. */
    chosen?: string | undefined;
  };

const form = ({ language, event, chosen, ...page }: MissedPage, action: string): Html => {
  const t = afterEventTexts(language);
  const m = t.missed;
  const mistakes = (page.errors ?? []).length > 0 ? [{ field: 'reason', text: m.missing }] : [];
  const reason = {
    name: 'reason',
    label: m.reason,
    value: page.values?.reason ?? chosen ?? '',
    error: mistakeOf(mistakes, 'reason', language),
  };
  return html`${whyAgain(page, mistakes, language)}
<h1>${m.title}</h1>
<p class="lead">${written(m.lead(event))}</p>
<form method="post" action="${action}" novalidate>
${radioField(
  reason,
  MissedReason.options.map((value) => ({ value, text: t.reasons[value] })),
)}
<p class="buttons"><button class="button primary">${m.confirm}</button></p>
</form>
<p class="quiet">${m.private}</p>`;
};

/**
 * The page of the question why somebody did not come, `GET /missed/{token}` (English under `/en`): it asks and changes
 * nothing. Its form `POST`s the field `reason` to the same address.
 */
export const missedPage = (page: MissedPage): Page => {
  const { region, language, token, answered, status } = page;
  const t = afterEventTexts(language);
  const path = `/missed/${encodeURIComponent(token)}`;
  return layout({
    region,
    language,
    path,
    title: answered ? t.answered.heading : t.missed.title,
    ...(status !== undefined && { status }),
    main: html`<div class="narrow">
${answered ? banner(t.answered, 'good') : form(page, pathIn(language, path))}
</div>`,
  });
};

/** A question after an event whose time has run out. */
export const afterExpiredPage = (place: PagePlace): Page => {
  const t = afterEventTexts(place.language);
  return layout({
    ...place,
    title: t.expired.heading,
    status: 410,
    main: html`<div class="narrow">${banner(t.expired, 'calm')}</div>`,
  });
};
