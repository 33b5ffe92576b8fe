import type { EventAnswer } from '../../../../functions/events/contract-answer.ts';
import type { ConsoleEventsTexts } from '../../../../shared/i18n/console-events.sv.ts';
import { Written } from '../components/written.tsx';
import { useConsole } from '../console.ts';

type Props = { e: ConsoleEventsTexts; event: EventAnswer; isPast: boolean };

/** An event in the list: one link, and all that tells whether to open it. */
export const EventRow = ({ e, event, isPast }: Props) => {
  const { municipalityName, instant } = useConsole();
  const { counts, capacity, status } = event;
  return (
    <li class="row">
      <div class="row-main">
        <a class="row-link" href={`#/events/${event.id}`}>
          <Written text={event.title} />
        </a>{' '}
        <span class="tag">{e.types[event.type]}</span>
        <div class="row-sub">
          <Written text={event.place.name} />, {municipalityName(event.place.municipality)}
        </div>
      </div>
      <div class="row-state">
        <b>{instant(event.startsAt)}</b>
        <div class="row-sub">{e.page.minutes(event.minutes)}</div>
      </div>
      <div class="row-time">
        <b>{e.seats(counts.yes + counts.offered, capacity)}</b>
        {counts.waiting > 0 && <div class="row-sub">{e.inLine(counts.waiting)}</div>}
      </div>
      <div class="row-sub">
        {status === 'cancelled' ? e.states.cancelled : isPast ? e.states.past : e.states.planned}
      </div>
    </li>
  );
};
