import type { Driver, MeasureKind } from '../../../../shared/domain/diagnosis.ts';
import { measureTemplates } from '../../../../shared/domain/measure-templates.ts';
import { Boxes, SelectField, TextArea, TextField } from '../components/field.tsx';
import { useDraft } from '../components/use-draft.ts';
import { useConsole } from '../console.ts';
import { useOpenCase } from './case-context.ts';
import { CaseForm } from './case-form.tsx';
import { warningOf } from './guard.ts';

type Draft = { drivers: Driver[]; kind: string; what: string; owner: string; until: string };

/** A driver beside "not established" is a contradiction: choosing one takes the other away. */
const settled = (before: readonly Driver[], chosen: readonly Driver[]): Driver[] => {
  const added = chosen.find((driver) => !before.includes(driver));
  if (added === 'ej-faststalld') return ['ej-faststalld'];
  return chosen.filter((driver) => added === undefined || driver !== 'ej-faststalld');
};

export const DiagnosisForm = ({ close }: { close: () => void }) => {
  const { t, me } = useConsole();
  const { view, change, measures } = useOpenCase();
  const d = t.case.diagnosis;
  const { drivers, measure } = view.case;
  const {
    draft,
    change: type,
    forget,
  } = useDraft<Draft>(`${view.case.id}:diagnosis`, {
    drivers: drivers.length > 0 ? drivers : view.suggestedDrivers,
    kind: measure?.kind ?? '',
    what: measure?.what ?? '',
    owner: measure?.owner ?? '',
    until: measure?.until ?? '',
  });
  const mayEducate = draft.drivers.some((driver) => driver !== 'ej-faststalld');
  const templates = [
    ...new Map(draft.drivers.flatMap((driver) => measureTemplates[driver]).map((one) => [one.key, one])).values(),
  ];
  const submit = async () => {
    const body = {
      drivers: draft.drivers,
      measure:
        draft.kind === ''
          ? null
          : {
              kind: draft.kind,
              what: draft.what,
              owner: draft.owner,
              ...(draft.until !== '' && { until: draft.until }),
            },
    };
    const failure = await change('diagnosis', body, {
      text: d.saved,
      undo: { path: 'diagnosis', body: { drivers, measure } },
    });
    if (failure !== null) return failure;
    forget();
    close();
    return null;
  };
  return (
    <CaseForm name="diagnosis" submit={submit} action={t.frame.save} cancel={close}>
      <Boxes
        name="drivers"
        legend={d.drivers}
        hint={view.suggestedDrivers.length === 0 ? d.noSuggestion : undefined}
        chosen={draft.drivers}
        change={(chosen) => type({ drivers: settled(draft.drivers, chosen as Driver[]) })}
        choices={(Object.keys(measureTemplates) as Driver[]).map((driver) => ({
          value: driver,
          label: measures.drivers[driver],
          note: view.suggestedDrivers.includes(driver) ? `(${d.suggestion})` : undefined,
        }))}
      />
      {templates.length > 0 && (
        <fieldset class="field">
          <legend>{d.fromTemplate}</legend>
          <div class="chips">
            {templates.map(({ key, kind }) => (
              <button
                key={key}
                type="button"
                class="chip"
                onClick={() => type({ kind, what: measures.templates[key].what })}
              >
                {measures.templates[key].title}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <SelectField
        name="measure.kind"
        label={d.kind}
        optional
        hint={mayEducate ? undefined : d.educationNeedsDriver}
        value={draft.kind}
        change={(kind) => type({ kind })}
        empty={d.noMeasure}
        choices={(Object.keys(measures.kinds) as MeasureKind[]).map((kind) => ({
          value: kind,
          label: measures.kinds[kind],
          disabled: kind === 'utbildning' && !mayEducate,
        }))}
      />
      {draft.kind !== '' && (
        <>
          <TextArea
            name="measure.what"
            label={d.what}
            rows={3}
            maxLength={500}
            value={draft.what}
            change={(what) => type({ what })}
            warning={warningOf(t, draft.what)}
          />
          <TextField
            name="measure.owner"
            label={d.owner}
            hint={d.ownerHint}
            maxLength={200}
            value={draft.owner}
            change={(owner) => type({ owner })}
            warning={warningOf(t, draft.owner)}
          />
          <TextField
            name="measure.until"
            label={d.until}
            optional
            type="date"
            min={me.today}
            value={draft.until}
            change={(until) => type({ until })}
          />
        </>
      )}
    </CaseForm>
  );
};
