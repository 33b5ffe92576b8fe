import * as z from 'zod/mini';
import type { Answer, Route } from './route.ts';

type Json = Record<string, unknown>;
type Description = { title: string; version: string; routes: readonly Route[] };

const security: Readonly<Record<Route['access'], Json[]>> = { public: [], link: [], staff: [{ accessToken: [] }] };

/** JSON Schema 2020-12 is what OpenAPI 3.1 uses; named schemas (`meta({ id })`) move to the components. */
const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output', components: Json): Json => {
  const { $schema, $defs, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json & { $defs?: Json };
  for (const [id, definition] of Object.entries($defs ?? {})) components[id] = definition;
  return JSON.parse(JSON.stringify(json).replaceAll('#/$defs/', '#/components/schemas/')) as Json;
};

const parametersOf = (route: Route, components: Json): Json[] => {
  const path = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const listed = (where: 'query' | 'header', schema: z.ZodMiniType | undefined): Json[] => {
    if (!schema) return [];
    const { properties = {}, required = [] } = schemaOf(schema, 'input', components) as {
      properties?: Json;
      required?: string[];
    };
    return Object.entries(properties).map(([name, s]) => ({
      name,
      in: where,
      required: required.includes(name),
      schema: s,
    }));
  };
  return [...path, ...listed('query', route.query), ...listed('header', route.headers)];
};

const answerOf = ({ description, body, contentType }: Answer, components: Json): Json => ({
  description,
  ...((body || contentType) && {
    content: { [contentType ?? 'application/json']: body ? { schema: schemaOf(body, 'output', components) } : {} },
  }),
});

/** The OpenAPI 3.1 document of the API's routes; pages are for people and are left out. Deterministic: same routes, same bytes. */
export const openApi = ({ title, version, routes }: Description): Json => {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const route of routes
    .filter((r) => r.kind === 'api')
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    const answers = Object.entries(route.answers).map(([status, a]) => [status, answerOf(a, schemas)] as const);
    const parameters = parametersOf(route, schemas);
    const operation = {
      operationId: route.id,
      summary: route.summary,
      security: security[route.access],
      ...(parameters.length > 0 && { parameters }),
      ...(route.body && {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: schemaOf(route.body, 'input', schemas) } },
        },
      }),
      responses: Object.fromEntries(answers),
    };
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation };
  }
  return {
    openapi: '3.1.0',
    info: { title, version, license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      schemas: JSON.parse(JSON.stringify(schemas).replaceAll('#/$defs/', '#/components/schemas/')),
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
};
