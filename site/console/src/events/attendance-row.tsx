import type { AttendanceRow as Row } from '../../../../functions/events/contract-after.ts';
import type { AttendanceState } from '../../../../shared/domain/attendance.ts';
import type { EventPanelsTexts } from '../../../../shared/i18n/event-panels.sv.ts';
import { Written } from '../components/written.tsx';

type Props = {
  row: Row;
  /** The newest tick is on its way. */
  isUnsaved: boolean;
  p: EventPanelsTexts['attendance'];
  tick: (state: AttendanceState) => void;
};

/** A person on the list, with two buttons for a thumb; pressed again, a button takes its tick back. */
export const AttendanceRow = ({ row, isUnsaved, p, tick }: Props) => {
  const { name, employer, state, expected, by, audience } = row;
  const notes = [
    audience === null ? p.walkIn : expected ? '' : p.notExpected,
    state === 'attended' && by === 'code' ? p.byCode : '',
    isUnsaved ? p.unsaved : '',
  ].filter((note) => note !== '');
  const button = (of: 'attended' | 'missed', label: string, spoken: string) => (
    <button
      type="button"
      class={state === of ? 'button primary' : 'button secondary'}
      aria-pressed={state === of}
      aria-label={spoken}
      onClick={() => tick(state === of ? 'unknown' : of)}
    >
      {label}
    </button>
  );
  return (
    <li class="tick">
      <p>
        <b>
          <Written text={name} />
        </b>
        <br />
        <span class="quiet">
          <Written text={employer} />
          {notes.map((note) => (
            <span key={note} class={note === p.unsaved ? 'late' : ''}>
              {' · '}
              {note}
            </span>
          ))}
        </span>
      </p>
      <div class="tick-buttons">
        {button('attended', p.came, p.cameOf(name))}
        {(expected || state === 'missed') && button('missed', p.missed, p.missedOf(name))}
      </div>
    </li>
  );
};
