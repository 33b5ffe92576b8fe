import { useCallback, useState } from 'preact/hooks';
import type { LinkAnswer } from '../../../../functions/admin/contract.ts';
import type { Channel } from '../../../../shared/domain/signal.ts';
import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';
import { createLink, listLinks } from '../api/links.ts';
import { warningOf } from '../case/guard.ts';
import { Section } from '../case/section.tsx';
import { SelectField, TextField } from '../components/field.tsx';
import { Form } from '../components/form.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { useDraft } from '../components/use-draft.ts';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { LinkCard } from '../links/link-card.tsx';
import { PrintSheet } from '../links/print-sheet.tsx';
import { mayWorkSomewhere } from '../may-work.ts';
import { WithPageTexts } from './with-page-texts.ts';

/** Ways that lead to the form by a link; `api` and the like never hang on a wall. */
const channels = [
  'breakfast',
  'event',
  'visit',
  'industry-organisation',
  'municipality',
  'employment-service',
  'education-provider',
  'web',
] as const satisfies readonly Channel[];

const Links = ({ l }: { l: ConsolePagesTexts['links'] }) => {
  const { t, me, client, toast } = useConsole();
  const { loading, again } = useLoaded(() => listLinks(client));
  const { draft, change, forget } = useDraft('link', { name: '', channel: 'breakfast' });
  const [printed, setPrinted] = useState<LinkAnswer | null>(null);
  const donePrinting = useCallback(() => setPrinted(null), []);
  const submit = async () => {
    const result = await createLink(client, draft);
    if (!result.ok) return result.failure;
    forget();
    toast({ text: l.made });
    await again();
    return null;
  };
  return (
    <>
      <p class="lead">{l.lead}</p>
      {mayWorkSomewhere(me) && (
        <Section heading={l.create} kind="form">
          <Form name="link" submit={submit} action={l.create}>
            <TextField
              name="name"
              label={l.name}
              hint={l.nameHint}
              maxLength={120}
              value={draft.name}
              change={(name) => change({ name })}
              warning={warningOf(t, draft.name)}
            />
            <SelectField
              name="channel"
              label={l.channel}
              value={draft.channel}
              change={(channel) => change({ channel })}
              choices={channels.map((value) => ({ value, label: t.channels[value] }))}
            />
          </Form>
        </Section>
      )}
      <h2 class="apart">{l.all}</h2>
      <Loaded loading={loading} again={() => void again()}>
        {({ links }) =>
          links.length === 0 ? (
            <p class="empty">{l.none}</p>
          ) : (
            <ul class="cards">
              {links.map((link) => (
                <LinkCard key={link.code} link={link} l={l} print={setPrinted} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {printed !== null && <PrintSheet link={printed} l={l} done={donePrinting} />}
    </>
  );
};

/** Short links and QR codes: one for each breakfast, meeting or poster. */
export const LinksPage = () => (
  <WithPageTexts>
    {({ links }) => (
      <Page heading={links.heading}>
        <Links l={links} />
      </Page>
    )}
  </WithPageTexts>
);
