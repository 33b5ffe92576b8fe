import * as z from 'zod/mini';

const luhn = (digits: string) =>
  [...digits].reduce((sum, d, i) => {
    const n = Number(d) * (i % 2 === 0 ? 2 : 1);
    return sum + (n > 9 ? n - 9 : n);
  }, 0) %
    10 ===
  0;

/**
 * A Swedish organisation number as ten digits (a hyphen is taken away). A sole trader's number is a personal number: its
 * third digit is below 2, and it is refused, so that no personal number is kept. Source: Skatteverket, SKV 709.
 */
export const OrganisationNumber = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(20)),
    z.transform((text: string) => text.replace(/[\s-]/g, '')),
  ),
  z.string().check(
    z.regex(/^\d{10}$/),
    z.refine((n) => !/^\d{10}$/.test(n) || luhn(n), { message: 'format' }),
    z.refine((n) => !/^\d{10}$/.test(n) || Number(n[2]) >= 2, { message: 'sole-trader' }),
  ),
);
export type OrganisationNumber = z.infer<typeof OrganisationNumber>;
