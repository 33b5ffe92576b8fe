import { caseIdOf } from '../../shared/domain/case.ts';
import { municipalityName } from '../../shared/domain/municipality-names.ts';
import { ownChoices } from '../../shared/domain/own-choices.ts';
import { addDays } from '../../shared/domain/plain-day.ts';
import { areaById, type RegionSettings } from '../../shared/domain/region.ts';
import type { PublicStep, Signal } from '../../shared/domain/signal.ts';
import { dayIn, instantOf } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { AddressSignals } from '../../shared/stores/address-signals.ts';
import type { CaseStore } from '../../shared/stores/case-store.ts';
import type { SignalStore } from '../../shared/stores/signal-store.ts';
import type { MySignal } from './contract.ts';
import { subjectOf } from './my-signals-link.ts';

export type OwnSignalsDeps = {
  region: RegionSettings;
  addresses: AddressSignals;
  signals: Pick<SignalStore, 'withSteps'>;
  cases: Pick<CaseStore, 'byId'>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
};

/** The first instant of the twelve months that are shown. */
export const shownSince = (now: Date, { timeZone }: Pick<RegionSettings, 'timeZone'>): Date => {
  const [year = '', ...rest] = dayIn(now, timeZone).split('-');
  const day = `${Number(year) - 1}-${rest.join('-')}`;
  return instantOf(day.endsWith('-02-29') ? addDays(`${Number(year) - 1}-02-28`, 1) : day, '00:00', timeZone);
};

/** How many signals are read at a time. */
const atOnce = 20;

type Found = { signal: Signal; steps: PublicStep[] };

/** The signals of an address, newest first: those alone that still have it. Read consistently, whatever the list says. */
export const ownSignals =
  ({ region, addresses, signals, clock }: Pick<OwnSignalsDeps, 'region' | 'addresses' | 'signals' | 'clock'>) =>
  async (hash: string): Promise<Found[]> => {
    const ids = [...new Set(await addresses.since(hash, shownSince(clock(), region)))];
    const own: Found[] = [];
    for (let i = 0; i < ids.length; i += atOnce) {
      const read = await Promise.all(ids.slice(i, i + atOnce).map((id) => signals.withSteps(id)));
      own.push(...read.filter((found) => found !== undefined).filter(({ signal }) => signal.addressHash === hash));
    }
    return own;
  };

/** What its owner may see of a signal: public steps, nothing internal, nobody else. */
const shown = async (
  { region, cases }: Pick<OwnSignalsDeps, 'region' | 'cases'>,
  { signal, steps }: Found,
): Promise<MySignal> => {
  const area = areaById(region, signal.area);
  if (!area) throw new Error(`The region has no area ${signal.area}`);
  const { name, email, phone } = area.broker;
  const stored = await cases.byId(caseIdOf(signal.id));
  return {
    reference: signal.reference,
    receivedAt: signal.receivedAt,
    employer: signal.employer.name,
    municipality: municipalityName(signal.municipality) ?? signal.municipality,
    need: signal.need,
    ...(signal.recruitment && { recruitment: signal.recruitment }),
    contact: signal.contact,
    area: { id: area.id, name: area.name },
    broker: { name, email, phone },
    answerBy: signal.answerBy,
    steps: [{ at: signal.receivedAt, kind: 'received' }, ...steps],
    may: ownChoices(stored?.case.state ?? 'received'),
  };
};

/** The signals of a link's address, as their owner may see them. */
export const listSignals = (deps: OwnSignalsDeps) => {
  const own = ownSignals(deps);
  return async (token: string): Promise<MySignal[]> => {
    const hash = subjectOf(await deps.keys(), 'my-signals', token, deps.clock());
    return Promise.all((await own(hash)).map((found) => shown(deps, found)));
  };
};

/** One of them by its reference. Throws `Refused`: somebody else's is not there. */
export const showSignal = (deps: OwnSignalsDeps) => {
  const own = ownSignal(deps);
  return async (request: { token: string; reference: string }): Promise<MySignal> => shown(deps, await own(request));
};

/** The signal that a change is about, with the hash of the address that the link proves. Throws `Refused`. */
export const ownSignal = (deps: OwnSignalsDeps) => {
  const own = ownSignals(deps);
  return async ({ token, reference }: { token: string; reference: string }): Promise<Found & { hash: string }> => {
    const hash = subjectOf(await deps.keys(), 'my-signals', token, deps.clock());
    const found = (await own(hash)).find(({ signal }) => signal.reference === reference);
    if (!found) throw new Refused('not-found');
    return { ...found, hash };
  };
};
