import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MailDraft, MailDraft as MailDraftSchema } from '../../../shared/mail/mail.ts';
import { renderHtml } from '../../../shared/mail/render-html.ts';
import { renderText } from '../../../shared/mail/render-text.ts';
import { everyCaseMail, sender } from '../../support/mail-samples.ts';

const languages = ['sv', 'en'] as const;

/** The addresses that a mail may lead to: those of its own actions. */
const oursOf = (mail: MailDraft): string[] =>
  mail.blocks.flatMap((block) => (block.kind === 'actions' ? block.links.map(({ href }) => href) : []));
const hrefsIn = (html: string): string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

const hostile = [
  '<a href="https://evil.example/">Logga in</a>',
  '"><img src=https://evil.example/x.png onerror=alert(1)>',
  'https://evil.example/login',
  '[klicka](https://evil.example)',
  "' onmouseover='alert(1)",
  '</p></main><script>alert(1)</script>',
  '&#106;avascript:alert(1)',
  'rad\r\nBcc: eve@evil.example\r\n\r\nrad',
];

describe.each(languages)('the mails of a case in %s', (language) => {
  const mails = everyCaseMail(language);

  test('say what they have always said, as text', async () => {
    const text = Object.entries(mails)
      .map(([name, mail]) => `##### ${name}: ${mail.subject}\n\n${renderText(mail, sender)}`)
      .join('\n');
    await expect(text).toMatchFileSnapshot(`./mails.${language}.golden.txt`);
  });

  test('look as they have always looked, as HTML', async () => {
    const pages = Object.values(mails).map((mail) => renderHtml(mail, sender));
    await expect(pages.join('\n\n')).toMatchFileSnapshot(`./mails-html.${language}.golden.txt`);
  });

  test.each(Object.keys(mails))('%s is a whole mail: service, one heading, every link in its text too', (name) => {
    const mail = mails[name] as MailDraft;

    expect(MailDraftSchema.parse(mail)).toEqual(mail);
    expect(mail).toMatchObject({ class: 'service', language });
    expect(mail.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(1);
    expect(mail.subject.length).toBeLessThan(100);
    const text = renderText(mail, sender);
    expect(text).not.toMatch(/undefined|null|\[object/);
    expect(oursOf(mail).length + Number(name === 'merged')).toBeGreaterThan(0);
    for (const href of oursOf(mail)) {
      expect(href).toMatch(/^https:\/\/kompetens\.example\.org\//);
      expect(text).toContain(href);
    }
  });

  test.each(hostile)('lead nowhere but to us whatever people write: %s', (written) => {
    const feared = everyCaseMail(language, { name: written, need: written, message: written });
    for (const mail of Object.values(feared)) {
      const html = renderHtml(mail, sender);
      const ours = oursOf(mail);
      expect(hrefsIn(html).filter((href) => !ours.includes(href))).toEqual([]);
      expect(html).not.toMatch(/<(script|img|iframe)\b|<[^>]*\s(on\w+|src)=/i);
      expect(mail.subject).not.toContain('evil');
      expect(mail.subject).not.toMatch(/[\r\n]/);
      for (const href of ours) expect(new URL(href).host).toBe('kompetens.example.org');
    }
  });
});

describe('what a mail repeats', () => {
  const { sv } = { sv: everyCaseMail('sv', { name: 'Kim', need: 'Behovet', message: 'Mäklarens ord' }) };

  test('of what the employer wrote is the need alone, and only to whom must know it', () => {
    for (const [name, mail] of Object.entries(sv)) {
      const text = renderText(mail, sender);
      for (const written of ['Mekaniska', 'Femaxlig', '5566778899']) expect(text).not.toContain(written);
      expect(text.includes('Behovet')).toBe(name.startsWith('external') || name.startsWith('alert'));
    }
  });

  test('to an external actor is neither the employer’s name nor whom to ask there', () => {
    const text = renderText(
      everyCaseMail('sv', { name: 'Ester', need: 'Behovet', message: 'Har ni plats?' }).external as MailDraft,
      sender,
    );
    for (const hidden of ['Kim', 'kim@example.com', 'Mekaniska', 'K7QM']) expect(text).not.toContain(hidden);
  });

  test('never holds a personal number that the employer wrote into the need', () => {
    const numbers = fc.constantFrom('191212121212', '19121212-1212', '121212-1212', '850709+9805', '198507699805');
    fc.assert(
      fc.property(numbers, fc.constantFrom('', 'svets ', 'vård '), (number, before) => {
        for (const mail of Object.values(everyCaseMail('sv', { name: 'Kim', need: before + number, message: 'Hej' })))
          expect(renderText(mail, sender)).not.toContain(number);
      }),
      { seed: 3, numRuns: 30 },
    );
  });
});

test('every mail to an employer can be answered to the broker', () => {
  for (const [name, mail] of Object.entries(everyCaseMail('en')))
    expect(mail.replyTo?.address).toBe(name.startsWith('alert') ? undefined : 'alva.exempel@example.org');
});
