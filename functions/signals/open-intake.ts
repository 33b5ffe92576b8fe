import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { NewId, NewReference } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import type { Table } from '../../shared/platform/table.ts';
import { basisAtHand } from '../../shared/stores/basis-at-hand.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import type { IdempotencyStore } from '../../shared/stores/idempotency-store.ts';
import type { ShortLinkStore } from '../../shared/stores/short-link-store.ts';
import { answerNeed } from './answer-need.ts';
import { instantAnswer } from './instant-answer.ts';
import { submitSignal } from './submit-signal.ts';

export type IntakeDeps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  idempotency: IdempotencyStore;
  shortLinks: Pick<ShortLinkStore, 'byCode'>;
  basis: Pick<BasisReader, 'pointer' | 'shortagesOf' | 'educationsOf'>;
  objects: Pick<Objects, 'get'>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
  newId: NewId;
  newReference: NewReference;
  log: Log;
};

/** What every way in shares, the public's and the staff's: the basis at hand, the instant answer, and the taking itself. */
export const openIntake = (deps: IntakeDeps) => {
  const at = basisAtHand(deps);
  const answer = instantAnswer(deps);
  const submit = submitSignal({
    ...deps,
    answerNeed: answerNeed({ basisAtHand: at, answer, log: deps.log }),
    readAhead: () => void Promise.allSettled([deps.keys(), at()]),
  });
  return { basisAtHand: at, answer, submit };
};
