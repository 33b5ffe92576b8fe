import * as z from 'zod/mini';
import { SourceFault } from '../../../shared/platform/source-fault.ts';
import { type AllowedFields, allowedFields } from './allowed-fields.ts';
import type { PullContext } from './source.ts';

/** Elements a page; clients use up to 2,000. Smaller keeps one page of texts well inside a Lambda's memory. */
const pageSize = 1_000;

type Kind = 'educationEvents' | 'educationInfos' | 'educationProviders';
const base = '/susa-navet/emil3';
export const pagePath = (kind: Kind, page: number | string, schoolType?: string): string =>
  `${base}/${kind}?${schoolType === undefined ? '' : `schoolType=${schoolType}&`}page=${page}&size=${pageSize}`;

const Page = z.object({
  page: z.object({ totalPages: z.int().check(z.gte(0)), totalElements: z.int().check(z.gte(0)) }),
});

export type Wanted = (element: unknown) => boolean;

/**
 * All pages of a list, and of each what is wanted. A page that is missing, or totals that move while we read, refuse the
 * whole: half a catalogue would look like courses that were closed.
 */
export const everyPage = async (
  context: PullContext,
  kind: Kind,
  fields: AllowedFields,
  wanted: Wanted,
  schoolType?: string,
): Promise<unknown[]> => {
  const found: unknown[] = [];
  let seen = 0;
  let totals: z.infer<typeof Page>['page'] | undefined;
  for (let page = 0; page < (totals?.totalPages ?? 1); page += 1) {
    let here: z.infer<typeof Page>['page'] | undefined;
    let size = 0;
    const keep = (document: unknown) => {
      const elements = (document as Record<string, unknown> | null)?.[kind];
      const parsed = Page.safeParse(document);
      if (!parsed.success)
        throw new SourceFault('schema', `${kind}: page.totalPages or page.totalElements is not a number`);
      here = parsed.data.page;
      // Spring leaves the list out where it is empty.
      if (elements === undefined && here.totalElements === 0) return [];
      if (!Array.isArray(elements)) throw new SourceFault('schema', `${kind} is not a list`);
      size = elements.length;
      return elements.map((element) => allowedFields(element, fields)).filter(wanted);
    };
    const name = `${kind} ${schoolType ?? ''} ${page}`;
    const { kept } = await context.read({ name, path: pagePath(kind, page, schoolType), form: 'document', keep });
    totals ??= here;
    if (here?.totalPages !== totals?.totalPages || here?.totalElements !== totals?.totalElements)
      throw new SourceFault('cut-off', `${kind}: the list changed while its pages were read`);
    found.push(...kept);
    seen += size;
  }
  if (seen !== totals?.totalElements)
    throw new SourceFault('cut-off', `${kind}: ${seen} of ${totals?.totalElements} elements came`);
  return found;
};
