import { caseIdOf } from '../../shared/domain/case.ts';
import { nextStates } from '../../shared/domain/case-state.ts';
import type { ContactChange } from '../../shared/domain/contact-change.ts';
import { ownChoices } from '../../shared/domain/own-choices.ts';
import { areaById } from '../../shared/domain/region.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { addressSignalRemoval, addressSignalWrite } from '../../shared/stores/address-signals.ts';
import { type ChangeDeps, changeCase, type Occasion } from '../../shared/stores/change-case.ts';
import { type ContactChangeStore, contactChangeApplied } from '../../shared/stores/contact-change-store.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import { signalContactWrite } from '../../shared/stores/signal-store.ts';
import { contactChangedMail } from './contact-changed-mail.ts';
import { subjectOf } from './my-signals-link.ts';
import { opened } from './opened.ts';
import type { OwnSignalsDeps } from './own-signals.ts';

export type ConfirmDeps = Pick<OwnSignalsDeps, 'region' | 'signals' | 'cases' | 'keys' | 'clock'> &
  ChangeDeps & { contactChanges: ContactChangeStore };

export type AskedChange = {
  change: ContactChange;
  signal: Signal;
  /** `asked` waits for the new address, `applied` has been confirmed, `overtaken` the contact was changed otherwise since. */
  state: 'asked' | 'applied' | 'overtaken';
};

/** The change that a link stands for, and how far it has come; reading changes nothing. Throws `Refused`. */
export const askedChange =
  ({ keys, clock, contactChanges, signals }: Pick<ConfirmDeps, 'keys' | 'clock' | 'contactChanges' | 'signals'>) =>
  async (token: string): Promise<AskedChange> => {
    const id = `ask_${subjectOf(await keys(), 'confirm-contact', token, clock())}`;
    const change = await contactChanges.byId(id);
    const signal = change && (await signals.withSteps(change.signal))?.signal;
    if (!change || !signal) throw new Refused('not-found');
    if (change.appliedAt !== undefined) return { change, signal, state: 'applied' };
    return { change, signal, state: signal.addressHash === change.from ? 'asked' : 'overtaken' };
  };

/**
 * The new address confirms: the signal's contact, where it is found by address, and a mail to the old address in one
 * transaction. Confirmed twice it happens once. What the old contact consented to stays theirs.
 */
export const confirmContact = (deps: ConfirmDeps) => {
  const read = askedChange(deps);
  const change = changeCase(deps);

  const writes = (
    signal: Signal,
    { id, from, to }: ContactChange,
    contact: NonNullable<ContactChange['contact']>,
    at: Occasion,
  ) => {
    const area = areaById(deps.region, signal.area);
    if (!area) throw new Error(`The region has no area ${signal.area}`);
    const { email } = signal.contact;
    return [
      contactChangeApplied({ id, signal: signal.id }, at.at),
      signalContactWrite(signal.id, { contact, from, to }),
      addressSignalRemoval(from, signal),
      addressSignalWrite(to, signal),
      ...(email === undefined
        ? []
        : [
            outboxWrite({
              dedupKey: `contact-changed#${id}`,
              cause: signal.id,
              addressHash: from,
              at: at.now,
              draft: contactChangedMail({ region: deps.region, signal, email, broker: area.broker, at: at.now }),
            }),
          ]),
    ];
  };

  return async (token: string): Promise<void> => {
    const { signal, state } = await read(token);
    if (state === 'applied') return;
    await opened(deps, signal.id);
    const apply = change({ id: caseIdOf(signal.id), who: 'employer' }, async (c, occasion) => {
      // Read again after the case, whose version vouches that nobody changes the contact between this and the writes.
      const asked = await read(token);
      const { contact } = asked.change;
      if (asked.state !== 'asked' || contact === undefined) throw new Refused('conflict');
      if (!ownChoices(c.state).changeContact) throw new Refused('forbidden-step', { allowed: nextStates[c.state] });
      return {
        change: { kind: 'contact-changed' },
        writes: writes(asked.signal, asked.change, contact, occasion),
      };
    });
    try {
      await apply;
    } catch (error) {
      // Somebody pressed twice: the other one of them did it.
      if (!(error instanceof Refused) || (await read(token)).state !== 'applied') throw error;
    }
  };
};
