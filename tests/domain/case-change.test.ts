import { describe, expect, test } from 'vitest';
import { applyChange, type CaseChange, entryOf, replay } from '../../shared/domain/case-change.ts';
import { allowedBefore, CaseState, isDone, mayFollow, nextStates } from '../../shared/domain/case-state.ts';
import { numberedId } from '../support/builders.ts';
import { aCase } from '../support/case-builders.ts';

const by = (at: string) => ({ at, who: 'per_broker-gastrikland-ost' });
const moved = (to: CaseState): CaseChange => ({ kind: 'moved', to, reason: 'Ringde upp' });

describe('the table of steps', () => {
  test('what is withdrawn or merged has come to its end', () => {
    expect([nextStates.withdrawn, nextStates.merged]).toEqual([[], []]);
  });

  test('a closed case only opens again, and never by becoming new', () => {
    expect(nextStates.closed).toEqual(['reopen-requested', 'reopened']);
    expect(allowedBefore('received')).toEqual(['waiting-employer', 'waiting-external']);
  });

  test('every state but the last two leads on, and none leads to itself', () => {
    for (const state of CaseState.options) {
      expect([state, nextStates[state].length > 0]).toEqual([state, state !== 'withdrawn' && state !== 'merged']);
      expect(mayFollow(state, state)).toBe(false);
    }
  });

  test('every open state can be closed or leads to one that can', () => {
    for (const state of CaseState.options.filter((s) => !isDone(s))) expect(mayFollow(state, 'closed')).toBe(true);
  });
});

describe('a change', () => {
  test('keeps the promise where the employer is told or talked with, and measures the first time alone', () => {
    const told = applyChange(aCase(), moved('acknowledged'), by('2026-11-24T09:00:00.000Z'));
    const closed = applyChange(
      told,
      { kind: 'closed', to: 'closed', outcome: 'referred', message: 'Klart.' },
      by('2026-11-25T09:00:00.000Z'),
    );
    const again = applyChange(
      closed,
      { kind: 'reopen-asked', to: 'reopen-requested', reason: 'Nej', due: '2026-12-10' },
      by('2026-12-03T09:00:00.000Z'),
    );

    expect(told.answeredAt).toBe('2026-11-24T09:00:00.000Z');
    expect(again).toMatchObject({ due: '2026-12-10', firstAnsweredAt: '2026-11-24T09:00:00.000Z', version: 4 });
    expect(again.answeredAt).toBeUndefined();
  });

  test('asking the employer is no answer, and an answer brings the case back with its promise moved', () => {
    const id = numberedId('ask', 1);
    const asked = applyChange(
      aCase(),
      {
        kind: 'asked',
        to: 'waiting-employer',
        waiting: { id, question: 'Vilka maskiner?', from: 'received', askedOn: '2026-11-24', until: '2026-12-01' },
      },
      by('2026-11-24T09:00:00.000Z'),
    );
    const back = applyChange(
      asked,
      { kind: 'answered', to: 'received', id, answer: 'Fräsar.', due: '2026-12-03' },
      { at: '2026-11-27T09:00:00.000Z', who: 'employer' },
    );

    expect(asked.answeredAt).toBeUndefined();
    expect(back).toMatchObject({ state: 'received', waiting: null, due: '2026-12-03', version: 3 });
    expect(back.answeredAt).toBeUndefined();
  });

  test('a contact with the employer keeps the promise, one with somebody else does not', () => {
    const contact = { on: '2026-11-24', parties: 'Kim', channel: 'phone', summary: 'Hej', nextStep: null } as const;
    const at = '2026-11-24T09:00:00.000Z';

    expect(applyChange(aCase(), { kind: 'contacted', with: 'employer', ...contact }, by(at)).answeredAt).toBe(at);
    expect(applyChange(aCase(), { kind: 'contacted', with: 'other', ...contact }, by(at)).answeredAt).toBeUndefined();
  });

  test('the end of a wait puts something to do on the case, unless there is already', () => {
    const id = numberedId('ask', 1);
    const wait = { id, question: 'Hur?', from: 'in-dialogue', askedOn: '2026-11-24', until: '2026-12-01' } as const;
    const over: CaseChange = {
      ...{ kind: 'wait-over', to: 'in-dialogue', id },
      nextStep: { what: 'Hör av dig', on: '2026-12-03' },
    };
    const occasion = { at: '2026-12-02T05:00:00.000Z', who: 'system' };
    const own = { what: 'Ring Kim', on: '2026-12-10' };

    expect(applyChange(aCase({ state: 'waiting-external', waiting: wait }), over, occasion).nextStep).toEqual(
      over.kind === 'wait-over' ? over.nextStep : null,
    );
    expect(
      applyChange(aCase({ state: 'waiting-external', waiting: wait, nextStep: own }), over, occasion).nextStep,
    ).toEqual(own);
  });

  test('a note moves nothing but the version', () => {
    const before = aCase();

    expect(applyChange(before, { kind: 'noted', text: 'Hej' }, by('2026-11-24T09:00:00.000Z'))).toEqual({
      ...before,
      version: 2,
    });
  });

  test('the history replays to the case', () => {
    const first = aCase();
    const changes: CaseChange[] = [
      moved('acknowledged'),
      { kind: 'coded', occupation: { ssyk: '7223', label: 'Maskinställare' } },
      { kind: 'diagnosed', drivers: ['synlighet'], measure: { kind: 'studiebesok', what: 'Besök', owner: 'Kommunen' } },
      { kind: 'stepped', nextStep: { what: 'Ring', on: '2026-12-04' } },
      moved('in-dialogue'),
      { kind: 'closed', to: 'closed', outcome: 'measure-done', message: 'Klart.' },
      { kind: 'rated', satisfied: true },
      { kind: 'follow-up-asked', on: '2027-02-24' },
      { kind: 'follow-up-answered', outcome: 'unfilled' },
    ];
    let stored = first;
    const entries = changes.map((change, i) => {
      const occasion = by(`2026-11-${24 + Math.min(i, 5)}T09:00:0${i}.000Z`);
      const entry = entryOf(stored, change, occasion);
      stored = applyChange(stored, change, occasion);
      return entry;
    });

    expect(replay(first, entries)).toEqual(stored);
    expect(stored).toMatchObject({ state: 'closed', nextStep: null, followUp: { outcome: 'unfilled' }, version: 10 });
    expect(stored.way.map(({ state }) => state)).toEqual(['received', 'acknowledged', 'in-dialogue', 'closed']);
  });
});
