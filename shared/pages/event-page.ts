import { eventFacts, rsvpTexts, type ShownEvent } from './event-facts.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import type { Page, PagePlace } from './page.ts';
import { written } from './written.ts';

type EventPage = PagePlace & { event: ShownEvent; id: string; state: 'open' | 'full' | 'past' | 'cancelled' };

/** An event as everybody may see it, at `/event/{id}`. Nobody can answer here: an answer needs the link of an invitation. */
export const eventPage = ({ event, id, state, ...place }: EventPage): Page => {
  const t = rsvpTexts(place.language);
  return layout({
    ...place,
    title: event.title,
    path: `/event/${encodeURIComponent(id)}`,
    keeping: 'public, max-age=300',
    main: html`<div class="narrow">
<p class="kicker">${t.event.public}</p>
<h1>${written(event.title)}</h1>
${state !== 'open' && html`<p class="notice">${t.event[state]}</p>`}
${eventFacts(event, place.language)}
${(state === 'open' || state === 'full') && html`<p class="quiet">${t.event.notice}</p>`}
</div>`,
  });
};
