import { type Html, html } from '../pages/html.ts';
import type { MailBlock, MailDraft } from './mail.ts';
import { type MailContext, mailFooter } from './mail-footer.ts';

/** A person's own line breaks stay visible. */
const prose = (text: string): Html[] =>
  text.split(/\r\n|\r|\n/).map((line, i) => (i === 0 ? html`${line}` : html`<br>${line}`));

// Mail programs drop style sheets, so that every element carries its own. On white the text #16262a is 15.6:1, the quiet
// #4c5c5f 7.0:1, the link and the button #0b5c55 7.8:1.
const style = {
  body: 'margin:0;padding:0;background:#ffffff;color:#16262a;',
  sheet:
    'max-width:600px;min-width:280px;margin:0 auto;padding:24px 20px;font-family:system-ui,-apple-system,Segoe UI,Roboto,Arial,sans-serif;font-size:16px;line-height:1.5;color:#16262a;overflow-wrap:anywhere;',
  h1: 'margin:0 0 16px;font-size:24px;line-height:1.25;font-weight:700;color:#16262a;',
  h2: 'margin:28px 0 8px;font-size:18px;line-height:1.3;font-weight:700;color:#16262a;',
  p: 'margin:0 0 16px;',
  dl: 'margin:0 0 16px;padding:12px 16px;background:#eef4f2;border-left:4px solid #0b5c55;',
  dt: 'margin:0;font-size:14px;color:#4c5c5f;',
  dd: 'margin:0 0 8px;font-weight:600;',
  ul: 'margin:0 0 16px;padding:0 0 0 20px;',
  li: 'margin:0 0 8px;',
  note: 'display:block;font-size:14px;color:#4c5c5f;',
  link: 'color:#0b5c55;text-decoration:underline;',
  button:
    'display:inline-block;margin:0 12px 12px 0;padding:12px 20px;border-radius:6px;background:#0b5c55;color:#ffffff;font-weight:700;text-decoration:none;',
  small: 'margin:0 0 16px;font-size:14px;color:#4c5c5f;',
  footer: 'margin:32px 0 0;padding:16px 0 0;border-top:1px solid #d8d4c8;font-size:14px;color:#4c5c5f;',
} as const;

const link = (href: string, label: string, css: string = style.link) =>
  html`<a href="${href}" style="${css}">${label}</a>`;

/** A second heading is a subheading: a mail has one h1, whatever its draft holds. */
const blockHtml = (block: MailBlock, position: number, blocks: readonly MailBlock[]): Html => {
  switch (block.kind) {
    case 'heading':
      if (blocks.findIndex((b) => b.kind === 'heading') < position)
        return html`<h2 style="${style.h2}">${prose(block.text)}</h2>`;
      return html`<h1 style="${style.h1}">${prose(block.text)}</h1>`;
    case 'subheading':
      return html`<h2 style="${style.h2}">${prose(block.text)}</h2>`;
    case 'paragraph':
      return html`<p style="${style.p}">${prose(block.text)}</p>`;
    case 'facts':
      return html`<dl style="${style.dl}">${block.rows.map(
        (r) => html`<dt style="${style.dt}">${r.label}</dt><dd style="${style.dd}">${prose(r.value)}</dd>`,
      )}</dl>`;
    case 'list':
      return html`<ul style="${style.ul}">${block.items.map(
        ({ text, href, note }) =>
          html`<li style="${style.li}">${href === undefined ? prose(text) : link(href, text)}${
            note !== undefined && html` <span style="${style.note}">${prose(note)}</span>`
          }</li>`,
      )}</ul>`;
    case 'actions':
      return html`<p style="${style.p}">${block.links.map((l) => html`${link(l.href, l.label, style.button)} `)}</p>`;
    case 'small':
      return html`<p style="${style.small}">${prose(block.text)}${
        block.href !== undefined && html` ${link(block.href, block.label ?? block.href)}`
      }</p>`;
    default:
      return block satisfies never;
  }
};

/** The mail as HTML: readable from 320 px, without a picture, a style sheet, a script or a tracker. */
export const renderHtml = (draft: MailDraft, context: MailContext): string => {
  const { why, sentBy, links } = mailFooter(draft, context);
  return html`<!doctype html>
<html lang="${draft.language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light">
<title>${draft.subject}</title></head>
<body style="${style.body}"><main lang="${draft.language}" style="${style.sheet}">
${draft.blocks.map((...at) => html`${blockHtml(...at)}\n`)}
<p style="${style.footer}">${why} ${sentBy}${links.map(({ url, label }) => html`<br>${link(url, label)}`)}</p>
</main></body></html>`.text;
};
