import type { FlowCell } from '../../../../shared/domain/case-flow.ts';
import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';

type Props = { cells: readonly FlowCell[]; r: ConsolePagesTexts['reports'] };

/** Days per step as bars: what half of the cases take, filled, and what nine in ten take, outlined; the numbers beside. */
export const FlowChart = ({ cells, r }: Props) => {
  const longest = Math.max(...cells.map(({ p90Days }) => p90Days), 1);
  const width = (days: number): number => Math.max(0.5, (99.5 * days) / longest);
  return (
    <>
      <p class="legend quiet">
        <span>
          <svg class="key" viewBox="0 0 20 12" aria-hidden="true">
            <rect class="median" width="20" height="12" />
          </svg>{' '}
          {r.median}
        </span>
        <span>
          <svg class="key" viewBox="0 0 20 12" aria-hidden="true">
            <rect class="p90" x="0.75" y="0.75" width="18.5" height="10.5" />
          </svg>{' '}
          {r.p90}
        </span>
      </p>
      <ul class="bars">
        {cells.map(({ step, medianDays, p90Days }) => (
          <li key={step}>
            <span>{r.steps[step]}</span>
            <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
              <rect class="p90" x="0" y="1" width={width(p90Days)} height="12" />
              <rect class="median" x="0" y="4" width={width(medianDays)} height="6" />
            </svg>
            <span class="quiet">
              {r.median} {r.days(medianDays)}, {r.p90.toLowerCase()} {r.days(p90Days)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
