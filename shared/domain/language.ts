import * as z from 'zod/mini';

/** The languages of people's texts; Swedish is the master. */
export const Language = z.enum(['sv', 'en']);
export type Language = z.infer<typeof Language>;
