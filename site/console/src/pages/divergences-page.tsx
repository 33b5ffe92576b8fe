import { useState } from 'preact/hooks';
import type { Divergence } from '../../../../shared/domain/divergence.ts';
import type { DivergencesTexts } from '../../../../shared/i18n/divergences.sv.ts';
import { listDivergences } from '../api/divergences.ts';
import { Section } from '../case/section.tsx';
import { Facts } from '../components/facts.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { CloseDivergenceDialog } from '../reports/close-divergence-dialog.tsx';
import { WithDivergenceTexts } from '../reports/with-divergence-texts.ts';

type Known = { d: DivergencesTexts };

const One = ({ one, d, look }: Known & { one: Divergence; look: () => void }) => {
  const { t, me, areaName, whoIs, day } = useConsole();
  const { place, ssyk, label, kind, class: shown, edition, employers, since, closed } = one;
  const where = place === 'county' ? d.county : areaName(place);
  const strategist = me.roles.includes('strategist');
  const mayClose =
    place === 'county' ? strategist : strategist || (me.roles.includes('broker') && me.areas.includes(place));
  return (
    <Section heading={`${label} (${ssyk}), ${where}`}>
      <p>{d.kinds[kind]}</p>
      <Facts
        of={[
          [d.index, d.says(t.classes[shown], edition)],
          [d.employers, d.told(employers)],
          [d.since, day(since)],
          [d.found, closed?.reason],
          [d.by, closed && d.closedBy(whoIs(closed.by), day(closed.on))],
        ]}
      />
      {closed === null && !mayClose && place === 'county' && <p class="quiet">{d.countyOnly}</p>}
      {closed === null && mayClose && (
        <p class="buttons">
          <button type="button" class="button secondary" aria-label={d.closeFor(`${label}, ${where}`)} onClick={look}>
            {d.close}
          </button>
        </p>
      )}
    </Section>
  );
};

const Divergences = ({ d }: Known) => {
  const { client, toast } = useConsole();
  const { loading, again } = useLoaded(() => listDivergences(client));
  const [chosen, setChosen] = useState<Divergence | null>(null);
  const keyOf = ({ place, ssyk, kind }: Divergence) => `${place} ${ssyk} ${kind}`;
  return (
    <>
      <p class="lead">{d.lead}</p>
      <p>
        <a href="#/reports">{d.back}</a>
      </p>
      <Loaded loading={loading} again={() => void again()}>
        {({ divergences }) => {
          const open = divergences.filter(({ state }) => state === 'open');
          const closed = divergences.filter(({ state }) => state === 'closed');
          return (
            <>
              {open.length === 0 ? (
                <p class="empty">{d.none}</p>
              ) : (
                <div class="panels">
                  {open.map((one) => (
                    <One key={keyOf(one)} one={one} d={d} look={() => setChosen(one)} />
                  ))}
                </div>
              )}
              {closed.length > 0 && (
                <>
                  <h2>{d.closed}</h2>
                  <div class="panels">
                    {closed.map((one) => (
                      <One key={keyOf(one)} one={one} d={d} look={() => setChosen(one)} />
                    ))}
                  </div>
                </>
              )}
            </>
          );
        }}
      </Loaded>
      {chosen !== null && (
        <CloseDivergenceDialog
          one={chosen}
          d={d}
          close={() => setChosen(null)}
          done={() => {
            setChosen(null);
            toast({ text: d.done(chosen.label) });
            void again();
          }}
        />
      )}
    </>
  );
};

/** Where index and employers say different things: tasks to look into, with their evidence. */
export const DivergencesPage = () => (
  <WithDivergenceTexts>
    {(d) => (
      <Page heading={d.heading}>
        <Divergences d={d} />
      </Page>
    )}
  </WithDivergenceTexts>
);
