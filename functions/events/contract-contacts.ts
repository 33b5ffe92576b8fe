import * as z from 'zod/mini';
import { problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { ConsentedHow } from '../../shared/domain/consent.ts';
import { Audience } from '../../shared/domain/event.ts';
import { guardedLine } from '../../shared/domain/free-text.ts';
import { Language } from '../../shared/domain/language.ts';
import { PlainDay } from '../../shared/domain/plain-day.ts';
import { AreaId } from '../../shared/domain/region.ts';

/** Employers consent in their signals; of the other audiences staff says how and when somebody did. */
export const EnteredAudience = z.enum(Audience.options.filter((audience) => audience !== 'employers'));
export type EnteredAudience = z.infer<typeof EnteredAudience>;

export const ContactInput = z
  .strictObject({
    area: AreaId,
    audience: EnteredAudience,
    name: guardedLine(200),
    email: z.email().check(z.maxLength(254)),
    organisation: guardedLine(200),
    language: z._default(Language, 'sv'),
    consentedOn: PlainDay,
    consentedHow: ConsentedHow,
  })
  .check(z.meta({ id: 'ContactInput' }));
export type ContactInput = z.output<typeof ContactInput>;

const Hash = z.string().check(z.regex(/^[0-9A-Za-z_-]{1,64}$/));

export const ContactAnswer = z
  .strictObject({
    /** Names the contact within its area and audience. */
    id: Hash,
    area: AreaId,
    audience: Audience,
    name: z.string(),
    email: z.string(),
    organisation: z.string(),
    language: Language,
    consentedAt: z.iso.datetime(),
    /** Null where it was given in a signal. */
    consentedHow: z.nullable(ConsentedHow),
    enteredBy: z.nullable(z.string()),
    attended: z.int(),
    missed: z.int(),
  })
  .check(z.meta({ id: 'Contact' }));
export type ContactAnswer = z.infer<typeof ContactAnswer>;

export const ContactList = z
  .strictObject({ contacts: z.array(ContactAnswer), next: z.nullable(z.string()) })
  .check(z.meta({ id: 'ContactList' }));
export type ContactList = z.infer<typeof ContactList>;

export const ContactRemoval = z
  .strictObject({ area: AreaId, audience: Audience, id: Hash })
  .check(z.meta({ id: 'ContactRemoval' }));

export const ContactRemoved = z.strictObject({ removed: z.literal(true) }).check(z.meta({ id: 'ContactRemoved' }));

const staffProblems = { 401: problem('No valid access token'), 403: problem('Not in your areas') } as const;

export const addContactRoute = route({
  id: 'addContact',
  method: 'POST',
  path: '/api/v1/contacts',
  access: 'staff',
  kind: 'api',
  summary: 'Enters somebody who agreed to be invited; the same address, audience and area again replaces what was said',
  body: ContactInput,
  answers: {
    201: { description: 'The contact', body: ContactAnswer },
    ...staffProblems,
    422: problem('A field is wrong'),
  },
});

export const contactsRoute = route({
  id: 'contacts',
  method: 'GET',
  path: '/api/v1/contacts',
  access: 'staff',
  kind: 'api',
  summary: 'Who may be invited, of one audience in one area',
  query: z.object({
    area: AreaId,
    audience: Audience,
    cursor: z.optional(z.string().check(z.regex(/^\d\.[0-9A-Za-z_-]{0,64}$/))),
  }),
  answers: {
    200: { description: 'A page of contacts', body: ContactList },
    ...staffProblems,
    422: problem('A field is wrong'),
  },
});

export const removeContactRoute = route({
  id: 'removeContact',
  method: 'POST',
  path: '/api/v1/contacts/removals',
  access: 'staff',
  kind: 'api',
  summary: 'Takes somebody from a list; invitations that were sent stay what they are',
  body: ContactRemoval,
  answers: {
    200: { description: 'The contact is gone', body: ContactRemoved },
    ...staffProblems,
    404: problem('No such contact'),
    422: problem('A field is wrong'),
  },
});

export const contactsRoutes = [addContactRoute, contactsRoute, removeContactRoute] as const;
