import { html } from './html.ts';
import { localPage, localTime, postButton } from './layout.ts';
import type { ParsedMail } from './parsed-mail.ts';

export const mailboxPage = (mails: readonly ParsedMail[], timeZone: string): string =>
  localPage(
    'Mailbox',
    html`<section class="wide"><h2>Mailbox <span class="dim">${mails.length}, newest first</span></h2><div class="scroll"><table><tr><th>Sent</th><th>To</th><th>Subject</th><th>Attachments</th></tr>${mails.map(
      ({ id, to, subject, sentAt, attachments }) =>
        html`<tr><td>${localTime(sentAt, timeZone)}</td><td>${to}</td><td><a href="/_local/mail/${id}">${subject}</a></td><td>${attachments.map(({ filename, contentType }) => filename || contentType).join(', ')}</td></tr>`,
    )}</table></div></section>`,
  );

/** One mail; its HTML in a frame that may neither run scripts nor leave. */
export const mailPage = (
  { id, to, from, subject, text, html: body, headers, attachments, sentAt }: ParsedMail,
  timeZone: string,
): string =>
  localPage(
    subject,
    html`<section class="wide"><h2>${subject}</h2><dl><dt>To</dt><dd>${to}</dd><dt>From</dt><dd>${from}</dd><dt>Sent</dt><dd>${localTime(sentAt, timeZone)}</dd></dl>
<div class="row"><span class="dim">What SES would report:</span>${['delivery', 'bounce', 'complaint'].map((type) => postButton(`/_local/mail/${id}/events`, type, { type }))}</div></section>
<section><h2>HTML</h2><iframe sandbox="allow-popups" title="The mail as HTML" srcdoc="${body}"></iframe></section>
<section><h2>Text</h2><pre>${text}</pre></section>
${attachments.map(({ filename, contentType, content, encoding }) => html`<section><h2>${filename || 'Part'} <span class="dim">${contentType}</span></h2><pre>${encoding === 'utf8' ? content : `${content.length} characters of base64`}</pre></section>`)}
<section><h2>Headers</h2><dl>${Object.entries(headers).map(([name, value]) => html`<dt>${name}</dt><dd><code>${value}</code></dd>`)}</dl></section>`,
  );
