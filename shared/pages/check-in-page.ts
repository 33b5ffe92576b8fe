import { afterEventTexts, banner, mistakeOf, type TriedForm, whyAgain } from './after-event-parts.ts';
import { lineField } from './form-controls.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import { written } from './written.ts';

type CheckInPage = PagePlace &
  TriedForm & {
    code: string;
    /** What the event is called; undefined where no door has this code now. */
    event: string | undefined;
    /** An address was sent; whether it is invited the page does not know. */
    sent?: boolean;
  };

/**
 * The page of the code at the door, `GET /check-in/{code}` (English under `/en`): it asks and changes nothing. Its form
 * `POST`s the field `email` to the same address. It shows nobody's name, and thanks for any address alike.
 */
export const checkInPage = ({ code, event, sent = false, ...page }: CheckInPage): Page => {
  const { region, language, values, errors = [], status } = page;
  const t = afterEventTexts(language);
  const path = `/check-in/${encodeURIComponent(code)}`;
  const place = { region, language, path };
  if (event === undefined)
    return layout({
      ...place,
      status: status ?? 404,
      title: t.checkIn.closed.heading,
      main: html`<div class="narrow">${banner(t.checkIn.closed, 'calm')}</div>`,
    });
  const action = pathIn(language, path);
  if (sent)
    return layout({
      ...place,
      title: t.checkIn.done.heading,
      main: html`<div class="narrow">
${banner(t.checkIn.done, 'good')}
<p><a href="${action}">${t.checkIn.other}</a></p>
</div>`,
    });
  const mistakes = errors.length > 0 ? [{ field: 'email', text: t.checkIn.missing }] : [];
  const email = {
    name: 'email',
    label: t.checkIn.email,
    hint: t.checkIn.hint,
    value: values?.email ?? '',
    error: mistakeOf(mistakes, 'email', language),
  };
  return layout({
    ...place,
    title: t.checkIn.title,
    ...(status !== undefined && { status }),
    main: html`<div class="narrow">
${whyAgain(page, mistakes, language, t.checkIn.notYet)}
<p class="kicker">${written(event)}</p>
<h1>${t.checkIn.title}</h1>
<p class="lead">${t.checkIn.lead}</p>
<form method="post" action="${action}" novalidate>
${lineField(email, { type: 'email', autocomplete: 'email' })}
<p class="buttons"><button class="button primary">${t.checkIn.send}</button></p>
</form>
</div>`,
  });
};
