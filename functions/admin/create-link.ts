import type { Person } from '../../shared/domain/person.ts';
import type { ShortLink, ShortLinkInput } from '../../shared/domain/short-link.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { ShortLinkStore } from '../../shared/stores/short-link-store.ts';

type Deps = { links: Pick<ShortLinkStore, 'create'>; clock: Clock; newId: NewId };

const attempts = 5;

/** Eight characters of a random id: 40 bits, short enough for a poster. */
const newCode = (newId: NewId): string => newId('lnk').slice('lnk_'.length).slice(0, 8);

/** Makes a short link under a code that nobody has. */
export const createLink =
  ({ links, clock, newId }: Deps) =>
  async (input: ShortLinkInput, person: Pick<Person, 'id'>): Promise<ShortLink> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const link: ShortLink = {
        ...input,
        code: newCode(newId),
        createdBy: person.id,
        createdAt: clock().toISOString(),
      };
      if (await links.create(link)) return link;
    }
    throw new Refused('conflict');
  };
