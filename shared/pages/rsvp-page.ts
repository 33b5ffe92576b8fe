import type { RsvpAnswer } from '../domain/invitation.ts';
import { eventFacts, rsvpTexts, type ShownEvent } from './event-facts.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import { written } from './written.ts';

/**
 * `asked` nobody has answered yet; `yes`, `no`, `keep-me-posted` (not now, but invite me again) what is registered;
 * `full` all seats are taken and the person has none; `past` it has started, no answer is taken; `cancelled` it does not take place.
 */
export type RsvpState = 'asked' | 'yes' | 'no' | 'keep-me-posted' | 'full' | 'past' | 'cancelled';

type RsvpPage = PagePlace & {
  event: ShownEvent;
  token: string;
  state: RsvpState;
  /** The answer that the link in the mail stood for: it comes first, and still has to be confirmed. */
  chosen?: 'yes' | 'no' | undefined;
};

const button = (answer: RsvpAnswer, label: string, kind: 'primary' | 'secondary') =>
  html`<button class="button ${kind}" name="answer" value="${answer}">${label}</button>`;

const buttons = ({ state, language, chosen }: Pick<RsvpPage, 'state' | 'language' | 'chosen'>): readonly Html[] => {
  const t = rsvpTexts(language);
  const later = button('keep-me-posted', t.later, 'secondary');
  switch (state) {
    case 'asked':
      return chosen === 'no'
        ? [button('no', t.no, 'primary'), button('yes', t.yes, 'secondary'), later]
        : [button('yes', t.yes, 'primary'), button('no', t.no, 'secondary'), later];
    case 'full':
      return [button('yes', t.yes, 'secondary'), button('no', t.no, 'secondary'), later];
    case 'yes':
      return [button('no', t.changeToNo, 'secondary'), later];
    case 'no':
      return [button('yes', t.changeToYes, 'secondary'), later];
    case 'keep-me-posted':
      return [button('yes', t.changeToYes, 'secondary'), button('no', t.changeToNo, 'secondary')];
    case 'past':
    case 'cancelled':
      return [];
    default:
      return state satisfies never;
  }
};

/**
 * The page of an invitation's link, `GET /rsvp/{token}` (English under `/en`): it asks and changes nothing. Its buttons
 * `POST` the field `answer` = `yes` | `no` | `keep-me-posted` to the same address; answer that with 303 to the page or
 * with the page itself.
 */
export const rsvpPage = ({ event, token, state, chosen, ...place }: RsvpPage): Page => {
  const t = rsvpTexts(place.language);
  const path = `/rsvp/${encodeURIComponent(token)}`;
  const offered = buttons({ state, language: place.language, chosen });
  const asked = chosen && state === 'asked' ? t.confirm[chosen] : t.question;
  return layout({
    ...place,
    title: t.title(event.title),
    path,
    main: html`<div class="narrow">
${
  state === 'asked'
    ? html`<p class="kicker">${t.event.public}</p>
<h1>${written(event.title)}</h1>`
    : html`<div class="banner ${state === 'yes' ? 'good' : 'calm'}"><h1>${t.answered[state].heading}</h1><p>${t.answered[state].text}</p></div>
<h2>${written(event.title)}</h2>`
}
${eventFacts(event, place.language)}
${
  offered.length > 0 &&
  html`<form class="answer" method="post" action="${pathIn(place.language, path)}">
<h2>${state === 'asked' || state === 'full' ? asked : t.change}</h2>
<div class="buttons">${offered}</div>
<p class="quiet">${t.until}</p>
</form>`
}
</div>`,
  });
};
