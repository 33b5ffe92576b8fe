import { createHash } from 'node:crypto';
import type { Person } from '../../shared/domain/person.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Channel, KeptContact, Signal, SignalInput } from '../../shared/domain/signal.ts';
import { answerBy } from '../../shared/domain/working-days.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { employerHash } from '../../shared/platform/employer-hash.ts';
import type { NewId, NewReference } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { statusUrl } from '../../shared/platform/status-url.ts';
import { type Table, TransactionBusy, TransactionRefused } from '../../shared/platform/table.ts';
import { type IdempotencyStore, idempotencyWrite } from '../../shared/stores/idempotency-store.ts';
import type { ShortLinkStore } from '../../shared/stores/short-link-store.ts';
import type { answerNeed } from './answer-need.ts';
import type { SignalReceived } from './contract.ts';
import { routingOf } from './routing-of.ts';
import { signalWrites } from './signal-writes.ts';
import { packAnswer, unpackAnswer } from './stored-answer.ts';

type Deps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  idempotency: IdempotencyStore;
  shortLinks: Pick<ShortLinkStore, 'byCode'>;
  keys: () => Promise<LinkKeys>;
  answerNeed: ReturnType<typeof answerNeed>;
  /** Begins what a new instance must fetch before its first answer; nobody waits for it and its failures come again. */
  readAhead?: () => void;
  clock: Clock;
  newId: NewId;
  newReference: NewReference;
};

/** What is sent, by the employer or by a broker for an employer who may have no mail address. */
type FiledInput = Omit<SignalInput, 'contact'> & { contact: KeptContact };
type Submission = { input: FiledInput; key: string; filedBy?: Person };
type Submitted = { body: string; replayed: boolean };

/** How long a key is remembered; a retry after that is a new signal. */
const replayWindowHours = 48;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Two people may use the same key, and neither is the public: each has keys of their own. */
const keyHash = ({ key, filedBy }: Pick<Submission, 'key' | 'filedBy'>) =>
  sha256(filedBy ? `submitOnBehalf\n${filedBy.id}\n${key}` : `submitSignal\n${key}`);

/**
 * Takes a signal: kept with its idempotency record, audit entry, receipt and consent in one transaction, answered only
 * after that. The same key and body give the same bytes again; the same key with another body is refused.
 */
export const submitSignal = (deps: Deps) => {
  const replay = (record: { request: string; answer: Uint8Array }, request: string): Submitted => {
    if (record.request !== request) throw new Refused('idempotency-key-reused');
    return { body: unpackAnswer(record.answer), replayed: true };
  };

  /** The way that a short link stands for; an unknown one tells nothing, and is kept as it came. */
  const channelOf = async ({ channel, source }: FiledInput): Promise<Channel> => {
    if (channel !== 'web' || source === undefined) return channel;
    return (await deps.shortLinks.byCode(source))?.channel ?? channel;
  };

  return async ({ input, key, filedBy }: Submission): Promise<Submitted> => {
    const now = deps.clock();
    const { area, rule } = routingOf(deps.region, input);
    const hash = keyHash({ key, ...(filedBy && { filedBy }) });
    const request = sha256(JSON.stringify(input));
    const reading = deps.idempotency.read(hash, now);
    deps.readAhead?.();
    const known = await reading;
    if (known) return replay(known, request);

    const { municipality, language, need, contact } = input;
    const [keys, channel, { occupations, answer, educations }] = await Promise.all([
      deps.keys(),
      channelOf(input),
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
      channel,
      ...(filedBy && { filedBy: filedBy.id }),
      ...(contact.email !== undefined && { addressHash: addressHash(keys, contact.email) }),
      employerHash: employerHash(keys, { ...input.employer, municipality }),
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
    const { timeZone } = deps.region;
    const kept = { signal, received, area, educations, now, timeZone, filer: filedBy?.name };
    try {
      await deps.casework.transact([
        idempotencyWrite({ hash, request, answer: packAnswer(body), at: now, keptForHours: replayWindowHours }),
        ...signalWrites(kept, deps.newId),
      ]);
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
