import { isDeepStrictEqual } from 'node:util';
import { caseIdOf } from '../../shared/domain/case.ts';
import { nextStates } from '../../shared/domain/case-state.ts';
import { type ContactChange, contactChangeHours } from '../../shared/domain/contact-change.ts';
import { ownChoices } from '../../shared/domain/own-choices.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { TransactionRefused } from '../../shared/platform/table.ts';
import { type ChangeDeps, changeCase } from '../../shared/stores/change-case.ts';
import { contactChangeWrites } from '../../shared/stores/contact-change-store.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import { signalContactWrite } from '../../shared/stores/signal-store.ts';
import { confirmContactMail } from './confirm-contact-mail.ts';
import type { ContactChangeAnswer, ContactChangeInput } from './contract.ts';
import { confirmContactUrl } from './my-signals-link.ts';
import { opened } from './opened.ts';
import { type OwnSignalsDeps, ownSignal } from './own-signals.ts';

type Deps = OwnSignalsDeps & ChangeDeps & { origin: string; newId: NewId };

const quarterHour = 15 * 60_000;

/**
 * Names another contact for an own signal. The same address, proven by the link, is changed at once; a new one is asked by
 * mail first, and nothing changes until it confirms. One question per signal and quarter of an hour: nobody's mailbox is
 * filled through us. Consent to invitations stays with who gave it.
 */
export const changeContact = (deps: Deps) => {
  const own = ownSignal(deps);
  const change = changeCase(deps);

  const applyAtOnce = (id: string, hash: string, contact: ContactChangeInput['contact']) =>
    change({ id: caseIdOf(id), who: 'employer' }, () => ({
      change: { kind: 'contact-changed' },
      writes: [signalContactWrite(id, { contact, from: hash, to: hash })],
    }));

  const ask = async (signal: Signal, contactChange: ContactChange, contact: ContactChangeInput['contact']) => {
    const at = new Date(contactChange.askedAt);
    const expires = new Date(at.getTime() + contactChangeHours * 3_600_000);
    const url = confirmContactUrl({
      ...{ origin: deps.origin, keys: await deps.keys(), language: signal.language, expires },
      subject: contactChange.id.slice('ask_'.length),
    });
    const mail = outboxWrite({
      dedupKey: `confirm-contact#${signal.id}#${Math.floor(at.getTime() / quarterHour)}`,
      cause: signal.id,
      addressHash: contactChange.to,
      at,
      expiresAt: expires,
      draft: confirmContactMail({ region: deps.region, signal, contact, url }),
    });
    try {
      await deps.casework.transact([mail, ...contactChangeWrites(contactChange, expires)]);
    } catch (error) {
      if (error instanceof TransactionRefused) throw new Refused('too-many', { headers: { 'retry-after': '900' } });
      throw error;
    }
  };

  return async ({ token, input }: { token: string; input: ContactChangeInput }): Promise<ContactChangeAnswer> => {
    const { signal, hash } = await own({ token, reference: input.reference });
    const { state } = await opened(deps, signal.id);
    if (!ownChoices(state).changeContact) throw new Refused('forbidden-step', { allowed: nextStates[state] });
    const to = addressHash(await deps.keys(), input.contact.email);
    if (to === hash) {
      if (!isDeepStrictEqual(input.contact, signal.contact)) await applyAtOnce(signal.id, hash, input.contact);
      return { state: 'applied' };
    }
    const askedAt = deps.clock().toISOString();
    const id = deps.newId('ask');
    await ask(signal, { id, signal: signal.id, from: hash, to, contact: input.contact, askedAt }, input.contact);
    return { state: 'confirmation-sent' };
  };
};
