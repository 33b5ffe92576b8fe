import type { FlowCell } from '../../../../shared/domain/case-flow.ts';
import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';

type Props = { cells: readonly FlowCell[]; r: ConsolePagesTexts['reports'] };

export const FlowTable = ({ cells, r }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
  <div class="scroll" tabIndex={0}>
    <table>
      <caption>{r.flowTable}</caption>
      <thead>
        <tr>
          <th scope="col">{r.step}</th>
          <th scope="col" class="number">
            {r.cases}
          </th>
          <th scope="col" class="number">
            {r.median}
          </th>
          <th scope="col" class="number">
            {r.p90}
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ step, cases, medianDays, p90Days, medianWorkingDays, p90WorkingDays }) => (
          <tr key={step}>
            <th scope="row">{r.steps[step]}</th>
            <td class="number">{cases}</td>
            <td class="number">
              {r.days(medianDays)}
              <br />
              <span class="quiet">{r.workingDays(medianWorkingDays)}</span>
            </td>
            <td class="number">
              {r.days(p90Days)}
              <br />
              <span class="quiet">{r.workingDays(p90WorkingDays)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
