import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { composeMime } from '../../../functions/mail/compose-mime.ts';
import { dedupKeyOfTag, tagOf } from '../../../functions/mail/post-office.ts';
import { MailDraft } from '../../../shared/mail/mail.ts';
import { renderHtml } from '../../../shared/mail/render-html.ts';
import { renderText } from '../../../shared/mail/render-text.ts';
import { aDigest, anInvitation, aReceipt, sender } from '../../support/mail-samples.ts';

const at = new Date('2026-11-23T08:00:00Z');
const composed = (draft: MailDraft) =>
  composeMime({ draft, entry: { dedupKey: 'receipt#sig_1', attempts: 1 }, region: sender, at });
const headersOf = (raw: Buffer) => raw.toString('latin1').split('\r\n\r\n')[0] ?? '';
const hrefs = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'));

describe('a composed mail', () => {
  test('is text and HTML of the same blocks, from the region, to one person, answered to the broker', async () => {
    const raw = await composed(aReceipt());
    const mail = await simpleParser(raw);

    expect(headersOf(raw)).toContain('Content-Type: multipart/alternative');
    expect(mail.from?.value).toEqual([sender.sender]);
    expect(mail.to).toMatchObject({ value: [{ name: 'Kim Exempel', address: 'kim@example.com' }] });
    expect(mail.replyTo?.value).toEqual([{ name: 'Mäklare Öst', address: 'ost@region.example.se' }]);
    expect(mail.subject).toBe('Vi har tagit emot er signal K7QM-2XTD-9F');
    expect(mail.date).toEqual(at);
    expect(mail.text).toContain('Mäklare Öst svarar dig senast måndag 30 november.');
    expect(mail.text).toContain('https://kompetens.example.se/signal/1.k1.status');
    expect(mail.text).toContain('Skickat av Region Exempel.');
    expect(String(mail.html)).toContain('<html lang="sv">');
    expect(String(mail.html).match(/<h1/g)).toHaveLength(1);
    expect(String(mail.html)).not.toMatch(/<img|<script|<style|<link|url\(|src=/i);
  });

  test('has no unsubscription where it answers what the person did', async () => {
    expect(headersOf(await composed(aReceipt()))).not.toMatch(/^List-/m);
  });

  test.each([aDigest(), anInvitation()])('can be left with one click ($class)', async (draft) => {
    const raw = await composed(draft);
    expect(headersOf(raw).split('\r\n')).toContain(`List-Unsubscribe: <${draft.unsubscribe?.url}>`);
    expect(headersOf(raw).split('\r\n')).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const mail = await simpleParser(raw);
    expect(mail.text).toContain(draft.unsubscribe?.url);
    expect(hrefs(String(mail.html))).toContain(draft.unsubscribe?.url);
  });

  test('keeps a long unsubscription address on one line: some programs do not unfold it', async () => {
    const url = `https://kompetens.example.se/unsubscribe/${'a'.repeat(300)}`;
    const raw = await composed(aDigest({ unsubscribe: { list: 'digest', url } }));
    expect(headersOf(raw).split('\r\n')).toContain(`List-Unsubscribe: <${url}>`);
  });

  test('carries the invitation as a calendar part and as a file', async () => {
    const ics = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';
    const raw = await composed(aReceipt({ calendar: { method: 'REQUEST', ics } }));
    expect(raw.toString()).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    const mail = await simpleParser(raw);
    const files = mail.attachments.filter((a) => a.filename === 'invite.ics');
    expect(files.length).toBeGreaterThan(0);
    expect(files[0]?.content.toString()).toBe(ics);
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        '\r\n',
        '\n',
        'Bcc: evil@evil.example',
        ', evil@evil.example',
        '<evil@evil.example>',
        '"',
        '\u202E',
        '\u2066',
        ';',
        ':',
        '=?utf-8?q?x?=',
        'Å',
        '\u0000',
        '(',
        ')',
        '\\',
        '<script>',
        '\ud800',
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join('')),
);

describe('whatever people are called and write', () => {
  test('the mail has exactly the intended recipient and no header of theirs', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (name, subject, replyName) => {
        const draft = aReceipt({
          to: { name, address: 'kim@example.com' },
          replyTo: { name: replyName, address: 'ost@region.example.se' },
          subject,
        });
        const raw = await composed(draft);
        const mail = await simpleParser(raw);
        const to = mail.to && !Array.isArray(mail.to) ? mail.to.value : [];
        expect(to.map((t) => t.address)).toEqual(['kim@example.com']);
        expect(mail.replyTo?.value.map((t) => t.address)).toEqual(['ost@region.example.se']);
        expect(mail.from?.value).toEqual([sender.sender]);
        expect(mail.cc).toBeUndefined();
        expect(mail.bcc).toBeUndefined();
        expect(mail.headerLines.map((h) => h.key).toSorted()).toEqual(
          [
            'auto-submitted',
            'content-language',
            'content-type',
            'date',
            'from',
            'message-id',
            'mime-version',
            'reply-to',
            ...(mail.subject === undefined ? [] : ['subject']),
            'to',
          ].toSorted(),
        );
        expect(mail.subject ?? '').not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
      { numRuns: 300 },
    );
  });

  test('every link of the HTML is one of the draft, and the text says all that the HTML says', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, value) => {
        const draft = aReceipt({
          blocks: [
            { kind: 'heading', text: 'Rubrik' },
            { kind: 'paragraph', text },
            { kind: 'facts', rows: [{ label: 'Behov', value }] },
            {
              kind: 'list',
              items: [
                { text, note: value },
                { text: 'x', href: 'https://kompetens.example.se/a?b=1&c=2' },
              ],
            },
            { kind: 'small', text: value, href: 'https://kompetens.example.se/s', label: 'mer' },
          ],
        });
        const html = renderHtml(draft, sender);
        expect(new Set(hrefs(html))).toEqual(
          new Set(['https://kompetens.example.se/a?b=1&c=2', 'https://kompetens.example.se/s']),
        );
        expect(html).not.toMatch(/<script/i);
        const plain = renderText(draft, sender);
        expect(plain).toContain(text);
        expect(plain).toContain(`Behov: ${value}`);
      }),
      { numRuns: 200 },
    );
  });

  test.each(['a@x.example, b@y.example', 'a@x.example\r\nBcc: b@y.example', '<a@x.example>', 'a', ''])(
    'an address that is not exactly one is refused: %j',
    async (address) => {
      await expect(async () => composed(aReceipt({ to: { name: 'Kim', address } }))).rejects.toThrow();
      expect(MailDraft.safeParse(aReceipt({ to: { name: 'Kim', address } })).success).toBe(false);
    },
  );
});

test('a tag holds what SES allows and gives the key back', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (key) => {
      const tag = tagOf(key.toWellFormed());
      expect(tag).toMatch(/^[A-Za-z0-9_-]*$/);
      expect(dedupKeyOfTag(tag)).toBe(key.toWellFormed());
    }),
  );
  expect(tagOf(`invitation#evt_${'a'.repeat(26)}#con_${'b'.repeat(26)}`).length).toBeLessThanOrEqual(256);
});
