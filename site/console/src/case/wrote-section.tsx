import { Facts } from '../components/facts.tsx';
import { Written, WrittenLines } from '../components/written.tsx';
import { useConsole } from '../console.ts';
import { useOpenCase } from './case-context.ts';
import { Section } from './section.tsx';

/** What the employer wrote, whole and as it stands now. */
export const WroteSection = () => {
  const { t, municipalityName, whoIs } = useConsole();
  const { signal } = useOpenCase().view;
  const c = t.case;
  const recruitment = signal.recruitment ?? {};
  const number = (value: number | undefined) => value?.toString() ?? null;
  const { knewEducation } = recruitment;
  const asked = (
    [
      [c.applicants, number(recruitment.applicants)],
      [c.qualified, number(recruitment.qualified)],
      [c.suitable, number(recruitment.suitable)],
      [c.leftWithinYear, number(recruitment.leftWithinYear)],
      [c.knewEducation, knewEducation === undefined ? null : knewEducation ? c.yes : c.no],
    ] as const
  ).filter(([, value]) => value !== null);
  return (
    <Section heading={c.sections.wrote} kind="wrote">
      {signal.need.description !== undefined && <WrittenLines text={signal.need.description} />}
      <Facts
        of={[
          [c.employer, <Written key="employer" text={signal.employer.name} />],
          [c.organisationNumber, signal.employer.organisationNumber],
          [c.municipality, municipalityName(signal.municipality)],
          [c.horizon, t.horizons[signal.need.horizon]],
          [
            c.channel,
            signal.filedBy === undefined
              ? t.channels[signal.channel]
              : `${t.channels[signal.channel]}, ${c.filedBy(whoIs(signal.filedBy))}`,
          ],
          [c.language, c.languages[signal.language]],
          [c.topics, signal.topics?.map((topic) => t.topics[topic]).join(', ')],
          [c.invitations, signal.consent.events ? c.invitationsYes : c.invitationsNo],
        ]}
      />
      {asked.length > 0 && (
        <>
          <h3>{c.recruitment}</h3>
          <Facts of={asked} />
        </>
      )}
    </Section>
  );
};
