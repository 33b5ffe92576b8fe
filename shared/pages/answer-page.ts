import type { FieldError } from '../contract/problem.ts';
import type { AreaBroker } from '../domain/region.ts';
import type { AnswerPagesTexts } from '../i18n/answer-pages.sv.ts';
import { followUpForm } from './answer-follow-up-form.ts';
import { answerTexts, mistakeIn, type ShownAsk } from './answer-page-parts.ts';
import { questionForm } from './answer-question-form.ts';
import { satisfactionForm } from './answer-satisfaction-form.ts';
import { brokerContact } from './broker-contact.ts';
import { errorSummary, formNotice } from './form-controls.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';

type AnswerPage = PagePlace & {
  token: string;
  ask: ShownAsk;
  /** The area's own broker, to be called instead. */
  broker?: Omit<AreaBroker, 'id'> | undefined;
  /** The answer that the link in the mail stood for: it comes first, and still has to be sent. */
  chosen?: string | undefined;
  /** Whether an answer was taken just now. */
  received?: boolean;
  values?: Readonly<Record<string, string>>;
  errors?: readonly FieldError[];
  /** Why the answer was not taken though nothing in it is wrong. */
  notice?: keyof AnswerPagesTexts['notice'] | undefined;
  status?: number;
};

const titleOf = ({ ask, language }: Pick<AnswerPage, 'ask' | 'language'>): string => {
  const t = answerTexts(language);
  return { satisfaction: t.satisfaction, question: t.question, external: t.external, 'follow-up': t.followUp }[
    ask.purpose
  ].title;
};

const done = ({ ask, language, received = false }: Pick<AnswerPage, 'ask' | 'language' | 'received'>): Html => {
  const t = answerTexts(language);
  const message = (() => {
    switch (ask.purpose) {
      case 'satisfaction':
        if (ask.state !== 'answered') return t.gone;
        return ask.reopening ? t.satisfaction.reopening : t.satisfaction.answered;
      case 'question':
        return received ? t.question.answered : t.gone;
      case 'external':
        return received ? t.external.answered : t.gone;
      case 'follow-up':
        return ask.state === 'answered' ? t.followUp.answered : t.gone;
      default:
        return ask satisfies never;
    }
  })();
  const tone = message === t.gone ? 'calm' : 'good';
  return html`<div class="banner ${tone}" role="status"><h1>${message.heading}</h1><p>${message.text}</p></div>`;
};

const formOf = ({ region, ask, chosen, ...page }: AnswerPage, action: string): Html => {
  const form = {
    language: page.language,
    region: region.name,
    action,
    values: page.values ?? {},
    errors: page.errors ?? [],
  };
  switch (ask.purpose) {
    case 'satisfaction':
      return satisfactionForm({ ...form, ask, chosen });
    case 'question':
    case 'external':
      return questionForm({ ...form, ask });
    case 'follow-up':
      return followUpForm({ ...form, ask, chosen });
    default:
      return ask satisfies never;
  }
};

const fields = { satisfaction: 'reason', question: 'answer', external: 'answer', 'follow-up': 'outcome' } as const;

const summaryOf = ({ ask, language, errors = [] }: Pick<AnswerPage, 'ask' | 'language' | 'errors'>): Html | false => {
  if (errors.length === 0) return false;
  const t = answerTexts(language);
  const field = fields[ask.purpose];
  const missing = {
    satisfaction: t.satisfaction.reasonMissing,
    question: t.errors.missing,
    external: t.errors.missing,
    'follow-up': t.followUp.missing,
  }[ask.purpose];
  const mistake = mistakeIn({ language, errors }, field, missing);
  return errorSummary(t.errors.heading, [
    mistake ? { field, text: mistake.text } : { field: '', text: t.errors.missing },
  ]);
};

/**
 * The page of a link in a mail, `GET /answer/{token}` (English under `/en`): it asks and changes nothing. Its form
 * `POST`s to the same address: `satisfied` (`yes`, `no`) with `reason` and `reopen`, `answer`, or `outcome`.
 */
export const answerPage = (page: AnswerPage): Page => {
  const { region, language, token, ask, broker, notice, status } = page;
  const t = answerTexts(language);
  const path = `/answer/${encodeURIComponent(token)}`;
  const main = ask.state === 'asked' ? formOf(page, pathIn(language, path)) : done(page);
  return layout({
    region,
    language,
    title: titleOf(page),
    path,
    ...(status !== undefined && { status }),
    main: html`<div class="narrow">
${ask.state === 'asked' && (notice ? formNotice(t.notice[notice]) : summaryOf(page))}
${main}
${broker && html`<section class="panel" aria-labelledby="broker"><h2 id="broker">${t.broker}</h2><p>${t.brokerText}</p>${brokerContact(broker, language)}</section>`}
</div>`,
  });
};

/** A link whose time has run out: what to do instead. */
export const answerExpiredPage = (place: PagePlace): Page => {
  const t = answerTexts(place.language).expired;
  return layout({
    ...place,
    title: t.heading,
    status: 410,
    main: html`<div class="narrow"><div class="banner calm"><h1>${t.heading}</h1><p>${t.text}</p></div></div>`,
  });
};
