import { describe, expect, test } from 'vitest';
import { type MailDraft, MailDraft as MailDraftSchema } from '../../../shared/mail/mail.ts';
import { renderHtml } from '../../../shared/mail/render-html.ts';
import { renderText } from '../../../shared/mail/render-text.ts';
import { origin } from '../../support/after-event.ts';
import { afterEventMails } from '../../support/after-event-samples.ts';
import { sender } from '../../support/mail-samples.ts';

const linksOf = (mail: MailDraft): string[] => [
  ...mail.blocks.flatMap((block) => (block.kind === 'actions' ? block.links.map(({ href }) => href) : [])),
  ...(mail.unsubscribe ? [mail.unsubscribe.url] : []),
];

describe.each(['sv', 'en'] as const)('the mails after an event in %s', (language) => {
  const mails = afterEventMails(language);

  test('say what they have always said', async () => {
    const text = Object.entries(mails)
      .map(([name, mail]) => `##### ${name}: ${mail.subject}\n\n${renderText(mail, sender)}`)
      .join('\n');
    await expect(text).toMatchFileSnapshot(`./after-mails.${language}.golden.txt`);
  });

  test.each(['survey', 'missed'] as const)('%s: one heading, every link in text and HTML, and a way out', (name) => {
    const mail = mails[name];

    expect(MailDraftSchema.parse(mail)).toEqual(mail);
    expect(mail).toMatchObject({ class: 'invitation', language, unsubscribe: { list: 'invitations' } });
    const [text, html] = [renderText(mail, sender), renderHtml(mail, sender)];
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).not.toMatch(/<img|undefined|\[object/);
    for (const href of linksOf(mail)) {
      expect(href.startsWith(`${origin}/${language === 'en' ? 'en/' : ''}`)).toBe(true);
      expect(text).toContain(href);
      expect(html.replaceAll('&amp;', '&')).toContain(href);
    }
  });
});
