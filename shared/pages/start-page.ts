import { municipalityName } from '../domain/municipality-names.ts';
import type { RegionSettings } from '../domain/region.ts';
import { brokerContact } from './broker-contact.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import { pageTexts } from './page-texts.ts';
import { publicEventsTexts } from './public-events-texts.ts';

type StartPage = PagePlace & { region: Pick<RegionSettings, 'areas'> };

/** Decoration: the mark, large. */
const waves = html`<svg class="waves" viewBox="0 0 400 400" aria-hidden="true" focusable="false"><path d="M60 250a90 90 0 0 1 90 90M60 170a170 170 0 0 1 170 170M60 90a250 250 0 0 1 250 250M60 10a330 330 0 0 1 330 330"/><circle cx="60" cy="340" r="26"/></svg>`;

/** The region's start page: what this is, for whom, one way in, and whom to call instead. */
export const startPage = ({ region, language }: StartPage): Page => {
  const t = pageTexts(language).start;
  const events = publicEventsTexts(language);
  return layout({
    region,
    language,
    title: t.title,
    path: '/',
    keeping: 'public, max-age=300',
    main: html`<section class="hero">${waves}<div class="wide">
<h1>${t.heading}</h1>
<p class="lead">${t.lead(region.name)}</p>
<p><a class="button primary large" href="${pathIn(language, '/signal')}">${t.tell}</a></p>
<p class="quiet">${t.takes}</p>
<p class="already">${t.already} <a href="${pathIn(language, '/my-signals')}">${t.mySignals}</a></p>
</div></section>
<div class="wide">
<section aria-labelledby="how"><h2 id="how">${t.what}</h2>
<ol class="stages">${t.steps.map((step) => html`<li><h3>${step.title}</h3><p>${step.text}</p></li>`)}</ol></section>
<section aria-labelledby="whom"><h2 id="whom">${t.whom}</h2><p class="measure">${t.whomText}</p></section>
<section aria-labelledby="brokers"><h2 id="brokers">${t.brokers}</h2><p class="measure">${t.brokersLead}</p>
<ul class="cards">${region.areas.map(
      (area) => html`<li class="card"><h3>${area.name}</h3>
<p class="quiet">${area.municipalities.map((code) => municipalityName(code) ?? code).join(', ')}</p>
${brokerContact(area.broker, language)}</li>`,
    )}</ul></section>
<section aria-labelledby="events"><h2 id="events">${events.title}</h2><p class="measure">${events.lead(region.name)}</p>
<p><a href="${pathIn(language, '/events')}">${events.toCalendar}</a></p></section>
<section aria-labelledby="open"><h2 id="open">${t.open}</h2><p class="measure">${t.openText}</p>
<ul class="links"><li><a href="${pathIn(language, '/basis')}">${t.openPages}</a></li><li><a href="${pathIn(language, '/follow')}">${t.follow}</a></li><li><a href="/api/v1/basis/county">${t.openTable}</a></li><li><a href="/api/v1/basis/county?format=csv">${t.openSheet}</a></li><li><a href="/api/openapi.json">${t.openDescription}</a></li></ul></section>
</div>`,
  });
};
