import { fieldErrors } from '../../shared/contract/field-errors.ts';
import type { Language } from '../../shared/domain/language.ts';
import { areaById, type RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { problemTexts } from '../../shared/platform/http.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import {
  type ContactStore,
  contactRemoval,
  enteredContactWrite,
  type InvitableContact,
} from '../../shared/stores/contact-store.ts';
import type { actingPerson } from './acting-person.ts';
import type { ContactAnswer, ContactInput } from './contract-contacts.ts';

export type ContactsDeps = {
  region: RegionSettings;
  casework: Pick<Table, 'transact'>;
  contacts: Pick<ContactStore, 'byPlace' | 'page'>;
  acting: ReturnType<typeof actingPerson>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
  newId: NewId;
};
type Place = Pick<InvitableContact, 'area' | 'audience' | 'hash'>;

export const contactAnswer = (contact: InvitableContact): ContactAnswer => ({
  id: contact.hash,
  area: contact.area,
  audience: contact.audience,
  name: contact.name,
  email: contact.email,
  organisation: contact.employer,
  language: contact.language,
  consentedAt: contact.consentedAt,
  consentedHow: contact.consentedHow ?? null,
  enteredBy: contact.enteredBy ?? null,
  attended: contact.attended,
  missed: contact.missed,
});

const checked = ({ region, clock }: ContactsDeps, input: ContactInput, language: Language) => {
  const issues = [
    ...(areaById(region, input.area) ? [] : [{ path: ['area'], message: 'choice' }]),
    ...(input.consentedOn <= dayIn(clock(), region.timeZone) ? [] : [{ path: ['consentedOn'], message: 'range' }]),
  ].map((issue) => ({ code: 'custom', ...issue }));
  if (issues.length > 0)
    throw new Refused('invalid', { errors: fieldErrors(issues, input, problemTexts(language).fields) });
};

/** Staff enters a contact, with who entered it and how and when consent was given. */
export const addContact =
  (deps: ContactsDeps) =>
  async (asked: { input: ContactInput; personId: string | undefined; language: Language }): Promise<ContactAnswer> => {
    const { organisation, consentedOn, ...input } = asked.input;
    const person = await deps.acting(asked.personId, [input.area]);
    checked(deps, asked.input, asked.language);
    const hash = addressHash(await deps.keys(), input.email);
    const at = deps.clock().toISOString();
    const contact: InvitableContact = {
      ...input,
      hash,
      employer: organisation,
      // The start of the day: who left the invitations on that day has the last word.
      consentedAt: `${consentedOn}T00:00:00.000Z`,
      enteredBy: person.id,
      ...{ occupations: [], topics: [], signals: 0, attended: 0, missed: 0 },
    };
    await deps.casework.transact([
      enteredContactWrite(contact),
      auditWrite({ of: `con_${hash}`, at, id: deps.newId('aud'), who: person.id, what: `${input.audience}-entered` }),
    ]);
    const kept = await deps.contacts.byPlace(contact);
    return contactAnswer(kept ?? contact);
  };

/** Takes a contact from its list; that it was there and who took it away is told by the audit. */
export const removeContact =
  (deps: ContactsDeps) =>
  async ({ place, personId }: { place: Place; personId: string | undefined }): Promise<void> => {
    const person = await deps.acting(personId, [place.area]);
    const at = deps.clock().toISOString();
    try {
      await deps.casework.transact([
        contactRemoval(place),
        auditWrite({
          ...{ of: `con_${place.hash}`, at, id: deps.newId('aud'), who: person.id, what: `${place.audience}-removed` },
        }),
      ]);
    } catch (error) {
      if (error instanceof TransactionRefused) throw new Refused('not-found');
      throw error;
    }
  };
