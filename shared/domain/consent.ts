import * as z from 'zod/mini';

/** How staff got to know that somebody wants to be invited. */
export const ConsentedHow = z.enum(['in-person', 'telephone', 'mail', 'form', 'agreement']);
export type ConsentedHow = z.infer<typeof ConsentedHow>;
