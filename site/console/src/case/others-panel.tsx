import { useConsole } from '../console.ts';
import { useOpenCase } from './case-context.ts';
import { Section } from './section.tsx';

/** How many other employers lack the same; fewer than five are never told of. */
export const OthersPanel = () => {
  const { t } = useConsole();
  const { area, county } = useOpenCase().view.others;
  const o = t.case.others;
  return (
    <Section heading={t.case.sections.others}>
      {area === null && county === null && <p class="quiet">{o.none}</p>}
      {area !== null && <p>{o.area(area)}</p>}
      {county !== null && <p>{o.county(county)}</p>}
    </Section>
  );
};
