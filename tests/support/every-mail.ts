import { templateTestMail } from '../../functions/admin/template-test-mail.ts';
import { unreachableMail } from '../../functions/mail/unreachable-mail.ts';
import { warningMail } from '../../functions/reports/warning-mail.ts';
import type { SignalReceived } from '../../functions/signals/contract.ts';
import { receiptMail } from '../../functions/signals/receipt-mail.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { aRegion } from './a-region.ts';
import { afterEventMails } from './after-event-samples.ts';
import { aPerson, aSignal } from './builders.ts';
import { everyDigest } from './digest-samples.ts';
import { everyEventMail } from './event-mail-samples.ts';
import { followersMails } from './followers-samples.ts';
import { everyCaseMail } from './mail-samples.ts';
import { mySignalsMails } from './my-signals-samples.ts';

/** Where every link of the samples leads. */
export const mailOrigin = 'https://kompetens.example.org';

const receipts = (language: Language): Readonly<Record<string, MailDraft>> => {
  const signal = aSignal({ language });
  const [area] = aRegion().areas;
  if (!area) throw new Error('A region has an area');
  const education = {
    ...{ id: 'i.uoh.1', title: 'Svets och industri, CNC-operatör', provider: 'Lärcentrum Gävle', municipality: '2180' },
    ...{
      distance: false,
      start: '2027-01-11',
      applyBy: '2026-12-15',
      url: 'https://www.example.org',
      source: 'susanavet',
    },
  } as const satisfies SignalReceived['answer']['educations'][number];
  const received = {
    ...{ reference: signal.reference, statusUrl: `${mailOrigin}/signal/1.k1.status`, answerBy: signal.answerBy },
    ...{ area: { id: area.id, name: area.name }, broker: area.broker },
    answer: { occupations: [], educations: [education], nextSteps: [] },
  };
  const receipt = { to: { name: 'Kim Exempel', address: 'kim@example.com' }, signal, received, area };
  return {
    receipt: receiptMail({ ...receipt, educations: 'found' }),
    'receipt-no-education': receiptMail({
      ...receipt,
      received: { ...received, answer: { ...received.answer, educations: [] } },
      educations: 'none',
      filer: 'Alva Exempel',
    }),
  };
};

const digests = (language: Language): Readonly<Record<string, MailDraft>> =>
  Object.fromEntries(Object.entries(everyDigest(language)).map(([kind, mail]) => [`digest-${kind}`, mail]));

const warning = {
  ...{ area: 'gastrikland-ost', ssyk: '7223', label: 'Maskinoperatörer, metallarbete', day: '2026-11-23' },
  ...{ employers: 4, expected: 0.75, probability: 0.00729 },
} as const;

/** Every mail that leaves the house, in a language, by a name. A test fails where a kind of mail is missing here. */
export const everyMail = (language: Language): Readonly<Record<string, MailDraft>> => ({
  ...receipts(language),
  ...everyCaseMail(language),
  ...mySignalsMails(language, { name: 'Kim Exempel' }),
  ...followersMails(language, { line: 'CNC-operatör' }),
  ...everyEventMail(language),
  ...afterEventMails(language),
  ...digests(language),
  unreachable: unreachableMail({
    to: { ...aPerson({ language }), absent: 'Bo Exempel' },
    contact: {
      ...{ area: 'gastrikland-ost', broker: 'per_broker-gastrikland-ost', cause: 'sig_1' },
      employer: 'Exempel Mekaniska AB',
      phone: '070-174 06 05',
      case: 'case_00000000000000000000000001',
    },
    address: { name: 'Kim Exempel', address: 'kim@example.com' },
    origin: mailOrigin,
  }),
  'early-warning': warningMail({
    ...{ warning, to: aPerson({ language }), areaName: 'Östra Gästrikland', origin: mailOrigin },
  }),
  'template-test': templateTestMail(
    {
      ...{ key: 'tack', kind: 'closing', language, title: 'Tack för samtalet', version: 1, by: 'per_alva', at: null },
      text: 'Hej {{employer}},\n\nvi har talats vid.',
    },
    aPerson({ language }),
  ),
});
