import { useState } from 'preact/hooks';
import { SelectField, TextArea } from '../components/field.tsx';
import { useDraft } from '../components/use-draft.ts';
import { useConsole } from '../console.ts';
import { useOpenCase } from './case-context.ts';
import { CaseForm } from './case-form.tsx';
import { warningOf } from './guard.ts';
import { Section } from './section.tsx';

/** Whose case it is, by which rule or person, and giving it to somebody else. */
export const AssignmentPanel = () => {
  const { t, people, whoIs, areaName, municipalityName } = useConsole();
  const { view, change } = useOpenCase();
  const [edits, setEdits] = useState(false);
  const { broker, area, assigned, rule } = view.case;
  const { draft, change: type, forget } = useDraft(`${view.case.id}:assignment`, { broker: '', reason: '' });
  const a = t.case.assignment;
  /** `municipality 2180 -> gastrikland-ost` in words; another rule as it stands. */
  const ruleText = (kept: string): string => {
    const [, municipality, place] = /^municipality (\d{4}) -> ([a-z0-9-]+)$/.exec(kept) ?? [];
    return municipality === undefined || place === undefined
      ? kept
      : t.case.ruleByMunicipality(municipalityName(municipality), areaName(place));
  };
  // Who may work in the area: the server takes nobody else.
  const others = people.filter(
    (one) =>
      one.id !== broker &&
      (one.roles.includes('strategist') || (one.roles.includes('broker') && one.areas.includes(area))),
  );
  const submit = async () => {
    const failure = await change('assignment', draft, {
      text: a.saved(whoIs(draft.broker)),
      undo: { path: 'assignment', body: { broker, reason: t.frame.undone } },
    });
    if (failure !== null) return failure;
    forget();
    setEdits(false);
    return null;
  };
  return (
    <Section heading={t.case.sections.assignment}>
      <p>
        <b>{whoIs(broker)}</b>
        <br />
        {areaName(area)}
        <br />
        <span class="quiet">
          {t.case.rule}: {assigned ? t.case.assignedByHand : ruleText(rule)}
        </span>
      </p>
      {view.mayWork &&
        view.allowed.length > 0 &&
        (edits ? (
          <CaseForm name="assignment" submit={submit} action={a.change} cancel={() => setEdits(false)}>
            <SelectField
              name="broker"
              label={a.broker}
              value={draft.broker}
              change={(value) => type({ broker: value })}
              empty={a.choose}
              choices={others.map(({ id, name, areas }) => ({
                value: id,
                label: areas.length === 0 ? name : `${name}, ${areas.map(areaName).join(', ')}`,
              }))}
            />
            <TextArea
              name="reason"
              label={t.case.reason}
              rows={2}
              maxLength={1000}
              value={draft.reason}
              change={(reason) => type({ reason })}
              warning={warningOf(t, draft.reason)}
            />
          </CaseForm>
        ) : (
          <button type="button" class="button secondary small" onClick={() => setEdits(true)}>
            {a.change}
          </button>
        ))}
    </Section>
  );
};
