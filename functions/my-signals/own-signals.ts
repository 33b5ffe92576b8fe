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
const atOnce = 25;

/** The newest signals that a list holds; older ones are found by their reference. */
export const mostListed = 2 * atOnce;

type Found = { signal: Signal; steps: PublicStep[] };
type FindDeps = Pick<OwnSignalsDeps, 'region' | 'addresses' | 'signals' | 'clock'>;

/** The signals of an address, newest first: those alone that still have it. Read consistently, whatever the list says. */
const ownSignals =
  ({ region, addresses, signals, clock }: FindDeps) =>
  async (hash: string): Promise<{ found: Found[]; more: boolean }> => {
    const ids = await addresses.newest(hash, shownSince(clock(), region), mostListed + 1);
    const own: Found[] = [];
    for (let i = 0; i < Math.min(ids.length, mostListed); i += atOnce) {
      const read = await Promise.all(ids.slice(i, Math.min(i + atOnce, mostListed)).map((id) => signals.withSteps(id)));
      own.push(...read.filter((found) => found !== undefined).filter(({ signal }) => signal.addressHash === hash));
    }
    return { found: own, more: ids.length > mostListed };
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

export type OwnList = {
  signals: MySignal[];
  /** Whether there are older ones, which the list leaves out. */
  more: boolean;
};

/** The newest signals of a link's address, as their owner may see them. */
export const listSignals = (deps: OwnSignalsDeps) => {
  const own = ownSignals(deps);
  return async (token: string): Promise<OwnList> => {
    const hash = subjectOf(await deps.keys(), 'my-signals', token, deps.clock());
    const { found, more } = await own(hash);
    return { signals: await Promise.all(found.map((one) => shown(deps, one))), more };
  };
};

/** One of them by its reference. Throws `Refused`: somebody else's is not there. */
export const showSignal = (deps: OwnSignalsDeps) => {
  const own = ownSignal(deps);
  return async (request: { token: string; reference: string }): Promise<MySignal> => shown(deps, await own(request));
};

/** The signal that a change is about, with the hash of the address that the link proves. Throws `Refused`. */
export const ownSignal =
  ({ region, addresses, signals, keys, clock }: FindDeps & Pick<OwnSignalsDeps, 'keys'>) =>
  async ({ token, reference }: { token: string; reference: string }): Promise<Found & { hash: string }> => {
    const now = clock();
    const hash = subjectOf(await keys(), 'my-signals', token, now);
    const id = await addresses.withReference(hash, shownSince(now, region), reference);
    const found = id === undefined ? undefined : await signals.withSteps(id);
    // The list may still name it for somebody whose address it no longer has.
    if (found?.signal.addressHash !== hash) throw new Refused('not-found');
    return { ...found, hash };
  };
