import { useState } from 'preact/hooks';
import type { AssessmentList } from '../../../../functions/reports/contract-assessments.ts';
import type { AssessmentsTexts } from '../../../../shared/i18n/assessments.sv.ts';
import { computedIn, giveAssessment } from '../api/assessments.ts';
import { Section } from '../case/section.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { SelectField, TextArea, TextField } from '../components/field.tsx';
import { Form } from '../components/form.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';

type Props = { a: AssessmentsTexts; list: AssessmentList; again: () => Promise<void>; given: (label: string) => void };

const classes = ['stor-brist', 'brist', 'paradox', 'hog-efterfragan', 'bevakning', 'balans', 'overskott'] as const;

/** Says how it stands with an occupation of the current edition, in the region's name. */
export const AssessmentForm = ({ a, list, again, given }: Props) => {
  const { client, t, me, day } = useConsole();
  const [draft, setDraft] = useState({ place: 'county', ssyk: '', class: '', until: '', reason: '' });
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const computed = useLoaded(() => computedIn(client, draft.place), draft.place);
  const submit = async () => {
    const known = list.assessments.filter(({ place, ssyk }) => place === draft.place && ssyk === draft.ssyk);
    const version = Math.max(0, ...known.map((one) => one.version));
    const result = await giveAssessment(client, draft, version);
    if (result.ok) {
      given(result.value.label);
      return null;
    }
    if (result.failure.kind === 'stale') await again();
    return result.failure;
  };
  const { loading } = computed;
  const occupations = loading.state === 'loaded' ? loading.value.occupations : [];
  return (
    <Section heading={a.give} kind="form">
      <Form
        name="assessment"
        submit={submit}
        action={a.give}
        explain={({ kind }) => kind === 'stale' && <p>{a.stale}</p>}
      >
        <SelectField
          name="place"
          label={a.place}
          value={draft.place}
          change={(place) => change({ place, ssyk: '' })}
          choices={[
            { value: 'county', label: a.county },
            ...me.region.areas.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SelectField
          name="ssyk"
          label={a.occupation}
          hint={a.occupationHint}
          value={draft.ssyk}
          change={(ssyk) => change({ ssyk })}
          empty={a.chooseOccupation}
          choices={occupations.map(({ ssyk, label, class: shown }) => ({
            value: ssyk,
            label: a.option(label, ssyk, t.classes[shown]),
          }))}
        />
        {loading.state === 'failed' &&
          (loading.failure.kind === 'not-found' ? (
            <p class="notice">{a.noEdition}</p>
          ) : (
            <FailureNote failure={loading.failure} retry={() => void computed.again()} />
          ))}
        <SelectField
          name="class"
          label={a.class}
          value={draft.class}
          change={(assessed) => change({ class: assessed })}
          empty={a.chooseClass}
          choices={classes.map((value) => ({ value, label: t.classes[value] }))}
        />
        <TextField
          name="until"
          type="date"
          label={a.until}
          hint={a.untilHint(day(list.latestUntil))}
          min={me.today}
          max={list.latestUntil}
          value={draft.until}
          change={(until) => change({ until })}
        />
        <TextArea
          name="reason"
          label={a.reason}
          hint={a.reasonHint}
          value={draft.reason}
          change={(reason) => change({ reason })}
          maxLength={1_000}
        />
      </Form>
    </Section>
  );
};
