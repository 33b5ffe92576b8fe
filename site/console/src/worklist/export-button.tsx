import { useState } from 'preact/hooks';
import { useFailureText } from '../components/failure-note.tsx';
import { useConsole } from '../console.ts';
import { saveFile } from '../save-file.ts';

/** Fetches the sheet with the person's token, which no ordinary link carries, and saves it as a file. */
export const ExportButton = ({ area, state }: { area: string; state: string }) => {
  const { t, client, me, toast } = useConsole();
  const textOf = useFailureText();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (busy) return;
    setBusy(true);
    const query = new URLSearchParams({ ...(area !== '' && { area }), ...(state !== '' && { state }) });
    const result = await client.get<Blob>(`/api/v1/cases.csv?${query}`, 'blob');
    setBusy(false);
    if (!result.ok) return toast({ text: textOf(result.failure) });
    saveFile(result.value, `arenden-${me.today}.csv`);
    toast({ text: t.worklist.exported });
  };
  return (
    <button type="button" class="button secondary small" aria-disabled={busy} onClick={() => void save()}>
      {t.worklist.export}
    </button>
  );
};
