import * as z from 'zod/mini';

// Control characters and direction marks have no place in a name: they break headers and turn texts around.
// Half of a surrogate pair is no character at all: no table and no mail can hold it.
const noControls = (text: string) =>
  text.isWellFormed() && !/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text);

/** One line that a person writes: trimmed, not empty, without control characters. */
export const lineOfText = (longest: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), z.refine(noControls, { message: 'format' }));

/** Several lines that a person writes; may be empty. */
export const linesOfText = (longest: number) =>
  z.string().check(
    z.trim(),
    z.maxLength(longest),
    z.refine((t) => noControls(t.replace(/[\n\r\t]/g, '')), { message: 'format' }),
  );
