import type { CaseState } from '../../../../shared/domain/case-state.ts';
import { useConsole } from '../console.ts';
import { useOpenCase } from './case-context.ts';

/** Taken elsewhere on the page, or by the employer. */
const elsewhere: readonly CaseState[] = ['merged', 'reopen-requested'];
const comesBack: readonly CaseState[] = ['received', 'acknowledged', 'in-dialogue', 'measure-planned', 'reopened'];

/** The steps that the server allows from here, the likeliest first. */
export const StepsPanel = () => {
  const { t } = useConsole();
  const { view, openStep } = useOpenCase();
  const { waiting } = view.case;
  const steps = view.allowed.filter(
    (to) => !elsewhere.includes(to) && (waiting === null || to === waiting.from || !comesBack.includes(to)),
  );
  if (!view.mayWork) return <p class="notice">{t.case.readOnly}</p>;
  if (steps.length === 0) return <p class="quiet">{t.case.done}</p>;
  return (
    <div class="steps-panel">
      {steps.map((to, place) => (
        <button
          key={to}
          type="button"
          class={place === 0 ? 'button primary' : 'button secondary'}
          onClick={() => openStep(to)}
        >
          {waiting !== null && to === waiting.from ? t.case.backTo(t.states[to]) : t.case.steps[to]}
        </button>
      ))}
    </div>
  );
};
