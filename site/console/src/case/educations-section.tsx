import type { Education } from '../../../../shared/domain/education.ts';
import { useConsole } from '../console.ts';
import { Section } from './section.tsx';

type Shown = Pick<Education, 'id' | 'title' | 'provider' | 'municipality' | 'distance' | 'start' | 'applyBy' | 'url'>;

/** A source's address is followed only where it is one of the web. */
const isWeb = (url: string | null): url is string => url !== null && /^https?:\/\//.test(url);

export const EducationList = ({ educations }: { educations: readonly Shown[] }) => {
  const { t, day, municipalityName } = useConsole();
  const e = t.case.educations;
  if (educations.length === 0) return <p class="quiet">{e.none}</p>;
  return (
    <>
      <ul class="log">
        {educations.map(({ id, title, provider, municipality, distance, start, applyBy, url }) => (
          <li key={id}>
            <p>
              {isWeb(url) ? (
                <a href={url} target="_blank" rel="noreferrer noopener">
                  {title} <span class="quiet">({t.frame.newWindow})</span>
                </a>
              ) : (
                <b>{title}</b>
              )}
              <br />
              {[
                provider,
                distance ? e.distance : municipality === null ? '' : municipalityName(municipality),
                start === null ? e.noStart : e.start(day(start)),
                applyBy === null ? '' : e.applyBy(day(applyBy)),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <p class="quiet">{e.source}</p>
    </>
  );
};

export const EducationsSection = ({ educations }: { educations: readonly Shown[] }) => {
  const { t } = useConsole();
  return (
    <Section heading={t.case.sections.educations}>
      <EducationList educations={educations} />
    </Section>
  );
};
