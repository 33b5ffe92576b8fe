import { type EducationsState, educationsState } from '../../shared/domain/educations-state.ts';
import type { Language } from '../../shared/domain/language.ts';
import { municipalityName } from '../../shared/domain/municipality-names.ts';
import { othersBeside } from '../../shared/domain/others-like-you.ts';
import { publicState } from '../../shared/domain/public-state.ts';
import { areaById, type RegionSettings } from '../../shared/domain/region.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { type LinkKeys, readLink } from '../../shared/platform/links.ts';
import { errorFields, type Log } from '../../shared/platform/log.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { BasisAtHand } from '../../shared/stores/basis-at-hand.ts';
import type { Others, OthersStore } from '../../shared/stores/others-store.ts';
import type { SignalStore } from '../../shared/stores/signal-store.ts';
import type { SignalStatus } from './contract.ts';
import type { instantAnswer } from './instant-answer.ts';
import { signalMessages } from './log-messages.ts';
import { signalTexts } from './signal-texts.ts';

type Deps = {
  region: RegionSettings;
  signals: Pick<SignalStore, 'withSteps'>;
  keys: () => Promise<LinkKeys>;
  basisAtHand: BasisAtHand;
  answer: ReturnType<typeof instantAnswer>;
  others: OthersStore;
  clock: Clock;
  log: Log;
};

/** The signal id that a status link stands for. Throws `Refused`: forged and unknown look the same, expired does not. */
export const signalIdOfLink = (keys: LinkKeys, token: string, now: Date): string => {
  const link = readLink(keys, 'status', token, now);
  if (link.ok) return `sig_${link.subject}`;
  throw new Refused(link.reason === 'expired' ? 'link-expired' : 'not-found');
};

const areaOf = (region: RegionSettings, signal: Signal) => {
  const area = areaById(region, signal.area);
  if (!area) throw new Error(`The region has no area ${signal.area}`);
  return area;
};

/** The status, and whether an empty list of educations means that there are none. */
export type TrackedSignal = { status: SignalStatus; educations: EducationsState };

/** Who else asked is worth a line, and never a page that cannot be shown. */
const othersOf = async ({ others, log }: Deps, ssyk: string | undefined): Promise<Others | undefined> => {
  if (ssyk === undefined) return undefined;
  try {
    return await others.of(ssyk);
  } catch (error) {
    log.warn(signalMessages.shownWithoutOthers, errorFields(error));
    return undefined;
  }
};

/**
 * What the holder of the link may see: the own signal, its public steps and today's answer. Nothing internal, nobody
 * else. Read consistently, so that the page shows what was sent a moment ago.
 */
export const trackSignal =
  (deps: Deps) =>
  async ({ token, language }: { token: string; language: Language }): Promise<TrackedSignal> => {
    const now = deps.clock();
    const id = signalIdOfLink(await deps.keys(), token, now);
    const [found, at] = await Promise.all([deps.signals.withSteps(id), deps.basisAtHand()]);
    if (!found) throw new Refused('not-found');
    const { signal, steps } = found;
    const area = areaOf(deps.region, signal);
    const { municipality, occupations } = signal;
    const pointer = at?.pointer ?? null;
    const [answer, others] = await Promise.all([
      deps.answer({ pointer, occupations, municipality, area, language, now }),
      othersOf(deps, occupations[0]?.ssyk),
    ]);
    const state = publicState(steps);
    const begun = state === 'received' ? undefined : signalTexts(language).nextSteps.begun[state](area.broker.name);
    const status: SignalStatus = {
      reference: signal.reference,
      receivedAt: signal.receivedAt,
      occupationText: signal.need.occupationText,
      headcount: signal.need.headcount,
      municipality: municipalityName(municipality) ?? municipality,
      area: { id: area.id, name: area.name },
      broker: { name: area.broker.name, email: area.broker.email, phone: area.broker.phone },
      answerBy: signal.answerBy,
      steps: [{ at: signal.receivedAt, kind: 'received' }, ...steps],
      state,
      answer: begun === undefined ? answer : { ...answer, nextSteps: [begun] },
      others: othersBeside(others, area.id),
    };
    return { status, educations: educationsState({ pointer, occupations, educations: answer.educations }) };
  };
