import type { Language } from '../domain/language.ts';
import { spokenInstant } from '../i18n/days.ts';
import { rsvpEn } from '../i18n/rsvp-pages.en.ts';
import { type RsvpTexts, rsvpSv } from '../i18n/rsvp-pages.sv.ts';
import { seatsEn } from '../i18n/seats.en.ts';
import { type SeatTexts, seatsSv } from '../i18n/seats.sv.ts';
import { type Html, html } from './html.ts';
import { written } from './written.ts';

/** What a page tells of an event. All of it was written by staff, none of it is about who is invited. */
export type ShownEvent = {
  title: string;
  startsAt: Date;
  /** IANA, such as `Europe/Stockholm`. */
  timeZone: string;
  /** How long it lasts, in minutes. */
  minutes: number;
  where: string;
  /** What is promised to those who come. */
  benefit: string;
  /** The programme, a line for each part of it; left out where there is none. */
  description?: string | undefined;
  organiser: string;
};

const texts: Readonly<Record<Language, RsvpTexts>> = { sv: rsvpSv, en: rsvpEn };
const ofSeats: Readonly<Record<Language, SeatTexts>> = { sv: seatsSv, en: seatsEn };
export const seatPageTexts = (language: Language): SeatTexts['page'] => ofSeats[language].page;
export const rsvpTexts = (language: Language): RsvpTexts => texts[language];

/** The programme as it was written, line by line. */
const programme = ({ description = '' }: ShownEvent, language: Language): Html | false =>
  description.trim() !== '' &&
  html`<div><dt>${rsvpTexts(language).programme}</dt><dd class="lines">${written(description.trim())}</dd></div>\n`;

/** When, where, how long, what for, and what happens. */
export const eventFacts = (event: ShownEvent, language: Language): Html => {
  const t = rsvpTexts(language);
  return html`<dl class="facts">
<div><dt>${t.when}</dt><dd><time datetime="${event.startsAt.toISOString()}">${spokenInstant(language, event.startsAt, event.timeZone)}</time></dd></div>
<div><dt>${t.where}</dt><dd>${written(event.where)}</dd></div>
<div><dt>${t.time}</dt><dd>${t.minutes(event.minutes)}</dd></div>
<div><dt>${t.benefit}</dt><dd>${written(event.benefit)}</dd></div>
${programme(event, language)}<div><dt>${t.organiser}</dt><dd>${written(event.organiser)}</dd></div>
</dl>`;
};
