import * as z from 'zod/mini';

/** Occupation group, SSYK 2012, four digits, in Arbetsförmedlingen's variant (manager levels merged, see `ssyk-crosswalk.ts`). */
export const Ssyk4 = z
  .string()
  .check(
    z.regex(/^\d{4}$/),
    z.meta({ id: 'Ssyk4', description: 'Occupation, SSYK 2012, four digits', examples: ['2221'] }),
  );
export type Ssyk4 = z.infer<typeof Ssyk4>;
