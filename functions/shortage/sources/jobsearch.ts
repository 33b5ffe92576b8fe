import * as z from 'zod/mini';
import { daysBetween, type PlainDay } from '../../../shared/domain/plain-day.ts';
import { SourceFault } from '../../../shared/platform/source-fault.ts';
import { allowedFields } from './allowed-fields.ts';
import { checked } from './checked.ts';
import type { JobsearchDocument, JobstreamDocument } from './normalised.ts';
import type { Source } from './source.ts';

/** So many occupations in municipalities are looked at each day; over some weeks every one that has ads comes round. */
const checksADay = 6;

/** With a deviation beyond this the ledger of ads is not what Platsbanken shows. Search lets some neighbours in. */
const mostDeviation = 0.3;
/** With fewer ads than this behind it a deviation says nothing. */
const fewestAds = 20;

const Answer = z.object({ total: z.object({ value: z.int().check(z.gte(0)) }) });
const Asked = z.object({ ssyk: z.string(), municipality: z.string(), ledger: z.int() });

type Check = z.infer<typeof Asked>;

const open = (ledger: JobstreamDocument, today: PlainDay) =>
  ledger.ads.filter(
    ({ removed, published, lastPublication }) =>
      removed === null && published <= today && (lastPublication === null || lastPublication >= today),
  );

/** The day's handful out of all occupations in municipalities that have ads, in a fixed order: the same on a second run. */
export const checksOf = (ledger: JobstreamDocument, today: PlainDay): Check[] => {
  const counts = new Map<string, number>();
  for (const { ssyk, municipality } of open(ledger, today))
    if (municipality !== null) counts.set(`${ssyk} ${municipality}`, (counts.get(`${ssyk} ${municipality}`) ?? 0) + 1);
  const all = [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const first = daysBetween('2020-01-01', today) * checksADay;
  return Array.from({ length: Math.min(checksADay, all.length) }, (_, at) => {
    const [key, count] = all[(first + at) % all.length] ?? ['', 0];
    const [ssyk = '', municipality = ''] = key.split(' ');
    return { ssyk, municipality, ledger: count };
  });
};

/** Share by which the search and the ledger differ, each place for itself: too many here do not make up for too few there. */
export const deviationOf = (checks: JobsearchDocument['checks']): number => {
  const differing = checks.reduce((sum, { found, ledger }) => sum + Math.abs(found - ledger), 0);
  return (
    differing /
    Math.max(
      1,
      checks.reduce((sum, { ledger }) => sum + ledger, 0),
    )
  );
};

/** An unknown parameter is ignored, so the names are as they are written there: with hyphens. `limit=0` asks for totals. */
const searchPath = (check?: Check): string =>
  check === undefined
    ? '/search?limit=0'
    : `/search?occupation-group=${check.ssyk}&municipality=${check.municipality}&limit=0`;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/**
 * JobSearch: what Platsbanken shows now, asked about a few occupations in municipalities and compared with our own ledger
 * of ads. A check and nothing else: its counts hold neighbours and enter no index.
 */
export const jobsearch: Source<'jobsearch'> = {
  id: 'jobsearch',
  title: 'JobSearch, stickprov mot annonserna',
  publisher: 'Arbetsförmedlingen',
  licence: 'CC0 1.0',
  attribution: 'Arbetsförmedlingen, JobSearch',
  homepage: 'https://jobtechdev.se',
  origin: 'https://jobsearch.api.jobtechdev.se',
  paths: ['/search?limit=0', '/search?occupation-group={ssyk}&municipality={code}&limit=0'],
  maxBytes: 1 << 20,
  deadline: 120_000,
  mayBeEmpty: false,
  reading: 1,
  alwaysNormalise: true,
  plausible: { shrinkTo: 0, growTo: 1_000 },
  pull: async (context) => {
    const ledger = await context.latest('jobstream');
    const checks = ledger === undefined ? [] : checksOf(ledger, context.today);
    if (checks.length === 0) throw new SourceFault('needs-ads', 'There is no ledger of ads to compare with yet');
    context.add('asked', checks);
    for (const check of [undefined, ...checks]) {
      await context.store({
        name: check === undefined ? 'all' : `${check.ssyk} ${check.municipality}`,
        path: searchPath(check),
        form: 'document',
        headers: { accept: 'application/json' },
        keep: (answer) => [allowedFields(answer, { total: { value: true } })],
      });
      await context.courtesy(500);
    }
    return {};
  },
  normalise: async (elements, { today, bad, note }) => {
    const asked: Check[] = [];
    const found = new Map<string, number>();
    for await (const { part, element } of elements) {
      if (part === 'asked') asked.push(Asked.parse(element));
      else {
        const answer = checked(Answer, element, bad);
        if (answer) found.set(part, answer.total.value);
      }
    }
    const totalOf = (part: string): number => {
      const total = found.get(part);
      if (total === undefined) throw new SourceFault('schema', `${part}: total.value is missing`);
      return total;
    };
    const all = totalOf('all');
    const checks = asked.map((check) => {
      const total = totalOf(`${check.ssyk} ${check.municipality}`);
      // A filter that was not understood is not refused: the answer is then about everything.
      if (total === all && all > 2 * check.ledger + fewestAds)
        throw new SourceFault('schema', 'The filters are ignored: a part has as many ads as the whole');
      return { ...check, found: total };
    });
    const ads = checks.reduce((sum, { ledger }) => sum + ledger, 0);
    const deviation = deviationOf(checks);
    const told = `The search differs by ${percent(deviation)} from the ledger, in ${checks.length} places with ${ads} ads`;
    if (ads >= fewestAds && deviation > mostDeviation) throw new SourceFault('deviates', told);
    note(told);
    return { on: today, checks };
  },
  rows: ({ checks }) => checks.length,
  dataUntil: ({ on }) => on,
};
