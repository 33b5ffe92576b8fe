import { useState } from 'preact/hooks';
import type { Template } from '../../../../shared/domain/template.ts';
import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';
import { listTemplates, testTemplate } from '../api/templates.ts';
import { useFailureText } from '../components/failure-note.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { Written, WrittenLines } from '../components/written.tsx';
import { useConsole } from '../console.ts';
import { dayIn } from '../days.ts';
import { TemplateForm } from '../templates/template-form.tsx';
import { WithPageTexts } from './with-page-texts.ts';

const Templates = ({ p }: { p: ConsolePagesTexts['templates'] }) => {
  const { t, me, client, language: mine, whoIs, day, toast } = useConsole();
  const textOf = useFailureText();
  const { loading, again } = useLoaded(() => listTemplates(client));
  const [edited, setEdited] = useState<Template | 'new' | null>(null);
  const mayEdit = me.roles.some((role) => role === 'strategist' || role === 'administrator');
  const isMine = ({ language }: Template): boolean => language === mine;
  const test = async ({ key, language }: Template) => {
    const result = await testTemplate(client, { key, language });
    toast({ text: !result.ok ? textOf(result.failure) : result.value.sent ? p.tested : p.testedBefore });
  };
  return (
    <>
      <p class="lead">{p.lead}</p>
      {mayEdit && (
        <p class="buttons">
          <button type="button" class="button primary" onClick={() => setEdited('new')}>
            {p.create}
          </button>
        </p>
      )}
      <Loaded loading={loading} again={() => void again()}>
        {({ templates, variables }) => (
          <>
            {templates.length === 0 && <p class="empty">{p.none}</p>}
            <ul class="cards broad">
              {[...templates.filter(isMine), ...templates.filter((one) => !isMine(one))].map((template) => (
                <li class="panel" key={`${template.key} ${template.language}`}>
                  <h2>
                    <Written text={template.title} />
                  </h2>
                  <p class="quiet">
                    {p.kinds[template.kind]} · {t.case.languages[template.language]} · {p.version(template.version)}
                    {template.at !== null && template.by !== null && (
                      <> · {p.by(whoIs(template.by), day(dayIn(me.region.timeZone, new Date(template.at))))}</>
                    )}
                  </p>
                  <div lang={template.language}>
                    <WrittenLines text={template.text} />
                  </div>
                  <p class="buttons">
                    {mayEdit && (
                      <button
                        type="button"
                        class="button secondary small"
                        aria-label={p.editOf(template.title)}
                        onClick={() => setEdited(template)}
                      >
                        {p.edit}
                      </button>
                    )}
                    <button
                      type="button"
                      class="button secondary small"
                      aria-label={p.testOf(template.title)}
                      onClick={() => void test(template)}
                    >
                      {p.test}
                    </button>
                  </p>
                </li>
              ))}
            </ul>
            {edited !== null && (
              <TemplateForm
                p={p}
                template={edited === 'new' ? null : edited}
                variables={variables}
                saved={again}
                close={() => setEdited(null)}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  );
};

/** Standard answers: read by all, written by strategists and administrators. */
export const TemplatesPage = () => (
  <WithPageTexts>
    {({ templates }) => (
      <Page heading={templates.heading}>
        <Templates p={templates} />
      </Page>
    )}
  </WithPageTexts>
);
