import { ShortLink } from '../domain/short-link.ts';
import { ConditionFailed, everyItem, type Table } from '../platform/table.ts';
import { linksPartition, shortLinkKey } from './keys.ts';

const linkIn = ({ pk, sk, ...rest }: Record<string, unknown>): ShortLink => ShortLink.parse(rest);

/** The region's short links by their code. One is never changed or taken away: it may hang on a wall. */
export type ShortLinkStore = {
  byCode: (code: string) => Promise<ShortLink | undefined>;
  /** Newest first. */
  all: () => Promise<ShortLink[]>;
  /** False where the code is taken. */
  create: (link: ShortLink) => Promise<boolean>;
};

export const shortLinkStore = (table: Table): ShortLinkStore => ({
  byCode: async (code) => {
    const item = await table.get(shortLinkKey(code));
    return item && linkIn(item);
  },
  all: async () => {
    const links: ShortLink[] = [];
    const question = { where: 'pk = :pk', values: { ':pk': linksPartition }, consistent: true };
    for await (const item of everyItem(table, question)) links.push(linkIn(item));
    return links.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  },
  create: async (link) => {
    try {
      await table.write({
        Put: { Item: { ...shortLinkKey(link.code), ...link }, ConditionExpression: 'attribute_not_exists(pk)' },
      });
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return false;
      throw error;
    }
  },
});
