import { type AreaBroker, areaById, type RegionSettings } from '../../shared/domain/region.ts';
import type { ShownAsk } from '../../shared/pages/answer-page-parts.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { CaseStore } from '../../shared/stores/case-store.ts';
import { type Ask, askOfLink } from './answer-link.ts';
import { askState } from './ask-state.ts';

export type ShowDeps = Parameters<typeof askOfLink>[0] & {
  region: RegionSettings;
  cases: Pick<CaseStore, 'byId'>;
};

export type Shown = { ask: Ask; shown: ShownAsk; broker: AreaBroker | undefined };

/** What the holder of a link is asked, and whether it is still asked; looking changes nothing. Throws `Refused`. */
export const showAnswer = (deps: ShowDeps) => {
  const askOf = askOfLink(deps);
  return async (token: string): Promise<Shown> => {
    const ask = await askOf(token);
    const stored = await deps.cases.byId(ask.case);
    if (!stored) throw new Refused('not-found');
    const c = stored.case;
    const broker = areaById(deps.region, c.area)?.broker;
    const state = askState(c, ask);
    const { reference } = c;
    switch (ask.purpose) {
      case 'satisfaction':
        return {
          ask,
          broker,
          shown: { purpose: ask.purpose, state, reference, reopening: c.state === 'reopen-requested' },
        };
      case 'follow-up':
        return { ask, broker, shown: { purpose: ask.purpose, state, reference } };
      case 'question': {
        const asked = state === 'asked' ? c.waiting : null;
        return {
          ask,
          broker,
          shown: {
            purpose: ask.purpose,
            state,
            reference,
            ...(asked && { question: asked.question, until: asked.until }),
          },
        };
      }
      case 'external': {
        const asked = state === 'asked' ? c.waiting : null;
        const { need, headcount, municipality } = c.summary;
        return {
          ask,
          broker,
          shown: {
            purpose: ask.purpose,
            state,
            ...(asked && { question: asked.question, until: asked.until, about: { need, headcount, municipality } }),
          },
        };
      }
      default:
        return ask satisfies never;
    }
  };
};
