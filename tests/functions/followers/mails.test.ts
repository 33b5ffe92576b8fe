import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { composeMime } from '../../../functions/mail/compose-mime.ts';
import { MailDraft } from '../../../shared/mail/mail.ts';
import { expectHonestDraft, expectHonestMail } from '../../fixtures/hostile-checks.ts';
import { followersMails } from '../../support/followers-samples.ts';
import { sender } from '../../support/mail-samples.ts';

const at = new Date('2026-11-30T05:40:00Z');
const origin = 'https://kompetens.example.org';
const ordinary = { line: 'CNC-operatör' };
const sent = async (draft: MailDraft | undefined) =>
  simpleParser(
    await composeMime({ draft: MailDraft.parse(draft), entry: { dedupKey: 'x#1', attempts: 1 }, region: sender, at }),
  );

describe.each(['sv', 'en'] as const)('in %s', (language) => {
  const mails = followersMails(language, ordinary);

  test.each(Object.entries(mails))('%s says the same as text and as HTML, to one address', async (_, draft) => {
    const mail = await sent(draft);

    expect(mail.to).toMatchObject({ value: [{ address: 'kim@example.com' }] });
    expect(String(mail.html)).toContain(`lang="${language}"`);
    for (const block of draft.blocks)
      if (block.kind === 'facts') for (const { value } of block.rows) expect(mail.text).toContain(value);
    expectHonestDraft(draft, origin);
  });

  test.each(Object.entries(followersMails(language, { line: 'Yrke\r\nBcc: all@example.net <b>https://evil.example' })))(
    '%s is sent to whom it is meant for, whatever a source called the occupation',
    async (_, draft) => {
      await expectHonestMail(draft, { to: 'kim@example.com', origin });
    },
  );
});

test('what changed is left by one click (RFC 8058), and the question whether to follow is no list', async () => {
  const mails = followersMails('sv', ordinary);
  const changed = await sent(mails['changed-many']);
  const asked = await sent(mails['confirm-follow']);

  const headers = Object.fromEntries(changed.headerLines.map(({ key, line }) => [key, line]));
  expect(headers['list-unsubscribe']).toContain(`<${origin}/unsubscribe/1.k1.unsubscribe-following.abc>`);
  expect(headers['list-unsubscribe-post']).toContain('List-Unsubscribe=One-Click');
  expect(asked.headerLines.map(({ key }) => key)).not.toContain('list-unsubscribe');
});

test('what changed is told with what it was, what it is, how sure, the date and the limits, in plain words', async () => {
  const { text = '' } = await sent(followersMails('sv', ordinary)['changed-many']);

  for (const said of [
    'Maskinställare och maskinoperatörer, metallarbete, Östra Gästrikland',
    'Läget var: Balans. Det finns ungefär så många som behövs.',
    'Läget är nu: Brist. Det är svårt att hitta rätt personer.',
    'Hur säkert: Troligt',
    'Uppgifter till och med: söndag 29 november 2026',
    'Arbetsförmedlingens bedömning för länet var: Brist',
    'Läget är nu: Inte bedömt. Det finns för få uppgifter för att bedöma läget.',
    'Vad det inte säger:',
    `${origin}/following/`,
    'Sluta följa yrken:',
  ])
    expect(text).toContain(said);
});
