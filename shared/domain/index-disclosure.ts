import type { InputName } from './basis-occupation.ts';
import { disclosure, gates, type IndicatorId, indicatorIds, type PillarId, references } from './index-method.ts';

/** Counts of 1 to 4 persons, vacancies or employers are never published: index-method.md, "Disclosure". */
export const isSmallCount = (value: number): boolean =>
  Math.round(value) >= 1 && Math.round(value) < disclosure.smallestCount;

/**
 * Where a count is withheld, the score and its interval are told in steps of so many points. A whole point tells more than
 * the hidden search time can make up for: where that stands at an end of its scale, or two areas' must add up to their
 * county's, one re-advertised spell more or less moves the score by one to three points, and only one count would fit.
 */
export const coarseStep = disclosure.coarseStep;

type Reckonable = { readonly [name in 'N' | 'N0' | 'n_s' | 'ra' | 'n_f' | 'fail']?: number };

const reckoned = (count: number): number => (isSmallCount(count) ? disclosure.unknownCount : count);
const reckonedPart = (part: number, whole: number): number =>
  isSmallCount(part) ? Math.min(disclosure.unknownCount, reckoned(whole) / 2) : part;

/**
 * Counts as the score reckons with them: 1 to 4 count as what the source itself hides does, and as half of what they are a
 * part of where that is so small. So the score and its interval rest on the same counts whichever it is, and cannot give it
 * away: they would otherwise, where no hidden search time makes up for one recruitment more or less. The vacancy stock and
 * the search time are no counts and stay as they are: they are what is free to be otherwise.
 */
export const reckonedCounts = <Counts extends Reckonable>(counts: Counts): Counts => {
  const { N, N0, n_s, ra, n_f, fail } = counts;
  return {
    ...counts,
    ...(N !== undefined && { N: reckoned(N) }),
    ...(N0 !== undefined && { N0: reckoned(N0) }),
    ...(n_s !== undefined && { n_s: reckoned(n_s) }),
    ...(n_s !== undefined && ra !== undefined && { ra: reckonedPart(ra, n_s) }),
    ...(n_f !== undefined && { n_f: reckoned(n_f) }),
    ...(n_f !== undefined && fail !== undefined && { fail: reckonedPart(fail, n_f) }),
  };
};

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

type AreaCount = {
  readonly place: string;
  readonly own: boolean;
  readonly count: number;
  /** Hidden by the source. */
  readonly suppressed?: boolean;
  /** The least and the most that it can be, as the size gate tells of it; 1 and 0 without, and no bound. */
  readonly least?: number;
  readonly most?: number;
};

/**
 * Whether what is hidden of one count leaves two values for each small one: their sum is known, the total minus what is
 * shown, and so are the bounds of each. What is hidden beside small ones is less than anything shown.
 */
const leavesTwo = (inside: readonly AreaCount[], shown: readonly AreaCount[]): boolean => {
  const sum = inside.reduce((all, { count }) => all + count, 0);
  const next = Math.min(Infinity, ...shown.map(({ count }) => count));
  const able = inside.filter(({ own, least = own ? 1 : 0 }) => least <= 4);
  // Nothing beside it would be hidden if it were not small: where only one can be, it is.
  const theOne = able.length === 1 && inside.some(({ own }) => own) ? able[0] : undefined;
  const bounds = inside.map((area) => {
    const { own, least = own ? 1 : 0, most = Infinity } = area;
    const highest = own ? Math.min(most, next - 1) : most;
    return area === theOne ? [Math.max(1, least), Math.min(4, highest)] : [least, highest];
  }) as [number, number][];
  const sumOf = (ends: readonly number[]): number => ends.reduce((all, end) => all + end, 0);
  return inside.every((area, i) => {
    if (!isSmallCount(area.count) && area.suppressed !== true) return true;
    const rest = bounds.filter((_, j) => j !== i);
    const [least, most] = bounds[i] as [number, number];
    const lowest = Math.max(least, sum - sumOf(rest.map(([, end]) => end)));
    const highest = Math.min(most, sum - sumOf(rest.map(([end]) => end)));
    // Of the one a value more is asked: to hide the total where only one fits would tell that it does.
    return highest - lowest >= (area === theOne ? 2 : 1);
  });
};

/**
 * The areas of one count to withhold, and whether the county's total must be withheld too. The attack it withstands: the
 * total minus what is shown is the sum of what is hidden. A hidden cell is known to be at least 1 where it is marked as
 * withheld, and at least 0 in an area that shows the county; the sum gives them away if it is just that, or one cell's, or
 * all that they can be.
 */
export const withheldCells = (
  total: number,
  areas: readonly AreaCount[],
  isTotalSuppressed = false,
): { places: ReadonlySet<string>; total: boolean } => {
  const isHidden = ({ count, suppressed }: AreaCount) => suppressed === true || isSmallCount(count);
  const hidden = new Set(areas.filter((area) => !area.own || isHidden(area)).map(({ place }) => place));
  if (isTotalSuppressed || isSmallCount(total)) return { places: hidden, total: true };
  for (;;) {
    const inside = areas.filter(({ place }) => hidden.has(place));
    if (!inside.some(isHidden)) return { places: hidden, total: false };
    const shown = areas.filter(({ place, count }) => !hidden.has(place) && count > 0);
    const sum = inside.reduce((all, { count }) => all + count, 0);
    // One more than the least is hidden alike: what is hidden beside the least alone would tell that it is.
    const least = inside.filter(({ own }) => own).length + 1;
    // Small counts alone that add up to the most they can are as plain as those that add up to the least.
    const most = inside.every(({ own, count }) => own && isSmallCount(count)) ? 4 * inside.length : Infinity;
    if (inside.length > 1 && sum > least && sum < most && leavesTwo(inside, shown))
      return { places: hidden, total: false };
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

/**
 * What the size gate tells of a count: who shows itself has so many vacancies; who does not, and is known to have employed
 * enough, has fewer.
 */
const gateBounds = (name: InputName, { own, inputs: { E = 0 } }: Countable): { least?: number; most?: number } => {
  if (name === 'E' && own) return { least: gates.areaEmployed };
  if (name !== 'N') return {};
  if (own) return { least: gates.areaVacancies };
  return E >= gates.areaEmployed ? { most: gates.areaVacancies - 1 } : {};
};

/**
 * Of spells no more can be re-advertised than there are: by place, how many can be, as far as anybody can tell from the
 * spells that are shown. `isWithheld` tells of the places whose spells are not.
 */
const mostReadvertised = (
  county: Countable,
  areas: readonly Countable[],
  isWithheld: (place: string) => boolean,
): ((area: Countable) => number) => {
  const shown = (area: Countable): number => (isWithheld(area.place) ? 0 : (area.inputs.n_s ?? 0));
  const rest = isWithheld(county.place)
    ? Infinity
    : areas.reduce((left, area) => left - shown(area), county.inputs.n_s ?? Infinity);
  const marked = areas.filter(({ own, place }) => own && isWithheld(place));
  return (area) =>
    isWithheld(area.place) ? rest - marked.filter(({ place }) => place !== area.place).length : shown(area);
};

/** By place, the inputs that must not be published: small counts, and those that would give a small one away. */
export const withheldCounts = (county: Countable, areas: readonly Countable[]): Map<string, Set<InputName>> => {
  const withheld = new Map<string, Set<InputName>>([county, ...areas].map(({ place }) => [place, new Set()]));
  const isWithheld = (place: string) => withheld.get(place)?.has('n_s') ?? false;
  for (const name of counts) {
    const total = county.inputs[name];
    const most = name === 'ra' ? mostReadvertised(county, areas, isWithheld) : undefined;
    const cells = areas.flatMap((area) => {
      const { place, own, inputs, suppressed } = area;
      const count = inputs[name];
      const known = {
        place,
        own,
        count: Math.round(count ?? 0),
        suppressed: suppressed?.has(name) ?? false,
        ...gateBounds(name, area),
        ...(most && { most: most(area) }),
      };
      return count === undefined ? [] : [known];
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
