import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../../shared/mail/render-html.ts';
import { renderText } from '../../../shared/mail/render-text.ts';
import { everyEventMail } from '../../support/event-mail-samples.ts';
import { sender } from '../../support/mail-samples.ts';

const hrefsIn = (html: string): string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

describe.each(['sv', 'en'] as const)('the mails of an event in %s', (language) => {
  const mails = everyEventMail(language);

  test('say what they have always said', async () => {
    const text = Object.entries(mails)
      .map(([name, mail]) => `##### ${name}: ${mail.subject}\n\n${renderText(mail, sender)}`)
      .join('\n');
    await expect(text).toMatchFileSnapshot(`./mails.${language}.golden.txt`);
  });

  test.each([
    '<a href="https://evil.example/">Logga in</a>',
    '"><img src=https://evil.example/x.png onerror=alert(1)>',
    'https://evil.example/login',
    '</p></main><script>alert(1)</script>',
  ])('lead nowhere but to us whatever people write: %s', (written) => {
    for (const mail of Object.values(everyEventMail(language, written))) {
      const html = renderHtml(mail, sender);
      for (const href of hrefsIn(html)) expect(new URL(href).host).toBe('kompetens.example.org');
      expect(html).not.toMatch(/<(script|img|iframe)\b|<[^>]*\s(on\w+|src)=/i);
    }
  });
});
