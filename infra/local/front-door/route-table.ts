import type { RoutePlan } from '../template/read-routes.ts';

export type Matched = { readonly route: RoutePlan; readonly params: Readonly<Record<string, string>> };
export type RouteTable = (method: string, path: string) => Matched | null;

type Segment = { readonly kind: 'text' | 'one' | 'rest'; readonly name: string };
type Entry = { readonly route: RoutePlan; readonly method: string; readonly segments: readonly Segment[] | null };

const segmentOf = (text: string): Segment => {
  if (/^\{[^}]+\+\}$/.test(text)) return { kind: 'rest', name: text.slice(1, -2) };
  if (/^\{[^}]+\}$/.test(text)) return { kind: 'one', name: text.slice(1, -1) };
  return { kind: 'text', name: text };
};

const split = (path: string): string[] => path.split('/').slice(1);

const entryOf = (route: RoutePlan): Entry => {
  if (route.routeKey === '$default') return { route, method: 'ANY', segments: null };
  const [method = '', path = ''] = route.routeKey.split(' ');
  return { route, method, segments: split(path).map(segmentOf) };
};

const paramsOf = (segments: readonly Segment[], parts: readonly string[]): Record<string, string> | null => {
  const params: Record<string, string> = {};
  for (const [index, { kind, name }] of segments.entries()) {
    const part = parts[index];
    if (part === undefined || (part === '' && kind !== 'text')) return null;
    if (kind === 'rest') return { ...params, [name]: parts.slice(index).join('/') };
    if (kind === 'text' && part !== name) return null;
    if (kind === 'one') params[name] = part;
  }
  return parts.length === segments.length ? params : null;
};

// API Gateway prefers the fullest match: text before {one} before {rest+}, from the left; then the method before ANY.
const weight = { text: '0', one: '1', rest: '2' } as const;
const rank = ({ segments, method }: Entry): string =>
  `${segments === null ? '9' : segments.map(({ kind }) => weight[kind]).join('')}${method === 'ANY' ? '~' : ''}`;

/** The HTTP API's routes as a lookup by method and decoded path. */
export const routeTable = (routes: readonly RoutePlan[]): RouteTable => {
  const entries = routes.map(entryOf).toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return (method, path) => {
    const parts = split(path);
    for (const { route, method: wanted, segments } of entries) {
      if (wanted !== 'ANY' && wanted !== method) continue;
      const params = segments === null ? {} : paramsOf(segments, parts);
      if (params !== null) return { route, params };
    }
    return null;
  };
};
