import type { HourBenefit, TopicBenefit } from '../../../../shared/domain/event-benefit.ts';
import type { EventPanelsTexts } from '../../../../shared/i18n/event-panels.sv.ts';
import { CountTable } from '../reports/count-table.tsx';

type Rated = Pick<HourBenefit | TopicBenefit, 'events' | 'participantHours' | 'perHour'>;
type Props = {
  heading: string;
  of: string;
  rows: readonly (Rated & { name: string })[];
  r: EventPanelsTexts['results'];
  number: (value: number) => string;
};

/** Benefit per hour as bars, and the same as a table beside them. */
export const BenefitChart = ({ heading, of, rows, r, number }: Props) => {
  const most = Math.max(...rows.map(({ perHour }) => perHour), 0.01);
  return (
    <>
      <h3>{heading}</h3>
      <ul class="bars">
        {rows.map(({ name, perHour }) => (
          <li key={name}>
            <span>{name}</span>
            <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
              <rect class="median" x="0" y="3" width={Math.max(0.5, (99.5 * perHour) / most)} height="8" />
            </svg>
            <span class="quiet">{number(perHour)}</span>
          </li>
        ))}
      </ul>
      <CountTable
        caption={heading}
        heads={[of, r.events, r.hours, r.perHour]}
        rows={rows.map(({ name, events, participantHours, perHour }) => [
          name,
          events,
          number(participantHours),
          number(perHour),
        ])}
      />
    </>
  );
};
