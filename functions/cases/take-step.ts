import type { Case } from '../../shared/domain/case.ts';
import { isDone } from '../../shared/domain/case-state.ts';
import { decideStep, type StepDecision } from '../../shared/domain/case-steps.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type CaseStore, unchangedCheck } from '../../shared/stores/case-store.ts';
import type { SignalStore } from '../../shared/stores/signal-store.ts';
import type { WorkDesk } from './case-desk.ts';
import type { TransitionInput } from './contract.ts';
import { hasMail } from './employer-mail.ts';
import { refusedFields } from './refused-field.ts';
import { stepMails } from './step-mails.ts';

type Deps = {
  region: RegionSettings;
  origin: string;
  cases: Pick<CaseStore, 'byId'>;
  signals: Pick<SignalStore, 'byId'>;
  keys: () => Promise<LinkKeys>;
  newId: NewId;
};

const refusalOf = (refused: Extract<StepDecision, { ok: false }>, language: Language): Refused => {
  switch (refused.reason) {
    case 'forbidden-step':
      return new Refused('forbidden-step', { allowed: refused.allowed });
    case 'invalid':
      return refusedFields(refused.errors, language);
    default:
      return new Refused(refused.reason);
  }
};

/**
 * Takes a step of the staff's: the change, what the employer sees of it, the mails, and the case it is merged into, all
 * or nothing. A case that ends is closed on the condition that its children are still what they were.
 */
export const takeStep = (deps: Deps) => {
  const { region, origin, cases, signals, newId } = deps;
  const ending = async (c: Case, { to, into }: TransitionInput) => {
    const ids = isDone(to) ? c.children : [];
    const [target, ...children] = await Promise.all([
      into === undefined ? undefined : cases.byId(into),
      ...ids.map(cases.byId),
    ]);
    return { target, children: children.flatMap((child) => (child ? [child.case] : [])) };
  };
  return async (desk: WorkDesk, wish: TransitionInput, language: Language): Promise<Case> => {
    const keys = await deps.keys();
    return desk.change(async (c, { now, today }) => {
      const [signal, { target, children }] = await Promise.all([signals.byId(c.signal), ending(c, wish)]);
      if (!signal) throw new Refused('not-found');
      const askId = newId('ask');
      const at = { today, calendar: region, askId, reachable: hasMail(signal), children, into: target?.case };
      const decided = decideStep(c, wish, at);
      if (!decided.ok) throw refusalOf(decided, language);
      const { change, step } = decided;
      const taken = { region, origin, keys, before: c, change, signal, person: desk.actor.person, now, askId };
      return {
        change,
        step,
        also:
          change.kind === 'merged' && target ? [{ before: target, change: { kind: 'child-joined', child: c.id } }] : [],
        writes: [...stepMails({ ...taken, into: target?.case.reference }), ...children.map(unchangedCheck)],
      };
    });
  };
};
