import * as z from 'zod/mini';

/** SCB's municipality code, four digits; the first two are the county. The leading zero matters. */
export const MunicipalityCode = z
  .string()
  .check(
    z.regex(/^\d{4}$/),
    z.meta({ id: 'MunicipalityCode', description: 'SCB municipality code', examples: ['2180'] }),
  );
export type MunicipalityCode = z.infer<typeof MunicipalityCode>;

/** SCB's county code, two digits; `00` is the nation. */
export const CountyCode = z.string().check(z.regex(/^\d{2}$/));
export type CountyCode = z.infer<typeof CountyCode>;

export const countyOf = (municipality: MunicipalityCode): CountyCode => municipality.slice(0, 2);
