import type { InputName } from './basis-occupation.ts';
import { disclosure, type IndicatorId, indicatorIds, type PillarId, references } from './index-method.ts';

/** Counts of 1 to 4 persons, vacancies or employers are never published: index-method.md, "Disclosure". */
export const isSmallCount = (value: number): boolean =>
  Math.round(value) >= 1 && Math.round(value) < disclosure.smallestCount;

/** Outcomes have a rule of their own, see `withheldOutcomes`. */
const counts = ['U', 'E', 'N', 'N0', 'n_s', 'ra'] as const satisfies readonly InputName[];

/** Which inputs each indicator is computed from: whoever knows all but one of them knows that one. */
const inputsOf = {
  T1: ['U', 'V'],
  T2: ['U', 'E'],
  H1: ['n_s', 'm', 'm0'],
  H2: ['n_s', 'ra', 'ra0'],
  H3: ['n_f', 'fail', 'f0'],
  D1: ['V', 'E'],
  D2: ['N', 'N0'],
  F1: ['R', 'G', 'E'],
  F2: ['R', 'E'],
} as const satisfies Record<IndicatorId, readonly InputName[]>;

/** The counts of one place. An area that shows the county instead of itself publishes none of its own (`own: false`). */
type Countable = {
  readonly place: string;
  readonly own: boolean;
  readonly inputs: { readonly [name in InputName]?: number };
  /** Counts that the source hides, in whole or in part: withheld whatever their size. */
  readonly suppressed?: ReadonlySet<InputName> | undefined;
  /** Distinct employers behind `n_f`. */
  readonly employers?: number | undefined;
};

/**
 * The areas of one count to withhold, and whether the county's total must be withheld too. The attack it withstands: the
 * total minus what is shown is the sum of what is hidden. A hidden cell is known to be at least 1 where it is marked as
 * withheld, and at least 0 in an area that shows the county; the sum gives them away if it is just that, or one cell's, or
 * all that small counts can be.
 */
export const withheldCells = (
  total: number,
  areas: readonly {
    readonly place: string;
    readonly own: boolean;
    readonly count: number;
    /** Hidden by the source. */
    readonly suppressed?: boolean;
  }[],
  isTotalSuppressed = false,
): { places: ReadonlySet<string>; total: boolean } => {
  const isHidden = ({ count, suppressed }: (typeof areas)[number]) => suppressed === true || isSmallCount(count);
  const hidden = new Set(areas.filter((area) => !area.own || isHidden(area)).map(({ place }) => place));
  if (isTotalSuppressed || isSmallCount(total)) return { places: hidden, total: true };
  for (;;) {
    const inside = areas.filter(({ place }) => hidden.has(place));
    if (!inside.some(isHidden)) return { places: hidden, total: false };
    const sum = inside.reduce((all, { count }) => all + count, 0);
    const least = inside.filter(({ own }) => own).length;
    // Small counts alone that add up to the most they can are as plain as those that add up to the least.
    const most = inside.every(({ own, count }) => own && isSmallCount(count)) ? 4 * inside.length : Infinity;
    if (inside.length > 1 && sum > least && sum < most) return { places: hidden, total: false };
    const shown = areas.filter(({ place, count }) => !hidden.has(place) && count > 0);
    if (shown.length === 0) return { places: hidden, total: true };
    // All that are as small as the next smallest: to choose one of them would tell whoever knows how it is chosen.
    const next = Math.min(...shown.map(({ count }) => count));
    for (const { place, count } of shown) if (count === next) hidden.add(place);
  }
};

/** Whether the outcomes of a place may be shown: many employers, and neither the failed nor the others just a few. */
const mayShowOutcomes = ({ inputs: { n_f = 0, fail = 0 }, employers = 0 }: Countable): boolean =>
  employers >= disclosure.employers && !isSmallCount(fail) && !isSmallCount(n_f - fail);

/**
 * The places whose outcomes are withheld. Failed and other recruitments add up to `n_f`, in each place and over the places:
 * so that none is solved from the rest, the areas show theirs only where every area that has any may, and else none does.
 */
const withheldOutcomes = (county: Countable, areas: readonly Countable[]): string[] => {
  const hasAny = ({ inputs }: Countable): boolean => (inputs.n_f ?? 0) > 0;
  const areasMay = areas.filter(hasAny).every((area) => area.own && mayShowOutcomes(area));
  return [
    ...(hasAny(county) && !mayShowOutcomes(county) ? [county.place] : []),
    ...(areasMay ? [] : areas.filter(({ inputs }) => inputs.n_f !== undefined).map(({ place }) => place)),
  ];
};

/** By place, the inputs that must not be published: small counts, and those that would give a small one away. */
export const withheldCounts = (county: Countable, areas: readonly Countable[]): Map<string, Set<InputName>> => {
  const withheld = new Map<string, Set<InputName>>([county, ...areas].map(({ place }) => [place, new Set()]));
  for (const name of counts) {
    const total = county.inputs[name];
    const cells = areas.flatMap(({ place, own, inputs, suppressed }) => {
      const count = inputs[name];
      const isSuppressed = suppressed?.has(name) ?? false;
      return count === undefined ? [] : [{ place, own, count: Math.round(count), suppressed: isSuppressed }];
    });
    if (total === undefined) {
      // No total, nothing to subtract from: what is hidden is hidden by itself.
      for (const { place, count, suppressed } of cells)
        if (suppressed || isSmallCount(count)) withheld.get(place)?.add(name);
      continue;
    }
    const found = withheldCells(Math.round(total), cells, county.suppressed?.has(name));
    for (const place of found.places) withheld.get(place)?.add(name);
    if (found.total) withheld.get(county.place)?.add(name);
  }
  for (const place of withheldOutcomes(county, areas)) withheld.get(place)?.add('n_f').add('fail');
  return withheld;
};

/**
 * The continuous input that leaves an attacker a free variable once its pillar's numbers are withheld. Where H rests on
 * outcomes alone there is no search time to be free: the vacancy stock then is, and takes its pillars with it.
 */
const freeInput = { T: null, H: 'm', D: 'V', F: 'R' } as const satisfies Record<PillarId, InputName | null>;

/**
 * What follows from withheld inputs in one place: the pillars whose parts are withheld, and all inputs. `parent` holds
 * what is withheld of the county, whose `m` and `ra / n_s` are an area's `m0` and `ra0`.
 */
export const withheldParts = (
  own: ReadonlySet<InputName>,
  parent: ReadonlySet<InputName>,
  present: (indicator: IndicatorId) => boolean,
): { inputs: ReadonlySet<InputName>; pillars: ReadonlySet<PillarId> } => {
  const inputs = new Set(own);
  if (parent.has('n_s') || parent.has('m')) inputs.add('m0');
  if (parent.has('n_s') || parent.has('ra')) inputs.add('ra0');
  if (parent.has('n_f') || parent.has('fail')) inputs.add('f0');
  if (inputs.has('N')) inputs.add('V');
  if (inputs.has('n_s')) inputs.add('m');
  if (inputs.has('E')) inputs.add('R');
  const pillars = new Set<PillarId>();
  for (let before = -1; before < inputs.size + pillars.size; ) {
    before = inputs.size + pillars.size;
    for (const id of indicatorIds) {
      if (present(id) && inputsOf[id].some((name) => inputs.has(name))) pillars.add(references[id].pillar);
    }
    for (const pillar of pillars) {
      const free = pillar === 'H' && !present('H1') ? 'V' : freeInput[pillar];
      if (free !== null) inputs.add(free);
    }
  }
  return { inputs, pillars };
};
