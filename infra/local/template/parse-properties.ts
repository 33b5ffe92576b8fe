import type * as z from 'zod/mini';
import { TemplateRefusal } from './refusal.ts';
import type { Resource } from './resolve.ts';

/** A resource's properties as its schema wants them. Throws `TemplateRefusal` naming the first that is not understood. */
export const parseProperties = <T extends z.ZodMiniType>(
  schema: T,
  { logicalId, properties }: Resource,
): z.output<T> => {
  const parsed = schema.safeParse(properties);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new TemplateRefusal(logicalId, `property ${issue?.path.join('.')} is not understood (${issue?.code})`);
};
