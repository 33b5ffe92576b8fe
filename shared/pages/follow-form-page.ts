import { wholeCounty } from '../domain/follower.ts';
import type { RegionSettings } from '../domain/region.ts';
import { followTexts } from './follow-texts.ts';
import { errorSummary, formNotice, lineField, type Question, radioField } from './form-controls.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import { withoutControls, written } from './written.ts';

type Named = { ssyk: string; label: string };

export type FollowFormPage = PagePlace & {
  region: Pick<RegionSettings, 'areas'>;
  /** As typed, by field: `occupation`, `ssyk`, `area`, `email`. */
  values: Readonly<Record<string, string>>;
  /** The occupation, where it is known: by a link to the form, or from what was typed. */
  chosen?: Named;
  /** What the words may mean. */
  choices?: readonly Named[];
  errors?: readonly { field: string; code: string }[];
  /** Nothing is wrong with the form, but nothing could be sent. */
  unavailable?: boolean;
  status?: number;
};

const fields = ['occupation', 'ssyk', 'area', 'email'] as const;
type Field = (typeof fields)[number];
const isField = (name: string): name is Field => (fields as readonly string[]).includes(name);

/** The form that follows an occupation, `GET /follow` (English under `/en`); it works as it stands, without a script. */
export const followFormPage = (form: FollowFormPage): Page => {
  const { values, chosen, choices = [], errors = [], unavailable = false, status = 200, ...place } = form;
  const { region, language } = place;
  const t = followTexts(language).form;
  const textOf = ({ field, code }: { field: string; code: string }): string => {
    if (!isField(field)) return t.errorsOther;
    if (field === 'ssyk') return choices.length > 0 ? t.which.missing : t.occupation.wrong;
    return code === 'required' ? t[field].missing : t[field].wrong;
  };
  const errorOf = (...names: readonly Field[]): Question['error'] => {
    const found = errors.find(({ field }) => names.some((name) => name === field));
    return found && { word: t.error, text: textOf(found) };
  };
  // A code that no occupation has is mended by words.
  const fieldShown = (field: string) => (field === 'ssyk' && choices.length === 0 ? 'occupation' : field);
  const ask = (name: 'occupation' | 'area' | 'email', error = errorOf(name)): Question => ({
    ...{ name, label: t[name].label, hint: t[name].hint, value: values[name] ?? '', error },
  });
  const startAgain = pathIn(language, `/follow?area=${encodeURIComponent(values.area ?? wholeCounty)}`);
  const occupation = (): Html => {
    if (chosen)
      return html`<div class="field"><div class="panel"><p><span class="quiet">${t.chosen}</span><br><b>${written(chosen.label)}</b></p>
<input type="hidden" name="ssyk" value="${chosen.ssyk}"><p><a href="${startAgain}">${t.change}</a></p></div></div>`;
    if (choices.length === 0) return lineField(ask('occupation', errorOf('occupation', 'ssyk')));
    return html`${radioField(
      { name: 'ssyk', label: t.which.label, value: values.ssyk ?? '', error: errorOf('ssyk') },
      choices.map(({ ssyk, label }) => ({ value: ssyk, text: withoutControls(label) })),
    )}<p><a href="${startAgain}">${t.which.other}</a></p>`;
  };
  const isBack = errors.length > 0 || unavailable;
  const places = [
    { value: wholeCounty, text: t.wholeCounty },
    ...region.areas.map(({ id, name }) => ({ value: id, text: name })),
  ];
  return layout({
    ...place,
    title: errors.length > 0 ? t.titleWithErrors(t.title) : t.title,
    // Going to the other language keeps what a link chose; what was typed would be lost.
    ...(!isBack && {
      path: chosen ? `/follow?ssyk=${chosen.ssyk}&area=${encodeURIComponent(values.area ?? wholeCounty)}` : '/follow',
    }),
    status,
    main: html`<div class="narrow">
${unavailable && formNotice(t.unavailable)}${
  errors.length > 0 &&
  errorSummary(
    t.errorsHeading,
    errors.map((error) => ({
      field: isField(error.field) ? fieldShown(error.field) : '',
      text: textOf(error),
    })),
  )
}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<form method="post" action="${pathIn(language, '/follow')}" novalidate>
${occupation()}
${radioField(ask('area'), places)}
${lineField(ask('email'), { type: 'email', autocomplete: 'email' })}
<div class="buttons"><button class="button primary">${t.send}</button></div>
</form>
<p class="quiet">${t.rules}</p>
</div>`,
  });
};

/** The answer to the form: the same whatever the address. */
export const followSentPage = ({ chosen, ...place }: PagePlace & { chosen?: Named | undefined }): Page => {
  const t = followTexts(place.language).form;
  return layout({
    ...place,
    title: t.sentTitle,
    path: '/follow',
    main: html`<div class="narrow"><div class="banner good" role="status"><h1>${t.sentTitle}</h1><p>${t.sent(chosen && withoutControls(chosen.label))}</p></div><p>${t.noMail}</p>
<ul class="links"><li><a href="${pathIn(place.language, '/follow')}">${t.another}</a></li></ul></div>`,
  });
};
