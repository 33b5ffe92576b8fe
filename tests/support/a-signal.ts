import type { Signal } from '../../shared/domain/signal.ts';

let made = 0;

/** A new signal id, in the form of the real ones; deterministic within a test file. */
export const aSignalId = (): string => {
  made += 1;
  return `sig_${made.toString(36).padStart(26, '0')}`;
};

export const aSignal = (over: Partial<Signal> = {}): Signal => ({
  id: aSignalId(),
  reference: 'K7QM-2XTD-9F',
  receivedAt: '2026-11-24T09:00:00.000Z',
  employer: { name: 'Exempel Mekaniska AB' },
  contact: { name: 'Kim Exempel', email: 'kim@example.com' },
  municipality: '2180',
  area: 'gastrikland-ost',
  broker: 'per_broker-gastrikland-ost',
  rule: 'municipality 2180 -> gastrikland-ost',
  answerBy: '2026-12-01',
  need: { occupationText: 'CNC-operatör', headcount: 3, horizon: 'now' },
  consent: { events: true },
  language: 'sv',
  channel: 'web',
  occupations: [{ ssyk: '7223', label: 'Maskinställare och maskinoperatörer, metallarbete', confidence: 0.94 }],
  tags: [],
  ...over,
});
