import { type Actor, mayWorkCases } from '../../shared/domain/actor.ts';
import type { OnBehalfInput } from '../../shared/domain/on-behalf.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { routingOf } from './routing-of.ts';
import type { submitSignal } from './submit-signal.ts';

type Deps = { region: RegionSettings; submit: ReturnType<typeof submitSignal> };
type Filing = { input: OnBehalfInput; key: string; actor: Actor };

/** Whether somebody files signals at all: in one area at least. */
export const filesSomewhere = (actor: Actor, { areas }: RegionSettings): boolean =>
  areas.some(({ id }) => mayWorkCases(actor, id));

/**
 * Takes a signal that a broker files for an employer, in an area where that broker may work: the same answer, promise and
 * case as if the employer had sent it, with the way it was heard and who filed it kept.
 */
export const submitOnBehalf =
  ({ region, submit }: Deps) =>
  async ({ input, key, actor }: Filing) => {
    const { area } = routingOf(region, input);
    if (!mayWorkCases(actor, area.id)) throw new Refused('not-yours');
    return submit({ input, key, filedBy: actor.person });
  };
