import fc from 'fast-check';

/**
 * Properties are tried with the same values in every run, so that a red test is red again; another seed looks elsewhere:
 * `PROPERTY_SEED=1 npm test`.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_123) });
