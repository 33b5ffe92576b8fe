import { type PackedOccupation, type PackedPlace, sourceOfInput } from '../../shared/domain/basis-occupation.ts';
import { type BasisRow, rowOf } from '../../shared/domain/basis-row.ts';
import type { EditionId, EditionPointer } from '../../shared/domain/edition.ts';
import { assessmentBeside, type ExpertAssessment } from '../../shared/domain/expert-assessment.ts';
import { indicatorIds } from '../../shared/domain/index-method.ts';
import { indicatorMakeUp } from '../../shared/domain/indicator-make-up.ts';
import { nuts2Areas } from '../../shared/domain/nuts2.ts';
import { Ssyk4 } from '../../shared/domain/ssyk.ts';
import { needYears, threeYearNeed } from '../../shared/domain/three-year-need.ts';
import type { AssessmentsAtHand } from '../../shared/stores/assessments-at-hand.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import type { Basis, BasisOccupation } from './contract.ts';

type Deps = {
  basis: Pick<BasisReader, 'pointer' | 'rows' | 'occupation'>;
  assessments: AssessmentsAtHand;
};

const headOf = ({ edition, dataUntil, sources }: EditionPointer, area: string) => ({
  edition,
  area,
  dataUntil,
  sources,
});

const needOf = (packed: PackedOccupation, { inputs }: PackedPlace): BasisOccupation['need'] => {
  const employmentChange = packed.employmentChange ?? null;
  const need = threeYearNeed({
    ...{ exits: inputs.R.value, employed: inputs.E.value, yearlyChange: employmentChange?.rate ?? null },
  });
  return { years: needYears, exitsPerYear: inputs.R.value, flag: inputs.R.flag, ...need, employmentChange };
};

const supplyOf = (place: PackedPlace, { G }: BasisOccupation['inputs']): BasisOccupation['supply'] => ({
  ...{ places: place.supply?.places ?? null, applicantsPerPlace: null, completions: place.supply?.completions ?? null },
  ...{ newQualified: G.value, flag: G.flag, source: G.source, period: G.value === null ? null : G.period },
});

const wagesOf = ({ wages = [] }: PackedOccupation): BasisOccupation['wages'] =>
  wages.map((wage) => {
    const around = nuts2Areas.find(({ code }) => code === wage.place);
    return { ...wage, placeName: around?.name ?? wage.place, counties: [...(around?.counties ?? [])] };
  });

type Found = {
  area: string;
  pointer: EditionPointer;
  packed: PackedOccupation;
  place: PackedPlace;
  row: BasisRow;
  expertAssessment: ExpertAssessment | null;
};

const opened = ({ area, pointer, packed, place, row, expertAssessment }: Found): BasisOccupation => {
  const madeUp = indicatorMakeUp(place);
  const indicators = Object.fromEntries(
    indicatorIds.map((id) => [id, { ...place.indicators[id], ...madeUp[id], inputs: [...madeUp[id].inputs] }]),
  ) as BasisOccupation['indicators'];
  const inputs = Object.fromEntries(
    Object.entries(place.inputs).map(([name, input]) => {
      const source = input.flag === 'method' ? 'method' : sourceOfInput[name as keyof typeof sourceOfInput];
      const { snapshot = null, period = null } = packed.provenance[source] ?? {};
      return [name, { ...input, source, snapshot, period }];
    }),
  ) as BasisOccupation['inputs'];
  const { pillars, uncertainty = null } = place;
  const parts = { pillars, indicators, inputs, uncertainty, supply: supplyOf(place, inputs) };
  return {
    ...headOf(pointer, area),
    ...row,
    expertAssessment,
    ...parts,
    need: needOf(packed, place),
    wages: wagesOf(packed),
  };
};

/**
 * The published basis as the open data show it. Everything of one answer is of one edition; the pointer is asked for each
 * time (half a read unit), so that a new edition is seen at once.
 */
export const showBasis = (deps: Deps) => {
  // An edition never changes, so that its lists may be kept as long as it is the current one.
  let listed: { edition: EditionId; places: Map<string, BasisRow[]> } | undefined;
  const rowsOf = async (edition: EditionId, area: string): Promise<BasisRow[] | null> => {
    if (listed?.edition !== edition) listed = { edition, places: new Map() };
    const known = listed.places.get(area);
    if (known !== undefined) return known;
    const rows = await deps.basis.rows(edition, area);
    // Unknown areas are not remembered: there are as many of them as people care to invent.
    if (rows !== null && listed.edition === edition) listed.places.set(area, rows);
    return rows;
  };
  const find = async (area: string, ssyk: string): Promise<Found | null> => {
    const pointer = Ssyk4.safeParse(ssyk).success ? await deps.basis.pointer() : null;
    const packed = pointer && (await deps.basis.occupation(pointer.edition, ssyk));
    const place = packed?.places.find((p) => p.place === area);
    const row = packed && rowOf(packed, area);
    if (!(pointer && packed && place && row)) return null;
    const expertAssessment = assessmentBeside(await deps.assessments(), { ...row, place: area });
    return { area, pointer, packed, place, row, expertAssessment };
  };
  return {
    /** Every occupation of a place; null where there is no such place, or no edition yet. */
    of: async (area: string): Promise<Basis | null> => {
      const pointer = await deps.basis.pointer();
      const occupations = pointer && (await rowsOf(pointer.edition, area));
      if (pointer === null || occupations === null) return null;
      const holding = await deps.assessments();
      const beside = (row: BasisRow) => assessmentBeside(holding, { ...row, place: area });
      return {
        ...headOf(pointer, area),
        occupations: occupations.map((row) => ({ ...row, expertAssessment: beside(row) })),
      };
    },

    /** One occupation with what its numbers are made of; null where place or occupation are unknown. */
    occupation: async (area: string, ssyk: string): Promise<BasisOccupation | null> => {
      const found = await find(area, ssyk);
      return found && opened(found);
    },

    /** The same, and how the occupation stands in every place. */
    occupationEverywhere: async (area: string, ssyk: string) => {
      const found = await find(area, ssyk);
      if (found === null) return null;
      const everywhere = found.packed.places.map(({ place, class: shown, level }) => ({ place, class: shown, level }));
      return { occupation: opened(found), everywhere };
    },
  };
};
