import * as z from 'zod/mini';

/** What an employer does, as a section of SNI 2007. Source: SCB, Svensk näringsgrensindelning, sections A to U. */
export const Industry = z
  .enum(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U'])
  .check(z.meta({ id: 'Industry', description: 'Industry, section of SNI 2007', examples: ['C'] }));
export type Industry = z.infer<typeof Industry>;
