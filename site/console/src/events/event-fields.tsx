import { Audience, type EventType, EventType as Types } from '../../../../shared/domain/event.ts';
import type { ConsoleEventsTexts } from '../../../../shared/i18n/console-events.sv.ts';
import { warningOf } from '../case/guard.ts';
import { Boxes, SelectField, TextArea, TextField } from '../components/field.tsx';
import { useConsole } from '../console.ts';
import { CoHostFields } from './co-host-fields.tsx';
import { type EventDraft, withType } from './event-draft.ts';

type Props = { e: ConsoleEventsTexts; draft: EventDraft; change: (part: Partial<EventDraft>) => void; isNew: boolean };

/** Everything that is said of an event; its type can be chosen while it is new. */
export const EventFields = ({ e, draft, change, isNew }: Props) => {
  const { t, me } = useConsole();
  const f = e.form;
  const municipalities = me.region.areas.flatMap(({ municipalities: all, name }) =>
    all.map((one) => ({ value: one.code, label: `${one.name} (${name})` })),
  );
  const areas = me.region.areas.filter(({ id }) => me.areas.includes(id) || draft.areas.includes(id));
  return (
    <>
      <fieldset class="part">
        <legend>{f.what}</legend>
        {isNew && (
          <SelectField
            name="type"
            label={e.type}
            value={draft.type}
            change={(type) => change(withType(draft, type as EventType, e))}
            choices={Types.options.map((value) => ({ value, label: e.types[value] }))}
          />
        )}
        <TextField
          name="title"
          label={f.title}
          hint={f.titleHint}
          maxLength={120}
          value={draft.title}
          change={(title) => change({ title })}
          warning={warningOf(t, draft.title)}
        />
        <TextField
          name="benefit"
          label={f.benefit}
          hint={f.benefitHint}
          maxLength={300}
          value={draft.benefit}
          change={(benefit) => change({ benefit })}
          warning={warningOf(t, draft.benefit)}
        />
        <TextArea
          name="description"
          label={f.description}
          optional
          rows={6}
          maxLength={4000}
          value={draft.description}
          change={(description) => change({ description })}
          warning={warningOf(t, draft.description)}
        />
      </fieldset>
      <fieldset class="part">
        <legend>{f.whenWhere}</legend>
        <div class="pair">
          <TextField
            name="startsAt"
            label={f.day}
            type="date"
            min={me.today}
            value={draft.day}
            change={(day) => change({ day })}
          />
          <TextField
            name="startsAt.time"
            label={f.time}
            type="time"
            value={draft.time}
            change={(time) => change({ time })}
          />
        </div>
        <div class="pair">
          <TextField
            name="minutes"
            label={f.minutes}
            hint={f.minutesHint}
            type="number"
            min="15"
            max="600"
            value={draft.minutes}
            change={(minutes) => change({ minutes })}
          />
          <TextField
            name="capacity"
            label={f.capacity}
            type="number"
            min="1"
            max="2000"
            value={draft.capacity}
            change={(capacity) => change({ capacity })}
          />
        </div>
        <TextField
          name="place.name"
          label={f.placeName}
          maxLength={120}
          value={draft.placeName}
          change={(placeName) => change({ placeName })}
        />
        <div class="pair">
          <TextField
            name="place.address"
            label={f.address}
            maxLength={200}
            value={draft.address}
            change={(address) => change({ address })}
          />
          <SelectField
            name="place.municipality"
            label={f.municipality}
            value={draft.municipality}
            change={(municipality) => change({ municipality })}
            empty={f.choose}
            choices={municipalities}
          />
        </div>
      </fieldset>
      <fieldset class="part">
        <legend>{f.whom}</legend>
        <Boxes
          name="areas"
          legend={f.areas}
          chosen={draft.areas}
          change={(chosen) => change({ areas: chosen })}
          choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Boxes
          name="audiences"
          legend={f.audiences}
          hint={f.audiencesHint}
          chosen={draft.audiences}
          change={(audiences) => change({ audiences })}
          choices={Audience.options.map((value) => ({ value, label: e.audiences[value] }))}
        />
        {draft.audiences.length > 1 &&
          Audience.options
            .filter((audience) => draft.audiences.includes(audience))
            .map((audience) => (
              <TextArea
                key={audience}
                name={`notes.${audience}`}
                label={f.noteOf(e.audiences[audience])}
                hint={f.noteHint}
                optional
                rows={2}
                maxLength={2000}
                value={draft.notes[audience] ?? ''}
                change={(text) => change({ notes: { ...draft.notes, [audience]: text } })}
                warning={warningOf(t, draft.notes[audience] ?? '')}
              />
            ))}
        <Boxes
          name="topics"
          legend={f.topics}
          hint={f.topicsHint}
          chosen={draft.topics}
          change={(topics) => change({ topics })}
          choices={Object.entries(t.topics).map(([value, label]) => ({ value, label }))}
        />
      </fieldset>
      <CoHostFields e={e} coHosts={draft.coHosts} change={(coHosts) => change({ coHosts })} />
    </>
  );
};
