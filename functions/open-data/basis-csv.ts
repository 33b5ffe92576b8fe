import { type Cell, csvLine, plainCsv } from '../../shared/domain/csv.ts';
import type { Basis } from './contract.ts';

const columns = [
  'edition',
  'area',
  'dataUntil',
  'ssyk',
  'label',
  'class',
  'certainty',
  'score',
  'low',
  'high',
  'coverage',
  'level',
  'officialSituation',
  'officialEdition',
  'expertClass',
  'expertUntil',
  'expertReason',
] as const;

/** The basis as CSV: a header, lines ended by CRLF, UTF-8 without a byte order mark. Missing is an empty cell. */
export const basisCsv = ({ edition, area, dataUntil, occupations }: Basis): string => {
  const lines = occupations.map((o): readonly Cell[] => [
    edition,
    area,
    dataUntil,
    o.ssyk,
    o.label,
    o.class,
    o.certainty,
    o.score,
    o.low,
    o.high,
    o.coverage,
    o.level,
    o.official?.situation ?? null,
    o.official?.edition ?? null,
    o.expertAssessment?.class ?? null,
    o.expertAssessment?.until ?? null,
    o.expertAssessment?.reason ?? null,
  ]);
  return [columns, ...lines].map((line) => csvLine(line, plainCsv)).join('');
};
