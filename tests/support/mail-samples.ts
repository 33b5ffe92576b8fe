import type { MailDraft } from '../../shared/mail/mail.ts';

export const sender = {
  sender: { name: 'Kompetenssignal Exempel', address: 'signal@kompetens.example.se' },
  organiser: { name: 'Region Exempel' },
};

export const aReceipt = (change: Partial<MailDraft> = {}): MailDraft => ({
  to: { name: 'Kim Exempel', address: 'kim@example.com' },
  replyTo: { name: 'Mäklare Öst', address: 'ost@region.example.se' },
  language: 'sv',
  class: 'service',
  subject: 'Vi har tagit emot er signal K7QM-2XTD-9F',
  blocks: [
    { kind: 'heading', text: 'Tack, vi har tagit emot er signal' },
    { kind: 'paragraph', text: 'Mäklare Öst svarar dig senast måndag 30 november.' },
    { kind: 'facts', rows: [{ label: 'Referens', value: 'K7QM-2XTD-9F' }] },
    { kind: 'actions', links: [{ label: 'Följ er signal', href: 'https://kompetens.example.se/signal/1.k1.status' }] },
  ],
  ...change,
});

export const aDigest = (change: Partial<MailDraft> = {}): MailDraft =>
  aReceipt({
    class: 'digest',
    subject: 'Veckans signaler',
    unsubscribe: { list: 'digest', url: 'https://kompetens.example.se/unsubscribe/1.k1.token' },
    ...change,
  });

export const anInvitation = (change: Partial<MailDraft> = {}): MailDraft =>
  aReceipt({
    class: 'invitation',
    subject: 'Frukost om CNC',
    unsubscribe: { list: 'invitations', url: 'https://kompetens.example.se/unsubscribe/1.k1.other' },
    ...change,
  });
