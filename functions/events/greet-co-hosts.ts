import { type CoHost, type Event, endOf } from '../../shared/domain/event.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { type LinkKeys, readLink, signLink } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused, type Write } from '../../shared/platform/table.ts';
import { coHostWrites } from '../../shared/stores/co-host-store.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import { coHostMail } from './co-host-mail.ts';

export type GreetingDeps = { region: RegionSettings; origin: string; newId: NewId };

/** The page lives so long past the event, for who wants to see how it went. */
const livesAfterDays = 90;

const coHostUrl = (keys: LinkKeys, origin: string, id: string, event: Event): string => {
  const expires = new Date(endOf(event).getTime() + livesAfterDays * 86_400_000);
  return `${origin}/co-host/${signLink(keys, { purpose: 'co-host', subject: id.slice('coh_'.length), expires })}`;
};

/** The id that a co-host's link stands for. Throws `Refused`: forged and unknown look the same, expired does not. */
export const coHostOfLink = (keys: LinkKeys, token: string, now: Date): string => {
  const link = readLink(keys, 'co-host', token, now);
  if (link.ok) return `coh_${link.subject}`;
  throw new Refused(link.reason === 'expired' ? 'link-expired' : 'not-found');
};

/** One co-host's link and the mail with it. A second greeting of the same address to the event is refused. */
const greeting = (
  { region, origin, newId }: GreetingDeps,
  keys: LinkKeys,
  event: Event,
  coHost: CoHost,
  at: Date,
): Write[] => {
  const id = newId('coh');
  const hash = addressHash(keys, coHost.email);
  const url = coHostUrl(keys, origin, id, event);
  return [
    ...coHostWrites(id, event.id, hash),
    outboxWrite({
      dedupKey: `co-host#${event.id}#${hash}`,
      cause: event.id,
      draft: coHostMail({ event, coHost, region, url }),
      addressHash: hash,
      at,
    }),
  ];
};

/** One of each address: two names at one address get one link. */
const byAddress = ({ coHosts = [] }: Event): CoHost[] => [
  ...new Map(coHosts.map((coHost) => [coHost.email.toLowerCase(), coHost])).values(),
];

/** The links and mails of everybody who invites together with the region, for the transaction that plans the event. */
export const coHostGreetings = (deps: GreetingDeps, keys: LinkKeys, event: Event, at: Date): Write[] =>
  byAddress(event).flatMap((coHost) => greeting(deps, keys, event, coHost, at));

/** Greets those who have come to the event since it was planned; whoever has a link already is left alone. */
export const greetCoHosts =
  (deps: GreetingDeps & { casework: Pick<Table, 'transact'>; keys: () => Promise<LinkKeys> }) =>
  async (event: Event, at: Date): Promise<void> => {
    for (const coHost of byAddress(event))
      try {
        await deps.casework.transact(greeting(deps, await deps.keys(), event, coHost, at));
      } catch (error) {
        if (!(error instanceof TransactionRefused)) throw error;
      }
  };
