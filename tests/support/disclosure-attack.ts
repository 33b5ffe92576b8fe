import { assessOccupation, type Evidence } from '../../shared/domain/basis-assessment.ts';
import type { InputName, PackedOccupation, PackedPlace } from '../../shared/domain/basis-occupation.ts';
import type { AdQuantities } from '../../shared/domain/index-ads.ts';
import { coarseStep, isSmallCount, reckonedCounts, withheldCounts } from '../../shared/domain/index-disclosure.ts';
import { compose } from '../../shared/domain/index-indicators.ts';
import { type IndexInput, quantitiesOf } from '../../shared/domain/index-input.ts';
import { nation, shareOfCore } from '../../shared/domain/index-method.ts';
import { scoreIndex } from '../../shared/domain/index-score.ts';
import type { OccupationGroup } from '../../shared/domain/occupation-group.ts';
import type { OutcomeCounts } from '../../shared/domain/recruitment-outcomes.ts';

/**
 * The attack of index-method.md, "Disclosure". The attacker knows the method, its program, who is employed where, and all
 * that is published. A count is safe if another world, with another count there, publishes the very same: the solver looks
 * for one over the integers that are hidden, by what is hidden and continuous, and proves it by computing it forward with
 * the program itself. Where it finds none the count may be given away.
 */

/** What is not public of one occupation in one place. `logDays` is the sum of ln D over the spells. */
type Cell = {
  readonly N: number;
  readonly N0: number;
  readonly V: number;
  readonly n_s: number;
  readonly ra: number;
  readonly logDays: number;
  readonly U?: number | undefined;
  /** Whether the source hides any count behind U, which then has no say in what is published. */
  readonly suppressed?: boolean | undefined;
  readonly outcomes?: OutcomeCounts | undefined;
};
type World = ReadonlyMap<string, Cell>;

const county = 'county';
/** The ads that name no municipality of the county: they count in its total alone, and nothing is published of them. */
const nowhere = 'nowhere';
const none = { N: 0, N0: 0, V: 0, n_s: 0, ra: 0, logDays: 0 };
const counted = ['N', 'N0', 'n_s', 'ra', 'U', 'n_f', 'fail'] as const;
type Counted = (typeof counted)[number];

export type Solved = { readonly ssyk: string; readonly place: string; readonly input: Counted; readonly count: number };

const worldOf = ({ ssyk }: OccupationGroup, evidence: Evidence): World => {
  const places = [county, ...evidence.region.areas.map(({ id }) => id)];
  const world = new Map<string, Cell>(
    places.map((place) => {
      const ads = evidence.ads?.byOccupation.get(ssyk)?.get(place) ?? evidence.ads?.noAds;
      const { N = 0, N0 = 0, V = 0, n_s = 0, m = 0, ra = 0 } = ads ?? {};
      const seekers = evidence.seekers?.of(ssyk, place);
      const outcomes = evidence.outcomes?.counts.get(ssyk)?.get(place);
      const hidden = { U: seekers?.U, suppressed: seekers?.suppressed, outcomes };
      return [place, { N, N0, V, n_s, ra, logDays: n_s * m, ...hidden }];
    }),
  );
  const rest = (name: keyof typeof none): number =>
    places.slice(1).reduce((left, place) => left - (world.get(place) as Cell)[name], (world.get(county) as Cell)[name]);
  const [V, logDays] = [Math.max(0, rest('V')), Math.max(0, rest('logDays'))];
  return world.set(nowhere, { N: rest('N'), N0: rest('N0'), V, n_s: rest('n_s'), ra: rest('ra'), logDays });
};

const adsOf = ({ N, N0, V, n_s, ra, logDays }: Cell): AdQuantities => ({
  ...{ N, N0, V, n_s, ra },
  ...(n_s > 0 && { m: logDays / n_s }),
});

const evidenceOf = (world: World, { ssyk }: OccupationGroup, truth: Evidence): Evidence => {
  const known = [...world].flatMap(([place, { outcomes }]) => (outcomes ? [[place, outcomes] as const] : []));
  return {
    ...truth,
    ads: truth.ads && {
      ...truth.ads,
      byOccupation: new Map([[ssyk, new Map([...world].map(([place, cell]) => [place, adsOf(cell)]))]]),
    },
    ...(truth.seekers && {
      seekers: {
        ...truth.seekers,
        of: (_: string, place: string) => {
          const { U, suppressed = false } = world.get(place) ?? {};
          return U === undefined ? undefined : { U, suppressed };
        },
      },
    }),
    ...(truth.outcomes && { outcomes: { ...truth.outcomes, counts: new Map([[ssyk, new Map(known)]]) } }),
  };
};

const countOf = (cell: Cell, name: Counted): number | undefined =>
  name === 'n_f' || name === 'fail' ? cell.outcomes?.[name] : cell[name];

/** The longest that an ad of two years can stand, ln days. */
const mostLogDays = Math.log(760);

/** Whether employers could have made such a cell. */
const isPossible = ({ N, N0, V, n_s, ra, logDays, U = 0, outcomes }: Cell): boolean =>
  Math.min(N, N0, V, n_s, ra, U) >= 0 &&
  ra <= n_s &&
  365 * V >= N - 1e-9 &&
  logDays >= -1e-9 &&
  logDays <= n_s * mostLogDays + 1e-9 &&
  (outcomes === undefined ||
    (outcomes.n_f >= 0 &&
      outcomes.fail >= 0 &&
      outcomes.fail <= outcomes.n_f &&
      outcomes.employers <= outcomes.n_f &&
      2 * outcomes.employers >= outcomes.n_f));

const withCount = (cell: Cell, name: Counted, by: number): Cell => {
  if (name === 'n_f' || name === 'fail') {
    const { n_f, fail, employers } = cell.outcomes ?? { n_f: 0, fail: 0, employers: 0 };
    const next = { n_f: n_f + (name === 'n_f' ? by : 0), fail: fail + (name === 'fail' ? by : 0) };
    const least = Math.ceil(next.n_f / 2);
    return { ...cell, outcomes: { ...next, employers: Math.max(least, Math.min(next.n_f, employers)) } };
  }
  const changed = { ...cell, [name]: (cell[name] ?? 0) + by };
  if (name === 'N') return { ...changed, V: Math.max(changed.V, changed.N / 365) };
  if (name !== 'n_s') return changed;
  // A spell more lasts as long as the others do, until the solver finds that it must be otherwise.
  return { ...changed, logDays: cell.n_s > 0 ? (cell.logDays / cell.n_s) * changed.n_s : changed.n_s * nation.m0 };
};

const hides = (packed: PackedOccupation, place: string, name: InputName): boolean => {
  const found = packed.places.find((p) => p.place === place);
  return found === undefined || (found.level === 'county' && place !== county) || found.inputs[name].value === null;
};

/** The same as a string is compared fast, and tells all. */
const viewOf = (packed: PackedOccupation): string => JSON.stringify(packed);

export type Attack = {
  group: OccupationGroup;
  evidence: Evidence;
  /** What is published, and what readers had before: one for each publication that rests on this evidence. */
  befores: readonly (PackedOccupation | null)[];
  /** The program that publishes; a faulty one, to see that the attack finds what it gives away. */
  program?: typeof assessOccupation;
  patience?: number;
};

/** Vacancy stocks to try where it is hidden, as multiples of the true one. */
const stocks = [0.9, 1.1, 0.75, 1.3, 0.5, 1.7, 0.3, 2.5];
/** Where in a range of values that fit to look. */
const fractions = [0.5, 0.25, 0.75, 0.05, 0.95];
/** Values of a free variable that are looked at in a place, between the least and the most that it can be. */
const fineness = 80;
/** Sets of other counts that are tried before a count is taken to be given away. */
const usualPatience = 12;

type Change = { readonly place: string; readonly name: Counted; readonly by: number };
type Free = 'V' | 'logDays';
/** Cells that fit, from the least to the most of their free variable. */
type Range = { readonly free: Free | null; readonly cells: readonly Cell[] };

const solverOf = ({ group, evidence, befores, program = assessOccupation, patience = usualPatience }: Attack) => {
  const truth = worldOf(group, evidence);
  const publish = (world: World): PackedOccupation[] => {
    const of = evidenceOf(world, group, evidence);
    return befores.map((before) => program(group, of, before));
  };
  const published = publish(truth);
  const views = published.map(viewOf);
  const [shown] = published as [PackedOccupation];
  const areas = [...evidence.region.areas.map(({ id }) => id), nowhere];
  const ofPlace = new Map(shown.places.map((one) => [one.place, one]));
  const own = [county, ...areas].filter((place) => place === county || ofPlace.get(place)?.level === 'area');
  const others = areas.filter((place) => !own.includes(place));

  const inputOf = (place: string, cell: Cell, whole: Cell): IndexInput => {
    const { E, R, estimated } = evidence.employment.of(group.ssyk, place);
    const G = evidence.qualified?.of(group.ssyk, place)?.G;
    const X = evidence.official.external(group.ssyk)?.X;
    const parent = place === county ? undefined : whole;
    const outcomes = whole.outcomes && (cell.outcomes ?? { n_f: 0, fail: 0 });
    const shares = reckonedCounts({ ...adsOf(whole), ...whole.outcomes });
    return {
      ...{ id: place, E, R, G, X, U: cell.U, E_estimated: estimated },
      ...reckonedCounts({ ...adsOf(cell), ...(outcomes && { n_f: outcomes.n_f, fail: outcomes.fail }) }),
      m0: parent && parent.n_s > 0 ? parent.logDays / parent.n_s : nation.m0,
      ra0: parent && parent.n_s > 0 ? shares.ra / shares.n_s : nation.ra0,
      f0: parent?.outcomes ? (shares.fail ?? 0) / (shares.n_f ?? 1) : nation.f0,
    };
  };
  const fullOf = (place: string, cell: Cell, whole: Cell): number => {
    const input = inputOf(place, cell, whole);
    const { core } = compose(quantitiesOf(input));
    return input.X == null ? (core ?? 0) : shareOfCore * (core ?? 0) + (1 - shareOfCore) * input.X;
  };
  const stepIn = (place: string): number => {
    const inputs = Object.entries(ofPlace.get(place)?.inputs ?? {});
    return inputs.some(([, { flag }]) => flag === 'withheld') ? coarseStep : 1;
  };
  /** Whether score and interval are those that are published: most attempts fail here, before everything is computed. */
  const scoresTheSame = (place: string, cell: Cell, whole: Cell): boolean => {
    const { score, low, high } = ofPlace.get(place) as PackedPlace;
    if (score === null) return true;
    const found = scoreIndex(inputOf(place, cell, whole));
    const step = stepIn(place);
    const rounded = [found.full, found.low, found.high].map((value) =>
      value === null ? null : step * Math.round(value / step),
    );
    return rounded[0] === score && rounded[1] === low && rounded[2] === high;
  };
  const hiddenIn = (packed: PackedOccupation): string =>
    JSON.stringify(packed.places.map(({ level, inputs }) => [level, ...Object.values(inputs).map(({ flag }) => flag)]));
  const hidesTheSame = (world: World): boolean => hiddenIn(publish(world)[0] as PackedOccupation) === hiddenIn(shown);
  const publishesTheSame = (world: World): boolean => {
    const whole = world.get(county) as Cell;
    return (
      [...world.values()].every(isPossible) &&
      own.every((place) => scoresTheSame(place, world.get(place) as Cell, whole)) &&
      publish(world).every((packed, i) => viewOf(packed) === views[i])
    );
  };

  /** Moves a free variable of a cell until its score is what it should be: it rises with each of them. */
  const tuned = (place: string, cell: Cell, whole: Cell, free: Free, score: number): Cell => {
    let low = free === 'V' ? cell.N / 365 : 0;
    let high = free === 'V' ? cell.V * 20 + 20 : cell.n_s * mostLogDays;
    for (let i = 0; i < 24; i += 1) {
      const middle = (low + high) / 2;
      if (fullOf(place, { ...cell, [free]: middle }, whole) < score) low = middle;
      else high = middle;
    }
    return { ...cell, [free]: (low + high) / 2 };
  };
  const scoreIn = (place: string): number =>
    ofPlace.get(place)?.score ?? fullOf(place, truth.get(place) as Cell, truth.get(county) as Cell);
  const freeIn = (place: string, cell: Cell): Free | null =>
    cell.n_s > 0 && hides(shown, place, 'm') ? 'logDays' : hides(shown, place, 'V') ? 'V' : null;

  /** The cells of a place that score as published, by one free variable from the least to the most. */
  const fittingBy = (place: string, cell: Cell, whole: Cell, free: Free): Cell[] => {
    const [least, most] = free === 'V' ? [cell.N / 365, 4 * cell.V + 1] : [0, cell.n_s * mostLogDays];
    const [from, to] = [-0.49, 0.49]
      .map((half) => half * stepIn(place))
      .map((by) => tuned(place, cell, whole, free, scoreIn(place) + by)[free]) as [number, number];
    const between = (low: number, high: number, count: number) =>
      Array.from({ length: count + 1 }, (_, i) => low + ((high - low) * i) / count);
    // Where the score does not move with the variable, the interval still may: the whole range is looked at.
    return [...between(from, to, 20), ...between(least, most, fineness), cell[free]]
      .toSorted((one, other) => one - other)
      .map((value) => ({ ...cell, [free]: value }))
      .filter((one) => scoresTheSame(place, one, whole));
  };
  /** The same by whichever free variable helps; the search time first. */
  const fitting = (place: string, cell: Cell, whole: Cell): Range => {
    if (cell.n_s > 0 && hides(shown, place, 'm')) {
      const cells = fittingBy(place, cell, whole, 'logDays');
      if (cells.length > 0) return { free: 'logDays', cells };
    }
    if (hides(shown, place, 'V')) return { free: 'V', cells: fittingBy(place, cell, whole, 'V') };
    return { free: null, cells: [cell].filter((one) => scoresTheSame(place, one, whole)) };
  };
  const excessOf = (world: World, free: Free): number =>
    areas.reduce((sum, at) => sum + (world.get(at) as Cell)[free], 0) - (world.get(county) as Cell)[free];

  /** Gives what is too much or too little in sum to the places that show nothing of their own. */
  const settled = (world: Map<string, Cell>): World | undefined => {
    for (const free of ['V', 'logDays'] as const) {
      let excess = excessOf(world, free);
      for (const place of others) {
        const cell = world.get(place) as Cell;
        const [least, most] = free === 'V' ? [cell.N / 365, Infinity] : [0, cell.n_s * mostLogDays];
        const next = Math.min(most, Math.max(least, cell[free] - excess));
        excess += next - cell[free];
        world.set(place, { ...cell, [free]: next });
      }
      if (Math.abs(excess) > 1e-7) return undefined;
    }
    return world;
  };

  /** The world in which each tuned place stands at a fraction of what fits it. */
  const at = (cells: World, ranges: ReadonlyMap<string, Range>, fraction: number): Map<string, Cell> => {
    const world = new Map(cells);
    for (const [place, { free, cells: range }] of ranges) {
      const [low, high] = [range[0], range.at(-1)] as [Cell, Cell];
      const between = free === null ? {} : { [free]: low[free] + fraction * (high[free] - low[free]) };
      world.set(place, { ...low, ...between });
    }
    return world;
  };

  /** The fraction at which the areas add up to the county. */
  const adding = (cells: World, ranges: ReadonlyMap<string, Range>, free: Free): number => {
    let [low, high] = [0, 1];
    for (let i = 0; i < 40; i += 1) {
      const middle = (low + high) / 2;
      if (excessOf(at(cells, ranges, middle), free) < 0) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };

  const exactly = (world: Map<string, Cell>): Map<string, Cell> => {
    // What is left by bisection goes to one whose number is hidden, too little to be seen in its score.
    for (const free of ['V', 'logDays'] as const) {
      const excess = excessOf(world, free);
      const taker = own.find((place) => place !== county && freeIn(place, world.get(place) as Cell) === free);
      if (Math.abs(excess) < 1e-4 && taker !== undefined) {
        const cell = world.get(taker) as Cell;
        world.set(taker, { ...cell, [free]: cell[free] - excess });
      }
    }
    return world;
  };

  /** A world of these counts and stocks that publishes the same, with some places tuned. */
  const tunedWorld = (cells: World, places: readonly string[]): World | undefined => {
    const before = cells.get(county) as Cell;
    const wholes = places.includes(county) ? fitting(county, before, before).cells : [before];
    const some = wholes.length <= 5 ? wholes : fractions.map((f) => wholes[Math.floor(f * wholes.length)] as Cell);
    for (const whole of some) {
      const withCounty = new Map(cells).set(county, whole);
      const ranges = new Map<string, Range>();
      for (const place of places)
        if (place !== county) ranges.set(place, fitting(place, cells.get(place) as Cell, whole));
      if ([...ranges.values()].some(({ cells: range }) => range.length === 0)) continue;
      const sums = (['logDays', 'V'] as const).map((free) => adding(withCounty, ranges, free));
      const tried = [...(others.length > 0 ? fractions : []), ...sums];
      for (const fraction of tried) {
        const world = settled(exactly(at(withCounty, ranges, fraction)));
        if (world && publishesTheSame(world)) return world;
      }
    }
    return undefined;
  };

  /** Another world with these counts that publishes the same; undefined where none is found. */
  const witness = (changes: readonly Change[], isThorough: boolean): World | undefined => {
    const cells = new Map(truth);
    for (const { place, name, by } of changes) cells.set(place, withCount(cells.get(place) as Cell, name, by));
    for (const cell of cells.values()) if (!isPossible({ ...cell, logDays: 0, V: Infinity })) return undefined;
    // What is hidden follows from the counts alone: where that is different no tuning helps.
    if (!hidesTheSame(cells)) return undefined;
    const plain = settled(new Map(cells));
    if (plain && publishesTheSame(plain)) return plain;
    const isTotalChanged = changes.some(({ place }) => place === county);
    const touched = isTotalChanged ? own : own.filter((place) => changes.some((change) => change.place === place));
    const variants: World[] = [cells];
    const stocked = isThorough ? own.filter((place) => place !== county && hides(shown, place, 'V')).slice(0, 2) : [];
    for (const place of stocked)
      for (const stock of stocks) {
        const cell = cells.get(place) as Cell;
        const moved = new Map(cells).set(place, { ...cell, V: cell.V * stock });
        const other = stocked.find((one) => one !== place);
        if (other !== undefined && others.length === 0) {
          const taker = cells.get(other) as Cell;
          moved.set(other, { ...taker, V: taker.V + cell.V * (1 - stock) });
        }
        variants.push(moved);
      }
    for (const places of touched.length === own.length || !isThorough ? [touched] : [touched, own])
      for (const variant of variants) {
        const world = tunedWorld(variant, places);
        if (world) return world;
      }
    return undefined;
  };

  /** All ways to give hidden places other counts with the same sum, the least different first. */
  const vectors = (place: string, name: Counted): Change[][] => {
    const hidden = areas.filter((at) => hides(shown, at, name) && countOf(truth.get(at) as Cell, name) !== undefined);
    const isTotalHidden = hides(shown, county, name);
    if (place !== county && !hidden.includes(place)) return [];
    const found: { changes: Change[]; by: number; size: number }[] = [];
    const add = (index: number, changes: Change[], sum: number, size: number): void => {
      const at = hidden[index];
      if (at === undefined) {
        if (sum !== 0 && !isTotalHidden) return;
        const all = sum === 0 ? changes : [...changes, { place: county, name, by: sum }];
        const by = all.find((change) => change.place === place)?.by ?? 0;
        if (by !== 0) found.push({ changes: all, by, size: size + Math.abs(sum) });
        return;
      }
      const count = countOf(truth.get(at) as Cell, name) ?? 0;
      for (let by = -4; by <= 4; by += 1)
        if (count + by >= -1e-9)
          add(index + 1, by === 0 ? changes : [...changes, { place: at, name, by }], sum + by, size + Math.abs(by));
    };
    add(0, [], 0, 0);
    return found.toSorted((one, other) => one.size - other.size).map(({ changes }) => changes);
  };

  /** Whether the rule for this count alone would hide the same places: most vectors fail here. */
  const hidesAlike = (name: Counted, changes: readonly Change[]): boolean => {
    const countable = (at: string) => {
      const cell = changes
        .filter((change) => change.place === at)
        .reduce((one, { by }) => withCount(one, name, by), truth.get(at) as Cell);
      const { E } = evidence.employment.of(group.ssyk, at);
      // An area of which nobody told anything has none, where the county has some.
      const { n_f, fail, employers } =
        cell.outcomes ?? (truth.get(county)?.outcomes ? { n_f: 0, fail: 0, employers: 0 } : {});
      const suppressed = cell.suppressed ? new Set<InputName>(['U']) : undefined;
      const { n_s } = cell;
      const count = countOf(cell, name);
      const inputs = { n_s, ...(E !== undefined && { E }), ...(count !== undefined && { [name]: count }) };
      if (n_f !== undefined && fail !== undefined) Object.assign(inputs, { n_f, fail });
      return { place: at, own: own.includes(at), inputs, suppressed, employers };
    };
    const withheld = withheldCounts(
      countable(county),
      evidence.region.areas.map(({ id }) => countable(id)),
    );
    return own.every((at) => (withheld.get(at)?.has(name) ?? false) === hidesByRule(at, name));
  };
  const hidesByRule = (at: string, name: Counted) =>
    ofPlace.get(at)?.inputs[name].value === null && ofPlace.get(at)?.inputs[name].flag !== 'missing';

  /** Values of a hidden count that are consistent with everything published: the true one, and another if there is one. */
  const alternatives = (place: string, name: Counted): number[] => {
    const count = Math.round(countOf(truth.get(place) as Cell, name) ?? 0);
    const likely = (of: Counted) =>
      vectors(place, of)
        .filter((changes) => hidesAlike(of, changes))
        .slice(0, patience);
    const first = likely(name);
    // Another hidden count of the place may be another too, and make up for it.
    const besides = counted
      .filter(
        (other) =>
          other !== name && hides(shown, place, other) && countOf(truth.get(place) as Cell, other) !== undefined,
      )
      .flatMap((other) => likely(other).slice(0, patience / 2));
    function* ways(): Generator<[readonly Change[], boolean]> {
      for (const changes of first) yield [changes, false];
      for (const changes of first.slice(0, patience / 2))
        for (const more of besides) yield [[...changes, ...more], false];
      for (const changes of first) yield [changes, true];
    }
    for (const [changes, isThorough] of ways()) {
      if (!witness(changes, isThorough)) continue;
      return [count, count + (changes.find((change) => change.place === place && change.name === name)?.by ?? 0)];
    }
    return [count];
  };

  return { truth, shown, published, alternatives };
};

/** The counts of 1 to 4 that what is published gives away, or plainly tells: found as they are asked for. */
export function* givenAway(attack: Attack): Generator<Solved> {
  const { truth, shown, alternatives } = solverOf(attack);
  for (const [place, cell] of truth)
    for (const input of place === nowhere ? [] : counted) {
      const count = countOf(cell, input);
      if (count === undefined || !isSmallCount(count) || (input === 'U' && cell.suppressed)) continue;
      const isTold = !hides(shown, place, input);
      if (isTold || alternatives(place, input).length < 2)
        yield { ssyk: attack.group.ssyk, place, input, count: Math.round(count) };
    }
}

/** What the attacker's program publishes of the truth: the first is to be what was fetched. */
export const foretold = (attack: Attack): PackedOccupation => solverOf(attack).published[0] as PackedOccupation;

export const smallCounts = (attack: Attack): number =>
  [...worldOf(attack.group, attack.evidence)].flatMap(([place, cell]) =>
    place === nowhere ? [] : counted.filter((name) => isSmallCount(countOf(cell, name) ?? 0)),
  ).length;
