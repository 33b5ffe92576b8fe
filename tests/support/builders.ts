import type { Person } from '../../shared/domain/person.ts';
import type { Signal, SignalInput } from '../../shared/domain/signal.ts';
import { base32 } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';

const secret = (fill: number) => Buffer.alloc(32, fill).toString('base64url');

/** A key ring of one key; `without` rotation. */
export const someKeys = (over: Partial<LinkKeys> = {}): LinkKeys => ({
  current: 'k1',
  keys: { k1: secret(1) },
  address: secret(9),
  ...over,
});

/** The same ring after a rotation: k2 signs, k1 still counts. */
export const rotatedKeys = (): LinkKeys => someKeys({ current: 'k2', keys: { k1: secret(1), k2: secret(2) } });

/** An id of the right form whose random part counts. */
export const numberedId = <P extends string>(prefix: P, number: number): `${P}_${string}` => {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32BE(number, 11);
  return `${prefix}_${base32(bytes)}`;
};

/** The example signal of the contract. */
export const exampleInput = (over: Partial<SignalInput> = {}): SignalInput => ({
  employer: { name: 'Exempel Mekaniska AB', organisationNumber: '5566778899' },
  contact: { name: 'Kim Exempel', email: 'kim@example.com', phone: '+46701740605' },
  municipality: '2180',
  need: {
    occupationText: 'CNC-operatör',
    headcount: 3,
    horizon: 'now',
    description: 'Femaxlig fräs, tvåskift.',
  },
  recruitment: { applicants: 4, qualified: 1, suitable: 0 },
  consent: { events: true },
  language: 'sv',
  channel: 'web',
  ...over,
});

/** A signal as it is kept. */
export const aSignal = (over: Partial<Signal> = {}): Signal => ({
  ...exampleInput(),
  id: numberedId('sig', 1),
  reference: 'K7QM-2XTD-9F',
  receivedAt: '2026-11-23T08:00:00.000Z',
  area: 'gastrikland-ost',
  broker: 'per_broker-gastrikland-ost',
  rule: 'municipality 2180 -> gastrikland-ost',
  answerBy: '2026-11-30',
  occupations: [{ ssyk: '7223', label: 'Maskinställare och maskinoperatörer, metallarbete', confidence: 1 }],
  tags: [],
  ...over,
});

/** A broker of one area. */
export const aPerson = (over: Partial<Person> = {}): Person => ({
  id: 'per_broker-gastrikland-ost',
  name: 'Alva Exempel',
  email: 'alva.exempel@example.org',
  phone: '+46701740605',
  roles: ['broker'],
  areas: ['gastrikland-ost'],
  language: 'sv',
  since: '2026-11-01T06:00:00.000Z',
  ...over,
});
