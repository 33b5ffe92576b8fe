import * as z from 'zod/mini';
import { page } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';

/** What a reader of the list asks for. It is an address that people change by hand: whatever it says, there is a page. */
export const ListQuery = z.object({
  q: z.optional(z.string()),
  class: z.optional(z.string()),
  order: z.optional(z.string()),
  page: z.optional(z.string()),
});

const basisPage = <I extends string, P extends string>(id: I, path: P, summary: string, query?: z.ZodMiniType) =>
  route({
    id,
    method: 'GET',
    path,
    access: 'public',
    kind: 'page',
    summary,
    ...(query !== undefined && { query }),
    answers: { 200: page(summary), 404: page('No such place or occupation') },
  });

export const basisStartRoutes = [
  basisPage('basisPage', '/basis', 'The way into the shortage basis'),
  basisPage('basisPageEn', '/en/basis', 'The way into the shortage basis, in English'),
] as const;

export const basisMethodRoutes = [
  basisPage('basisMethodPage', '/basis/method', 'The method in plain words, with every number of it'),
  basisPage('basisMethodPageEn', '/en/basis/method', 'The method in plain words, in English'),
] as const;

export const basisValidationRoutes = [
  basisPage('basisValidationPage', '/basis/validation', 'How well the index does'),
  basisPage('basisValidationPageEn', '/en/basis/validation', 'How well the index does, in English'),
] as const;

export const basisListRoutes = [
  basisPage('basisListPage', '/basis/{area}', 'Every occupation of an area (or `county`)', ListQuery),
  basisPage('basisListPageEn', '/en/basis/{area}', 'Every occupation of an area, in English', ListQuery),
] as const;

export const basisOccupationRoutes = [
  basisPage('basisOccupationPage', '/basis/{area}/{ssyk}', 'One occupation in an area, opened down to its data'),
  basisPage('basisOccupationPageEn', '/en/basis/{area}/{ssyk}', 'One occupation in an area, in English'),
] as const;

export const basisPageRoutes = [
  ...basisStartRoutes,
  ...basisMethodRoutes,
  ...basisValidationRoutes,
  ...basisListRoutes,
  ...basisOccupationRoutes,
] as const;
