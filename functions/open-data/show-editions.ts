import type { FrozenStore } from '../../shared/stores/frozen-store.ts';
import { type FrozenBasis, type FrozenEditions, isQuarter } from './contract-editions.ts';

type Deps = { frozen: Pick<FrozenStore, 'all' | 'card' | 'rows'> };

/** The quarterly editions as the open data show them. */
export const showEditions = ({ frozen }: Deps) => ({
  all: async (): Promise<FrozenEditions> => ({
    editions: (await frozen.all()).map(({ computation: _, sources: __, changes, ...card }) => ({
      ...card,
      changes: changes.length,
    })),
  }),

  /** Null where there is no such quarter or place. */
  of: async (quarter: string, area: string): Promise<FrozenBasis | null> => {
    if (!isQuarter(quarter)) return null;
    const [card, occupations] = [await frozen.card(quarter), await frozen.rows(quarter, area)];
    if (card === null || occupations === null) return null;
    const { methodVersion, frozenOn, dataUntil, sha256, previous, sources } = card;
    const changes = card.changes.filter(({ place }) => place === area);
    return { quarter, methodVersion, frozenOn, dataUntil, sha256, previous, area, sources, occupations, changes };
  },
});
