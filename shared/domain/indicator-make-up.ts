import type { InputName, PackedPlace } from './basis-occupation.ts';
import {
  type IndicatorId,
  indicatorIds,
  type PillarId,
  pillarWeights,
  references,
  shrinkage,
  weightOfFWithoutNewQualified,
} from './index-method.ts';

/** What an indicator is drawn toward, and how strongly. */
export type IndicatorParent = {
  readonly of: 'county' | 'nation';
  /** The parent's value in the indicator's unit; null where it is withheld. */
  readonly value: number | null;
  /** Pseudo-observations with which the parent counts. */
  readonly pseudoObservations: number;
};

/** How a published indicator came about, beside its value and score. */
export type IndicatorMakeUp = {
  readonly pillar: PillarId;
  /** Weight within its pillar. */
  readonly weight: number;
  /** Its share of Core after what is missing has given its weight to the rest; null where Core is not rated. */
  readonly shareOfCore: number | null;
  readonly inputs: readonly InputName[];
  /** The input that counts its observations; null for an indicator of stocks, which is not shrunk. */
  readonly n: InputName | null;
  readonly parent: IndicatorParent | null;
};

const madeOf = {
  T1: { inputs: ['U', 'V'], n: null, parent: null },
  T2: { inputs: ['U', 'E'], n: null, parent: null },
  H1: { inputs: ['n_s', 'm', 'm0'], n: 'n_s', parent: ['m0', shrinkage.spells] },
  H2: { inputs: ['n_s', 'ra', 'ra0'], n: 'n_s', parent: ['ra0', shrinkage.spells] },
  H3: { inputs: ['n_f', 'fail', 'f0'], n: 'n_f', parent: ['f0', shrinkage.outcomes] },
  D1: { inputs: ['V', 'E'], n: null, parent: null },
  D2: { inputs: ['N', 'N0'], n: null, parent: null },
  F1: { inputs: ['R', 'G', 'E'], n: null, parent: null },
  F2: { inputs: ['R', 'E'], n: null, parent: null },
} as const satisfies Record<
  IndicatorId,
  { inputs: readonly InputName[]; n: InputName | null; parent: readonly [InputName, number] | null }
>;

/** Weight of an indicator in the sum of all, when everything is there; pillar F weighs half on its replacement rate alone. */
const fullWeight = (id: IndicatorId): number =>
  id === 'F2' ? weightOfFWithoutNewQualified : pillarWeights[references[id].pillar];

/** A withheld indicator is in Core all the same: it is known, and not shown. */
const sharesOf = (place: PackedPlace): Partial<Record<IndicatorId, number>> => {
  if (place.score === null) return {};
  const present = indicatorIds.filter((id) => place.indicators[id].state !== 'missing');
  const inPillar = (pillar: PillarId) => present.filter((id) => references[id].pillar === pillar);
  const weightIn = (pillar: PillarId) => inPillar(pillar).reduce((sum, id) => sum + references[id].weight, 0);
  const pillars = [...new Set(present.map((id) => references[id].pillar))];
  const all = pillars.reduce((sum, pillar) => sum + fullWeight(inPillar(pillar)[0] as IndicatorId), 0);
  return Object.fromEntries(
    present.map((id) => {
      const share = (fullWeight(id) * references[id].weight) / weightIn(references[id].pillar) / all;
      return [id, Number(share.toFixed(6))];
    }),
  );
};

const parentOf = (id: IndicatorId, { inputs }: PackedPlace): IndicatorParent | null => {
  const { parent } = madeOf[id];
  if (parent === null) return null;
  const [name, pseudoObservations] = parent;
  const { value, flag } = inputs[name];
  return flag === 'missing' ? null : { of: flag === 'method' ? 'nation' : 'county', value, pseudoObservations };
};

/** Every indicator of a published place opened into weights, inputs, n and parent. Source: index-method.md, mission R02. */
export const indicatorMakeUp = (place: PackedPlace): Record<IndicatorId, IndicatorMakeUp> => {
  const shares = sharesOf(place);
  return Object.fromEntries(
    indicatorIds.map((id): [IndicatorId, IndicatorMakeUp] => {
      const { pillar, weight } = references[id];
      const { inputs, n } = madeOf[id];
      return [id, { pillar, weight, shareOfCore: shares[id] ?? null, inputs, n, parent: parentOf(id, place) }];
    }),
  ) as Record<IndicatorId, IndicatorMakeUp>;
};
