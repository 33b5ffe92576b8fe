import { Language } from '../domain/language.ts';

/** The language that an `Accept-Language` header prefers among ours; Swedish where it names none. */
export const preferredLanguage = (header: string | undefined): Language => {
  const ranked = (header ?? '')
    .split(',')
    .map((part, position) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((q) => q !== undefined);
      return { tag: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality), position };
    })
    .filter((r) => r.quality > 0)
    .toSorted((a, b) => b.quality - a.quality || a.position - b.position);
  return ranked.map((r) => Language.safeParse(r.tag)).find((r) => r.success)?.data ?? 'sv';
};
