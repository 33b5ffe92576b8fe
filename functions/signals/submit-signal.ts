import { createHash } from 'node:crypto';
import { fieldErrors } from '../../shared/contract/field-errors.ts';
import { municipalityAnswer } from '../../shared/domain/municipality-answer.ts';
import type { RegionSettings, Routing } from '../../shared/domain/region.ts';
import type { Signal, SignalInput } from '../../shared/domain/signal.ts';
import { answerBy } from '../../shared/domain/working-days.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { problemTexts } from '../../shared/platform/http.ts';
import type { NewId, NewReference } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionBusy, TransactionRefused, type Write } from '../../shared/platform/table.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import { contactWrite } from '../../shared/stores/contact-store.ts';
import { type IdempotencyStore, idempotencyWrite } from '../../shared/stores/idempotency-store.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import { signalWrite } from '../../shared/stores/signal-store.ts';
import type { answerNeed } from './answer-need.ts';
import type { SignalReceived } from './contract.ts';
import { receiptMail } from './receipt-mail.ts';
import { statusUrl } from './status-url.ts';
import { packAnswer, unpackAnswer } from './stored-answer.ts';

type Deps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  idempotency: IdempotencyStore;
  keys: () => Promise<LinkKeys>;
  answerNeed: ReturnType<typeof answerNeed>;
  /** Begins what a new instance must fetch before its first answer; nobody waits for it and its failures come again. */
  readAhead?: () => void;
  clock: Clock;
  newId: NewId;
  newReference: NewReference;
};

type Submission = { input: SignalInput; key: string };
type Submitted = { body: string; replayed: boolean };

/** How long a key is remembered; a retry after that is a new signal. */
const replayWindowHours = 48;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const routed = (region: RegionSettings, input: SignalInput): Routing => {
  const found = municipalityAnswer(region, input.municipality);
  if (found.ok) return found.routing;
  const issue = { code: 'custom', path: ['municipality'], message: found.reason };
  const errors = fieldErrors([issue], input, problemTexts(input.language).fields);
  throw new Refused(found.reason === 'outside-region' ? 'outside-region' : 'invalid', { errors });
};

/**
 * Takes a signal: kept with its idempotency record, audit entry, receipt and consent in one transaction, answered only
 * after that. The same key and body give the same bytes again; the same key with another body is refused.
 */
export const submitSignal = (deps: Deps) => {
  const replay = (record: { request: string; answer: Uint8Array }, request: string): Submitted => {
    if (record.request !== request) throw new Refused('idempotency-key-reused');
    return { body: unpackAnswer(record.answer), replayed: true };
  };

  return async ({ input, key }: Submission): Promise<Submitted> => {
    const now = deps.clock();
    const { area, rule } = routed(deps.region, input);
    const hash = sha256(`submitSignal\n${key}`);
    const request = sha256(JSON.stringify(input));
    const reading = deps.idempotency.read(hash, now);
    deps.readAhead?.();
    const known = await reading;
    if (known) return replay(known, request);

    const { municipality, language, need } = input;
    const [keys, { occupations, answer, educations }] = await Promise.all([
      deps.keys(),
      deps.answerNeed({ need, municipality, area, language, now }),
    ]);
    const signal: Signal = {
      ...input,
      id: deps.newId('sig'),
      reference: deps.newReference(),
      receivedAt: now.toISOString(),
      area: area.id,
      broker: area.broker.id,
      rule,
      answerBy: answerBy(now, deps.region.answerWithinWorkingDays, deps.region),
      occupations,
      tags: [
        ...(occupations.length === 0 ? (['okodad'] as const) : []),
        ...(educations === 'none' ? (['utan-utbildning'] as const) : []),
      ],
    };
    const received: SignalReceived = {
      reference: signal.reference,
      statusUrl: statusUrl({ origin: deps.origin, keys, language, now, signalId: signal.id }),
      area: { id: area.id, name: area.name },
      broker: { name: area.broker.name, email: area.broker.email, phone: area.broker.phone },
      answerBy: signal.answerBy,
      answer,
    };
    const body = JSON.stringify(received);
    const hashed = addressHash(keys, input.contact.email);
    const writes: Write[] = [
      idempotencyWrite({ hash, request, answer: packAnswer(body), at: now, keptForHours: replayWindowHours }),
      signalWrite(signal, deps.region.timeZone),
      auditWrite({
        of: signal.id,
        at: signal.receivedAt,
        id: deps.newId('aud'),
        who: 'employer',
        what: 'signal-submitted',
      }),
      outboxWrite({
        dedupKey: `receipt#${signal.id}`,
        cause: signal.id,
        draft: receiptMail({ signal, received, area, educations }),
        addressHash: hashed,
        at: now,
      }),
    ];
    if (input.consent.events)
      writes.push(
        contactWrite({
          hash: hashed,
          area: area.id,
          name: input.contact.name,
          email: input.contact.email,
          employer: input.employer.name,
          municipality,
          language,
          consentedAt: signal.receivedAt,
          consentedIn: signal.id,
        }),
      );
    try {
      await deps.casework.transact(writes);
    } catch (error) {
      // Only the idempotency record can be there already, or be written just now: somebody else with our key, or our own
      // lost answer.
      const sameKey = error instanceof TransactionRefused || (error instanceof TransactionBusy && error.at.includes(0));
      if (!sameKey) throw error;
      const winner = await deps.idempotency.read(hash, now, { consistent: true });
      if (!winner) throw new Refused('in-flight', { headers: { 'retry-after': '1' } });
      return replay(winner, request);
    }
    return { body, replayed: false };
  };
};
