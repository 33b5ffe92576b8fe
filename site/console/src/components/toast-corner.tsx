import { useEffect, useState } from 'preact/hooks';
import type { ConsoleTexts } from '../../../../shared/i18n/console.sv.ts';
import type { Toast } from '../console.ts';

type Props = { t: ConsoleTexts; toast: Toast | null; done: () => void; say: (text: string) => void };

/** Long enough to read and reach; a way back stays longer (WCAG 2.2.1 asks for time, and every undo can be done by hand too). */
const staysFor = { plain: 6_000, undo: 30_000 } as const;

/** In the corner: what was just done, and its undoing. */
export const ToastCorner = ({ t, toast, done, say }: Props) => {
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    setBusy(false);
    if (toast === null) return;
    const timer = setTimeout(done, toast.undo === undefined ? staysFor.plain : staysFor.undo);
    return () => clearTimeout(timer);
  }, [toast, done]);
  if (toast === null) return null;
  const { undo } = toast;
  const takeBack = async () => {
    if (undo === undefined || busy) return;
    setBusy(true);
    const undone = await undo();
    if (undone) say(t.frame.undone);
    done();
  };
  return (
    <div class="toast">
      <span>{toast.text}</span>
      {undo !== undefined && (
        <button type="button" class="link-button" onClick={() => void takeBack()}>
          {t.frame.undo}
        </button>
      )}
      <button type="button" class="icon-button" onClick={done} aria-label={t.frame.close}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 6l12 12M18 6L6 18" />
        </svg>
      </button>
    </div>
  );
};
