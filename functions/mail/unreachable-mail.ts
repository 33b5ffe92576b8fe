import type { Person } from '../../shared/domain/person.ts';
import { unreachableEn } from '../../shared/i18n/unreachable.en.ts';
import { type UnreachableTexts, unreachableSv } from '../../shared/i18n/unreachable.sv.ts';
import type { MailBlock, MailDraft } from '../../shared/mail/mail.ts';
import type { ContactBehind } from './contact-behind.ts';

type Unreachable = {
  to: Pick<Person, 'name' | 'email' | 'language'> & { absent?: string | undefined };
  contact: ContactBehind;
  address: MailDraft['to'];
  origin: string;
};

const texts: Readonly<Record<Person['language'], UnreachableTexts>> = { sv: unreachableSv, en: unreachableEn };

const openCase = (label: string, href: string): MailBlock => ({ kind: 'actions', links: [{ label, href }] });

/** Tells a broker that mail does not reach somebody, and to phone. */
export const unreachableMail = ({ to, contact, address, origin }: Unreachable): MailDraft => {
  const t = texts[to.language];
  const row = (label: string, value: string | undefined) => (value === undefined ? [] : [{ label, value }]);
  return {
    to: { name: to.name, address: to.email },
    language: to.language,
    class: 'service',
    subject: t.subject,
    blocks: [
      { kind: 'heading', text: t.subject },
      { kind: 'paragraph', text: t.text },
      {
        kind: 'facts',
        rows: [
          ...row(t.employer, contact.employer),
          ...row(t.name, address.name),
          ...row(t.phone, contact.phone),
          ...row(t.address, address.address),
        ],
      },
      ...(contact.case === undefined ? [] : [openCase(t.open, `${origin}/console/#/case/${contact.case}`)]),
      ...(to.absent === undefined ? [] : ([{ kind: 'small', text: t.standIn(to.absent) }] as const)),
    ],
    why: t.why,
  };
};
