import { useCallback, useState } from 'preact/hooks';
import type { LinkAnswer } from '../../../../functions/admin/contract.ts';
import type { EventAnswer } from '../../../../functions/events/contract-answer.ts';
import { defaultsOfType } from '../../../../shared/domain/event-type.ts';
import type { ConsoleEventsTexts } from '../../../../shared/i18n/console-events.sv.ts';
import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';
import { linkOfEvent } from '../api/events.ts';
import { listLinks } from '../api/links.ts';
import { Section } from '../case/section.tsx';
import { useFailureText } from '../components/failure-note.tsx';
import { Loaded } from '../components/loaded.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { LinkCard } from '../links/link-card.tsx';
import { PrintSheet } from '../links/print-sheet.tsx';
import { WithPageTexts } from '../pages/with-page-texts.ts';

type Props = { e: ConsoleEventsTexts; event: EventAnswer; mayMake: boolean };

const Links = ({ e: { page: p }, event, mayMake, texts }: Props & { texts: ConsolePagesTexts }) => {
  const { client, toast } = useConsole();
  const textOf = useFailureText();
  const { loading, again } = useLoaded(() => listLinks(client));
  const [printed, setPrinted] = useState<LinkAnswer | null>(null);
  const donePrinting = useCallback(() => setPrinted(null), []);
  const make = async () => {
    const result = await linkOfEvent(client, {
      name: event.title,
      channel: defaultsOfType[event.type].channel,
      event: event.id,
    });
    if (!result.ok) return toast({ text: textOf(result.failure) });
    toast({ text: p.made });
    await again();
  };
  return (
    <Section heading={p.links}>
      <p class="quiet">{p.linksText}</p>
      <Loaded loading={loading} again={() => void again()}>
        {({ links }) => {
          const own = links.filter(({ event: of }) => of === event.id);
          return (
            <>
              {own.length > 0 && (
                <ul class="cards">
                  {own.map((link) => (
                    <LinkCard key={link.code} link={link} l={texts.links} print={setPrinted} />
                  ))}
                </ul>
              )}
              {mayMake && (
                <p class="buttons">
                  <button type="button" class="button secondary small" onClick={() => void make()}>
                    {p.makeLink}
                  </button>
                </p>
              )}
            </>
          );
        }}
      </Loaded>
      {printed !== null && <PrintSheet link={printed} l={texts.links} done={donePrinting} />}
    </Section>
  );
};

/** The short links and QR codes that hang at the event: what comes by them counts to it. */
export const EventLinks = (props: Props) => (
  <WithPageTexts>{(texts) => <Links {...props} texts={texts} />}</WithPageTexts>
);
