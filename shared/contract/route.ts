import type * as z from 'zod/mini';

/** Who may call: anybody, the holder of a signed link, or a person of the region with an access token. */
export type Access = 'public' | 'link' | 'staff';

export type Answer = { description: string; body?: z.ZodMiniType; contentType?: string };

/**
 * One route as data: the only description of it. Infrastructure makes the API Gateway route from it, the function its
 * validation, and the OpenAPI document its text. `path` is API Gateway's (`/api/v1/signals/status/{token}`).
 */
export type Route = {
  id: string;
  method: 'GET' | 'POST' | 'PATCH';
  path: string;
  access: Access;
  kind: 'api' | 'page';
  summary: string;
  headers?: z.ZodMiniType;
  query?: z.ZodMiniType;
  body?: z.ZodMiniType;
  /** Bytes that a body may have, where that is more than the 64 kB of all others. API Gateway and Lambda allow some 4 MB. */
  largestBody?: number;
  answers: Readonly<Record<number, Answer>>;
};

export const route = <const R extends Route>(r: R): R => r;

/** API Gateway's name of a route, such as `POST /api/v1/signals`. */
export const routeKey = (r: Pick<Route, 'method' | 'path'>): string => `${r.method} ${r.path}`;
