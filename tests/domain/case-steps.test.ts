import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, Outcome } from '../../shared/domain/case.ts';
import { applyChange } from '../../shared/domain/case-change.ts';
import { looksLikeDuplicate, mayBePutUnder, mayTakeIn, mostChildren } from '../../shared/domain/case-family.ts';
import { CaseState, isDone, nextStates } from '../../shared/domain/case-state.ts';
import {
  closingOutcomes,
  decideStep,
  type StepCircumstances,
  type StepWish,
  staffStepsFrom,
} from '../../shared/domain/case-steps.ts';
import { addDays } from '../../shared/domain/plain-day.ts';
import { isClosed } from '../../shared/domain/swedish-holidays.ts';
import { numberedId } from '../support/builders.ts';
import { aCase, calendar } from '../support/case-builders.ts';

const target = aCase({ id: numberedId('case', 2) });
const at = (over: Partial<StepCircumstances> = {}): StepCircumstances => ({
  ...{ today: '2026-11-24', calendar, askId: 'ask_1', reachable: true, children: [], into: target },
  ...over,
});
const coded = { occupation: { ssyk: '7223', label: 'Maskinställare' } };
const waiting = {
  id: 'ask_0',
  question: 'Vad?',
  from: 'received' as const,
  askedOn: '2026-11-24',
  until: '2026-12-01',
};
const diagnosed: Pick<Case, 'drivers' | 'measure'> = {
  drivers: ['synlighet'],
  measure: { kind: 'studiebesok', what: 'Besök', owner: 'Komvux' },
};
const standing = (state: CaseState, over: Partial<Case> = {}) =>
  aCase({ ...coded, ...diagnosed, state, waiting: state.startsWith('waiting') ? waiting : null, ...over });
const external = { organisation: 'YH', name: 'Ida', email: 'ida@example.org' };
const fields = { message: 'Hej', outcome: 'referred', question: 'Vad?', external, into: target.id } as const;
type Field = keyof typeof fields;

/** The fields of each step as the contract tells them, written out again. */
const needed: Record<CaseState, readonly Field[]> = {
  ...{ received: [], acknowledged: ['message'], 'in-dialogue': [], 'measure-planned': [], 'reopen-requested': [] },
  ...{ 'waiting-employer': ['question'], 'waiting-external': ['question', 'external'], closed: ['message', 'outcome'] },
  ...{ reopened: [], withdrawn: [], merged: ['into'] },
};
const wishFor = (to: CaseState, with_: readonly Field[] = needed[to]): StepWish => ({
  ...{ to, reason: 'Så är det.' },
  ...Object.fromEntries(with_.map((field) => [field, fields[field]])),
});
const pairs = CaseState.options.flatMap((from) => CaseState.options.map((to) => [from, to] as const));
const mayBeAsked = pairs.filter(([from, to]) => staffStepsFrom(from).includes(to));

describe('a step', () => {
  test('is decided by the table of steps for every pair; the employer alone asks to reopen', () => {
    for (const [from, to] of pairs) {
      const allowed = nextStates[from].filter((next) => next !== 'reopen-requested') as CaseState[];
      const decided = decideStep(standing(from), wishFor(to), at());
      expect([from, to, decided.ok]).toEqual([from, to, allowed.includes(to)]);
      if (!decided.ok) expect(decided).toEqual({ ok: false, reason: 'forbidden-step', allowed });
    }
  });

  test('plans no measure before there is a cause and a measure', () => {
    for (const over of [{ drivers: [] }, { measure: null }]) {
      const decided = decideStep(standing('in-dialogue', over), wishFor('measure-planned'), at());
      expect(decided).toEqual({ ok: false, reason: 'measure-missing' });
    }
  });

  test('leads where it says, whatever kind of change it is', () => {
    for (const [from, to] of mayBeAsked) {
      const decided = decideStep(standing(from), wishFor(to), at());
      if (!decided.ok) throw new Error(`${from} ${to}`);
      const after = applyChange(standing(from), decided.change, { at: '2026-11-24T09:00:00.000Z', who: 'per_x' });
      expect([from, to, after.state, after.waiting === null]).toEqual([from, to, to, !to.startsWith('waiting')]);
      expect(decided.step).not.toBe('received');
    }
  });

  test('needs exactly its fields: any set of others is refused, naming each that is missing or has no place', () => {
    const some = fc.subarray(Object.keys(fields) as Field[]);

    fc.assert(
      fc.property(fc.constantFrom(...mayBeAsked), some, ([from, to], given) => {
        const decided = decideStep(standing(from), wishFor(to, given), at());
        const missing = needed[to].filter((field) => !given.includes(field)).map((field) => `${field}: required`);
        const unknown = given.filter((field) => !needed[to].includes(field)).map((field) => `${field}: unknown`);
        const named =
          decided.ok || decided.reason !== 'invalid' ? [] : decided.errors.map((e) => `${e.field}: ${e.code}`);
        expect(named.toSorted()).toEqual([...missing, ...unknown].toSorted());
      }),
      { numRuns: 2_000 },
    );
  });

  test('back to the answer that was given before the question needs none, and may have one', () => {
    const asked = standing('waiting-employer', { waiting: { ...waiting, from: 'acknowledged' } });

    expect(decideStep(asked, wishFor('acknowledged', []), at())).toMatchObject({ ok: true });
    expect(decideStep(asked, wishFor('acknowledged'), at())).toMatchObject({ ok: true, change: { message: 'Hej' } });
  });

  test('to the employer needs an address, one to somebody outside does not', () => {
    const unreachable = at({ reachable: false });

    expect(decideStep(standing('received'), wishFor('waiting-employer'), unreachable)).toEqual({
      ...{ ok: false, reason: 'invalid', errors: [{ field: 'question', code: 'no-email' }] },
    });
    expect(decideStep(standing('received'), wishFor('waiting-external'), unreachable)).toMatchObject({ ok: true });
    expect(decideStep(standing('received'), wishFor('closed'), unreachable)).toMatchObject({ ok: true });
  });

  test('that ends a case waits for its occupation where it is closed, and for its children however it ends', () => {
    const uncoded = standing('received', { occupation: null });
    const open = at({ children: [{ state: 'closed' }, { state: 'waiting-external' }] });
    const reasonOf = (c: Case, to: CaseState, circumstances = at()) => {
      const decided = decideStep(c, wishFor(to), circumstances);
      return decided.ok ? 'ok' : decided.reason;
    };

    expect(reasonOf(uncoded, 'closed')).toBe('case-uncoded');
    expect([reasonOf(uncoded, 'withdrawn'), reasonOf(uncoded, 'merged')]).toEqual(['ok', 'ok']);
    for (const to of ['closed', 'withdrawn', 'merged'] as const) {
      expect(reasonOf(standing('received'), to, open)).toBe('children-open');
      expect(reasonOf(standing('received'), to, at({ children: [{ state: 'merged' }, { state: 'closed' }] }))).toBe(
        'ok',
      );
    }
    expect(reasonOf(standing('received'), 'in-dialogue', open)).toBe('ok');
  });

  test('of closing may have every outcome but the one that is a state of its own', () => {
    for (const outcome of Outcome.options) {
      const decided = decideStep(standing('received'), { ...wishFor('closed'), outcome }, at());
      expect([outcome, decided.ok]).toEqual([outcome, outcome !== 'withdrawn']);
    }
    expect(closingOutcomes).toHaveLength(Outcome.options.length - 1);
  });
});

describe('the promise', () => {
  const days = fc.nat(900).map((n) => addDays('2026-01-01', n));
  const dueAfter = (c: Case, to: CaseState, today: string) => {
    const decided = decideStep(c, wishFor(to), at({ today }));
    if (!decided.ok) throw new Error('refused');
    return applyChange(c, decided.change, { at: `${today}T09:00:00.000Z`, who: 'per_x' }).due;
  };

  test('falls on no closed day, whenever a case is reopened or comes back from a wait', () => {
    const c = fc.constantFrom<CaseState>('closed', 'reopen-requested', 'waiting-employer');

    fc.assert(
      fc.property(c, days, fc.nat(60), (state, askedOn, later) => {
        const before = standing(state, {
          due: '2026-11-30',
          waiting: state === 'waiting-employer' ? { ...waiting, askedOn } : null,
        });
        const due = dueAfter(before, 'reopened', addDays(askedOn, later));
        expect([due, isClosed(due, calendar.closedDays)]).toEqual([due, false]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is later by the working days that the employer was asked: Tuesday to Friday are three', () => {
    expect(dueAfter(standing('waiting-employer'), 'in-dialogue', '2026-11-27')).toBe('2026-12-03');
    expect(dueAfter(standing('waiting-employer'), 'in-dialogue', '2026-11-24')).toBe('2026-11-30');
    expect(dueAfter(standing('waiting-employer'), 'reopened', '2026-11-27')).toBe('2026-12-03');
  });

  test('does not wait for somebody outside, and a case that ends has what it had', () => {
    const outside = standing('waiting-external', { waiting: { ...waiting, actor: external } });

    expect(dueAfter(outside, 'in-dialogue', '2026-12-04')).toBe('2026-11-30');
    expect(dueAfter(standing('waiting-employer'), 'closed', '2026-12-04')).toBe('2026-11-30');
    expect(dueAfter(standing('waiting-employer'), 'withdrawn', '2026-12-04')).toBe('2026-11-30');
  });

  test('begins anew with a reopening, the day itself not counted', () => {
    expect(dueAfter(standing('closed'), 'reopened', '2026-12-18')).toBe('2026-12-29');
    expect(dueAfter(standing('reopen-requested'), 'reopened', '2026-12-19')).toBe('2026-12-30');
  });
});

describe('a wait', () => {
  const waitOf = (to: 'waiting-employer' | 'waiting-external', today: string, from: CaseState = 'reopened') => {
    const decided = decideStep(standing(from), wishFor(to), at({ today }));
    return decided.ok && 'waiting' in decided.change ? decided.change.waiting : undefined;
  };

  test('for the employer ends after five working days, over Christmas too', () => {
    expect(waitOf('waiting-employer', '2026-12-18')).toEqual({
      ...{ id: 'ask_1', question: 'Vad?', from: 'reopened', askedOn: '2026-12-18', until: '2026-12-29' },
    });
  });

  test('for somebody outside ends after ten, with a reminder after five', () => {
    expect(waitOf('waiting-external', '2026-11-24', 'received')).toEqual({
      ...{ id: 'ask_1', question: 'Vad?', from: 'received', askedOn: '2026-11-24' },
      ...{ until: '2026-12-08', remindOn: '2026-12-01', actor: external },
    });
  });
});

describe('a family', () => {
  const one = aCase();
  const other = (over: Partial<Case> = {}) => aCase({ id: numberedId('case', 2), ...over });
  const many = Array.from({ length: mostChildren }, (_, i) => numberedId('case', 100 + i));

  test('takes in open cases of its area that are nobody’s child', () => {
    expect(mayTakeIn(other(), one)).toBe(true);
    const wrong: Partial<Case>[] = [
      ...[{ id: one.id }, { area: 'gastrikland-vast' }, { parent: numberedId('case', 3) }, { children: many }],
      ...CaseState.options.filter(isDone).map((state) => ({ state })),
    ];
    for (const over of wrong) expect([over, mayTakeIn(other(over), one)]).toEqual([over, false]);
  });

  test('has two levels and no circle, whatever is put where', () => {
    const family = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 30 });

    fc.assert(
      fc.property(family, (placings) => {
        const cases = Array.from({ length: 5 }, (_, i) => aCase({ id: numberedId('case', i + 1) }));
        for (const [a, b] of placings) {
          const [child, parent] = [cases[a], cases[b]];
          if (!child || !parent || !mayBePutUnder(child, parent)) continue;
          for (const former of cases) former.children = former.children.filter((id) => id !== child.id);
          child.parent = parent.id;
          parent.children = [...parent.children, child.id];
        }
        for (const { parent, children } of cases) expect(parent !== null && children.length > 0).toBe(false);
        for (const { id, parent } of cases) expect(parent).not.toBe(id);
      }),
    );
  });

  test('counts as one need what an employer tells twice within sixty days, either way round', () => {
    const first = aCase({ receivedAt: '2026-09-24T22:30:00.000Z' });
    const near = other({ receivedAt: '2026-11-24T22:30:00.000Z' });
    const far = other({ receivedAt: '2026-11-24T23:30:00.000Z' });
    const same = (a: Case, b: Case) => [
      looksLikeDuplicate(a, b, 'Europe/Stockholm'),
      looksLikeDuplicate(b, a, 'Europe/Stockholm'),
    ];

    // By the region's days: 25 September to 24 November are sixty, to the 25th sixty-one.
    expect([same(first, near), same(first, far)]).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(same(first, { ...near, ...coded })).toEqual([true, true]);
    expect(same(first, { ...near, occupation: { ssyk: '2221', label: 'Sjuksköterska' } })).toEqual([false, false]);
    expect(looksLikeDuplicate(first, { ...near, state: 'merged' }, 'Europe/Stockholm')).toBe(false);
    expect(same({ ...first, occupations: [] }, { ...near, occupations: [] })).toEqual([false, false]);
  });
});
