import { type Asked, badRequest, json, notFound, numberOf, type SourceAnswer } from './answer.ts';
import { type Concept, type ConceptGraph, conceptGraph } from './concept-graph.ts';
import { NotUnderstood, parseQuery, type Selection } from './graphql-query.ts';
import { concepts } from './taxonomy-concepts.ts';

/** Version 30 came in June 2026; the replica has no other and answers the same for any that is asked for. */
const version = { 'taxonomy/version': 30, 'taxonomy/timestamp': '2026-06-01T08:00:00.000Z' };

const typesOf = (given: string | undefined): readonly string[] | null => given?.split(/\s+/) ?? null;

const chosen = (from: readonly Concept[], { given }: Selection): readonly Concept[] => {
  const types = typesOf(given.type);
  const ids = typesOf(given.id);
  const label = given.preferred_label_contains?.toLowerCase();
  const offset = Number(given.offset ?? 0);
  return from
    .filter(({ type }) => types?.includes(type) ?? true)
    .filter(({ id }) => ids?.includes(id) ?? true)
    .filter((candidate) => label === undefined || candidate.label.toLowerCase().includes(label))
    .slice(offset, given.limit === undefined ? undefined : offset + Number(given.limit));
};

const relations = ['broader', 'narrower', 'related', 'substitutes'] as const;
const codeFields = new Set([
  ...['ssyk_code_2012', 'lau_2_code_2015', 'national_nuts_level_3_code_2019', 'nuts_level_3_code_2021'],
  ...['definition', 'deprecated_legacy_id', 'replaced_by', 'uri', 'hidden_labels', 'nuts_level_3_code_2013'],
]);

const fieldValue = (graph: ConceptGraph, concept: Concept, field: Selection): unknown => {
  switch (field.name) {
    case 'id':
    case 'type':
      return concept[field.name];
    case 'preferred_label':
      return concept.label;
    case 'alternative_labels':
      return concept.alternatives;
    case 'deprecated':
      return false;
    case 'broader':
    case 'narrower':
    case 'related':
    case 'substitutes':
      return chosen(graph.related(concept, field.name), field).map((other) => selected(graph, other, field.fields));
    default:
      if (!codeFields.has(field.name))
        throw new NotUnderstood(`Cannot query field \`${field.name}' on type \`Concept'.`);
      return concept.codes[field.name] ?? null;
  }
};

const selected = (graph: ConceptGraph, concept: Concept, fields: readonly Selection[]): object =>
  Object.fromEntries(fields.map((field) => [field.name, fieldValue(graph, concept, field)]));

const known = new Set<string>([
  ...codeFields,
  ...relations,
  'id',
  'type',
  'preferred_label',
  'alternative_labels',
  'deprecated',
]);

const refuseUnknown = (fields: readonly Selection[]): void => {
  for (const { name, fields: inner } of fields) {
    if (!known.has(name)) throw new NotUnderstood(`Cannot query field \`${name}' on type \`Concept'.`);
    refuseUnknown(inner);
  }
};

/** Errors come with status 200, as from the real service. */
const graphql = (graph: ConceptGraph, query: string): SourceAnswer => {
  try {
    const answers = parseQuery(query).map((root) => {
      if (root.name !== 'concepts') throw new NotUnderstood(`Cannot query field \`${root.name}' on type \`Query'.`);
      refuseUnknown(root.fields);
      return [root.name, chosen(graph.concepts, root).map((concept) => selected(graph, concept, root.fields))];
    });
    return json({ data: Object.fromEntries(answers) });
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    return json({ errors: [{ message: error.message, locations: [{ line: 1, column: 1 }] }] });
  }
};

/** REST has its keys with a namespace and hyphens, where GraphQL has them with underscores. */
const namespaced = ({ id, type, label, codes }: Concept): object => ({
  'taxonomy/id': id,
  'taxonomy/type': type,
  'taxonomy/preferred-label': label,
  'taxonomy/definition': label,
  ...Object.fromEntries(Object.entries(codes).map(([name, code]) => [`taxonomy/${name.replaceAll('_', '-')}`, code])),
});

const listed = (graph: ConceptGraph, { query }: Asked, type: string | null): SourceAnswer => {
  const given = {
    ...(type !== null && { type }),
    ...(query.has('id') && { id: query.get('id') ?? '' }),
    offset: String(numberOf(query, 'offset', 0)),
    ...(query.has('limit') && { limit: String(numberOf(query, 'limit', 100)) }),
  };
  const ssyk = query.get('ssyk-code-2012');
  const found = chosen(graph.concepts, { name: 'concepts', given, fields: [] });
  return json(found.filter(({ codes }) => ssyk === null || codes.ssyk_code_2012 === ssyk).map(namespaced));
};

const suggestions = (graph: ConceptGraph, { query }: Asked): SourceAnswer => {
  const text = (query.get('query-string') ?? '').toLowerCase();
  const types = query.get('type')?.split(/\s+/) ?? null;
  const found = graph.concepts.filter(
    ({ type, label, alternatives }) =>
      (types?.includes(type) ?? true) && [label, ...alternatives].some((word) => word.toLowerCase().includes(text)),
  );
  return json(found.slice(0, numberOf(query, 'limit', 100)).map(namespaced));
};

/** The taxonomy's addresses over any set of concepts. */
export const taxonomyOf =
  (graph: ConceptGraph) =>
  (asked: Asked): SourceAnswer => {
    const { query } = asked;
    const path = asked.path.replace(/^\/v1\/taxonomy/, '');
    switch (path) {
      case '/graphql':
        return query.has('query') ? graphql(graph, query.get('query') ?? '') : badRequest('query is missing');
      case '/main/versions':
        return json([version]);
      case '/main/changes':
        return json([]);
      case '/main/concepts':
        return listed(graph, asked, query.get('type'));
      case '/specific/concepts/ssyk':
        return listed(graph, asked, query.get('type') ?? 'ssyk-level-4');
      case '/specific/concepts/municipality':
      case '/specific/concepts/region':
      case '/specific/concepts/country':
        return listed(graph, asked, path.slice('/specific/concepts/'.length));
      case '/suggesters/autocomplete':
        return suggestions(graph, asked);
      default:
        return notFound(asked.path);
    }
  };

export const taxonomy = taxonomyOf(conceptGraph(concepts));
