import { Written } from '../components/written.tsx';
import { useConsole } from '../console.ts';
import { useOpenCase } from './case-context.ts';
import { Section } from './section.tsx';

export const ContactPanel = () => {
  const { t } = useConsole();
  const { contact } = useOpenCase().view.signal;
  return (
    <Section heading={t.case.sections.contact}>
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
