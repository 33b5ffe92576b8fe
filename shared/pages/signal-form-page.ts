import type { FieldError } from '../contract/problem.ts';
import { Industry } from '../domain/industry.ts';
import type { Language } from '../domain/language.ts';
import { municipalityName } from '../domain/municipality-names.ts';
import type { RegionSettings } from '../domain/region.ts';
import { Horizon, Topic } from '../domain/signal.ts';
import { industriesEn } from '../i18n/industries.en.ts';
import { type IndustryTexts, industriesSv } from '../i18n/industries.sv.ts';
import type { FormField, SignalPagesTexts } from '../i18n/signal-pages.sv.ts';
import {
  checkField,
  checksField,
  errorSummary,
  formNotice,
  lineField,
  type Question,
  radioField,
  selectField,
  textField,
} from './form-controls.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import type { Page, PagePlace } from './page.ts';
import { type FormNotice, formMistakes } from './signal-form-mistakes.ts';
import { signalPageTexts } from './signal-page-texts.ts';

type SignalFormPage = PagePlace & {
  region: Pick<RegionSettings, 'areas'>;
  /** Makes one signal of this form however often it is sent. */
  key: string;
  /** The code of the short link that led here. */
  source?: string;
  /** What was typed, by dotted name; shown again as it was. */
  values?: Readonly<Record<string, string>>;
  errors?: readonly FieldError[];
  /** Why a form that had no mistakes was not taken. */
  notice?: FormNotice;
  status?: number;
};

const recruitmentNumbers = [
  'recruitment.applicants',
  'recruitment.qualified',
  'recruitment.suitable',
  'recruitment.leftWithinYear',
] as const;

const industries: Readonly<Record<Language, IndustryTexts>> = { sv: industriesSv, en: industriesEn };

/** As many as the script asks for. */
const mostSuggestions = 6;

const hidden = (name: string, value: string): Html => html`<input type="hidden" name="${name}" value="${value}">`;

/** What the page's script says, so that it holds no text of its own: `assets/signal-form.js` reads these. */
const scriptTexts = (t: SignalPagesTexts['form']['script'], filled: boolean): Html =>
  html` data-suggestions="${t.suggestions}" data-suggested="${JSON.stringify(
    Array.from({ length: mostSuggestions + 1 }, (_, count) => t.suggested(count)),
  )}" data-personal-number="${t.personalNumber}" data-sending="${t.sending}"${filled && html` data-filled`}`;

/** Shown by the script where it has found what somebody began to write. */
const draftNotice = (t: SignalPagesTexts['form']['script']): Html =>
  html`<div role="status"><div class="notice draft" hidden><p>${t.draftRestored}</p><button type="button" class="button secondary">${t.clearDraft}</button></div></div>`;

const hasMore = (questions: readonly Question[]): boolean => questions.some((q) => q.value !== '' || q.error);

/** The form by which an employer tells what is missing: seven answers are needed, the rest is up to them. */
export const signalFormPage = (page: SignalFormPage): Page => {
  const { region, language, key, source, values = {}, errors = [], notice, status = 200 } = page;
  const t = signalPageTexts(language).form;
  const mistakes = formMistakes(errors, t);
  const wrong = new Map(mistakes.map(({ field, text }) => [field, text]));
  const again = errors.length > 0 || notice !== undefined;

  const ask = (name: FormField, optional = false): Question => {
    const text = wrong.get(name);
    const { label, hint } = t.fields[name];
    return {
      name,
      label,
      hint,
      value: values[name] ?? '',
      optional: optional ? t.optional : undefined,
      error: text === undefined ? undefined : { word: t.error, text },
    };
  };

  const numbers = recruitmentNumbers.map((name) => ask(name));
  const knew = ask('recruitment.knewEducation');
  const occupation = values['need.occupation'] ?? '';
  const areas = region.areas.map(({ name, municipalities }) => ({
    label: name,
    options: municipalities.map((value) => ({ value, text: municipalityName(value) ?? value })),
  }));

  return layout({
    region,
    language,
    title: errors.length > 0 ? t.titleWithErrors(t.title) : t.title,
    // The other language's form would be empty: whoever has typed something is not led there.
    ...(!again && { path: source === undefined ? '/signal' : `/signal?source=${source}` }),
    status,
    keeping: again ? 'no-store' : 'private, no-cache',
    script: '/assets/signal-form.js',
    main: html`<div class="narrow">
${mistakes.length > 0 && errorSummary(t.errorsHeading, mistakes)}${notice && formNotice(t.notice[notice])}
<h1>${t.heading}</h1>
<p class="lead">${t.lead}</p>
${draftNotice(t.script)}
<form method="post" action="/api/v1/signals" novalidate${scriptTexts(t.script, again)}>
${hidden('idempotencyKey', key)}${hidden('language', language)}${hidden('channel', 'web')}${source !== undefined && hidden('source', source)}${hidden('need.occupation', /^\d{4}$/.test(occupation) ? occupation : '')}
<section aria-labelledby="part-need"><h2 id="part-need">${t.need}</h2>
${lineField(ask('need.occupationText'), { suggests: '/api/v1/occupations' })}
${lineField(ask('need.headcount'), { width: 'number', numeric: true })}
${radioField(
  ask('need.horizon'),
  Horizon.options.map((value) => ({ value, text: t.horizons[value] })),
)}
${selectField(ask('municipality'), t.chooseMunicipality, areas)}
${textField(ask('need.description', true), 4)}
<details class="more"${hasMore([...numbers, knew]) && html` open`}><summary>${t.more} <span class="optional">(${t.optional})</span></summary>
<p>${t.moreText}</p>
${numbers.map((question) => lineField(question, { width: 'number', numeric: true }))}
${radioField(
  knew,
  (['true', 'false', 'unknown'] as const).map((value) => ({ value, text: t.knewEducation[value] })),
)}
</details></section>
<section aria-labelledby="part-employer"><h2 id="part-employer">${t.employer}</h2>
${lineField(ask('employer.name'), { autocomplete: 'organization' })}
${lineField(ask('employer.organisationNumber', true), { width: 'short', numeric: true })}
${selectField(
  ask('employer.industry', true),
  t.chooseIndustry,
  Industry.options.map((value) => ({ value, text: industries[language][value] })),
)}</section>
<section aria-labelledby="part-contact"><h2 id="part-contact">${t.contact}</h2>
${lineField(ask('contact.name'), { autocomplete: 'name' })}
${lineField(ask('contact.email'), { type: 'email', autocomplete: 'email' })}
${lineField(ask('contact.phone', true), { type: 'tel', autocomplete: 'tel', width: 'short' })}
${checkField(ask('consent.events'))}
${checksField(
  ask('topics', true),
  Topic.options.map((value) => ({ value, text: t.topics[value] })),
)}</section>
<p class="reader">${t.reader(region.name)}</p>
<button class="button primary large">${notice === 'unavailable' || notice === 'in-flight' ? t.sendAgain : t.send}</button>
</form>
</div>`,
  });
};
