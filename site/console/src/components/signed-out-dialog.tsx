import { useState } from 'preact/hooks';
import { useConsole } from '../console.ts';
import { Dialog } from './dialog.tsx';

/** The login has ended: what was typed is kept, and the way back leads here. */
export const SignedOutDialog = ({ begin }: { begin: () => void }) => {
  const { t } = useConsole();
  const [closed, setClosed] = useState(false);
  if (closed) return null;
  return (
    <Dialog heading={t.login.over} close={() => setClosed(true)}>
      <p>{t.login.overText}</p>
      <p class="buttons">
        <button type="button" class="button primary" onClick={begin}>
          {t.login.again}
        </button>
      </p>
    </Dialog>
  );
};
