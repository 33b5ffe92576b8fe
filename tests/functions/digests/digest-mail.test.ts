import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Digest, emptyDigest, isEmpty } from '../../../shared/domain/digest.ts';
import { type MailDraft, MailDraft as MailDraftSchema } from '../../../shared/mail/mail.ts';
import { renderHtml } from '../../../shared/mail/render-html.ts';
import { renderText } from '../../../shared/mail/render-text.ts';
import { aDigestMail, everyDigest, someDue } from '../../support/digest-samples.ts';
import { sender } from '../../support/mail-samples.ts';

const languages = ['sv', 'en'] as const;
const broker = { areas: ['gastrikland-ost'], region: false, needs: false };

const hrefsOf = (mail: MailDraft): string[] =>
  mail.blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.flatMap(({ href }) => href ?? [])
      : block.kind === 'small'
        ? (block.href ?? [])
        : [],
  );
const titlesOf = (mail: MailDraft): string[] =>
  mail.blocks.flatMap((block) => (block.kind === 'subheading' ? [block.text] : []));

describe.each(languages)('the weekly letters in %s', (language) => {
  const mails = everyDigest(language);

  test('say what they have always said, as text', async () => {
    const text = Object.entries(mails)
      .map(([name, mail]) => `##### ${name}: ${mail.subject}\n\n${renderText(mail, sender)}`)
      .join('\n');
    await expect(text).toMatchFileSnapshot(`./digests.${language}.golden.txt`);
  });

  test('look as they have always looked, as HTML', async () => {
    const pages = Object.values(mails).map((mail) => renderHtml(mail, sender));
    await expect(pages.join('\n\n')).toMatchFileSnapshot(`./digests-html.${language}.golden.txt`);
  });

  test.each(Object.keys(mails))(
    '%s is a whole mail: one heading, a way out, and a page of ours for each line',
    (name) => {
      const mail = mails[name] as MailDraft;

      expect(MailDraftSchema.parse(mail)).toEqual(mail);
      expect(mail).toMatchObject({ class: 'digest', language, unsubscribe: { list: 'digest' } });
      expect(mail.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(1);
      expect(mail.subject.length).toBeLessThan(70);
      const text = renderText(mail, sender);
      expect(text).not.toMatch(/undefined|null|\[object|NaN/);
      const items = mail.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
      expect(items.filter(({ href }) => href === undefined)).toEqual([]);
      for (const href of hrefsOf(mail)) {
        expect(new URL(href).origin).toBe('https://kompetens.example.org');
        expect(text).toContain(href);
      }
    },
  );
});

describe('a broker’s letter', () => {
  test('tells in this order: what is wanted now, new, changed, warned of, ahead, closed, own numbers', () => {
    expect(titlesOf(everyDigest('sv').broker as MailDraft)).toEqual([
      ...['Behöver dig nu', 'Nya signaler', 'Ändrat bristläge', 'Tidiga varningar'],
      ...['Träffar de närmaste fyra veckorna', 'Avslutat av kollegor', 'Dina siffror'],
    ]);
  });

  test('says of each case why it is wanted', () => {
    const mail = aDigestMail({ digest: { due: someDue() }, reader: broker, language: 'sv' });
    const notes = mail.blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(({ note }) => note) : []));
    expect(notes).toEqual([
      'Mycket försenat: svar lovades fre 6 nov. Gävle',
      'Försenat: svar lovades tor 26 nov. Ockelbo',
      'Arbetsgivaren vill att ärendet tas upp igen. Gävle',
      'Nästa steg skulle tas fre 27 nov. Ockelbo',
      'Svar ska ges i dag. Gävle',
      'Nästa steg ons 2 dec. Gävle',
    ]);
  });

  test('leads from each case to its page, and from what is left out to the list', () => {
    const busy = everyDigest('sv')['broker-busy'] as MailDraft;
    const [, signals] = busy.blocks.filter((block) => block.kind === 'list');
    expect(signals?.items).toHaveLength(8);
    expect(signals?.items[0]?.href).toMatch(/\/console\/#\/case\/case_[0-9a-z]{26}$/);
    expect(busy.blocks).toContainEqual({
      ...{ kind: 'small', text: 'Och 3 till.', label: 'Se alla i arbetslistan' },
      href: 'https://kompetens.example.org/console/#/',
    });
  });

  test('shows no times of fewer than five cases, and always how many are open', () => {
    const numbers = [{ area: 'gastrikland-ost', medianWorkingDays: null, withinPromise: null, open: 1 }];
    const text = renderText(aDigestMail({ digest: { numbers }, reader: broker, language: 'sv' }), sender);
    expect(text).toContain('Östra Gästrikland: 1 öppet ärende');
    expect(text).not.toMatch(/Hälften|i tid/);
  });
});

describe('what is for others', () => {
  const { sv } = { sv: everyDigest('sv') };

  test('a strategist sees counts that lead to the area’s part of the worklist', () => {
    const [late] = (sv.strategist as MailDraft).blocks.filter((block) => block.kind === 'list');
    expect(late?.items[0]).toEqual({
      text: 'Östra Gästrikland: 3 försenade ärenden',
      href: 'https://kompetens.example.org/console/#/?area=gastrikland-ost',
      note: 'Varav mycket försenade: 1',
    });
  });

  test('a provider sees no case, no area’s number, no answers of others, and nothing of the console', () => {
    const text = renderText(sv.provider as MailDraft, sender);
    expect(text).toContain('7 arbetsgivare i länet');
    expect(text).not.toMatch(/K7QM|console|platser|väntelistan| nej/);
  });
});

describe('a quiet part', () => {
  const parts = Object.keys(emptyDigest) as (keyof Digest)[];
  const busy: Digest = { ...emptyDigest, due: someDue() };

  test('does not appear', () => {
    expect(titlesOf(aDigestMail({ digest: busy, reader: broker, language: 'sv' }))).toEqual(['Behöver dig nu']);
  });

  test.each(parts.filter((part) => part !== 'numbers'))('%s alone is something to report', (part) => {
    expect(isEmpty({ ...emptyDigest, [part]: [{}] })).toBe(false);
  });

  test('nothing but numbers is nothing to report', () => {
    const numbers = [{ area: 'gastrikland-ost', medianWorkingDays: 2, withinPromise: 1, open: 3 }];
    expect(isEmpty({ ...emptyDigest, numbers })).toBe(true);
  });
});

test('whatever an employer wrote as the need, the letter leads nowhere but to us and has one line of subject', () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom('<a href="https://evil.example">x</a>', 'a\r\nBcc: eve@evil.example'),
  );
  fc.assert(
    fc.property(words, (need) => {
      const due = someDue().map((line) => ({ ...line, need }));
      const mail = aDigestMail({ digest: { due }, reader: broker, language: 'sv' });
      const links = [...renderHtml(mail, sender).matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
      expect(links.filter((href) => !href.startsWith('https://kompetens.example.org/'))).toEqual([]);
      expect(mail.subject).toBe('Vecka 49: 6 ärenden behöver dig nu');
    }),
    { seed: 4, numRuns: 50 },
  );
});
