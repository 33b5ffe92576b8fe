import { useConsole } from '../console.ts';
import { Dialog } from './dialog.tsx';

export const KeysDialog = ({ close }: { close: () => void }) => {
  const { t } = useConsole();
  return (
    <Dialog heading={t.keys.heading} close={close}>
      <p>{t.keys.text}</p>
      <dl class="facts">
        {t.keys.list.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};
