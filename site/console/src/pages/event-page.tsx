import { useState } from 'preact/hooks';
import type { EventAnswer } from '../../../../functions/events/contract-answer.ts';
import { audiencesOfType } from '../../../../shared/domain/event.ts';
import type { ConsoleEventsTexts } from '../../../../shared/i18n/console-events.sv.ts';
import { Section } from '../case/section.tsx';
import { Facts } from '../components/facts.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { Written, WrittenLines } from '../components/written.tsx';
import { useConsole } from '../console.ts';
import { CancelDialog } from '../events/cancel-dialog.tsx';
import { CountsPanel } from '../events/counts-panel.tsx';
import { EditForm } from '../events/edit-form.tsx';
import { EventLinks } from '../events/event-links.tsx';
import { type OpenEvent, useEvent } from '../events/use-event.ts';
import { WithEventTexts } from '../events/with-event-texts.ts';
import { mayWorkSomewhere } from '../may-work.ts';

const EventFacts = ({ e, event }: { e: ConsoleEventsTexts; event: EventAnswer }) => {
  const { t, municipalityName, areaName, instant } = useConsole();
  const { page: p } = e;
  const { place } = event;
  return (
    <>
      {event.cancelled && (
        <div class="notice bad">
          <p>
            {p.cancelledBecause}: <Written text={event.cancelled.reason} />
          </p>
        </div>
      )}
      <Facts
        of={[
          [e.type, e.types[event.type]],
          [p.when, `${instant(event.startsAt)}, ${p.minutes(event.minutes)}`],
          [
            p.where,
            <Written key="where" text={`${place.name}, ${place.address}, ${municipalityName(place.municipality)}`} />,
          ],
          [e.form.benefit, <Written key="benefit" text={event.benefit} />],
          [p.forWhom, (event.audiences ?? audiencesOfType[event.type]).map((one) => e.audiences[one]).join(', ')],
          [e.form.areas, event.areas.map(areaName).join(', ')],
          [e.form.topics, (event.topics ?? []).map((topic) => t.topics[topic]).join(', ')],
          [
            e.form.coHosts,
            (event.coHosts ?? []).length === 0 ? null : (
              <Written key="hosts" text={(event.coHosts ?? []).map(({ organisation }) => organisation).join(', ')} />
            ),
          ],
        ]}
      />
      {event.description !== undefined && event.description !== '' && <WrittenLines text={event.description} />}
      <p>
        <a href={`#/events/${event.id}/invite`}>{p.invite}</a>
        <br />
        <a href={`#/events/${event.id}/answers`}>{p.answers}</a>
        <br />
        <a href={`#/events/${event.id}/attendance`}>{p.attendance}</a>
        <br />
        <a href={`#/events/${event.id}/results`}>{p.results}</a>
        <br />
        <a href={event.url} target="_blank" rel="noreferrer noopener">
          {p.public} <span class="unseen">({t.frame.newWindow})</span>
        </a>
      </p>
    </>
  );
};

type OpenProps = { e: ConsoleEventsTexts; event: EventAnswer; at: Date; open: OpenEvent };

const Opened = ({ e, event, at, open: { failure, update, keep } }: OpenProps) => {
  const { me } = useConsole();
  const { page: p } = e;
  const [edits, setEdits] = useState(false);
  const [cancels, setCancels] = useState(false);
  const works = mayWorkSomewhere(me) && event.areas.every((area) => me.areas.includes(area));
  const isAhead = event.status === 'planned' && Date.parse(event.startsAt) > Date.now();
  return (
    <>
      <div class="case">
        <div class="case-head">
          <p class="back">
            <a href="#/events">{p.back}</a>
          </p>
        </div>
        <div class="case-main">
          <Section heading={p.facts} kind="form">
            <EventFacts e={e} event={event} />
            {works && isAhead && !edits && (
              <p class="buttons">
                <button type="button" class="button primary" onClick={() => setEdits(true)}>
                  {p.edit}
                </button>
                <button type="button" class="button secondary" onClick={() => setCancels(true)}>
                  {p.cancel}
                </button>
              </p>
            )}
            {edits && isAhead && (
              <EditForm e={e} event={event} update={update} keep={keep} close={() => setEdits(false)} />
            )}
          </Section>
        </div>
        <div class="case-side">
          <CountsPanel e={e} event={event} at={at} failed={failure !== null} update={update} />
          <EventLinks e={e} event={event} mayMake={works} />
        </div>
      </div>
      {cancels && <CancelDialog e={e} event={event} update={update} keep={keep} close={() => setCancels(false)} />}
    </>
  );
};

const OneEvent = ({ e, id }: { e: ConsoleEventsTexts; id: string }) => {
  const { t } = useConsole();
  const open = useEvent(id);
  const { held, failure, update } = open;
  if (held === null)
    return (
      <Page heading={e.heading}>
        {failure === null ? (
          <p class="quiet" role="status">
            {t.frame.loading}
          </p>
        ) : (
          <FailureNote failure={failure} retry={() => void update()} />
        )}
      </Page>
    );
  const { event, at } = held;
  return (
    <Page
      key={event.id}
      heading={event.title}
      aside={
        <span class="tag">
          {event.status === 'cancelled'
            ? e.states.cancelled
            : Date.parse(event.startsAt) <= Date.now()
              ? e.states.past
              : e.states.planned}
        </span>
      }
    >
      <Opened e={e} event={event} at={at} open={open} />
    </Page>
  );
};

/** One event: what it is, who comes, and what can be done about it. */
export const EventPage = ({ id }: { id: string }) => (
  <WithEventTexts>{(e) => <OneEvent e={e} id={id} />}</WithEventTexts>
);
