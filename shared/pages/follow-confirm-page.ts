import { type FollowAsk, mostFollowed } from '../domain/follower.ts';
import type { RegionSettings } from '../domain/region.ts';
import { followTexts, placeName } from './follow-texts.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import type { ShownOccupation } from './signal-answer.ts';
import { situation } from './situation.ts';
import { withoutControls, written } from './written.ts';

type FollowConfirmPage = PagePlace & {
  region: Pick<RegionSettings, 'areas'>;
  token: string;
  /** `asked` waits for the answer; see `confirm-follow.ts` for what else may have become of it. */
  state: 'asked' | 'confirmed' | 'ended' | 'full';
  follow: Pick<FollowAsk, 'ssyk' | 'label' | 'place'>;
  shortage: ShownOccupation['shortage'];
  /** The page of what the address follows. */
  followingPath?: string;
};

/**
 * The page of a confirmation's link, `GET /follow/{token}` (English under `/en`): it asks and changes nothing. Its button
 * `POST`s to the same address; then the page says what the person begins with.
 */
export const followConfirmPage = (page: FollowConfirmPage): Page => {
  const { token, state, follow, shortage, followingPath, ...place } = page;
  const { region, language } = place;
  const t = followTexts(language).confirm;
  const path = `/follow/${encodeURIComponent(token)}`;
  const where = placeName(region, follow.place, language);
  const title = { asked: t.title, confirmed: t.confirmedTitle, ended: t.endedTitle, full: t.fullTitle }[state];
  const said = {
    asked: '',
    confirmed: t.confirmed(withoutControls(follow.label), where),
    ended: t.ended,
    full: t.full(mostFollowed),
  };
  return layout({
    ...place,
    title,
    path,
    status: state === 'full' ? 409 : 200,
    main:
      state === 'asked'
        ? html`<div class="narrow"><h1>${title}</h1>
<p class="lead">${t.lead(region.name)}</p>
<dl class="facts panel"><div><dt>${t.occupation}</dt><dd>${written(follow.label)}</dd></div>
<div><dt>${t.place}</dt><dd>${where}</dd></div></dl>
<form class="answer" method="post" action="${pathIn(language, path)}"><h2>${t.question}</h2>
<div class="buttons"><button class="button primary">${t.yes}</button></div></form>
<p class="quiet">${t.not}</p></div>`
        : html`<div class="narrow"><div class="banner ${state === 'confirmed' ? 'good' : 'calm'}"><h1>${title}</h1><p>${said[state]}</p></div>
${
  state === 'confirmed' &&
  html`<div class="field"><section class="card occupation"><h2>${t.situation(where)}</h2>${shortage ? situation(shortage, where, language) : html`<p>${t.noSituation}</p>`}</section></div>`
}
<ul class="links">${followingPath !== undefined && html`<li><a href="${followingPath}">${t.see}</a></li>`}<li><a href="${pathIn(language, '/follow')}">${t.another}</a></li></ul></div>`,
  });
};

/** For a link of these pages that has expired: how to begin anew. */
export const followExpiredPage = (place: PagePlace): Page => {
  const t = followTexts(place.language);
  return layout({
    ...place,
    title: t.confirm.expiredTitle,
    status: 410,
    main: html`<div class="narrow"><h1>${t.confirm.expiredTitle}</h1><p class="lead">${t.confirm.expired}</p>
<p><a class="button primary" href="${pathIn(place.language, '/follow')}">${t.form.title}</a></p></div>`,
  });
};
