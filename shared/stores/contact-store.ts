import * as z from 'zod/mini';
import { ConsentedHow } from '../domain/consent.ts';
import { Audience } from '../domain/event.ts';
import { Industry } from '../domain/industry.ts';
import { Language } from '../domain/language.ts';
import { Topic } from '../domain/signal.ts';
import { everyItem, type Item, type Table, type Write } from '../platform/table.ts';
import { contactKey, contactPrefix, contactsPartition, shards, silentKey, silentPrefix } from './keys.ts';

/** A set of the table, which is absent where it would be empty. */
const setOf = <T extends z.ZodMiniType>(element: T) =>
  z._default(
    z.pipe(
      z.transform((value: unknown) => (value instanceof Set ? [...value].sort() : value)),
      z.array(element),
    ),
    [],
  );
const count = z._default(z.int(), 0);

/** What is known from an employer's signals; kept of those who agreed to invitations, and without a name of those who did not. */
const fromSignals = {
  area: z.string(),
  industry: z.optional(Industry),
  occupations: setOf(z.string()),
  topics: setOf(Topic),
  signals: count,
  lastSignalAt: z.optional(z.iso.datetime()),
  /** Keyed hash of the employer. */
  employerHash: z.optional(z.string()),
};

/** A person who consented to invitations to what is for an audience. `hash` is the keyed hash of the mail address. */
export const InvitableContact = z.object({
  ...fromSignals,
  hash: z.string(),
  audience: z._default(Audience, 'employers'),
  name: z.string(),
  email: z.email(),
  /** The employer or other organisation. */
  employer: z.string(),
  municipality: z.optional(z.string()),
  language: Language,
  consentedAt: z.iso.datetime(),
  /** The evidence of it: the signal in which consent was given. */
  consentedIn: z.optional(z.string()),
  /** … or how and to whom of the staff. */
  consentedHow: z.optional(ConsentedHow),
  enteredBy: z.optional(z.string()),
  attended: count,
  missed: count,
  lastAttendedAt: z.optional(z.iso.datetime()),
});
export type InvitableContact = z.output<typeof InvitableContact>;

/** An employer of whom a signal came without consent to invitations: no name and no address, to be counted. */
const SilentEmployer = z.object({ ...fromSignals, employerHash: z.string(), addressHash: z.optional(z.string()) });
export type SilentEmployer = z.output<typeof SilentEmployer>;

/** What one signal adds to what is known. */
export type SignalKnowledge = {
  area: string;
  employerHash?: string | undefined;
  industry?: Industry | undefined;
  occupations: readonly string[];
  topics: readonly Topic[];
  at: string;
};

type Sets = Readonly<Record<string, unknown>>;

/** One update that sets what is given, counts the signal, and adds to the sets: nothing is read, nothing known is lost. */
const accumulate = (
  key: { pk: string; sk: string },
  given: Sets,
  { occupations, topics, at }: SignalKnowledge,
): Write => {
  const sets = Object.entries({ ...given, lastSignalAt: at }).filter(([, value]) => value !== undefined);
  // A set may not be empty, and `DynamoDB` makes one of what is added to nothing.
  const added = [
    ['signals', 1],
    ...(occupations.length > 0 ? [['occupations', new Set(occupations)]] : []),
    ...(topics.length > 0 ? [['topics', new Set(topics)]] : []),
  ] as [string, unknown][];
  const names = [...sets, ...added].map(([name]) => name);
  return {
    Update: {
      Key: key,
      UpdateExpression: `SET ${sets.map(([name]) => `#${name} = :${name}`).join(', ')} ADD ${added.map(([name]) => `#${name} :${name}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries([...sets, ...added].map(([name, value]) => [`:${name}`, value])),
    },
  };
};

export type Consent = Pick<
  InvitableContact,
  'hash' | 'area' | 'name' | 'email' | 'employer' | 'municipality' | 'language' | 'consentedAt' | 'consentedIn'
> &
  Partial<Omit<SignalKnowledge, 'area' | 'at'>>;

/** Keeps an employer's consent with what its signal tells: a later one of the same address in the same area adds to it. */
export const contactWrite = ({ occupations = [], topics = [], ...given }: Consent): Write => {
  const { area, hash, consentedAt } = given;
  return accumulate(contactKey(area, hash), given, { area, occupations, topics, at: consentedAt });
};

/** Counts an employer who told of a need and did not agree to be invited; by hashes alone. */
export const silentEmployerWrite = (
  known: SignalKnowledge & { employerHash: string; addressHash?: string | undefined },
): Write => {
  const { area, employerHash, addressHash, industry } = known;
  return accumulate(silentKey(area, employerHash), { area, employerHash, addressHash, industry }, known);
};

/** A contact whom staff enters: of the same address, audience and area, the newest entry counts. Attendance stays. */
export const enteredContactWrite = (contact: InvitableContact): Write => {
  const { hash, area, audience, name, email, employer, language, consentedAt, consentedHow, enteredBy } = contact;
  const sets = { hash, area, audience, name, email, employer, language, consentedAt, consentedHow, enteredBy };
  const given = Object.entries({ ...sets, municipality: contact.municipality }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    Update: {
      Key: contactKey(area, hash, audience),
      UpdateExpression: `SET ${given.map(([key]) => `#${key} = :${key}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(given.map(([key]) => [`#${key}`, key])),
      ExpressionAttributeValues: Object.fromEntries(given.map(([key, value]) => [`:${key}`, value])),
    },
  };
};

type Place = Pick<InvitableContact, 'area' | 'hash' | 'audience'>;

export const contactRemoval = ({ area, hash, audience }: Place): Write => ({
  Delete: { Key: contactKey(area, hash, audience), ConditionExpression: 'attribute_exists(pk)' },
});

type Came = 'attended' | 'missed';

/**
 * Whether a contact came to an event, counted with them for the next invitations; `was` takes back what was counted of the
 * event before. Refused where there is no such contact any more: nothing is kept of them.
 */
export const contactAttendanceWrite = (
  { area, hash, audience }: Place,
  { was, now, at }: { was?: Came; now: Came | undefined; at: string },
): Write => {
  const moved = (state: Came) => Number(now === state) - Number(was === state);
  return {
    Update: {
      Key: contactKey(area, hash, audience),
      UpdateExpression: `${now === 'attended' ? 'SET lastAttendedAt = :at ' : ''}ADD attended :attended, missed :missed`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: {
        ':attended': moved('attended'),
        ':missed': moved('missed'),
        ...(now === 'attended' && { ':at': at }),
      },
    },
  };
};

const contactOf = ({ pk, sk, ...rest }: Item): InvitableContact => InvitableContact.parse(rest);

type Page = { contacts: InvitableContact[]; next: string | undefined };

export const contactStore = (table: Table) => {
  const listed = async function* (area: string, prefix: string): AsyncGenerator<Item> {
    for (let shard = 0; shard < shards; shard += 1)
      yield* everyItem(table, {
        where: 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': contactsPartition(area, shard), ':prefix': prefix },
      });
  };
  return {
    /** Everybody of an audience who may be invited in the areas; of an address in two areas both contacts. */
    inAreas: async (areas: readonly string[], audience: Audience = 'employers'): Promise<InvitableContact[]> => {
      const contacts: InvitableContact[] = [];
      for (const area of areas)
        for await (const item of listed(area, contactPrefix(audience))) contacts.push(contactOf(item));
      return contacts;
    },

    /** Employers of the areas of whom a signal came without consent. */
    silentIn: async (areas: readonly string[]): Promise<SilentEmployer[]> => {
      const silent: SilentEmployer[] = [];
      for (const area of areas)
        for await (const { pk, sk, ...rest } of listed(area, silentPrefix)) silent.push(SilentEmployer.parse(rest));
      return silent;
    },

    /** The contact of an address in the first of these areas that knows it, of whatever audience; employers come first. */
    ofAddress: async (areas: readonly string[], hash: string): Promise<InvitableContact | undefined> => {
      for (const area of areas)
        for (const audience of Audience.options) {
          const item = await table.get(contactKey(area, hash, audience));
          if (item) return contactOf(item);
        }
      return undefined;
    },

    byPlace: async ({ area, hash, audience }: Place): Promise<InvitableContact | undefined> => {
      const item = await table.get(contactKey(area, hash, audience), { consistent: true });
      return item && contactOf(item);
    },

    /**
     * A page of an audience's contacts in an area, in the order of their hashes, which says nothing of anybody. `after` is
     * the `next` of the page before.
     */
    page: async (area: string, audience: Audience, limit: number, after?: string): Promise<Page> => {
      const contacts: InvitableContact[] = [];
      const [from = '0', last] = after?.split('.') ?? [];
      for (let shard = Number(from); shard < shards; shard += 1) {
        const start = shard === Number(from) ? last : undefined;
        const pk = contactsPartition(area, shard);
        const { items, next } = await table.query({
          where: 'pk = :pk AND begins_with(sk, :prefix)',
          values: { ':pk': pk, ':prefix': contactPrefix(audience) },
          limit: limit - contacts.length,
          consistent: true,
          ...(start !== undefined && start !== '' && { after: { pk, sk: `${contactPrefix(audience)}${start}` } }),
        });
        contacts.push(...items.map(contactOf));
        if (next) return { contacts, next: `${shard}.${String(next.sk).slice(contactPrefix(audience).length)}` };
        if (contacts.length >= limit) return { contacts, next: shard + 1 < shards ? `${shard + 1}.` : undefined };
      }
      return { contacts, next: undefined };
    },
  };
};
export type ContactStore = ReturnType<typeof contactStore>;
