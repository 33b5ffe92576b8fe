import type { Case } from '../../shared/domain/case.ts';
import type { CaseChange } from '../../shared/domain/case-change.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { statusUrl } from '../../shared/platform/status-url.ts';
import type { Write } from '../../shared/platform/table.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import { acknowledgedMail } from './acknowledged-mail.ts';
import { answerUrl, askWrite, satisfactionExpires, waitExpires } from './answer-link.ts';
import { closingMail } from './closing-mail.ts';
import { hasMail } from './employer-mail.ts';
import { externalMail } from './external-mail.ts';
import { mergedMail } from './merged-mail.ts';
import { questionMail } from './question-mail.ts';
import { reopenedMail } from './reopened-mail.ts';

type Taken = {
  region: RegionSettings;
  origin: string;
  keys: LinkKeys;
  /** The case as it was before the step. */
  before: Case;
  change: CaseChange;
  signal: Signal;
  person: Person;
  now: Date;
  /** A fresh `ask_…`, where the step asks whether it helped. */
  askId: string;
  /** The reference of the case merged into. */
  into: string | undefined;
};

/**
 * The mails of a step, with the questions that their links stand for, to be written in its transaction. A contact without
 * an address gets none. A question's mail is worth nothing after its last day, and is not sent then.
 */
export const stepMails = (taken: Taken): Write[] => {
  const { region, origin, keys, before, change, signal, person, now, askId, into } = taken;
  const broker = { name: person.name, email: person.email, ...(person.phone !== undefined && { phone: person.phone }) };
  const { id, version } = before;
  const { language } = signal;
  const mailed = (dedupKey: string, draft: MailDraft, expiresAt?: Date): Write =>
    outboxWrite({
      dedupKey,
      cause: id,
      draft,
      addressHash: addressHash(keys, draft.to.address),
      at: now,
      ...(expiresAt && { expiresAt }),
    });
  const status = () => statusUrl({ origin, keys, language, now, signalId: signal.id });

  if (change.kind === 'forwarded' && change.waiting.actor) {
    const { id: subject, question, until, actor } = change.waiting;
    const expires = waitExpires(until, region.timeZone);
    // The employer may write English; whom the region asks is asked in its own first language.
    const asked = region.languages[0] ?? 'sv';
    const url = answerUrl({ origin, keys, language: asked, purpose: 'external', subject, expires });
    const mail = { actor, broker, region, signal, question, until, url, language: asked, reminder: false };
    return [
      askWrite({ id: subject, case: id, purpose: 'external' }),
      mailed(`external#${subject}`, externalMail(mail), expires),
    ];
  }
  if (!hasMail(signal)) return [];
  if (change.kind === 'asked') {
    const { id: subject, question, until } = change.waiting;
    const expires = waitExpires(until, region.timeZone);
    const url = answerUrl({ origin, keys, language, purpose: 'question', subject, expires });
    return [
      askWrite({ id: subject, case: id, purpose: 'question' }),
      mailed(`question#${subject}`, questionMail({ signal, broker, question, until, url }), expires),
    ];
  }
  if (change.kind === 'closed') {
    const { message, outcome } = change;
    const link = { origin, keys, language, purpose: 'satisfaction', subject: askId } as const;
    const expires = satisfactionExpires(now);
    const yesUrl = answerUrl({ ...link, expires, answer: 'yes' });
    const noUrl = answerUrl({ ...link, expires, answer: 'no' });
    return [
      askWrite({ id: askId, case: id, purpose: 'satisfaction', closedAt: now.toISOString() }),
      mailed(`closing#${id}#${version + 1}`, closingMail({ signal, broker, message, outcome, yesUrl, noUrl })),
    ];
  }
  if (change.kind === 'merged' && into !== undefined)
    return [mailed(`merged#${id}#${version + 1}`, mergedMail({ signal, broker, into }))];
  if (change.kind !== 'moved') return [];
  if (change.to === 'acknowledged' && change.message !== undefined) {
    const draft = acknowledgedMail({ signal, broker, message: change.message, statusUrl: status() });
    return [mailed(`acknowledged#${id}#${version + 1}`, draft)];
  }
  // Back from a wait it was never closed: only a reopening is told.
  if (change.to === 'reopened' && before.waiting === null && change.due !== undefined) {
    const draft = reopenedMail({ signal, broker, answerBy: change.due, statusUrl: status() });
    return [mailed(`reopened#${id}#${version + 1}`, draft)];
  }
  return [];
};
