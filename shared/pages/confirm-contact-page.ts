import { html } from './html.ts';
import { layout } from './layout.ts';
import { mySignalsTexts } from './my-signals-texts.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import { signalPageTexts } from './signal-page-texts.ts';
import { written } from './written.ts';

type ConfirmContactPage = PagePlace & {
  token: string;
  /** `asked` waits for the answer, `applied` is done, `overtaken` somebody changed the contact otherwise since. */
  state: 'asked' | 'applied' | 'overtaken';
  signal: { reference: string; employer: string; need: { occupationText: string; headcount: number } };
  contact?: { name: string; email: string; phone?: string | undefined } | undefined;
};

/**
 * The page of a new contact's link, `GET /confirm-contact/{token}` (English under `/en`): it asks and changes nothing. Its
 * button `POST`s to the same address.
 */
export const confirmContactPage = ({ token, state, signal, contact, ...place }: ConfirmContactPage): Page => {
  const all = mySignalsTexts(place.language);
  const t = all.confirm;
  const { headcount } = signalPageTexts(place.language).status;
  const path = `/confirm-contact/${encodeURIComponent(token)}`;
  const title = { asked: t.title, applied: t.appliedTitle, overtaken: t.overtakenTitle }[state];
  const facts = html`<dl class="facts panel">
<div><dt>${all.signal.reference}</dt><dd class="reference">${signal.reference}</dd></div>
<div><dt>${all.signal.employer}</dt><dd>${written(signal.employer)}</dd></div>
<div><dt>${all.signal.need}</dt><dd>${written(signal.need.occupationText)}, ${headcount(signal.need.headcount)}</dd></div>
${contact && html`<div><dt>${t.who}</dt><dd>${written(contact.name)}${[contact.email, contact.phone].map((way) => way !== undefined && html`<br>${written(way)}`)}</dd></div>`}
</dl>`;
  return layout({
    ...place,
    title,
    path,
    status: state === 'overtaken' ? 409 : 200,
    main:
      state === 'asked'
        ? html`<div class="narrow"><h1>${title}</h1>
<p class="lead">${t.lead(place.region.name)}</p>
${facts}
<form class="answer" method="post" action="${pathIn(place.language, path)}"><h2>${t.question}</h2>
<div class="buttons"><button class="button primary">${t.yes}</button></div></form>
<p class="quiet">${t.not}</p></div>`
        : html`<div class="narrow"><div class="banner ${state === 'applied' ? 'good' : 'calm'}"><h1>${title}</h1><p>${state === 'applied' ? t.applied : t.overtaken}</p></div>
${state === 'applied' && facts}
<ul class="links"><li><a href="${pathIn(place.language, '/my-signals')}">${all.list.title}</a></li></ul></div>`,
  });
};

/** For a link of these pages that has expired: what it was, and how to get a new one. */
export const mySignalsExpiredPage = ({ of, ...place }: PagePlace & { of: 'link' | 'confirm' }): Page => {
  const { expired: t } = mySignalsTexts(place.language);
  return layout({
    ...place,
    title: t[of],
    status: 410,
    main: html`<div class="narrow"><h1>${t[of]}</h1><p class="lead">${of === 'link' ? t.linkText : t.confirmText}</p>
${of === 'link' && html`<p><a class="button primary" href="${pathIn(place.language, '/my-signals')}">${t.again}</a></p>`}</div>`,
  });
};
