import { useState } from 'preact/hooks';
import type { JobseekerVersions } from '../../../../functions/shortage/contract.ts';
import type { JobseekersPageTexts } from '../../../../shared/i18n/jobseekers-page.sv.ts';
import { listJobseekers, takeBackJobseekers, uploadJobseekers } from '../api/jobseekers.ts';
import { Section } from '../case/section.tsx';
import { Facts } from '../components/facts.tsx';
import { FileField } from '../components/field.tsx';
import { Form } from '../components/form.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { saveFile } from '../save-file.ts';
import { WithPageTexts } from './with-page-texts.ts';

type Version = JobseekerVersions['versions'][number];
type Shown = { j: JobseekersPageTexts; again: () => Promise<void> };

const columns = ['month', 'ssyk', 'place', 'seekers'] as const;

/** Twelve months of one occupation in the county and one municipality, the second of them hidden by the source. */
const exampleSheet = (county: string, municipality: string): string => {
  const months = Array.from(
    { length: 12 },
    (_, at) => `${at < 2 ? 2025 : 2026}-${String(((at + 10) % 12) + 1).padStart(2, '0')}`,
  );
  const lines = months.flatMap((month, at) => [
    `${month},7223,${county},${60 + at}`,
    `${month},7223,${municipality},${at % 3 === 0 ? '<5' : 7}`,
  ]);
  return ['month,ssyk,place,seekers', ...lines, ''].join('\r\n');
};

const Upload = ({ j, again }: Shown) => {
  const { client, toast, me } = useConsole();
  const [file, setFile] = useState<File | null>(null);
  const submit = async () => {
    const result = await uploadJobseekers(client, file === null ? '' : await file.text());
    if (!result.ok) return result.failure;
    toast({ text: j.sent(result.value.inUse ?? 0) });
    await again();
    return null;
  };
  const [municipality] = me.region.areas.flatMap(({ municipalities }) => municipalities);
  const code = municipality?.code ?? '2180';
  return (
    <Section heading={j.upload} kind="form">
      <Form name="jobseekers" submit={submit} action={j.upload}>
        <FileField name="csv" label={j.file} hint={j.fileHint} accept=".csv,text/csv" change={setFile} />
      </Form>
      <h3>{j.columns}</h3>
      <p>{j.columnsLead}</p>
      <Facts of={columns.map((column) => [column, j.meaning[column]])} />
      <p>{j.every}</p>
      <p>{j.hidden}</p>
      <button
        type="button"
        class="button secondary"
        onClick={() =>
          saveFile(new Blob([exampleSheet(code.slice(0, 2), code)], { type: 'text/csv' }), 'jobseekers-example.csv')
        }
      >
        {j.example}
      </button>
    </Section>
  );
};

const TakeBack = ({ version, j, again }: Shown & { version: number }) => {
  const { client, toast } = useConsole();
  const submit = async () => {
    const result = await takeBackJobseekers(client, version);
    if (!result.ok) return result.failure;
    toast({ text: j.taken(version) });
    await again();
    return null;
  };
  return (
    <Form name={`take-back-${version}`} submit={submit} action={j.takeBack(version)} danger>
      <p class="quiet">{j.takeBackText}</p>
    </Form>
  );
};

const VersionRow = ({ of, inUse, j }: { of: Version; inUse: number | null; j: JobseekersPageTexts }) => {
  const { whoIs, instant } = useConsole();
  const { version, firstMonth, lastMonth, rows, suppressed, by, at, takenBack } = of;
  const state = version === inUse ? j.states.used : j.states.older;
  return (
    <tr>
      <th scope="row">{version}</th>
      <td>{j.months(firstMonth, lastMonth)}</td>
      <td class="number">{rows}</td>
      <td class="number">{suppressed}</td>
      <td>{j.byWhom(whoIs(by), instant(at))}</td>
      <td>{takenBack === null ? state : j.takenBy(whoIs(takenBack.by), instant(takenBack.at))}</td>
    </tr>
  );
};

const Versions = ({ versions, inUse, j }: JobseekerVersions & { j: JobseekersPageTexts }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
  <div class="scroll" tabIndex={0}>
    <table>
      <caption class="unseen">{j.versions}</caption>
      <thead>
        <tr>
          {(['version', 'months', 'rows', 'hidden', 'by', 'state'] as const).map((head) => (
            <th key={head} scope="col" class={head === 'rows' || head === 'hidden' ? 'number' : ''}>
              {j.heads[head]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <VersionRow key={version.version} of={version} inUse={inUse} j={j} />
        ))}
      </tbody>
    </table>
  </div>
);

const Jobseekers = ({ j }: { j: JobseekersPageTexts }) => {
  const { client } = useConsole();
  const { loading, again } = useLoaded(() => listJobseekers(client));
  const reload = async () => void (await again());
  return (
    <Loaded loading={loading} again={() => void again()}>
      {({ inUse, versions }) => {
        const used = versions.find(({ version }) => version === inUse);
        return (
          <div class="panels">
            <Section heading={j.now}>
              {used === undefined ? (
                <p>{j.none}</p>
              ) : (
                <>
                  <p>{j.uses(used.version, used.firstMonth, used.lastMonth)}</p>
                  <TakeBack key={used.version} version={used.version} j={j} again={reload} />
                </>
              )}
            </Section>
            <Upload key={inUse ?? 0} j={j} again={reload} />
            {versions.length > 0 && (
              <Section heading={j.versions}>
                <Versions inUse={inUse} versions={versions} j={j} />
              </Section>
            )}
          </div>
        );
      }}
    </Loaded>
  );
};

/** The one source that a person brings: registered jobseekers, every version of them; administrators. */
export const JobseekersPage = () => (
  <WithPageTexts>
    {({ jobseekers: j }) => (
      <Page heading={j.heading}>
        <p class="lead">{j.lead}</p>
        <Jobseekers j={j} />
      </Page>
    )}
  </WithPageTexts>
);
