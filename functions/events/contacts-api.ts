import type { Route } from '../../shared/contract/route.ts';
import { type Handle, json, parseInput, readJson } from '../../shared/platform/http.ts';
import {
  addContactRoute,
  ContactInput,
  ContactRemoval,
  contactsRoute,
  removeContactRoute,
} from './contract-contacts.ts';
import { addContact, type ContactsDeps, contactAnswer, removeContact } from './keep-contacts.ts';

const pageSize = 50;

/** Staff keep the lists of who may be invited. */
export const contactsApi = (deps: ContactsDeps): readonly (readonly [Route, Handle])[] => {
  const add = addContact(deps);
  const remove = removeContact(deps);
  return [
    [
      addContactRoute,
      async (request) => {
        const { personId, language } = request;
        return json(201, await add({ input: readJson(request, ContactInput), personId, language }));
      },
    ],
    [
      contactsRoute,
      async ({ query, personId, language }) => {
        const { area, audience, cursor } = parseInput(query, contactsRoute.query, language);
        await deps.acting(personId, [area]);
        const { contacts, next } = await deps.contacts.page(area, audience, pageSize, cursor);
        return json(200, { contacts: contacts.map(contactAnswer), next: next ?? null });
      },
    ],
    [
      removeContactRoute,
      async (request) => {
        const { id, ...place } = readJson(request, ContactRemoval);
        await remove({ place: { ...place, hash: id }, personId: request.personId });
        return json(200, { removed: true });
      },
    ],
  ];
};
