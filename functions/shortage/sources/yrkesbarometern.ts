import * as z from 'zod/mini';
import type { OfficialJudgement } from '../../../shared/domain/official-judgement.ts';
import { SourceFault } from '../../../shared/platform/source-fault.ts';
import { hasLeapt } from '../implausible-changes.ts';
import { allowedFields } from './allowed-fields.ts';
import { checked } from './checked.ts';
import { label } from './label.ts';
import type { Source } from './source.ts';

const path = '/prognoser/yrkesbarometer.json';

const fields = {
  yb_yrke: true,
  yb_concept_id: true,
  lan: true,
  antal_ssyk: true,
  del_av_ssyk: true,
  ssyk: true,
  jobbmojligheter: true,
  rekryteringssituation: true,
  paradox: true,
  prognos: true,
  hogsta_bedomningsniva: true,
  delvis_helt: true,
  omgang: true,
} as const;

/** A word of a code list. Compared in composed letters, so that `överskott` is the same word however it is written. */
const word = <const T extends readonly string[]>(values: T) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string) => text.normalize('NFC')),
    ),
    z.enum(values),
  );

const Words = z.object({
  jobbmojligheter: z.nullable(word(['små', 'medelstora', 'stora'])),
  rekryteringssituation: z.nullable(word(['överskott', 'balans', 'paradox', 'brist'])),
  prognos: z.nullable(word(['minska', 'vara oförändrad', 'öka'])),
  hogsta_bedomningsniva: z.nullable(word(['län', 'nuts2', 'nuts1', 'nationellt'])),
  delvis_helt: z.nullable(word(['helt', 'delvis'])),
});

const Row = z.object({
  yb_yrke: z.string().check(z.minLength(1), z.maxLength(300)),
  yb_concept_id: z.string().check(z.regex(/^[A-Za-z0-9]{4}_[A-Za-z0-9]{3}_[A-Za-z0-9]{3}$/)),
  lan: z.string().check(z.regex(/^\d{2}$/)),
  // One version of the file lacks these two.
  antal_ssyk: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(400)))),
  del_av_ssyk: z.optional(z.nullable(z.int().check(z.gte(0), z.lte(1)))),
  ssyk: z.string().check(z.regex(/^\s*\d{4}(\s*,\s*\d{4})*\s*$/)),
  paradox: z.nullable(z.array(z.string())),
  omgang: z.string().check(z.regex(/^\d{4}-\d$/)),
  ...Words.shape,
});

const isKnownWord = (element: unknown): string | undefined => {
  const result = Words.safeParse(element);
  const unknown = result.success ? undefined : result.error.issues.find(({ code }) => code === 'invalid_value');
  return unknown && String(unknown.path[0]);
};

const partialOf = (judgements: readonly OfficialJudgement[]) => judgements.filter(({ partial }) => partial).length;

const judgement = (row: z.infer<typeof Row>): OfficialJudgement => {
  const ssyks = row.ssyk.split(',').map((code) => code.trim());
  return {
    occupation: label(row.yb_yrke),
    conceptId: row.yb_concept_id,
    county: row.lan,
    ssyks: [...new Set(ssyks)],
    partial: row.del_av_ssyk === 1 || ssyks.length > 1 || (row.antal_ssyk ?? 1) > 1,
    situation: row.rekryteringssituation,
    jobs: row.jobbmojligheter,
    forecast: row.prognos,
    paradoxReasons: (row.paradox ?? []).map(label),
    level: row.hogsta_bedomningsniva,
    coverage: row.delvis_helt,
    edition: row.omgang,
  };
};

/** Yrkesbarometern: Arbetsförmedlingen's judgement per county, one JSON array, twice a year. */
export const yrkesbarometern: Source<'yrkesbarometern'> = {
  id: 'yrkesbarometern',
  title: 'Yrkesbarometern',
  publisher: 'Arbetsförmedlingen',
  licence: 'CC0 1.0',
  attribution: 'Arbetsförmedlingen, Yrkesbarometern',
  homepage: 'https://arbetsformedlingen.se/statistik/yrkes--och-kompetensanalyser',
  origin: 'https://data.arbetsformedlingen.se',
  paths: [path],
  maxBytes: 64 << 20,
  deadline: 120_000,
  mayBeEmpty: false,
  reading: 1,
  alwaysNormalise: false,
  // Never fewer rows than the last: a shorter file is a broken one until a person has looked.
  plausible: { shrinkTo: 1, growTo: 2 },
  pull: async ({ store }) => {
    const keep = (row: unknown) => [allowedFields(row, fields)];
    const { outcome } = await store({ name: 'rows', path, form: 'elements', keep, conditional: true });
    return outcome === 'unchanged' ? 'unchanged' : {};
  },
  normalise: async (elements, { region, previous, bad, dropped, doubt }) => {
    const judgements: OfficialJudgement[] = [];
    let fileRows = 0;
    const editions = new Set<string>();
    for await (const { element } of elements) {
      // A word that we do not know may be the most important one: the file waits for a person.
      const unknown = isKnownWord(element);
      if (unknown !== undefined) throw new SourceFault('schema', `${unknown}: a word that is not in the code list`);
      const row = checked(Row, element, bad);
      if (!row) continue;
      fileRows += 1;
      editions.add(row.omgang);
      if (row.lan === '00' || row.lan === region.county) judgements.push(judgement(row));
      else dropped('other-county');
    }
    const [edition, ...more] = [...editions];
    if (edition === undefined) throw new SourceFault('empty', 'The file has no row that can be read');
    if (more.length > 0) throw new SourceFault('schema', `omgang: ${more.length + 1} editions in one file`);
    if (previous && edition < previous.edition)
      doubt(new SourceFault('older-edition', `Edition ${edition} is older than ${previous.edition}, which we have`));
    if (judgements.length > 0 && !judgements.some(({ county }) => county === region.county))
      throw new SourceFault('empty', 'The file has no row of the county');
    const [partial, partialBefore] = [partialOf(judgements), partialOf(previous?.judgements ?? [])];
    if (previous && hasLeapt(judgements.length, judgements.length + Math.abs(partial - partialBefore)))
      doubt(
        new SourceFault(
          'grown',
          `antal_ssyk, del_av_ssyk: ${partial} judgements of part of a group, ${partialBefore} before`,
        ),
      );
    const rowsBefore = previous?.fileRows ?? 0;
    if (fileRows < rowsBefore)
      doubt(new SourceFault('shrunk', `The file has ${fileRows} rows, the last had ${rowsBefore}`));
    return { edition, judgements, fileRows };
  },
  rows: ({ judgements }) => judgements.length,
  // The editions come in June and December and speak until then.
  editionOf: ({ edition }) => edition,
  dataUntil: ({ edition }, today) => {
    const until = `${edition.slice(0, 4)}-${edition.endsWith('-1') ? '06-30' : '12-31'}`;
    return until < today ? until : today;
  },
};
