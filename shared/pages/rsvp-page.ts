import type { RsvpAnswer } from '../domain/invitation.ts';
import { spokenInstant } from '../i18n/days.ts';
import { eventFacts, rsvpTexts, type ShownEvent, seatPageTexts } from './event-facts.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import { written } from './written.ts';

/**
 * `asked` nobody has answered yet, `full` the same while a yes leads to the line; `yes` a seat, `waiting` in line,
 * `offered` a seat is held open, `lapsed` it is not any more; `no`, `keep-me-posted` (not now, but invite me again);
 * `past` it has started, no answer is taken; `cancelled` it does not take place.
 */
export type RsvpState =
  | { is: 'asked' | 'yes' | 'lapsed' | 'past' | 'cancelled' | 'full' }
  /** `full`: changing to yes leads to the line. */
  | { is: 'no' | 'keep-me-posted'; full: boolean }
  /** `place`: 1 is the first. */
  | { is: 'waiting'; place: number }
  | { is: 'offered'; until: Date };

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
  const s = seatPageTexts(language);
  const later = button('keep-me-posted', t.later, 'secondary');
  switch (state.is) {
    case 'asked':
      return chosen === 'no'
        ? [button('no', t.no, 'primary'), button('yes', t.yes, 'secondary'), later]
        : [button('yes', t.yes, 'primary'), button('no', t.no, 'secondary'), later];
    case 'full':
      return [button('yes', s.join, 'primary'), button('no', t.no, 'secondary'), later];
    case 'yes':
      return [button('no', t.changeToNo, 'secondary'), later];
    case 'waiting':
      return [button('no', s.leave, 'secondary'), later];
    case 'offered':
      return [button('yes', s.accept, 'primary'), button('no', s.decline, 'secondary'), later];
    case 'lapsed':
      return [button('yes', s.joinAgain, 'primary'), button('no', t.changeToNo, 'secondary'), later];
    case 'no':
      return [button('yes', state.full ? s.join : t.changeToYes, 'secondary'), later];
    case 'keep-me-posted':
      return [button('yes', state.full ? s.join : t.changeToYes, 'secondary'), button('no', t.changeToNo, 'secondary')];
    case 'past':
    case 'cancelled':
      return [];
    default:
      return state satisfies never;
  }
};

type Said = { heading: string; text: string };

/** What the page says first; nothing while the question is still open. */
const said = (state: RsvpState, { event, language }: RsvpPage): Said | undefined => {
  const s = seatPageTexts(language);
  switch (state.is) {
    case 'asked':
      return undefined;
    case 'waiting':
      return s.waiting(state.place);
    case 'offered':
      return s.offered(spokenInstant(language, state.until, event.timeZone));
    case 'lapsed':
      return s.lapsed;
    case 'full':
      return s.full;
    default:
      return rsvpTexts(language).answered[state.is];
  }
};

const questionOf = (state: RsvpState, { language, chosen }: RsvpPage): string => {
  const t = rsvpTexts(language);
  const { question } = seatPageTexts(language);
  switch (state.is) {
    case 'asked':
      return chosen ? t.confirm[chosen] : t.question;
    case 'full':
    case 'waiting':
    case 'offered':
    case 'lapsed':
      return question[state.is];
    default:
      return t.change;
  }
};

/**
 * The page of an invitation's link, `GET /rsvp/{token}` (English under `/en`): it asks and changes nothing. Its buttons
 * `POST` the field `answer` = `yes` | `no` | `keep-me-posted` to the same address; answer that with 303 to the page or
 * with the page itself.
 */
export const rsvpPage = (shown: RsvpPage): Page => {
  const { event, token, state, chosen, ...place } = shown;
  const t = rsvpTexts(place.language);
  const s = seatPageTexts(place.language);
  const path = `/rsvp/${encodeURIComponent(token)}`;
  const choices = buttons(shown);
  const words = said(state, shown);
  const good = state.is === 'yes' || state.is === 'offered';
  return layout({
    ...place,
    title: t.title(event.title),
    path,
    main: html`<div class="narrow">
${
  words === undefined
    ? html`<p class="kicker">${t.event.public}</p>
<h1>${written(event.title)}</h1>`
    : html`<div class="banner ${good ? 'good' : 'calm'}"><h1>${words.heading}</h1><p>${words.text}</p>${(state.is === 'waiting' || state.is === 'full') && html`<p class="order">${s.order}</p>`}</div>
<h2>${written(event.title)}</h2>`
}
${eventFacts(event, place.language)}
${
  choices.length > 0 &&
  html`<form class="answer" method="post" action="${pathIn(place.language, path)}">
<h2>${questionOf(state, shown)}</h2>
<div class="buttons">${choices}</div>
<p class="quiet">${t.until}</p>
</form>`
}
</div>`,
  });
};
