import type { Template, TemplateKind } from '../../../../shared/domain/template.ts';
import { listTemplates } from '../api/templates.ts';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { longDay } from '../days.ts';
import { useOpenCase } from './case-context.ts';
import { fillTemplate } from './fill-template.ts';

type Props = { kind: TemplateKind; text: string; change: (text: string) => void };

/** Standard answers in the employer's language, with the case's values in them. What was written before stays above. */
export const StandardAnswer = ({ kind, text, change }: Props) => {
  const { t, me, client, areaName, say } = useConsole();
  const { view } = useOpenCase();
  const { loading } = useLoaded(() => listTemplates(client));
  const { case: c, signal } = view;
  const offered =
    loading.state === 'loaded'
      ? loading.value.templates.filter((one) => one.kind === kind && one.language === signal.language)
      : [];
  // Without them one writes oneself: nothing to tell of.
  if (offered.length === 0) return null;
  const insert = ({ text: template }: Template) => {
    const filled = fillTemplate(template, {
      reference: c.reference,
      occupation: c.occupation?.label ?? signal.need.occupationText,
      employer: signal.employer.name,
      broker: me.name,
      area: areaName(c.area),
      answerBy: longDay(signal.language, c.due),
    });
    change(text.trim() === '' ? filled : `${text.trimEnd()}\n\n${filled}`);
    say(t.case.answerReplaced);
  };
  return (
    <fieldset class="field">
      <legend>{t.case.standardAnswer}</legend>
      <div class="chips">
        {offered.map((one) => (
          <button key={one.key} type="button" class="chip" onClick={() => insert(one)}>
            {one.title}
          </button>
        ))}
      </div>
    </fieldset>
  );
};
