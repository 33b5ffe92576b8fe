import { describe, expect, test } from 'vitest';
import { signalsRoutes } from '../../functions/signals/contract.ts';
import { openApi } from '../../shared/contract/openapi.ts';
import { type Route, routeKey } from '../../shared/contract/route.ts';

type Operation = {
  operationId: string;
  security: unknown[];
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: { required: boolean; content: Record<string, { schema: { $ref?: string } }> };
  responses: Record<string, { description: string; content?: Record<string, unknown> }>;
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: Record<string, unknown>; required?: string[] }> };
};

const routes: readonly Route[] = signalsRoutes;
const documentOf = (of: readonly Route[]) =>
  openApi({ title: 'Kompetenssignal', version: '1', routes: of }) as Document;
const document = documentOf(routes);
const operation = (path: string, method: string): Operation => {
  const found = document.paths[path]?.[method];
  if (!found) throw new Error(`no ${method} ${path}`);
  return found;
};

describe('the OpenAPI document', () => {
  test('describes every route of the API once, and no page', () => {
    const described = Object.entries(document.paths).flatMap(([path, of]) =>
      Object.keys(of).map((method) => `${method.toUpperCase()} ${path}`),
    );

    expect(document.openapi).toBe('3.1.0');
    expect(described.toSorted()).toEqual(
      routes
        .filter((r) => r.kind === 'api')
        .map(routeKey)
        .toSorted(),
    );
  });

  test('tells of a signal what the intake wants: the body, its required fields, the key', () => {
    const { parameters, requestBody, responses } = operation('/api/v1/signals', 'post');
    const schema = document.components.schemas.SignalInput;

    expect(requestBody?.content['application/json']?.schema.$ref).toBe('#/components/schemas/SignalInput');
    expect(schema?.required?.toSorted()).toEqual(['consent', 'contact', 'employer', 'municipality', 'need']);
    expect(parameters).toEqual([expect.objectContaining({ name: 'idempotency-key', in: 'header', required: true })]);
    expect(Object.keys(responses)).toEqual(['201', '303', '400', '409', '413', '415', '422', '503']);
    expect(responses['422']?.content).toHaveProperty('application/problem+json');
  });

  test('names the parameters of path and query, with whether they are required', () => {
    expect(operation('/api/v1/signals/status/{token}', 'get').parameters).toMatchObject([
      { name: 'token', in: 'path' },
    ]);
    expect(operation('/api/v1/occupations', 'get').parameters).toMatchObject([
      { name: 'q', in: 'query', required: true },
      { name: 'limit', in: 'query', required: false },
    ]);
  });

  test('holds every schema that it refers to, and nothing that is not JSON', () => {
    const text = JSON.stringify(document);
    const referred = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name = '']) => name);

    expect(referred.length).toBeGreaterThan(3);
    for (const name of referred) expect(document.components.schemas).toHaveProperty(name);
    expect(text).not.toContain('$defs');
    expect(JSON.parse(text)).toEqual(document);
  });

  test('is the same bytes for the same routes, in whatever order they come', () => {
    expect(JSON.stringify(documentOf(routes.toReversed()))).toBe(JSON.stringify(document));
  });

  test('gives every operation its own id', () => {
    const ids = Object.values(document.paths).flatMap((of) => Object.values(of).map(({ operationId }) => operationId));

    expect(new Set(ids).size).toBe(ids.length);
  });
});
