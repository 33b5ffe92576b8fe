import { type Html, html } from './html.ts';

/** What a person or a source wrote, kept from turning round the text beside it by direction marks. */
export const written = (text: string): Html => html`<bdi>${text}</bdi>`;

/** For places that know no markup, such as a title: without control characters and direction marks. */
export const withoutControls = (text: string): string =>
  text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
