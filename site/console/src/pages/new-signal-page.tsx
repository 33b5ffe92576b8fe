import { useState } from 'preact/hooks';
import type { SignalReceived } from '../../../../functions/signals/contract.ts';
import { Industry } from '../../../../shared/domain/industry.ts';
import type { HeardBy } from '../../../../shared/domain/on-behalf.ts';
import type { Topic } from '../../../../shared/domain/signal.ts';
import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';
import { warningOf } from '../case/guard.ts';
import { Boxes, SelectField, TextArea, TextField } from '../components/field.tsx';
import { Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { useDraft } from '../components/use-draft.ts';
import { useConsole } from '../console.ts';
import { randomName } from '../login/pkce.ts';
import { ReceivedSignal } from '../signal/received-signal.tsx';
import { emptySignal, type SignalDraft, signalOf } from '../signal/signal-draft.ts';
import { WithPageTexts } from './with-page-texts.ts';

const heardBy = [
  'visit',
  'phone',
  'breakfast',
  'event',
  'industry-organisation',
  'municipality',
  'employment-service',
  'education-provider',
] as const satisfies readonly HeardBy[];

type FormProps = { p: ConsolePagesTexts; received: (answer: SignalReceived, hasEmail: boolean) => void };

const SignalForm = ({ p: { signal: s }, received }: FormProps) => {
  const { t, me, client, language } = useConsole();
  const { draft, change, forget } = useDraft<SignalDraft & { key: string }>('signal', {
    ...emptySignal(language),
    key: randomName(),
  });
  const set = (name: keyof SignalDraft) => (value: string) => change({ [name]: value });
  const submit = async () => {
    const result = await client.send<SignalReceived>('POST', '/api/v1/signals/on-behalf', {
      body: signalOf(draft),
      idempotencyKey: draft.key,
    });
    if (!result.ok) {
      // Kept already with other words in it: what stands here now is another signal, and the person sends it knowingly.
      if (result.failure.code === 'idempotency-key-reused') change({ key: randomName() });
      return result.failure;
    }
    forget();
    received(result.value, draft.email !== '');
    return null;
  };
  const municipalities = me.region.areas.flatMap(({ id, name, municipalities }) =>
    me.areas.includes(id) ? municipalities.map((one) => ({ value: one.code, label: `${one.name} (${name})` })) : [],
  );
  return (
    <div class="form">
      <p class="lead">{s.lead}</p>
      <Form name="signal" submit={submit} action={s.send}>
        <SelectField
          name="channel"
          label={s.channel}
          hint={s.channelHint}
          value={draft.channel}
          change={set('channel')}
          empty={s.chooseChannel}
          choices={heardBy.map((value) => ({ value, label: t.channels[value] }))}
        />
        <fieldset class="part">
          <legend>{s.need}</legend>
          <TextField
            name="need.occupationText"
            label={s.occupationText}
            hint={s.occupationHint}
            maxLength={200}
            value={draft.occupationText}
            change={set('occupationText')}
            warning={warningOf(t, draft.occupationText)}
          />
          <div class="pair">
            <TextField
              name="need.headcount"
              label={s.headcount}
              type="number"
              min="1"
              max="999"
              value={draft.headcount}
              change={set('headcount')}
            />
            <SelectField
              name="need.horizon"
              label={s.horizon}
              value={draft.horizon}
              change={set('horizon')}
              choices={Object.entries(t.horizons).map(([value, label]) => ({ value, label }))}
            />
          </div>
          <TextArea
            name="need.description"
            label={s.description}
            hint={s.descriptionHint}
            optional
            maxLength={4000}
            value={draft.description}
            change={set('description')}
            warning={warningOf(t, draft.description)}
          />
        </fieldset>
        <fieldset class="part">
          <legend>{s.employer}</legend>
          <TextField
            name="employer.name"
            label={s.employerName}
            maxLength={200}
            value={draft.employer}
            change={set('employer')}
            warning={warningOf(t, draft.employer)}
          />
          <div class="pair">
            <TextField
              name="employer.organisationNumber"
              label={s.organisationNumber}
              hint={s.organisationNumberHint}
              optional
              value={draft.organisationNumber}
              change={set('organisationNumber')}
            />
            <SelectField
              name="municipality"
              label={s.municipality}
              value={draft.municipality}
              change={set('municipality')}
              empty={s.chooseMunicipality}
              choices={municipalities}
            />
          </div>
          <SelectField
            name="employer.industry"
            label={s.industry}
            optional
            value={draft.industry}
            change={set('industry')}
            empty={s.industryUnknown}
            choices={Industry.options.map((value) => ({ value, label: s.industries[value] }))}
          />
        </fieldset>
        <fieldset class="part">
          <legend>{s.contact}</legend>
          <TextField
            name="contact.name"
            label={s.contactName}
            maxLength={200}
            value={draft.name}
            change={set('name')}
          />
          <div class="pair">
            <TextField
              name="contact.email"
              label={s.contactEmail}
              hint={s.contactEmailHint}
              optional
              type="email"
              value={draft.email}
              change={set('email')}
            />
            <TextField
              name="contact.phone"
              label={s.contactPhone}
              optional
              type="tel"
              value={draft.phone}
              change={set('phone')}
            />
          </div>
          <SelectField
            name="language"
            label={s.language}
            value={draft.language}
            change={set('language')}
            choices={Object.entries(t.case.languages).map(([value, label]) => ({ value, label }))}
          />
          <label class="choice">
            <input
              type="checkbox"
              checked={draft.events === 'yes'}
              onChange={(event) => change({ events: event.currentTarget.checked ? 'yes' : '' })}
            />
            <span>{s.events}</span>
          </label>
        </fieldset>
        <details>
          <summary>{s.recruitment}</summary>
          <div class="pair">
            {(['applicants', 'qualified', 'suitable', 'leftWithinYear'] as const).map((name) => (
              <TextField
                key={name}
                name={`recruitment.${name}`}
                label={t.case[name]}
                optional
                type="number"
                min="0"
                max="9999"
                value={draft[name]}
                change={set(name)}
              />
            ))}
            <SelectField
              name="recruitment.knewEducation"
              label={t.case.knewEducation}
              optional
              value={draft.knewEducation}
              change={set('knewEducation')}
              empty={s.knewUnknown}
              choices={[
                { value: 'yes', label: t.case.yes },
                { value: 'no', label: t.case.no },
              ]}
            />
          </div>
          <Boxes
            name="topics"
            legend={t.case.topics}
            chosen={draft.topics}
            change={(topics) => change({ topics: topics as Topic[] })}
            choices={Object.entries(t.topics).map(([value, label]) => ({ value, label }))}
          />
        </details>
      </Form>
    </div>
  );
};

/** A need that was heard at a visit, on the telephone or at a breakfast, written down for the employer. */
export const NewSignalPage = () => {
  const [answer, setAnswer] = useState<{ received: SignalReceived; hasEmail: boolean } | null>(null);
  return (
    <WithPageTexts>
      {(p) => (
        <Page
          key={answer === null ? 'form' : 'answer'}
          heading={answer === null ? p.signal.heading : p.signal.receivedHeading}
        >
          {answer === null ? (
            <SignalForm p={p} received={(received, hasEmail) => setAnswer({ received, hasEmail })} />
          ) : (
            <ReceivedSignal p={p} answer={answer.received} hasEmail={answer.hasEmail} another={() => setAnswer(null)} />
          )}
        </Page>
      )}
    </WithPageTexts>
  );
};
