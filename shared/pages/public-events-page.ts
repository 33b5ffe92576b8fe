import type { EventType } from '../domain/event.ts';
import { eventFacts, type ShownEvent } from './event-facts.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import { publicEventsTexts } from './public-events-texts.ts';
import { written } from './written.ts';

/** Where calendars ask for all events by themselves; the same file in every language. */
export const feedPath = '/events.ics';

export type ListedEvent = ShownEvent & { id: string; type: EventType; cancelled: boolean };
type EventsPage = PagePlace & { events: readonly ListedEvent[]; feedUrl: string };

/** What is coming up, at `/events`: for everybody, without a name of anybody who is invited. */
export const publicEventsPage = ({ events, feedUrl, ...place }: EventsPage): Page => {
  const { language, region } = place;
  const t = publicEventsTexts(language);
  const card = (event: ListedEvent): Html => html`<li class="card">
<p class="kicker">${t.types[event.type]}</p>
<h2><a href="${pathIn(language, `/event/${encodeURIComponent(event.id)}`)}">${written(event.title)}</a></h2>
${event.cancelled && html`<p class="notice">${t.cancelled}</p>`}
${eventFacts(event, language)}
</li>`;
  return layout({
    ...place,
    title: t.title,
    path: '/events',
    keeping: 'public, max-age=300',
    main: html`<div class="narrow">
<h1>${t.title}</h1>
<p class="lead">${t.lead(region.name)}</p>
${events.length === 0 ? html`<p>${t.none}</p>` : html`<ul class="events">${events.map(card)}</ul>`}
<p class="quiet">${t.invitedOnly}</p>
<section aria-labelledby="subscribe"><h2 id="subscribe">${t.subscribe}</h2>
<p>${t.subscribeText}</p>
<p class="address">${feedUrl}</p>
<p><a href="${feedPath}">${t.subscribeLink}</a></p></section>
</div>`,
  });
};
