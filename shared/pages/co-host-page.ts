import type { Language } from '../domain/language.ts';
import { coHostEn } from '../i18n/co-host.en.ts';
import { type CoHostTexts, coHostSv } from '../i18n/co-host.sv.ts';
import { eventFacts, type ShownEvent } from './event-facts.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import { written } from './written.ts';

/** What who invites together with the region sees of the event: how many, and nobody. */
export type CoHostCounts = {
  invited: number;
  yes: number;
  no: number;
  waiting: number;
  capacity: number;
  seatsLeft: number;
};

type CoHostPage = PagePlace & {
  event: ShownEvent;
  id: string;
  token: string;
  counts: CoHostCounts;
  state: 'planned' | 'cancelled';
};

const texts: Readonly<Record<Language, CoHostTexts>> = { sv: coHostSv, en: coHostEn };

export const coHostPage = ({ event, id, token, counts, state, ...place }: CoHostPage): Page => {
  const t = texts[place.language].page;
  const rows = [
    [t.invited, String(counts.invited)],
    [t.yes, String(counts.yes)],
    [t.no, String(counts.no)],
    [t.waiting, String(counts.waiting)],
    [t.seats, t.seatsLeft(counts.seatsLeft, counts.capacity)],
  ] as const;
  return layout({
    ...place,
    title: t.title(event.title),
    path: `/co-host/${encodeURIComponent(token)}`,
    main: html`<div class="narrow">
<h1>${written(event.title)}</h1>
${state === 'cancelled' && html`<p class="notice">${t.cancelled}</p>`}
<h2>${t.heading}</h2>
<dl class="facts">
${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
</dl>
<p class="quiet">${t.lead} ${t.note}</p>
${eventFacts(event, place.language)}
<p><a href="${pathIn(place.language, `/event/${encodeURIComponent(id)}`)}">${t.public}</a></p>
</div>`,
  });
};
