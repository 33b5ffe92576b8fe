import type * as z from 'zod/mini';
import { checkRegion } from './region-checks.ts';
import { RegionFile } from './region-file.ts';

/** One thing to put right: the key as a dotted path, what stands there now, and what to write instead. */
export type RegionProblem = { readonly key: string; readonly value: string; readonly remedy: string };

export type ParsedRegion =
  | { readonly ok: true; readonly region: RegionFile }
  | { readonly ok: false; readonly problems: readonly RegionProblem[] };

const shown = (value: unknown): string => {
  if (value === undefined) return 'missing';
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 120 ? `${json.slice(0, 119)}…` : json;
};

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], raw);

const problemsOf = (raw: unknown, issue: z.core.$ZodIssue): RegionProblem[] => {
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => ({
    key: path.map(String).join('.') || 'region',
    value: shown(valueAt(raw, path)),
    remedy: issue.message,
  }));
};

/** Reads a region file. Shape first; the rules between keys are checked when each key is right by itself. */
export const parseRegionFile = (raw: unknown): ParsedRegion => {
  const parsed = RegionFile.safeParse(raw);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(raw, issue)) };
  const problems = checkRegion(parsed.data).map(({ key, value, remedy }) => ({ key, value: shown(value), remedy }));
  return problems.length === 0 ? { ok: true, region: parsed.data } : { ok: false, problems };
};
