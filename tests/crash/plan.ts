/**
 * What goes wrong at one effect: the process dies before or after it, the service throttles it or refuses it for a
 * conflict, or it takes effect and the answer is lost.
 */
export const faultKinds = ['kill-before', 'kill-after', 'throttle', 'conflict', 'timeout-after-effect'] as const;
export type FaultKind = (typeof faultKinds)[number];

/**
 * An effect as the run counts it: `call` is its number in the whole run, `occurrence` its number among those of the same
 * name. A name is `<invocation>/<call>`: `submit/TransactWriteItems`, `send/SendRawEmail`, `send/result`.
 */
export type Effect = { call: number; name: string; occurrence: number };

/** Where a fault strikes: at a number of the run, or at a name. */
export type Place = { call: number } | { name: string; occurrence: number };
export type Fault = { at: Place; kind: FaultKind };
export type Plan = readonly Fault[];

const isAt = (place: Place, effect: Effect) =>
  'call' in place ? place.call === effect.call : place.name === effect.name && place.occurrence === effect.occurrence;

export const faultAt = (plan: Plan, effect: Effect): Fault | undefined => plan.find(({ at }) => isAt(at, effect));

/** A point where the program hands over its result has no service behind it: there a process can only die. */
export const kindsFor = ({ name }: Pick<Effect, 'name'>): readonly FaultKind[] => {
  if (/\/(answer|result)$/.test(name)) return ['kill-before', 'kill-after'];
  return /TransactWriteItems$/.test(name) ? faultKinds : faultKinds.filter((kind) => kind !== 'conflict');
};

/** Each kind of fault at each effect of a run without faults. */
export const allSingles = (effects: readonly Effect[]): Plan[] =>
  effects.flatMap((effect) => kindsFor(effect).map((kind) => [{ at: { call: effect.call }, kind }]));

/** Each fault at a named place together with each at a place behind it or, in a second round, at the same name again. */
export const allPairs = (names: readonly string[]): Plan[] => {
  const at = (occurrence: number): Fault[] =>
    names.flatMap((name) => kindsFor({ name }).map((kind) => ({ at: { name, occurrence }, kind })));
  const [first, second] = [at(1), at(2)];
  return first.flatMap((one, i) => [...first.slice(i + 1), ...second].map((other) => [one, other]));
};

/**
 * What of a pair can strike: a run is the same up to its second fault whether that is planned or not, so that a fault whose
 * place does not come in the run of the first alone never strikes, nor does a second one at the same place.
 */
export const strikingPart = (plan: Plan, effectsOf: (first: Plan) => readonly Effect[]): Plan => {
  const [first, second] = plan;
  if (first === undefined || second === undefined) return plan;
  const other = effectsOf([first]).find((effect) => isAt(second.at, effect));
  return other === undefined || isAt(first.at, other) ? [first] : plan;
};

export const planText = (plan: Plan): string =>
  plan
    .map(({ at, kind }) => `${kind} at ${'call' in at ? `call ${at.call}` : `${at.name} #${at.occurrence}`}`)
    .join(', ');
