import { isOpen } from '../../shared/domain/outbox-entry.ts';
import type { Reports, World } from './world.ts';

/** What is broken after everything has come to rest; nothing where all promises hold. Numbers are those of `promises.md` 1.5. */
export const broken = async (world: World, reports: Reports): Promise<string[]> => {
  const items = await world.items();
  const signals = items.filter((i) => i.sk === 'signal');
  const mails = items.filter((i) => i.sk === 'outbox');
  const found: string[] = [];
  const say = (text: string) => found.push(text);

  // I1: every answered signal exists, once.
  const references = signals.map((s) => String(s.reference));
  const answered = [...world.answers.values()].map((body) => String(JSON.parse(body).reference));
  for (const reference of answered)
    if (references.filter((r) => r === reference).length !== 1) say(`I1 an answered signal is not there once`);
  if (signals.length > answered.length) say(`I1 ${signals.length} signals for ${answered.length} clients`);

  // I2: a receipt for each signal, and no receipt without one.
  const receipts = mails.map((m) => String(m.pk)).filter((pk) => pk.startsWith('outbox#receipt#'));
  const expected = signals.map((s) => `outbox#receipt#${s.pk}`);
  if (JSON.stringify(receipts.toSorted()) !== JSON.stringify(expected.toSorted()))
    say('I2 receipts and signals differ');

  // I3: SES took each mail once; twice at most where its reports are off.
  const most = reports === 'on' ? 1 : 2;
  for (const mail of mails) {
    const dedupKey = String(mail.pk).slice('outbox#'.length);
    const taken = world.ses.accepted.filter((a) => a.dedupKey === dedupKey).length;
    if (taken === 0) say(`I3 a mail is lost (${mail.status})`);
    if (taken > most) say(`I3 a mail was taken ${taken} times`);
    if (world.ses.accepted.some((a) => a.destinations.length !== 1)) say('I3 a mail with other than one recipient');
  }

  // I7: nothing is left open.
  for (const mail of mails) if (isOpen(mail.status as never)) say(`I7 a mail is still ${mail.status}`);
  return found;
};
