import { useEffect } from 'preact/hooks';
import type { LinkAnswer } from '../../../../functions/admin/contract.ts';
import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';
import { QrCode } from './qr-code.tsx';

type Props = { link: LinkAnswer; l: ConsolePagesTexts['links']; done: () => void };

/** One code large on a sheet of its own, for the wall or the table: on paper alone. */
export const PrintSheet = ({ link, l, done }: Props) => {
  useEffect(() => {
    document.body.classList.add('print-one');
    addEventListener('afterprint', done, { once: true });
    print();
    return () => {
      document.body.classList.remove('print-one');
      removeEventListener('afterprint', done);
    };
  }, [done]);
  return (
    <div class="print-sheet">
      <p class="big">{l.scan}</p>
      <QrCode text={link.url} label={l.qr(link.name)} />
      <p>{link.url}</p>
    </div>
  );
};
