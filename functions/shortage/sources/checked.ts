import type * as z from 'zod/mini';

/** Why an element was refused, without its content: the first path that is wrong and how. List positions are left out. */
export const reasonOf = (error: z.core.$ZodError): string => {
  const issue = error.issues[0];
  const path = issue?.path.filter((step) => typeof step === 'string').join('.') ?? '';
  return `${path === '' ? 'element' : path}: ${issue?.code ?? 'unknown'}`;
};

/** The element as its schema reads it; undefined, and counted as bad, where it does not. */
export const checked = <T extends z.ZodMiniType>(
  schema: T,
  element: unknown,
  bad: (reason: string) => void,
): z.output<T> | undefined => {
  const result = schema.safeParse(element);
  if (result.success) return result.data as z.output<T>;
  bad(reasonOf(result.error));
  return undefined;
};
