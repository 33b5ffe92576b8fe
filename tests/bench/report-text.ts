import type { Figure } from './figure.ts';

export type ReportSection = { title: string; figures: readonly Figure[]; notes: readonly string[] };
export type Report = { made: string; versions: Readonly<Record<string, string>>; sections: readonly ReportSection[] };

/** Four significant digits at most, never more than two decimals: more would be noise. */
export const written = (value: number): string => {
  if (!Number.isFinite(value)) return String(value);
  const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return String(Number(value.toFixed(decimals)));
};

/** `ok`, how much is missing, or nothing where there is no target. */
export const verdict = ({ ok, short, unit }: Figure): string => {
  if (ok === undefined) return '';
  return ok ? 'ok' : `short by ${short === undefined ? 'an unknown amount' : `${written(short)} ${unit}`}`;
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (figures: readonly Figure[]): string[] => [
  row(['', 'measured', 'target', '']),
  '|---|---:|---|---|',
  ...figures.map((figure) =>
    row([
      figure.name.replaceAll('|', '\\|'),
      `${written(figure.value)} ${figure.unit}`,
      figure.target === undefined ? '' : `${figure.target} ${figure.unit}`,
      verdict(figure),
    ]),
  ),
];

/** The report as Markdown; the same text goes to the terminal. */
export const reportText = ({ made, versions, sections }: Report): string => {
  const judged = sections.flatMap(({ figures }) => figures.filter(({ ok }) => ok !== undefined));
  const missed = judged.filter(({ ok }) => ok === false);
  return [
    '# Measured figures',
    '',
    `${made}. ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    '',
    `${judged.length - missed.length} of ${judged.length} targets are reached.`,
    ...sections.flatMap(({ title, figures, notes }) => [
      '',
      `## ${title}`,
      ...(figures.length > 0 ? ['', ...table(figures)] : []),
      ...notes.flatMap((note) => ['', note]),
    ]),
    '',
  ].join('\n');
};
