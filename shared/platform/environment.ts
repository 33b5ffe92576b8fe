import type * as z from 'zod/mini';

/** A missing or malformed environment variable: a fault of the deployment, named in full so that it is mended at once. */
export class EnvironmentError extends Error {
  constructor(problems: readonly string[]) {
    super(`The environment is wrong: ${problems.join('; ')}`);
    this.name = 'EnvironmentError';
  }
}

/** Parses the environment by a feature's `env.ts`. Throws `EnvironmentError` naming each variable, never its value. */
export const environment = <T extends z.ZodMiniType>(
  schema: T,
  source: Record<string, string | undefined> = process.env,
) => {
  const parsed = schema.safeParse(source);
  if (!parsed.success) throw new EnvironmentError(parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.code}`));
  return parsed.data as z.output<T>;
};
