import { useState } from 'preact/hooks';
import { Written } from '../components/written.tsx';
import { useConsole } from '../console.ts';
import { useOpenCase } from './case-context.ts';
import { DiagnosisForm } from './diagnosis-form.tsx';
import { Section } from './section.tsx';

/** Why it is hard to recruit, and what is done about it: first the one, then the other. */
export const DiagnosisSection = () => {
  const { t, day } = useConsole();
  const { view, measures } = useOpenCase();
  const [edits, setEdits] = useState(false);
  const { drivers, measure } = view.case;
  const d = t.case.diagnosis;
  return (
    <Section heading={t.case.sections.diagnosis}>
      {drivers.length === 0 ? (
        <p class="quiet">{d.none}</p>
      ) : (
        <ul class="plain-list">
          {drivers.map((driver) => (
            <li key={driver}>{measures.drivers[driver]}</li>
          ))}
        </ul>
      )}
      {drivers.length === 0 && view.suggestedDrivers.length > 0 && (
        <p>
          {d.suggested}: {view.suggestedDrivers.map((driver) => measures.drivers[driver]).join(', ')}
        </p>
      )}
      {measure !== null && (
        <p>
          <b>{measures.kinds[measure.kind]}</b>: <Written text={measure.what} />
          <br />
          <Written text={measure.owner} />
          {measure.until !== undefined && `, ${t.clock.by(day(measure.until))}`}
        </p>
      )}
      {view.mayWork &&
        (edits ? (
          <DiagnosisForm close={() => setEdits(false)} />
        ) : (
          <button type="button" class="button secondary small" onClick={() => setEdits(true)}>
            {drivers.length === 0 ? d.start : d.edit}
          </button>
        ))}
    </Section>
  );
};
