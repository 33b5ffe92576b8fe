import type { Problem, Reason } from '../contract/problem.ts';
import { problemsEn } from '../i18n/problems.en.ts';
import { problemsSv } from '../i18n/problems.sv.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import { pageTexts } from './page-texts.ts';

type ProblemPage = PagePlace & {
  problem: Pick<Problem, 'code' | 'status' | 'title'>;
  /** The page's path in Swedish, so that the other language's link leads to the same problem. */
  path?: string;
  /** For an expired link: the path (in this language) that mails a new one when it is posted to. */
  renew?: string;
};

const titles = { sv: problemsSv.titles, en: problemsEn.titles };

const isReason = (code: string): code is Reason => Object.hasOwn(problemsSv.titles, code);

/** A refusal or a fault in plain words: what it is, what to do next, and where to go. Never what went wrong inside. */
export const problemPage = ({ problem, path, renew, ...place }: ProblemPage): Page => {
  const { language } = place;
  const t = pageTexts(language).problem;
  const reason: Reason = isReason(problem.code) ? problem.code : 'fault';
  const title = titles[language][reason];
  return layout({
    ...place,
    title,
    status: problem.status,
    ...(path !== undefined && { path }),
    main: html`<div class="narrow">
<h1>${title}</h1>
<p class="lead">${t.next[reason]}</p>
${
  renew !== undefined &&
  html`<section class="panel" aria-labelledby="renew"><h2 id="renew">${t.renewTitle}</h2><p>${t.renewText}</p>
<form method="post" action="${renew}"><button class="button primary">${t.renew}</button></form></section>`
}
<ul class="links"><li><a href="${pathIn(language, '/')}">${t.home}</a></li><li><a href="${pathIn(language, '/signal')}">${t.tell}</a></li></ul>
</div>`,
  });
};
