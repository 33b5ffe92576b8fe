import { useState } from 'preact/hooks';
import type { EventAnswer } from '../../../../functions/events/contract-answer.ts';
import type { ConsoleEventsTexts } from '../../../../shared/i18n/console-events.sv.ts';
import { type EventList, listEvents } from '../api/events.ts';
import { useFailureText } from '../components/failure-note.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { EventRow } from '../events/event-row.tsx';
import { WithEventTexts } from '../events/with-event-texts.ts';
import { mayWorkSomewhere } from '../may-work.ts';

type RowsProps = { e: ConsoleEventsTexts; events: readonly EventAnswer[]; isPast: boolean; none: string };

const Rows = ({ e, events, isPast, none }: RowsProps) =>
  events.length === 0 ? (
    <p class="empty">{none}</p>
  ) : (
    <ul class="rows">
      {events.map((event) => (
        <EventRow key={event.id} e={e} event={event} isPast={isPast} />
      ))}
    </ul>
  );

type ListsProps = { e: ConsoleEventsTexts; first: EventList };

const Lists = ({ e, first }: ListsProps) => {
  const { client, toast, say } = useConsole();
  const textOf = useFailureText();
  const [more, setMore] = useState<EventList>({ events: [], next: first.next });
  const now = Date.now();
  const all = [...first.events, ...more.events];
  const isPast = ({ startsAt, minutes }: EventAnswer) => Date.parse(startsAt) + minutes * 60_000 <= now;
  const fetchMore = async () => {
    const result = await listEvents(client, more.next);
    if (!result.ok) return toast({ text: textOf(result.failure) });
    setMore({ events: [...more.events, ...result.value.events], next: result.value.next });
    say(`${all.length + result.value.events.length}`);
  };
  return (
    <>
      <h2>{e.upcoming}</h2>
      <Rows e={e} events={all.filter((event) => !isPast(event))} isPast={false} none={e.noneUpcoming} />
      {more.next !== null && (
        <p class="more-rows">
          <button type="button" class="button secondary" onClick={() => void fetchMore()}>
            {e.more}
          </button>
        </p>
      )}
      <h2 class="apart">{e.past}</h2>
      <Rows e={e} events={all.filter(isPast).toReversed()} isPast={true} none={e.nonePast} />
    </>
  );
};

const Events = ({ e }: { e: ConsoleEventsTexts }) => {
  const { me, client } = useConsole();
  const { loading, again } = useLoaded(() => listEvents(client, null));
  return (
    <Page
      heading={e.heading}
      aside={
        mayWorkSomewhere(me) && (
          <a class="button primary" href="#/events/new">
            {e.create}
          </a>
        )
      }
    >
      <p class="lead">{e.lead}</p>
      <p>
        <a href="#/events/proposals">{e.proposals}</a> · <a href="#/events/contacts">{e.contacts}</a>
      </p>
      <Loaded loading={loading} again={() => void again()}>
        {(first) => <Lists e={e} first={first} />}
      </Loaded>
    </Page>
  );
};

/** The events of the own areas: what is to come, and what was. */
export const EventsPage = () => <WithEventTexts>{(e) => <Events e={e} />}</WithEventTexts>;
