import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { composeMime } from '../../functions/mail/compose-mime.ts';
import { projectRoot } from '../../infra/foundation/project-root.ts';
import { MailDraft } from '../../shared/mail/mail.ts';
import { everyMail, mailOrigin } from '../support/every-mail.ts';
import { openedTwice, placeOf } from '../support/mail-links.ts';
import { sender } from '../support/mail-samples.ts';

// What is promised of every mail, whatever it is about.

const read = (...path: string[]) => readFileSync(join(projectRoot, ...path), 'utf8');
const filesIn = (folder: string) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`);

test('every kind of mail that a feature makes has a sample here', () => {
  const samples = filesIn('tests/support')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(file))
    .join('\n');
  // The frame that the mails to an employer share is no mail by itself.
  const kinds = filesIn('functions').filter((file) => file.endsWith('-mail.ts') && !file.endsWith('/employer-mail.ts'));

  expect(kinds.length).toBeGreaterThan(15);
  expect(kinds.filter((file) => !samples.includes(`'../../${file}'`))).toEqual([]);
});

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decoded = (html: string) => html.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const bodyOf = (html: string) => /<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? '';
const saidIn = (html: string) => decoded(bodyOf(html).replace(/<[^>]*>/g, ' '));
const hrefsIn = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => decoded(href));
const counted = (list: readonly string[]) =>
  Object.fromEntries(
    Map.groupBy(list, (w) => w)
      .entries()
      .map(([w, all]) => [w, all.length]),
  );

const composed = async (draft: MailDraft) => {
  const raw = await composeMime({
    draft: MailDraft.parse(draft),
    entry: { dedupKey: 'sample#1', attempts: 1 },
    region: sender,
    at: new Date('2026-11-24T09:00:00Z'),
  });
  return { raw: raw.toString('latin1'), mail: await simpleParser(raw) };
};

describe.each(['sv', 'en'] as const)('in %s', (language) => {
  describe.each(Object.entries(everyMail(language)))('%s', (_, draft) => {
    test('goes to one address, and says the same in text as in HTML', async () => {
      const { raw, mail } = await composed(draft);
      const html = String(mail.html);
      const to = mail.to && !Array.isArray(mail.to) ? mail.to.value : [];
      // The text has its links in full where HTML has them behind words; apart from them the words are the same.
      const links = hrefsIn(html);
      const text = links
        .toSorted((a, b) => b.length - a.length)
        .reduce((rest, href) => rest.replace(href, ' '), mail.text ?? '');

      expect(to.map(({ address }) => address)).toEqual([draft.to.address]);
      expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
      expect(raw).toMatch(/^Content-Type: multipart\/(alternative|mixed)/m);
      expect(counted(words(text))).toEqual(counted(words(saidIn(html))));
      for (const href of links) expect(mail.text).toContain(href);
    });

    test('has its language, one h1, and nothing that is a picture, a script, a tracker or a way elsewhere', async () => {
      const { mail } = await composed(draft);
      const html = String(mail.html);

      expect(draft.language).toBe(language);
      expect(html).toContain(`<html lang="${language}">`);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(mail.subject?.length).toBeGreaterThan(5);
      expect(html).not.toMatch(
        /<(img|script|style|link|iframe|object|video|audio|form|svg|picture|input)\b|url\(|src=|srcset|@import/i,
      );
      expect(hrefsIn(html).filter((href) => !href.startsWith(`${mailOrigin}/`))).toEqual([]);
      expect(words(saidIn(html)).length).toBeGreaterThan(10);
    });

    test('leads nowhere that no journey has opened twice and found unchanged', async () => {
      const { mail } = await composed(draft);
      const opened: readonly string[] = Object.values(openedTwice).flat();
      const leaving = draft.unsubscribe === undefined ? [] : [draft.unsubscribe.url];

      expect([...hrefsIn(String(mail.html)), ...leaving].filter((href) => !opened.includes(placeOf(href)))).toEqual([]);
    });

    test('can be left with one click exactly where nobody asked for it', async () => {
      const { raw } = await composed(draft);
      const header = (name: string) => new RegExp(`^${name}: (.*)\\r$`, 'm').exec(raw)?.[1];

      const leaving = draft.class === 'service' ? undefined : `<${draft.unsubscribe?.url}>`;
      expect(header('List-Unsubscribe')).toBe(leaving);
      expect(header('List-Unsubscribe-Post')).toBe(leaving && 'List-Unsubscribe=One-Click');
    });
  });
});
