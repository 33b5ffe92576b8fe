import type { LinkAnswer } from '../../../../functions/admin/contract.ts';
import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';
import { Written } from '../components/written.tsx';
import { useConsole } from '../console.ts';
import { dayIn } from '../days.ts';
import { QrCode } from './qr-code.tsx';

type Props = { link: LinkAnswer; l: ConsolePagesTexts['links']; print: (link: LinkAnswer) => void };

export const LinkCard = ({ link, l, print }: Props) => {
  const { t, me, whoIs, day, toast } = useConsole();
  const address = link.url;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      toast({ text: t.frame.copied });
    } catch {
      toast({ text: l.notCopied });
    }
  };
  return (
    <li class="panel">
      <h3>
        <Written text={link.name} />
      </h3>
      <QrCode text={address} label={l.qr(link.name)} />
      <p>
        <a href={address} target="_blank" rel="noreferrer noopener">
          {address}
        </a>
        <br />
        {t.channels[link.channel]}
        <br />
        <span class="quiet">
          {l.created(day(dayIn(me.region.timeZone, new Date(link.createdAt))), whoIs(link.createdBy))}
        </span>
      </p>
      <p class="buttons">
        <button
          type="button"
          class="button secondary small"
          aria-label={l.copyOf(link.name)}
          onClick={() => void copy()}
        >
          {t.frame.copy}
        </button>
        <button
          type="button"
          class="button secondary small"
          aria-label={l.printOf(link.name)}
          onClick={() => print(link)}
        >
          {t.frame.print}
        </button>
      </p>
    </li>
  );
};
