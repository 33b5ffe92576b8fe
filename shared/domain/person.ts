import * as z from 'zod/mini';
import { Language } from './language.ts';

export const PersonId = z.string().check(z.regex(/^per_[a-z0-9-]+$/));
export type PersonId = z.infer<typeof PersonId>;

export const Role = z.enum(['broker', 'strategist', 'administrator', 'provider']);
export type Role = z.infer<typeof Role>;

/** Somebody who works with the region's cases. Roles and areas come from here, never from a token. */
export const Person = z.strictObject({
  id: PersonId,
  name: z.string(),
  email: z.email(),
  phone: z.optional(z.string()),
  roles: z.array(Role),
  areas: z.array(z.string()),
  language: Language,
  /** Since when; a digest never tells of what was before. */
  since: z.iso.datetime(),
});
export type Person = z.infer<typeof Person>;
