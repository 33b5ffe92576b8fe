import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { composeMime } from '../../../functions/mail/compose-mime.ts';
import { MailDraft } from '../../../shared/mail/mail.ts';
import { sender } from '../../support/mail-samples.ts';
import { mySignalsMails } from '../../support/my-signals-samples.ts';

const at = new Date('2026-11-24T09:00:00Z');
const sent = async (draft: MailDraft) =>
  simpleParser(
    await composeMime({ draft: MailDraft.parse(draft), entry: { dedupKey: 'x#1', attempts: 1 }, region: sender, at }),
  );

describe.each(['sv', 'en'] as const)('in %s', (language) => {
  const mails = mySignalsMails(language, { name: 'Kim Exempel' });

  test.each(Object.keys(mails))('%s says the same as text and as HTML, to one address', async (name) => {
    const draft = mails[name];
    if (!draft) throw new Error(name);
    const mail = await sent(draft);

    expect(mail.to).toMatchObject({ value: [{ address: draft.to.address }] });
    expect(mail.subject).toBe(draft.subject);
    expect(String(mail.html)).toContain(`lang="${language}"`);
    for (const block of draft.blocks) {
      const said = block.kind === 'actions' ? block.links[0]?.href : 'text' in block ? block.text : undefined;
      expect(mail.text).toContain(said);
    }
  });

  test.each(Object.keys(mails))('%s holds no name that somebody chose but its own recipient’s', async (name) => {
    const nasty = 'Vinn pengar\r\nBcc: all@example.com https://evil.example/<b>';
    const draft = mySignalsMails(language, { name: nasty })[name];
    if (!draft) throw new Error(name);
    const mail = await sent(draft);

    expect([mail.bcc, mail.headers.get('bcc')]).toEqual([undefined, undefined]);
    expect(`${mail.text}${mail.html}`).not.toMatch(/evil|Vinn/);
  });

  test('the old address learns whom to turn to, and has no link to press', () => {
    const said = JSON.stringify(mails['contact-changed']);

    expect(said).toContain('alva.exempel@example.org');
    expect(mails['contact-changed']?.replyTo?.address).toBe('alva.exempel@example.org');
    expect(said).not.toContain('"href"');
  });
});
