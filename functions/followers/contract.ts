import * as z from 'zod/mini';
import { page, problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { Language } from '../../shared/domain/language.ts';
import { lineOfText } from '../../shared/domain/line-of-text.ts';
import { AreaId } from '../../shared/domain/region.ts';
import { Contact } from '../../shared/domain/signal.ts';
import { Ssyk4 } from '../../shared/domain/ssyk.ts';

// `county` has the form of an area's id.
const asked = { area: AreaId, email: Contact.shape.email };

/** An occupation to follow: its code, an area id or `county`, and where the mail goes. */
export const FollowInput = z
  .strictObject({ ssyk: Ssyk4, ...asked, language: z._default(Language, 'sv') })
  .check(z.meta({ id: 'FollowInput' }));
export type FollowInput = z.output<typeof FollowInput>;

/** The same as the form asks for it: the occupation by its code or in words. */
export const FollowForm = z.strictObject({
  ssyk: z.optional(Ssyk4),
  occupation: z.optional(lineOfText(200)),
  ...asked,
});
export type FollowForm = z.output<typeof FollowForm>;

/** What the page's own form about one occupation, or all of them, asks for. */
export const EndForm = z.union([
  z.strictObject({ action: z.literal('end'), ssyk: Ssyk4 }),
  z.strictObject({ action: z.literal('end-all') }),
]);
export type EndForm = z.output<typeof EndForm>;

export const followRoute = route({
  id: 'follow',
  method: 'POST',
  path: '/api/v1/followers',
  access: 'public',
  kind: 'api',
  summary:
    'Asks an address by mail whether it wants to follow an occupation, once an hour at most; the answer tells nothing of the address',
  body: FollowInput,
  answers: {
    202: {
      description: 'Always, whether the address is known or not',
      body: z.strictObject({ accepted: z.literal(true) }),
    },
    400: problem('Not readable'),
    422: problem('No such occupation or area, or not a mail address'),
    503: problem('There is no basis yet, or a service does not answer'),
  },
});

const pageRoute = <
  const I extends string,
  const M extends 'GET' | 'POST',
  const P extends string,
  const A extends 'public' | 'link',
>(
  id: I,
  method: M,
  path: P,
  access: A,
  summary: string,
) =>
  route({
    id,
    method,
    path,
    access,
    kind: 'page',
    summary,
    answers: {
      200: page(summary),
      ...(method === 'POST' && { 303: { description: 'Taken: see the page' } }),
      ...(method === 'POST' && access === 'public' && { 422: page('A field is wrong'), 503: page('Not possible now') }),
      ...(access === 'link' && { 404: page('No such link'), 409: page('Not possible now'), 410: page('Expired') }),
    },
  });

export const followPageRoutes = [
  pageRoute('followPage', 'GET', '/follow', 'public', 'Asks which occupation to follow, where, and for the address'),
  pageRoute('followPageEn', 'GET', '/en/follow', 'public', 'The same, in English'),
] as const;

export const followFormRoutes = [
  pageRoute('followForm', 'POST', '/follow', 'public', 'Asks the address by mail'),
  pageRoute('followFormEn', 'POST', '/en/follow', 'public', 'Asks the address by mail, in English'),
] as const;

export const confirmFollowPageRoutes = [
  pageRoute('confirmFollowPage', 'GET', '/follow/{token}', 'link', 'Asks to confirm; changes nothing'),
  pageRoute('confirmFollowPageEn', 'GET', '/en/follow/{token}', 'link', 'Asks to confirm, in English'),
] as const;

export const confirmFollowFormRoutes = [
  pageRoute('confirmFollowForm', 'POST', '/follow/{token}', 'link', 'Confirms; once, however often it is sent'),
  pageRoute('confirmFollowFormEn', 'POST', '/en/follow/{token}', 'link', 'Confirms, in English'),
] as const;

export const followingPageRoutes = [
  pageRoute('followingPage', 'GET', '/following/{token}', 'link', 'What an address follows; changes nothing'),
  pageRoute('followingPageEn', 'GET', '/en/following/{token}', 'link', 'What an address follows, in English'),
] as const;

export const followingFormRoutes = [
  pageRoute('followingForm', 'POST', '/following/{token}', 'link', 'Ends one of them, or all'),
  pageRoute('followingFormEn', 'POST', '/en/following/{token}', 'link', 'Ends one of them, or all, in English'),
] as const;

export const followersRoutes = [
  followRoute,
  ...followPageRoutes,
  ...followFormRoutes,
  ...confirmFollowPageRoutes,
  ...confirmFollowFormRoutes,
  ...followingPageRoutes,
  ...followingFormRoutes,
] as const;
