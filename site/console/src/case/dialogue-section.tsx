import { useState } from 'preact/hooks';
import type { ContactChannel } from '../../../../shared/domain/case-change.ts';
import { SelectField, TextArea, TextField } from '../components/field.tsx';
import { useDraft } from '../components/use-draft.ts';
import { Written, WrittenLines } from '../components/written.tsx';
import { useConsole } from '../console.ts';
import { useOpenCase } from './case-context.ts';
import { CaseForm } from './case-form.tsx';
import { warningOf } from './guard.ts';
import { Section } from './section.tsx';

const ContactForm = ({ close }: { close: () => void }) => {
  const { t, me } = useConsole();
  const { view, change } = useOpenCase();
  const d = t.case.dialogue;
  const {
    draft,
    change: type,
    forget,
  } = useDraft(`${view.case.id}:contact`, {
    on: me.today,
    parties: '',
    channel: 'phone' as ContactChannel,
    with: 'employer',
    summary: '',
    what: view.case.nextStep?.what ?? '',
    next: view.case.nextStep?.on ?? '',
  });
  const submit = async () => {
    const { on, parties, channel, summary, what, next, with: party } = draft;
    const nextStep = what === '' && next === '' ? null : { what, on: next };
    const failure = await change(
      'contacts',
      { on, with: party, parties, channel, summary, nextStep },
      { text: d.saved },
    );
    if (failure !== null) return failure;
    forget();
    close();
    return null;
  };
  return (
    <CaseForm name="contact" submit={submit} action={d.log} cancel={close}>
      <div class="pair">
        <TextField name="on" label={d.on} type="date" max={me.today} value={draft.on} change={(on) => type({ on })} />
        <SelectField
          name="channel"
          label={d.channel}
          value={draft.channel}
          change={(channel) => type({ channel: channel as ContactChannel })}
          choices={Object.entries(t.contactChannels).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <SelectField
        name="with"
        label={d.with}
        hint={d.withHint}
        value={draft.with}
        change={(party) => type({ with: party })}
        choices={Object.entries(d.withWhom).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name="parties"
        label={d.parties}
        hint={d.partiesHint}
        maxLength={300}
        value={draft.parties}
        change={(parties) => type({ parties })}
        warning={warningOf(t, draft.parties)}
      />
      <TextArea
        name="summary"
        label={d.summary}
        maxLength={4000}
        value={draft.summary}
        change={(summary) => type({ summary })}
        warning={warningOf(t, draft.summary)}
      />
      <div class="pair">
        <TextField
          name="nextStep.what"
          label={d.nextWhat}
          optional
          maxLength={300}
          value={draft.what}
          change={(what) => type({ what })}
          warning={warningOf(t, draft.what)}
        />
        <TextField
          name="nextStep.on"
          label={d.nextOn}
          optional
          type="date"
          min={me.today}
          value={draft.next}
          change={(next) => type({ next })}
        />
      </div>
    </CaseForm>
  );
};

/** Contacts with the employer and others: day, who, how, what came of it. */
export const DialogueSection = () => {
  const { t, day, whoIs } = useConsole();
  const { view, entries } = useOpenCase();
  const [logs, setLogs] = useState(false);
  const contacts = entries.flatMap(({ change, version, who }) =>
    change.kind === 'contacted' ? [{ ...change, version, who }] : [],
  );
  return (
    <Section heading={t.case.sections.dialogue}>
      {contacts.length === 0 && !logs && <p class="quiet">{t.case.dialogue.none}</p>}
      {view.mayWork &&
        (logs ? (
          <ContactForm close={() => setLogs(false)} />
        ) : (
          <button type="button" class="button secondary small" onClick={() => setLogs(true)}>
            {t.case.dialogue.log}
          </button>
        ))}
      <ul class="log">
        {contacts.map(({ version, on, channel, parties, summary, nextStep, who }) => (
          <li key={version}>
            <p>
              <b>
                {day(on)}, {t.contactChannels[channel].toLowerCase()}
              </b>{' '}
              <Written text={parties} /> <span class="quiet">{whoIs(who)}</span>
            </p>
            <WrittenLines text={summary} />
            {nextStep !== null && (
              <p class="quiet">
                {t.case.sections.next}: <Written text={nextStep.what} />, {t.clock.by(day(nextStep.on))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};
