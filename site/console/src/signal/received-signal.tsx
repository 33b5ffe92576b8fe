import type { SignalReceived } from '../../../../functions/signals/contract.ts';
import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';
import { EducationList } from '../case/educations-section.tsx';
import { Section } from '../case/section.tsx';
import { useConsole } from '../console.ts';

type Props = { p: ConsolePagesTexts; answer: SignalReceived; hasEmail: boolean; another: () => void };

/** What the employer would have read at once: to tell them while they are still on the line. */
export const ReceivedSignal = ({ p: { signal: s }, answer: received, hasEmail, another }: Props) => {
  const { t, day } = useConsole();
  const { reference, broker, answerBy, answer, statusUrl } = received;
  return (
    <div class="panels">
      <div class="clock">
        <p>
          {s.received(reference)} {s.answerBy(broker.name, day(answerBy))}
        </p>
        <p>{hasEmail ? s.receiptSent : s.noReceipt}</p>
        <p class="buttons">
          <a class="button primary" href="#/">
            {s.openCase}
          </a>
          <button type="button" class="button secondary" onClick={another}>
            {s.another}
          </button>
          <a href={statusUrl} target="_blank" rel="noreferrer noopener">
            {s.statusPage} ({t.frame.newWindow})
          </a>
        </p>
      </div>
      <Section heading={s.understood}>
        {answer.occupations.length === 0 && <p>{s.noOccupation}</p>}
        <ul class="plain-list">
          {answer.occupations.map(({ ssyk, label, shortage }) => (
            <li key={ssyk}>
              {label} <span class="quiet">{ssyk}</span>: {shortage === null ? s.noShortage : t.classes[shortage.class]}
            </li>
          ))}
        </ul>
      </Section>
      <Section heading={s.educations}>
        <EducationList educations={answer.educations} />
      </Section>
      <Section heading={s.next}>
        <ul>
          {answer.nextSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
};
