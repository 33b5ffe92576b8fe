import { jsonElements } from './json-elements.ts';
import { type FoundFields, jsonWalker } from './json-walker.ts';
import type { WantedFields } from './json-wanted.ts';
import { SourceFault } from './source-fault.ts';

/** Elements that need not be looked at, told by a few of their fields; whatever is in doubt is not among them. */
export type PassedOver = { fields: WantedFields; is: (found: FoundFields) => boolean };

/** Stands for an element that was passed over. */
export const passed = Symbol('passed');

async function* onwards(first: readonly Uint8Array[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  for (const bytes of first) if (bytes.length > 0) yield Buffer.from(bytes);
  yield* { [Symbol.asyncIterator]: () => rest };
}

/**
 * The elements of a document as `jsonElements` divides it, but of those that are passed over only that they were there.
 * One pass finds where an element ends, that it is JSON, and what its few fields hold; so an element that is passed over is
 * whole JSON. From the first place that is not understood on, `jsonElements` reads the rest, and passes over nothing: what
 * is bad, cut off or refused is what it says, in its words.
 */
export async function* jsonElementsBut(
  body: AsyncIterable<Buffer>,
  { fields, is }: PassedOver,
  options: { largestElement?: number; mayBeEmpty?: boolean } = {},
): AsyncGenerator<Buffer | typeof passed> {
  let found: (Buffer | typeof passed)[] = [];
  const walker = jsonWalker(fields, (element) => void found.push(is(element) ? passed : Buffer.from(element.bytes())), {
    ...options,
    strict: true,
    divided: true,
  });
  const understands = (read: () => unknown): boolean => {
    try {
      read();
      return true;
    } catch (error) {
      if (error instanceof SourceFault) return false;
      throw error;
    }
  };
  const chunks = body[Symbol.asyncIterator]();
  for (let understood = true; understood; ) {
    const { done, value } = await chunks.next();
    understood = understands(() => (done ? walker.end() : walker.push(value)));
    yield* found;
    found = [];
    if (understood && done) return;
  }
  const { opening, elements, bytes } = walker.rest();
  let toSkip: number = elements;
  for await (const element of jsonElements(onwards([Buffer.from(opening), bytes], chunks), options)) {
    if (toSkip > 0) toSkip -= 1;
    else yield element;
  }
}
