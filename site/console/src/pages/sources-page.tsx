import { useState } from 'preact/hooks';
import type { SnapshotDecision } from '../../../../shared/domain/source-state.ts';
import type { SourcesPageTexts } from '../../../../shared/i18n/sources-page.sv.ts';
import { listSources, type ShownSource } from '../api/sources.ts';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { DecideDialog } from '../sources/decide-dialog.tsx';
import { SourcePanel } from '../sources/source-panel.tsx';
import { WithSourceTexts } from '../sources/with-source-texts.ts';

type Chosen = { source: ShownSource; verdict: SnapshotDecision['verdict'] };

/** What needs somebody comes first: an answer that waits, then what is old, then what failed. */
const urgency = ({ waiting, isOld, failure }: ShownSource): number =>
  waiting !== null ? 0 : isOld ? 1 : failure !== null ? 2 : 3;

const Sources = ({ s }: { s: SourcesPageTexts }) => {
  const { client, toast } = useConsole();
  const { loading, again } = useLoaded(() => listSources(client));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  return (
    <>
      <p class="lead">{s.lead}</p>
      <Loaded loading={loading} again={() => void again()}>
        {({ sources, mayDecide }) =>
          sources.length === 0 ? (
            <p class="empty">{s.none}</p>
          ) : (
            <div class="panels">
              {sources
                .toSorted((a, b) => urgency(a) - urgency(b))
                .map((source) => (
                  <SourcePanel
                    key={source.id}
                    source={source}
                    s={s}
                    decide={mayDecide ? (verdict) => setChosen({ source, verdict }) : undefined}
                  />
                ))}
            </div>
          )
        }
      </Loaded>
      {chosen !== null && (
        <DecideDialog
          source={chosen.source}
          verdict={chosen.verdict}
          s={s}
          close={() => setChosen(null)}
          decided={(isMine) => {
            void again();
            if (!isMine) return;
            toast({ text: s[chosen.verdict](chosen.source.title) });
            setChosen(null);
          }}
        />
      )}
    </>
  );
};

/** How the public sources do, and what of them waits for a decision; strategists and administrators. */
export const SourcesPage = () => (
  <WithSourceTexts>
    {(s) => (
      <Page heading={s.heading}>
        <Sources s={s} />
      </Page>
    )}
  </WithSourceTexts>
);
