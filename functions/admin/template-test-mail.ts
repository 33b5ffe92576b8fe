import type { Person } from '../../shared/domain/person.ts';
import { renderTemplate, sampleValues, type Template } from '../../shared/domain/template.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { adminTexts } from './admin-texts.ts';

/** A standard answer as an employer would get it, with a sample case, to the person who asks. */
export const templateTestMail = (template: Template, { name, email }: Pick<Person, 'name' | 'email'>): MailDraft => {
  const { language, title, text } = template;
  const t = adminTexts(language).testMail;
  const paragraphs = renderTemplate(text, sampleValues[language]).split(/\n{2,}/);
  return {
    to: { name, address: email },
    language,
    class: 'service',
    subject: t.subject(title),
    blocks: [
      { kind: 'heading', text: title },
      ...paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph }) as const),
      { kind: 'small', text: t.note },
    ],
  };
};
