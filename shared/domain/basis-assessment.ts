import {
  type InputFlag,
  type InputName,
  inputNames,
  type PackedIndicator,
  type PackedInput,
  type PackedOccupation,
  type PackedPlace,
} from './basis-occupation.ts';
import type { AdBasis, AdQuantities } from './index-ads.ts';
import { certaintyOf, probabilityOf } from './index-class.ts';
import { coarseStep, reckonedCounts, withheldCounts, withheldParts } from './index-disclosure.ts';
import type { EmploymentBasis } from './index-employment.ts';
import type { OfficialBasis } from './index-external.ts';
import { type HeldClass, withHysteresis } from './index-hysteresis.ts';
import type { IndexInput } from './index-input.ts';
import type { SeekerBasis } from './index-jobseekers.ts';
import { type IndicatorId, indicatorIds, nation, pillarIds, references, shareOfCore } from './index-method.ts';
import type { QualifiedBasis } from './index-qualified.ts';
import { type IndexResult, scoreIndex } from './index-score.ts';
import { largeEnough } from './index-size-gate.ts';
import type { OccupationGroup } from './occupation-group.ts';
import type { OutcomeBasis } from './recruitment-outcomes.ts';
import type { IndexRegion } from './region.ts';
import type { Ssyk4 } from './ssyk.ts';

/** Everything that an edition is computed from, by occupation. `ads` is null where they do not reach back a year. */
export type Evidence = {
  readonly region: Pick<IndexRegion, 'county' | 'areas'>;
  readonly ads: AdBasis | null;
  readonly employment: EmploymentBasis;
  readonly official: OfficialBasis;
  /** What employers told after 90 days, with the period that it is counted over. */
  readonly outcomes?: { readonly counts: OutcomeBasis; readonly period: string } | undefined;
  /** Registered jobseekers; undefined where nobody has uploaded them. */
  readonly seekers?: SeekerBasis | undefined;
  /** New qualified by places that begin; undefined where nothing is known of them. */
  readonly qualified?: QualifiedBasis | undefined;
  /** By occupation: what it earns around the county. */
  readonly wages?: ReadonlyMap<Ssyk4, NonNullable<PackedOccupation['wages']>> | undefined;
  readonly provenance: PackedOccupation['provenance'];
};

/** A group that gathers what fits nowhere else says nothing about an occupation. */
export const isResidual = (label: string): boolean => /(^|\s)övriga?(\s|$)|ej specificera|ospecificera/i.test(label);

const countyPlace = 'county';

/** Failed recruitments in one place; nothing where no employer of the occupation has told in the whole county. */
const hiringOf = (ssyk: string, place: string, { outcomes }: Evidence) => {
  const places = outcomes?.counts.get(ssyk);
  const county = places?.get(countyPlace);
  if (places === undefined || county === undefined) return undefined;
  const { n_f, fail, employers } = places.get(place) ?? { n_f: 0, fail: 0, employers: 0 };
  const whole = reckonedCounts(county);
  const f0 = place === countyPlace ? nation.f0 : whole.fail / whole.n_f;
  return { n_f, fail, f0, employers };
};

type Inputs = { readonly [name in InputName]?: number };
type Measured = {
  readonly place: string;
  readonly inputs: Inputs;
  readonly flags: { readonly [name in InputName]?: InputFlag };
  /** What the result is computed from: `inputs`, but for what is reckoned instead of a count that must not show. */
  readonly scored: IndexInput;
  readonly result: IndexResult;
  readonly held: HeldClass;
  /** The inputs that the source itself hides. */
  readonly suppressed: ReadonlySet<InputName>;
  /** Distinct employers behind `n_f`. */
  readonly employers?: number | undefined;
  readonly supply: PackedPlace['supply'];
};

const parentOf = (county: AdQuantities | undefined) => ({
  m0: county?.m ?? nation.m0,
  ra0: county !== undefined && county.n_s > 0 ? county.ra / county.n_s : nation.ra0,
  measured: county !== undefined && county.n_s > 0,
});

/** One occupation in one place, scored, with its class after hysteresis and before the size gate. */
const measure = (group: OccupationGroup, place: string, evidence: Evidence, before: HeldClass | null): Measured => {
  const { ads, employment, official } = evidence;
  const inPlace = (at: string) => ads && (ads.byOccupation.get(group.ssyk)?.get(at) ?? ads.noAds);
  const counted = inPlace(place) ?? undefined;
  const county = inPlace(countyPlace) ?? undefined;
  const parent = parentOf(place === countyPlace ? undefined : county && reckonedCounts(county));
  const { E, a60, R, estimated } = employment.of(group.ssyk, place);
  const external = official.external(group.ssyk);
  const seekers = evidence.seekers?.of(group.ssyk, place);
  const qualified = evidence.qualified?.of(group.ssyk, place);
  const hiring = hiringOf(group.ssyk, place, evidence);
  const inputs: Inputs = {
    ...counted,
    ...(counted !== undefined && { m0: parent.m0, ra0: parent.ra0 }),
    ...(hiring !== undefined && { n_f: hiring.n_f, fail: hiring.fail, f0: hiring.f0 }),
    ...(seekers !== undefined && { U: seekers.U }),
    ...(E !== undefined && { E }),
    ...(a60 !== undefined && { a60 }),
    ...(R !== undefined && { R }),
    ...(qualified !== undefined && { G: qualified.G }),
    ...(external !== null && { X: external.X }),
  };
  const flags: Measured['flags'] = {
    m0: parent.measured ? 'measured' : 'method',
    ra0: parent.measured ? 'measured' : 'method',
    U: seekers?.suppressed ? 'suppressed' : 'measured',
    f0: place === countyPlace ? 'method' : 'measured',
    E: estimated ? 'estimated' : 'measured',
    a60: 'measured',
    R: 'estimated',
    G: 'estimated',
    X: external?.partial ? 'partial' : 'measured',
  };

  const { a60: _, ...quantities } = inputs;
  const scored: IndexInput = {
    id: `${group.ssyk} ${place}`,
    ...reckonedCounts(quantities),
    E_estimated: estimated,
  };
  const result = scoreIndex({ ...scored, previousClass: before?.class ?? null });
  const { full, low } = result;
  const signs =
    full === null || low === null || isResidual(group.label)
      ? null
      : {
          index: full,
          low,
          hiring: result.pillars.H,
          unemployment: result.indicators.T2,
          previousClass: before?.class ?? null,
        };
  const suppressed = new Set<InputName>(seekers?.suppressed ? ['U'] : []);
  const held = withHysteresis(signs, before);
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  const supply = qualified && { places: tenth(qualified.places), completions: tenth(qualified.completions) };
  return { place, inputs, flags, scored, result, held, suppressed, employers: hiring?.employers, supply };
};

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));
const wholeNumbers: readonly InputName[] = ['U', 'E', 'N', 'N0', 'n_s', 'ra', 'n_f', 'fail'];
const shownInput = (name: InputName, value: number): number =>
  wholeNumbers.includes(name) ? Math.round(value) : Number(value.toPrecision(6));

/** The inputs that a better number of would help most: at least a hundredth of the square of the standard error each. */
const uncertaintyOf = ({ swings, se }: IndexResult): NonNullable<PackedPlace['uncertainty']> =>
  swings
    .map(({ input, halfChange }) => ({
      input,
      percent: Math.round((100 * halfChange ** 2) / Math.max(1e-12, (se ?? 0) ** 2)),
    }))
    .filter(({ percent }) => percent >= 1)
    .toSorted((one, other) => other.percent - one.percent);

type Withheld = ReturnType<typeof withheldParts>;

const published = ({ place, inputs, flags, result, held, supply }: Measured, withheld: Withheld): PackedPlace => {
  const { full, low, high, se, coverage, pillars, indicators, values } = result;
  const rated = held.class !== 'ej-bedomd' && full !== null && se !== null;
  // What the source itself hides is not in the score, its midpoint is: that alone makes no score coarse.
  const isCoarse = [...withheld.inputs].some((name) => name !== 'U' || flags.U !== 'suppressed');
  const step = isCoarse ? coarseStep : 1;
  const told = (value: number | null): number | null =>
    value === null || !rated ? null : step * Math.round(value / step);
  const seOfIndex = inputs.X === undefined ? (se ?? 0) : shareOfCore * (se ?? 0);
  const inputOf = (name: InputName): PackedInput => {
    const value = inputs[name];
    if (value === undefined) return { value: null, flag: 'missing' };
    if (withheld.inputs.has(name))
      return { value: null, flag: flags[name] === 'suppressed' ? 'suppressed' : 'withheld' };
    return { value: shownInput(name, value), flag: flags[name] ?? 'measured' };
  };
  const indicatorOf = (id: IndicatorId): PackedIndicator => {
    const value = values[id];
    if (value === null) return { state: 'missing', value: null, score: null };
    if (withheld.pillars.has(references[id].pillar)) return { state: 'withheld', value: null, score: null };
    return { state: 'present', value: Number(value.toPrecision(6)), score: rounded(indicators[id]) };
  };
  return {
    place,
    level: place === countyPlace ? 'county' : 'area',
    class: held.class,
    certainty: rated ? certaintyOf(probabilityOf(held.class, full, seOfIndex), coverage) : null,
    score: told(full),
    low: told(low),
    high: told(high),
    coverage,
    pending: held.pending,
    pillars: Object.fromEntries(
      pillarIds.map((p) => [p, withheld.pillars.has(p) ? null : rounded(pillars[p])]),
    ) as PackedPlace['pillars'],
    indicators: Object.fromEntries(indicatorIds.map((id) => [id, indicatorOf(id)])) as PackedPlace['indicators'],
    inputs: Object.fromEntries(inputNames.map((name) => [name, inputOf(name)])) as PackedPlace['inputs'],
    ...(supply !== undefined && { supply }),
    ...(rated && withheld.inputs.size === 0 && { uncertainty: uncertaintyOf(result) }),
  };
};

/** Employers' answers are kept by us, and come from no snapshot. */
const provenanceOf = (ssyk: string, { outcomes, provenance }: Evidence): PackedOccupation['provenance'] =>
  outcomes?.counts.has(ssyk) === true
    ? { ...provenance, 'follow-up': { snapshot: 'casework', period: outcomes.period } }
    : provenance;

/**
 * An occupation in the county and in each area, as published. An area that is too small to be rated, or cannot be, shows
 * the county's class with the county's numbers: its own stay hidden. `before` is what readers have now.
 */
export const assessOccupation = (
  group: OccupationGroup,
  evidence: Evidence,
  before: PackedOccupation | null,
): PackedOccupation => {
  const heldBefore = (place: string): HeldClass | null => {
    const own = before?.places.find((p) => p.place === place && (place === countyPlace || p.level === 'area'));
    return own === undefined ? null : { class: own.class, pending: own.pending };
  };
  const measured = (place: string) => measure(group, place, evidence, heldBefore(place));
  const county = measured(countyPlace);
  const areas = evidence.region.areas.map(({ id }) => measured(id));
  const showsItself = ({ inputs, held }: Measured): boolean => largeEnough(inputs) && held.class !== 'ej-bedomd';

  const withheld = withheldCounts(
    { ...county, own: true },
    areas.map((area) => ({ ...area, own: showsItself(area) })),
  );
  const ofCounty = withheld.get(countyPlace) ?? new Set();
  const partsOf = (of: Measured, parent: ReadonlySet<InputName>): Withheld =>
    withheldParts(withheld.get(of.place) ?? new Set(), parent, (id) => of.result.values[id] !== null);
  const countyParts = partsOf(county, new Set());
  const shownCounty = published(county, countyParts);
  const places = areas.map((area) =>
    showsItself(area)
      ? published(area, partsOf(area, new Set([...ofCounty, ...countyParts.inputs])))
      : { ...shownCounty, place: area.place },
  );
  const wages = evidence.wages?.get(group.ssyk);
  // Where the county's employed may not be told, neither may what they have changed by.
  const change = countyParts.inputs.has('E') ? undefined : evidence.employment.change(group.ssyk);
  return {
    ssyk: group.ssyk,
    label: group.label,
    official: evidence.official.official(group.ssyk),
    places: [shownCounty, ...places],
    provenance: provenanceOf(group.ssyk, evidence),
    ...(wages !== undefined && { wages }),
    ...(change !== undefined && { employmentChange: change }),
  };
};

/** What the index is computed from for an occupation in the whole county, before anything is withheld or rounded. */
export const countyInput = (group: OccupationGroup, evidence: Evidence): IndexInput => ({
  ...measure(group, countyPlace, evidence, null).scored,
  id: group.ssyk,
});
