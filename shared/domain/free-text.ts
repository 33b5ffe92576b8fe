import * as z from 'zod/mini';
import { lineOfText, linesOfText } from './line-of-text.ts';
import { maskPersonalNumbers } from './personal-number.ts';

const noPersonalNumber = z.refine<string>((text) => maskPersonalNumbers(text) === text, {
  message: 'personal-number',
});

/** What staff and others write about a case, on one line: a personal number is refused, so that none is ever kept. */
export const guardedLine = (longest: number) => lineOfText(longest).check(noPersonalNumber);

/** The same on several lines, never empty. */
export const guardedLines = (longest: number) => linesOfText(longest).check(z.minLength(1), noPersonalNumber);
