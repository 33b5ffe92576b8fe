import type { Follow } from '../domain/follower.ts';
import type { RegionSettings } from '../domain/region.ts';
import { followTexts, placeName } from './follow-texts.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import type { ShownOccupation } from './signal-answer.ts';
import { situation } from './situation.ts';
import { withoutControls, written } from './written.ts';

type Followed = Pick<Follow, 'ssyk' | 'label' | 'place'> & { shortage: ShownOccupation['shortage'] };

type FollowingPage = PagePlace & {
  region: Pick<RegionSettings, 'areas'>;
  token: string;
  follows: readonly Followed[];
  /** The person has left the list by one click, and gets no mail. */
  silent: boolean;
  /** Something has just been ended. */
  ended?: boolean;
};

/**
 * What an address follows, `GET /following/{token}` (English under `/en`): it changes nothing. Its buttons `POST` to the
 * same address: `action=end` with an occupation, or `action=end-all`.
 */
export const followingPage = ({ token, follows, silent, ended = false, ...place }: FollowingPage): Page => {
  const { region, language } = place;
  const all = followTexts(language);
  const t = all.following;
  const path = `/following/${encodeURIComponent(token)}`;
  const action = pathIn(language, path);
  const one = ({ ssyk, label, place: at, shortage }: Followed) => {
    const where = placeName(region, at, language);
    return html`<li class="card occupation"><h2>${written(label)}</h2><p class="quiet">${t.place(where)}</p>
${shortage ? situation(shortage, where, language) : html`<p>${all.confirm.noSituation}</p>`}
<form method="post" action="${action}"><input type="hidden" name="ssyk" value="${ssyk}"><p><button class="button secondary" name="action" value="end" aria-label="${t.endOf(withoutControls(label))}">${t.end}</button></p></form></li>`;
  };
  return layout({
    ...place,
    title: t.title,
    path,
    main: html`<div class="narrow">
${ended && html`<div class="banner good" role="status"><p>${t.ended}</p></div>`}
<h1>${t.title}</h1>
${silent && html`<p class="notice">${t.silent}</p>`}
${
  follows.length === 0
    ? html`<p class="lead">${t.none}</p>`
    : html`<p class="lead">${t.lead}</p><p class="quiet">${t.secret}</p>
<ul class="plain">${follows.map(one)}</ul>
${
  follows.length > 1 &&
  html`<section class="panel" aria-labelledby="all"><h2 id="all">${t.all}</h2><p>${t.allText}</p>
<form method="post" action="${action}"><button class="button secondary" name="action" value="end-all">${t.endAll}</button></form></section>`
}`
}
<ul class="links"><li><a href="${pathIn(language, '/follow')}">${t.another}</a></li></ul>
</div>`,
  });
};
