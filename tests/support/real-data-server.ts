import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod/mini';
import { json, notFound, type Replica } from '../../infra/local/sources/answer.ts';
import { type Concept, conceptGraph } from '../../infra/local/sources/concept-graph.ts';
import { type Picked, pxweb, type Table } from '../../infra/local/sources/pxweb.ts';
import { serveReplica } from '../../infra/local/sources/serve-replica.ts';
import { taxonomyOf } from '../../infra/local/sources/taxonomy.ts';

/** Where the real answers lie; they are not part of the project. */
const folder = new URL('../../../shared/data/', import.meta.url);

/** A test that needs real data skips, in words, where this is false. */
export const hasRealData = existsSync(folder);

const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

const taxonomy = (): Replica => {
  const rows = textOf('taxonomy-v30-occupations.tsv').trimEnd().split('\n').slice(1);
  const none = { alternatives: [], related: [], substitutes: [] };
  const groups = new Map<string, Concept>();
  const names = rows.map((row): Concept => {
    const [label = '', id = '', ssyk = '', group = '', groupId = ''] = row.split('\t');
    const codes = { ssyk_code_2012: ssyk };
    groups.set(groupId, { id: groupId, type: 'ssyk-level-4', label: group, codes, broader: [], ...none });
    return { id, type: 'occupation-name', label, codes: {}, broader: [groupId], ...none };
  });
  return taxonomyOf(conceptGraph([...groups.values(), ...names]));
};

const Dataset = z.object({
  label: z.string(),
  source: z.string(),
  updated: z.string(),
  id: z.array(z.string()),
  size: z.array(z.int()),
  dimension: z.record(
    z.string(),
    z.object({
      label: z.string(),
      category: z.object({ index: z.record(z.string(), z.int()), label: z.record(z.string(), z.string()) }),
      extension: z.object({ elimination: z.boolean() }),
    }),
  ),
  value: z.array(z.nullable(z.number())),
});

/** One table, all its cells in the file: a question is answered by picking, what is left out by summing. */
const scb = (): Replica => {
  const file = Dataset.parse(JSON.parse(textOf('scb_YREG54BAS_ssyk4_x_age_2020-2024.jsonstat2.json')));
  const variables = file.id.map((code) => {
    const described = file.dimension[code];
    if (described === undefined) throw new Error(`The file does not describe its dimension ${code}`);
    const { label, category, extension } = described;
    const codes = Object.entries(category.index).toSorted(([, one], [, other]) => one - other);
    const values = codes.map(([value]) => ({ code: value, label: category.label[value] ?? value }));
    return { code, label, elimination: extension.elimination, values };
  });
  const positions = variables.map(({ values }) => new Map(values.map(({ code }, at) => [code, at])));
  const cell = (picked: Picked): number | null => {
    const offsets = variables.reduce<readonly number[]>(
      (before, { code, values }, at) => {
        const size = file.size[at] ?? 0;
        const wanted = picked[code];
        const places = wanted === undefined ? values.map((_, place) => place) : [positions[at]?.get(wanted) ?? 0];
        return before.flatMap((offset) => places.map((place) => offset * size + place));
      },
      [0],
    );
    const found = offsets.flatMap((offset) => file.value[offset] ?? []);
    return found.length === 0 ? null : found.reduce((sum, persons) => sum + persons, 0);
  };
  const { label: title, source, updated } = file;
  const table: Table = { id: 'AM0208E/YREG54BAS', title, source, updated, variables, cell };
  return pxweb(() => [table]);
};

const yrkesbarometern = (): Replica => {
  const rows: unknown = JSON.parse(textOf('yrkesbarometer_2025-2_sample15.json'));
  const headers = { 'last-modified': 'Mon, 08 Dec 2025 06:44:48 GMT', etag: '"yrkesbarometer-2025-2-sample"' };
  return ({ path, headers: asked }) => {
    if (path !== '/prognoser/yrkesbarometer.json') return notFound(path);
    return asked['if-none-match'] === headers.etag ? { status: 304, headers, body: [] } : json(rows, 200, headers);
  };
};

/** The sample as it is: one answer of 10 ads of the whole country and 14 removals, whatever is asked for. */
const jobstream = (): Replica => {
  const events: unknown = JSON.parse(textOf('jobstream_v1_sample_2020-02-28.redacted.json'));
  return ({ path }) => (path === '/v2/snapshot' || path === '/v2/stream' ? json(events) : notFound(path));
};

/**
 * Serves the real answers of `../shared/data` at `<origin>/<source id>/<the source's own path>`: the whole taxonomy
 * (without synonyms), SCB's national table of ages (its others are 404), 15 rows of Yrkesbarometern and 24 events of
 * JobStream. Every other source answers 503. For `npm start -- --sources <origin>`. Throws where the folder is missing.
 */
export const startRealDataServer = async (port = 0): Promise<{ origin: string; close: () => Promise<void> }> => {
  if (!hasRealData)
    throw new Error('There is no ../shared/data beside the project: there are no real answers to serve');
  const sources = new Map<string, Replica>(
    Object.entries({ taxonomy: taxonomy(), scb: scb(), yrkesbarometern: yrkesbarometern(), jobstream: jobstream() }),
  );
  const serve = serveReplica((request) => {
    const source = sources.get(request.sourceId);
    if (source === undefined) return json({ message: `No real data of ${request.sourceId}` }, 503);
    return source({ ...request, now: Date.UTC(2026, 0, 1) });
  });
  const server = createServer((request, response) => {
    serve(request, response, request.url ?? '/').catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
