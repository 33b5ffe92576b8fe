/**
 * A number 0 <= x < 1 that depends on the parts alone. The replicas draw everything from it, so that the same question
 * on the same day has the same answer in every run. Source: FNV-1a with murmur3's finaliser.
 */
export const draw = (...parts: readonly (string | number)[]): number => {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    const text = String(part);
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
};

/** About normal, mean 0 and deviation 1, within -3..3: the sum of twelve halves would be no better for our use. */
export const drawNormal = (...parts: readonly (string | number)[]): number =>
  2 * (draw(...parts, 'a') + draw(...parts, 'b') + draw(...parts, 'c') - 1.5);

/** A whole number `from`..`to`, both included. */
export const drawBetween = (from: number, to: number, ...parts: readonly (string | number)[]): number =>
  from + Math.floor(draw(...parts) * (to - from + 1));

export const pick = <T>(choices: readonly [T, ...T[]], ...parts: readonly (string | number)[]): T =>
  choices[Math.floor(draw(...parts) * choices.length)] ?? choices[0];

/** Rounds up as often as the fraction says, so that many small shares still add up. */
export const roundBySeed = (value: number, ...parts: readonly (string | number)[]): number =>
  Math.floor(value) + (draw(...parts) < value % 1 ? 1 : 0);

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz123456789';

/** An invented concept id of the taxonomy's form (`aB3c_xYz_123`), for what the project has no real id for. */
export const inventedConceptId = (name: string): string =>
  'xxxx_xxx_xxx'.replace(/x/g, (_, at: number) =>
    letters.charAt(Math.floor(draw('concept', name, at) * letters.length)),
  );
