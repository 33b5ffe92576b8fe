import { mayWorkOn } from '../../shared/domain/actor.ts';
import { daysOf, rankOf } from '../../shared/domain/case-clock.ts';
import { knownSsyk } from '../../shared/domain/case-family.ts';
import { isDone } from '../../shared/domain/case-state.ts';
import { staffStepsFrom } from '../../shared/domain/case-steps.ts';
import { suggestedDrivers } from '../../shared/domain/drivers.ts';
import { nearestEducations } from '../../shared/domain/nearest-educations.ts';
import { othersBeside } from '../../shared/domain/others-like-you.ts';
import { areaById, type RegionSettings } from '../../shared/domain/region.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import type { CaseStore } from '../../shared/stores/case-store.ts';
import type { OthersStore } from '../../shared/stores/others-store.ts';
import type { SignalStore } from '../../shared/stores/signal-store.ts';
import type { UndeliveredStore } from '../../shared/stores/undelivered-store.ts';
import type { ReadDesk } from './case-desk.ts';
import { shownCase } from './case-shown.ts';
import type { CaseView } from './contract.ts';
import { relatedCases } from './related-cases.ts';

type Deps = {
  region: RegionSettings;
  cases: Pick<CaseStore, 'byId' | 'history' | 'ofEmployer'>;
  signals: Pick<SignalStore, 'byId'>;
  basis: Pick<BasisReader, 'educationsOf'>;
  others: OthersStore;
  undelivered: Pick<UndeliveredStore, 'of'>;
  clock: Clock;
};

const historyPage = 50;

const shownSignal = (signal: Signal): CaseView['signal'] => {
  const { employer, contact, municipality, need, consent, language, channel, recruitment, topics, filedBy } = signal;
  return {
    ...{ employer, contact, municipality, need, consent, language, channel },
    ...(recruitment && { recruitment }),
    ...(topics && { topics }),
    ...(filedBy !== undefined && { filedBy }),
  };
};

/** Everything that a broker needs to see of one case. `before` pages its history backward: versions below it. */
export const showCase = (deps: Deps) => {
  const { region, cases, signals, basis, others, undelivered, clock } = deps;
  const related = relatedCases({ cases, timeZone: region.timeZone });
  return async ({ actor, case: c }: ReadDesk, before: number | undefined): Promise<CaseView> => {
    const ssyk = knownSsyk(c);
    const [signal, history, known, counted, relations, lost] = await Promise.all([
      signals.byId(c.signal),
      cases.history(c.id, { limit: historyPage + 1, before }),
      ssyk === null ? [] : basis.educationsOf(ssyk),
      ssyk === null ? undefined : others.of(ssyk),
      related(c),
      undelivered.of(c.id),
    ]);
    if (!signal) throw new Refused('not-found');
    const { need, municipality, recruitment } = signal;
    const today = dayIn(clock(), region.timeZone);
    const area = areaById(region, c.area);
    const educations = area ? nearestEducations(known, { municipality, area, region, today }) : [];
    return {
      case: shownCase(c),
      rank: isDone(c.state) ? null : rankOf({ state: c.state, ...daysOf(c) }, today, region),
      signal: shownSignal(signal),
      mayWork: mayWorkOn(actor, c),
      allowed: staffStepsFrom(c.state),
      history: history.slice(0, historyPage),
      older: history.length > historyPage,
      suggestedDrivers: suggestedDrivers({ recruitment, headcount: need.headcount, educations, ssyk }),
      educations,
      ...relations,
      undelivered: lost,
      others: othersBeside(counted, c.area),
    };
  };
};
