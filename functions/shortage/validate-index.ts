import type { EditionId } from '../../shared/domain/edition.ts';
import { methodVersion } from '../../shared/domain/index-method.ts';
import { agreementOf, orderOf, type Situation } from '../../shared/domain/validation-agreement.ts';
import { backtestOf, type Foretold } from '../../shared/domain/validation-backtest.ts';
import {
  type Backtest,
  type BacktestTarget,
  checksOf,
  type NotYet,
  type ValidationReport,
} from '../../shared/domain/validation-report.ts';
import { stabilityOf } from '../../shared/domain/validation-stability.ts';
import { thinnedAds, thinnedInput, thinningOf } from '../../shared/domain/validation-thinning.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import type { ValidationStore } from '../../shared/stores/validation-store.ts';
import type { BuildDeps } from './build-index.ts';
import { editionInputs } from './edition-inputs.ts';
import type { Documents } from './gather-documents.ts';
import { gatherOutcomes } from './gather-outcomes.ts';
import {
  adsOfShare,
  aYearBefore,
  type CountyRow,
  countyRows,
  documentsOfYearBefore,
  judgementEditionBefore,
  judgementsOf,
} from './validation-evidence.ts';

/** Fixed, so that the same inputs give the same report: the day on which the method was written down. */
const seed = 20_261_101;
const thinShare = 0.25;
/** Spells, and outcomes, below which one year's mean of an occupation is chance. */
const fewestSpells = 5;
const fewestOutcomes = 3;

export type ValidateDeps = Pick<BuildDeps, 'region' | 'objects' | 'sources' | 'outcomes' | 'cards'> & {
  basis: Pick<BasisReader, 'pointer'>;
  reports: ValidationStore;
  clock: Clock;
};

type Result = {
  edition: EditionId | null;
  written: boolean;
  reason?: 'no-edition' | 'no-taxonomy' | 'unchanged';
  /** How many checks reached what they should, how many did not, and how many could not be measured yet. */
  passed?: number;
  failed?: number;
  unmeasured?: number;
};

type Then = {
  rows: ReadonlyMap<string, CountyRow>;
  /** Undefined where the judgement of a year ago was not kept. */
  judged: ((ssyk: string) => Situation | null) | undefined;
};

const rankOf = (situation: Situation | null | undefined): number | null =>
  situation === null || situation === undefined ? null : orderOf[situation];

/** What each target measures of an occupation, now and then alike. */
const measured: Readonly<Record<Exclude<BacktestTarget, 'judgement'>, (row: CountyRow) => number | null>> = {
  'search-time': ({ input }) => ((input.n_s ?? 0) >= fewestSpells ? (input.m ?? null) : null),
  're-advertising': ({ input }) => ((input.n_s ?? 0) >= fewestSpells ? (input.ra ?? 0) / (input.n_s ?? 1) : null),
  'failed-recruitment': ({ input }) =>
    (input.n_f ?? 0) >= fewestOutcomes ? (input.fail ?? 0) / (input.n_f ?? 1) : null,
};

/** Vacancies alone: per seeker where registered seekers are known, otherwise per employed person. */
const vacanciesOf = ({ input: { U, V, E } }: CountyRow): number | null => {
  if (V == null) return null;
  if (typeof U === 'number') return (V + 1) / (U + 1);
  return E == null || E === 0 ? null : V / E;
};

const backtests = (now: readonly CountyRow[], then: Then | null): Backtest[] => {
  const foretold = (outcome: (row: CountyRow) => number | null, before: (row: CountyRow) => number | null) =>
    now.flatMap((row): Foretold[] => {
      const known = then?.rows.get(row.ssyk);
      if (known === undefined) return [];
      return [
        {
          core: known.result.core,
          before: before(known),
          vacancies: vacanciesOf(known),
          outcome: outcome(row),
        },
      ];
    });
  const why: NotYet | null = then === null ? 'ads-too-short' : null;
  const whyJudgement = now.some(({ situation }) => rankOf(situation) !== null) ? why : 'no-judgement';
  const judged = backtestOf(
    'judgement',
    foretold(
      ({ situation }) => rankOf(situation),
      ({ ssyk }) => rankOf(then?.judged?.(ssyk)),
    ),
    whyJudgement,
  );
  const others = (['search-time', 're-advertising', 'failed-recruitment'] as const).map((target) =>
    backtestOf(target, foretold(measured[target], measured[target]), why),
  );
  return [judged, ...others];
};

const thinning = (documents: Documents, deps: Pick<ValidateDeps, 'region'>, now: readonly CountyRow[]) => {
  const ads = adsOfShare(documents, deps.region, (all) => thinnedAds(all, thinShare, seed));
  const pairs =
    ads === null
      ? []
      : now.flatMap(({ ssyk, input, ads: whole }) =>
          whole === undefined ? [] : [{ whole: input, thin: thinnedInput({ input, ads: ads(ssyk) }, thinShare) }],
        );
  return thinningOf(pairs, { share: thinShare, seed });
};

/**
 * Judges the index by what is known: against the official judgement, against what came a year later, under other weights,
 * and with a quarter of the data. Writes one report an edition, and none where nothing that it reads is new. May stop
 * anywhere and run again.
 */
export const validateIndex = (deps: ValidateDeps) => async (): Promise<Result> => {
  const { region } = deps;
  const at = deps.clock();
  const pointer = await deps.basis.pointer();
  if (pointer === null) return { edition: null, written: false, reason: 'no-edition' };
  const { edition } = pointer;
  const { documents, outcomes, fingerprint } = await editionInputs(deps, at);
  if (documents.taxonomy === undefined) return { edition, written: false, reason: 'no-taxonomy' };
  const before = await deps.reports.newest();
  if (before?.edition === edition && before.inputs === fingerprint)
    return { edition, written: false, reason: 'unchanged' };

  const now = countyRows({ documents, outcomes, region });
  const rated = now.filter(({ result }) => result.core !== null);
  const until = documents.jobstream?.until ?? null;
  const judgement = documents.yrkesbarometern?.edition ?? null;
  const earlier = judgement === null ? null : judgementEditionBefore(judgement);
  const judgedThen = earlier === null ? undefined : await judgementsOf(deps.objects, earlier, region.county);
  const then = until === null ? null : await yearBefore(deps, { documents, until, at, judged: judgedThen });

  const report: ValidationReport = {
    ...{ edition, methodVersion, computedOn: dayIn(at, region.timeZone), dataUntil: until },
    backtestDay: then === null || until === null ? null : aYearBefore(until),
    judgement,
    earlierJudgement: judgedThen === undefined ? null : earlier,
    rated: rated.length,
    agreement: agreementOf(
      rated.flatMap(({ result, situation }) =>
        situation === null || result.core === null ? [] : [{ core: result.core, situation }],
      ),
    ),
    backtests: backtests(now, then),
    stability: stabilityOf(
      rated.map(({ result }) => result.indicators),
      seed,
    ),
    thinning: thinning(documents, deps, now),
    inputs: fingerprint,
  };
  await deps.reports.keep(report);
  const verdicts = checksOf(report).map(({ passed }) => passed);
  const count = (of: boolean | null) => verdicts.filter((verdict) => verdict === of).length;
  return { edition, written: true, passed: count(true), failed: count(false), unmeasured: count(null) };
};

type Asked = { documents: Documents; until: string; at: Date; judged: Then['judged'] };

/** The county as it could be computed a year before; null where the ads do not reach back so far. */
const yearBefore = async (deps: ValidateDeps, { documents, until, at, judged }: Asked): Promise<Then | null> => {
  const earlier = documentsOfYearBefore(documents, until);
  const outcomes = await gatherOutcomes(deps, new Date(at.getTime() - 365 * 86_400_000));
  const rows = countyRows({ documents: earlier, outcomes, region: deps.region });
  if (rows.every(({ ads }) => ads === undefined)) return null;
  return { rows: new Map(rows.map((row) => [row.ssyk, row])), judged };
};
