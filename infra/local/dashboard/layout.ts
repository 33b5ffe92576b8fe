import { type Html, html } from './html.ts';

const styles = html`
:root { color-scheme: light dark; --ink: light-dark(#16202c, #e8edf2); --dim: light-dark(#5a6b7d, #93a4b5); --line: light-dark(#dde4ea, #2b3947); --paper: light-dark(#f4f7f9, #10171f); --card: light-dark(#fff, #18222d); --accent: light-dark(#0b5c8a, #6cc0ee); --bad: light-dark(#b3261e, #ff8a80); --good: light-dark(#1d6b3a, #7fd49b); }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
header, main { max-width: 76rem; margin: 0 auto; padding: 1rem 1.25rem }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline }
header h1 { font-size: 1.25rem; margin: 0 }
header nav { display: flex; gap: 1rem; flex-wrap: wrap }
a { color: var(--accent) }
main { columns: 2 30rem; column-gap: 1rem; padding-bottom: 3rem }
section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.15rem; margin-bottom: 1rem; break-inside: avoid }
section.wide { column-span: all }
h2 { font-size: 1rem; margin: 0 0 .6rem }
* + h2 { margin-top: 1.2rem }
table { border-collapse: collapse; width: 100% }
.scroll { overflow-x: auto }
th { text-align: left; font-weight: 600; color: var(--dim); font-size: .8rem }
th, td { padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
code, time, pre { font: .85rem/1.5 ui-monospace, monospace }
time, button, td > code { white-space: nowrap }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 }
button { font: inherit; font-size: .85rem; padding: .2rem .7rem; border-radius: .4rem; border: 1px solid var(--accent); background: transparent; color: var(--accent); cursor: pointer }
button:hover { background: var(--accent); color: var(--card) }
button:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
form { display: inline }
.clock time { font: 600 1.7rem/1.3 system-ui, sans-serif; font-variant-numeric: tabular-nums }
.dim { color: var(--dim) } .bad { color: var(--bad) } .good { color: var(--good) }
.row { display: flex; gap: .5rem; flex-wrap: wrap; align-items: center; margin-top: .5rem }
iframe { width: 100%; height: 34rem; border: 1px solid var(--line); border-radius: .4rem; background: #fff }
ul.people { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem }
ul.people button { min-height: 2.75rem; min-width: min(16rem, 100%); max-width: 100%; text-align: left; white-space: normal; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0 } dt { color: var(--dim) } dd { margin: 0; overflow-wrap: anywhere }
`;

/** With every page: it may hold what people wrote. */
export const localPageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; frame-src 'self'",
} as const;

/** A page of the dashboard. Nothing is loaded from anywhere and nothing needs a script. */
export const localPage = (title: string, body: Html): string =>
  html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · local region</title><style>${styles}</style></head>
<body>
<header><h1>Kompetenssignal, local region</h1><nav><a href="/_local">Dashboard</a> <a href="/_local/mail">Mailbox</a> <a href="/">Start page</a> <a href="/signal">Signal form</a> <a href="/console/">Console</a></nav></header>
<main>${body}</main>
</body>
</html>`.text;

export const localTime = (instant: string, timeZone: string): Html =>
  html`<time datetime="${instant}">${new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant))}</time>`;

export const postButton = (action: string, label: string, fields: Readonly<Record<string, string>> = {}): Html =>
  html`<form method="post" action="${action}">${Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button>${label}</button></form>`;
