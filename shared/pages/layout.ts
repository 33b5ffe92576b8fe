import type { Language } from '../domain/language.ts';
import { type Html, html } from './html.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import { pageTexts } from './page-texts.ts';
import { withoutControls } from './written.ts';

/**
 * How long a page may be kept. A form holds its own idempotency key: the browser may show it again after "back", with
 * what was typed, but no shared cache may hand it to two people.
 */
type Keeping = 'no-store' | 'private, no-cache' | 'public, max-age=300';

type LayoutInput = PagePlace & {
  /** Stands in the tab, before the service's name. */
  title: string;
  main: Html;
  /** The page's path in Swedish, for the link to the other language; left out where going there would lose something. */
  path?: string;
  status?: number;
  keeping?: Keeping;
  /** Path of the page's one module; without it no script runs, wherever it comes from. */
  script?: string;
  headers?: Readonly<Record<string, string>>;
};

// No script, no frame, no other origin: what somebody smuggles in has nothing to run with.
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** A page with a script of ours: files of this origin run and may ask it, nothing that stands in the page does. */
const scriptPolicy = `${policy}; script-src 'self'; connect-src 'self'`;

const other = { sv: 'en', en: 'sv' } as const satisfies Record<Language, Language>;

const languageLink = ({ region, language, path }: LayoutInput): Html | false => {
  const to = other[language];
  if (path === undefined || !region.languages.includes(to)) return false;
  return html`<a class="language" href="${pathIn(to, path)}" hreflang="${to}" lang="${to}">${pageTexts(to).thisLanguage}</a>`;
};

const mark = html`<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><circle cx="8" cy="24" r="4"/><path d="M8 13a11 11 0 0 1 11 11M8 4a20 20 0 0 1 20 20"/></svg>`;

/** The frame of every page: landmarks, language, one stylesheet, and the headers that keep foreign scripts and caches away. */
export const layout = (input: LayoutInput): Page => {
  const { region, language, title, main, status = 200, keeping = 'no-store', script, headers } = input;
  const t = pageTexts(language);
  const homepage = region.organiser.homepage;
  const body = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${withoutControls(title)} – Kompetenssignal ${region.name}</title>
<link rel="stylesheet" href="/assets/styles.css">
<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">${
    script !== undefined && html`\n<script type="module" src="${script}"></script>`
  }
</head>
<body>
<a class="skip" href="#main">${t.skip}</a>
<header class="top"><div class="wide">
<a class="brand" href="${pathIn(language, '/')}">${mark}<span><b>Kompetenssignal</b><small>${region.name}</small></span></a>
${languageLink(input)}
</div></header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="bottom"><div class="wide">
<p>${t.footer(region.name)}</p>
<p><a href="${pathIn(language, '/basis')}">${t.basis}</a></p>
<p>${homepage ? html`<a href="${homepage}" rel="noreferrer">${region.organiser.name}</a>` : region.organiser.name}</p>
</div></footer>
</body>
</html>
`;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'cache-control': keeping,
      'content-security-policy': script === undefined ? policy : scriptPolicy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
    body: body.text,
  };
};
