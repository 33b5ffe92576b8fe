import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';
import { useFailureText } from '../components/failure-note.tsx';
import { useConsole } from '../console.ts';
import { saveFile } from '../save-file.ts';

/** Every case as codes and counts, for whoever reckons on. */
export const SheetButton = ({ r }: { r: ConsolePagesTexts['reports'] }) => {
  const { client, me, toast } = useConsole();
  const textOf = useFailureText();
  const save = async () => {
    const result = await client.get<Blob>('/api/v1/reports/cases.csv', 'blob');
    if (!result.ok) return toast({ text: textOf(result.failure) });
    saveFile(result.value, `underlag-${me.today}.csv`);
    toast({ text: r.sheetSaved });
  };
  return (
    <p class="buttons">
      <button type="button" class="button secondary small" onClick={() => void save()}>
        {r.sheet}
      </button>
    </p>
  );
};
