import type { Language } from '../domain/language.ts';
import type { Shortage } from '../domain/shortage.ts';
import { spokenDay } from '../i18n/days.ts';
import { situationEn } from '../i18n/situation.en.ts';
import { type SituationTexts, situationSv } from '../i18n/situation.sv.ts';
import { type Html, html } from './html.ts';

const texts: Readonly<Record<Language, SituationTexts>> = { sv: situationSv, en: situationEn };

/** Words for what is said of an occupation in a place. */
export const situationTexts = (language: Language): SituationTexts => texts[language];

export type ShownShortage = Pick<Shortage, 'class' | 'certainty' | 'level' | 'dataUntil' | 'official'>;

/** What is said of an occupation in a place: its class in words, how sure, where measured, and the official judgement. */
export const situation = (shortage: ShownShortage, area: string, language: Language): Html => {
  const t = situationTexts(language);
  const { name, meaning } = t.classes[shortage.class];
  const { official } = shortage;
  const rated = shortage.class !== 'ej-bedomd';
  return html`<p class="class ${shortage.class}"><b>${name}</b> ${meaning}</p>
${
  (rated || official) &&
  html`<dl class="facts">
${
  rated &&
  html`<div><dt>${t.certainty}</dt><dd>${shortage.certainty ? t.certainties[shortage.certainty] : t.noCertainty}</dd></div>
<div><dt>${t.measured}</dt><dd>${t.levels[shortage.level](area)}, ${t.until(spokenDay(language, shortage.dataUntil.slice(0, 10)))}</dd></div>`
}
${official && html`<div><dt>${t.official}</dt><dd>${t.officials[official.situation ?? 'none']} <span class="quiet">(${t.officialEdition(official.edition)})</span></dd></div>`}
</dl>`
}`;
};
