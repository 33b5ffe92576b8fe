import { rowOf } from '../../shared/domain/basis-row.ts';
import {
  type FrozenCard,
  type FrozenEdition,
  type FrozenInputs,
  isMonthOfFreezing,
  type Quarter,
  quarterBefore,
} from '../../shared/domain/frozen-edition.ts';
import { methodVersion } from '../../shared/domain/index-method.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { FrozenStore } from '../../shared/stores/frozen-store.ts';
import type { BuildDeps } from './build-index.ts';
import {
  computeFrozen,
  documentsNamed,
  frozenEditionKey,
  frozenInputsKey,
  keepCanonical,
  readFrozenEdition,
  readFrozenInputs,
} from './compute-frozen.ts';
import { computation, dataUntilOf, editionInputs } from './edition-inputs.ts';

export type FreezeDeps = Pick<BuildDeps, 'region' | 'objects' | 'sources' | 'outcomes' | 'cards' | 'clock'> & {
  frozen: FrozenStore;
};

/** A frozen edition is not what its inputs give: something was changed that never may be. */
export class EditionDiffers extends Error {
  override name = 'EditionDiffers';
}

type Verdict = 'same' | 'other-computation';
type Result = {
  quarter: Quarter | null;
  /** True where this run froze it. */
  frozen: boolean;
  reason?: 'no-taxonomy' | 'licence-missing' | 'nothing-frozen' | 'frozen-before';
  /** What computing the newest edition again from its stored inputs gave. */
  verified?: Verdict;
  occupations?: number;
};

/**
 * Computes a frozen edition again from its stored inputs. Throws `EditionDiffers` where inputs or edition are gone or the
 * bytes differ. An edition that an older computation made cannot be computed again by this one, and is taken by its hash.
 */
export const verifyFrozen =
  ({ objects, frozen }: Pick<FreezeDeps, 'objects' | 'frozen'>) =>
  async (card: FrozenCard): Promise<Verdict> => {
    const [stored, inputs] = [await readFrozenEdition(objects, card), await readFrozenInputs(objects, card)];
    if (stored === undefined || inputs === undefined) throw new EditionDiffers(card.quarter);
    if (inputs.computation !== computation || inputs.methodVersion !== methodVersion) return 'other-computation';
    const again = computeFrozen(
      inputs,
      await documentsNamed(objects, inputs),
      await beforeOf({ objects, frozen }, inputs),
    );
    if (again.bytes.sha256 !== card.sha256) throw new EditionDiffers(card.quarter);
    return 'same';
  };

/** The edition that classes follow on from, as it was frozen. */
const beforeOf = async (
  { objects }: Pick<FreezeDeps, 'objects' | 'frozen'>,
  { previous, quarter }: Pick<FrozenInputs, 'previous' | 'quarter'>,
): Promise<FrozenEdition | null> => {
  if (previous === null) return null;
  const before = await readFrozenEdition(objects, previous);
  if (before === undefined) throw new EditionDiffers(`${quarter}: ${previous.quarter}`);
  return before;
};

/**
 * In the month after a quarter freezes the quarter's edition: once, with everything that it is made of. At any other time,
 * and where it is frozen already, computes the newest one again and compares. May stop anywhere and run again; of two that
 * overlap one is seen, and what the other left behind is not.
 */
export const freezeEdition = (deps: FreezeDeps) => async (): Promise<Result> => {
  const { region, objects, frozen } = deps;
  const at = deps.clock();
  const today = dayIn(at, region.timeZone);
  const quarter = quarterBefore(today);
  const newest = await frozen.newest();
  if (!isMonthOfFreezing(today) || newest?.quarter === quarter) {
    if (newest === null) return { quarter: null, frozen: false, reason: 'nothing-frozen' };
    return {
      quarter: newest.quarter,
      frozen: false,
      reason: 'frozen-before',
      verified: await verifyFrozen(deps)(newest),
    };
  }

  const { documents, keys, outcomes, sources } = await editionInputs(deps, at);
  if (documents.taxonomy === undefined) return { quarter, frozen: false, reason: 'no-taxonomy' };
  if (
    sources.some(({ licence, attribution, publisher }) =>
      [licence, attribution, publisher].some((t) => t.trim() === ''),
    )
  )
    return { quarter, frozen: false, reason: 'licence-missing' };
  const inputs: FrozenInputs = {
    ...{ quarter, methodVersion, computation, frozenOn: today, dataUntil: dataUntilOf(sources, today) },
    region: {
      county: region.county,
      areas: region.areas.map(({ id, municipalities }) => ({ id, municipalities: [...municipalities] })),
      indexRates: region.indexRates,
      ...(region.staffingFirms?.length && { staffingFirms: region.staffingFirms.toSorted() }),
    },
    documents: keys,
    sources,
    outcomes: {
      period: outcomes.period,
      counts: [...outcomes.counts]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([ssyk, places]) => [ssyk, [...places].toSorted(([a], [b]) => (a < b ? -1 : 1))]),
    },
    previous: newest && { quarter: newest.quarter, sha256: newest.sha256 },
  };
  const { edition, bytes, inputs: from } = computeFrozen(inputs, documents, await beforeOf(deps, inputs));
  // What the edition is made of lies there before anybody can see it.
  await keepCanonical(objects, frozenInputsKey(quarter, from.sha256), from);
  await keepCanonical(objects, frozenEditionKey(quarter, bytes.sha256), bytes);
  const places = ['county', ...region.areas.map(({ id }) => id)];
  const rows = new Map(places.map((place) => [place, edition.occupations.flatMap((one) => rowOf(one, place) ?? [])]));
  const counts = {
    occupations: edition.occupations.length,
    rated: (rows.get('county') ?? []).filter((row) => row.class !== 'ej-bedomd').length,
  };
  const { frozenOn, dataUntil, previous, changes } = edition;
  const isMine = await frozen.freeze(
    {
      ...{ quarter, methodVersion, computation, frozenOn, dataUntil, sha256: bytes.sha256, inputs: from.sha256 },
      ...{ previous, counts, sources, changes },
    },
    rows,
  );
  return {
    quarter,
    frozen: isMine,
    ...(!isMine && { reason: 'frozen-before' as const }),
    occupations: counts.occupations,
  };
};
