import { Written } from '../components/written.tsx';
import { useConsole } from '../console.ts';
import { useOpenCase } from './case-context.ts';
import { Section } from './section.tsx';

export const ContactPanel = () => {
  const { t, instant } = useConsole();
  const { signal, undelivered } = useOpenCase().view;
  const { contact } = signal;
  /** The newest of each recipient says enough. */
  const lost = (['employer', 'external'] as const).flatMap((to) => undelivered.find((mail) => mail.to === to) ?? []);
  return (
    <Section heading={t.case.sections.contact}>
      {lost.map(({ to, at }) => (
        <p key={to} class="notice bad">
          {t.case.undelivered[to](instant(at))}
        </p>
      ))}
      <p>
        <b>
          <Written text={contact.name} />
        </b>
      </p>
      <ul class="ways">
        {contact.phone !== undefined && (
          <li>
            <a href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`}>
              {t.case.call} {contact.phone}
            </a>
          </li>
        )}
        {contact.email !== undefined ? (
          <li>
            <a href={`mailto:${encodeURIComponent(contact.email).replaceAll('%40', '@')}`}>
              {t.case.write} {contact.email}
            </a>
          </li>
        ) : (
          <li>{t.case.noEmail}</li>
        )}
      </ul>
    </Section>
  );
};
