import type {
  EmploymentChange,
  InputName,
  PackedInput,
  PackedPlace,
  QuantitySource,
} from '../domain/basis-occupation.ts';
import type { AssessedRow } from '../domain/basis-row.ts';
import type { IndicatorId } from '../domain/index-method.ts';
import type { IndicatorMakeUp } from '../domain/indicator-make-up.ts';
import type { ThreeYearNeed } from '../domain/three-year-need.ts';

type ShownInput = PackedInput & { source: QuantitySource; period: string | null };

/** One occupation in one place, opened: what the open data say of it. */
export type OpenedOccupation = AssessedRow & {
  pillars: PackedPlace['pillars'];
  indicators: Readonly<Record<IndicatorId, PackedPlace['indicators'][IndicatorId] & IndicatorMakeUp>>;
  inputs: Readonly<Record<InputName, ShownInput>>;
  uncertainty: readonly { input: string; percent: number }[] | null;
  need: ThreeYearNeed & { years: number; employmentChange: EmploymentChange | null };
  supply: { places: number | null; completions: number | null; newQualified: number | null };
  wages: readonly { placeName: string; year: number; wage: number }[];
};
