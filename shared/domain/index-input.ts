import * as z from 'zod/mini';
import { disclosure } from './index-method.ts';
import { ShortageClass } from './shortage.ts';

const quantity = (max: number) => z.optional(z.nullable(z.number().check(z.gte(0), z.lte(max))));
const count = quantity(1e9);
const share = quantity(1);
/** A mean of ln days. The bound refuses days that were given unlogged by mistake. */
const meanLnDays = quantity(20);

/**
 * One occupation in one area, symbols of index-method.md. A missing quantity is left out (or null). `U` may be `<5`, the
 * statistics tool's suppressed count. `m`, `m0` are means of ln days; `ra0`, `f0` shares; `V` a mean stock; `R`, `G`
 * persons a year; `X` 0..100.
 */
export const IndexInput = z
  .strictObject({
    id: z.string().check(z.minLength(1), z.maxLength(200)),
    U: z.optional(z.nullable(z.union([z.number().check(z.gte(0), z.lte(1e9)), z.literal('<5')]))),
    E: count,
    E_estimated: z.optional(z.nullable(z.boolean())),
    N: count,
    N0: count,
    V: count,
    n_s: count,
    m: meanLnDays,
    m0: meanLnDays,
    ra: count,
    ra0: share,
    n_f: count,
    fail: count,
    f0: share,
    R: count,
    G: count,
    X: quantity(100),
    previousClass: z.optional(z.nullable(ShortageClass)),
  })
  .check((context) => {
    const { ra, n_s, fail, n_f } = context.value;
    if (ra != null && n_s != null && ra > n_s)
      context.issues.push({ code: 'custom', path: ['ra'], message: 'more than n_s', input: ra });
    if (fail != null && n_f != null && fail > n_f)
      context.issues.push({ code: 'custom', path: ['fail'], message: 'more than n_f', input: fail });
  });
export type IndexInput = z.infer<typeof IndexInput>;

const names = ['E', 'N', 'N0', 'V', 'n_s', 'm', 'm0', 'ra', 'ra0', 'n_f', 'fail', 'f0', 'R', 'G'] as const;
type QuantityName = 'U' | (typeof names)[number];

/** What was measured, and only that: a missing quantity has no key. */
export type Quantities = { readonly [name in QuantityName]?: number };

export const quantitiesOf = (input: IndexInput): Quantities => {
  const quantities: { [name in QuantityName]?: number } = {};
  if (input.U != null) quantities.U = input.U === '<5' ? disclosure.unknownCount : input.U;
  for (const name of names) {
    const value = input[name];
    if (value != null) quantities[name] = value;
  }
  return quantities;
};
