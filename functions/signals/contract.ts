import * as z from 'zod/mini';
import { page, problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { CaseState } from '../../shared/domain/case-state.ts';
import type { Education } from '../../shared/domain/education.ts';
import { OnBehalfInput } from '../../shared/domain/on-behalf.ts';
import { PlainDay } from '../../shared/domain/plain-day.ts';
import { Certainty, Official, ShortageClass } from '../../shared/domain/shortage.ts';
import { PublicStep, SignalInput, SourceCode } from '../../shared/domain/signal.ts';
import { Ssyk4 } from '../../shared/domain/ssyk.ts';

/** What the instant answer says of an occupation's shortage where the employer is; null while there is no edition. */
export const AnsweredShortage = z.nullable(
  z.strictObject({
    class: ShortageClass,
    certainty: Certainty,
    score: z.nullable(z.int()),
    level: z.enum(['area', 'county', 'nation']),
    edition: z.string(),
    dataUntil: z.string(),
    official: z.nullable(Official),
  }),
);
export type AnsweredShortage = z.infer<typeof AnsweredShortage>;

export const AnsweredEducation = z.strictObject({
  id: z.string(),
  title: z.string(),
  provider: z.string(),
  municipality: z.nullable(z.string()),
  distance: z.boolean(),
  start: z.nullable(PlainDay),
  applyBy: z.nullable(PlainDay),
  url: z.nullable(z.string()),
  source: z.literal('susanavet'),
}) satisfies z.ZodMiniType<Omit<Education, 'infoId' | 'schoolType'>>;
export type AnsweredEducation = z.infer<typeof AnsweredEducation>;

export const InstantAnswer = z.strictObject({
  occupations: z.array(
    z.strictObject({ ssyk: Ssyk4, label: z.string(), confidence: z.number(), shortage: AnsweredShortage }),
  ),
  educations: z.array(AnsweredEducation),
  nextSteps: z.array(z.string()),
});
export type InstantAnswer = z.infer<typeof InstantAnswer>;

const AreaAnswer = z.strictObject({ id: z.string(), name: z.string() });
const BrokerAnswer = z.strictObject({ name: z.string(), email: z.string(), phone: z.string() });

export const SignalReceived = z
  .strictObject({
    reference: z.string(),
    statusUrl: z.url(),
    area: AreaAnswer,
    broker: BrokerAnswer,
    answerBy: PlainDay,
    answer: InstantAnswer,
  })
  .check(z.meta({ id: 'SignalReceived' }));
export type SignalReceived = z.infer<typeof SignalReceived>;

export const SignalStatus = z
  .strictObject({
    reference: z.string(),
    receivedAt: z.string(),
    occupationText: z.string(),
    headcount: z.int(),
    municipality: z.string(),
    area: AreaAnswer,
    broker: BrokerAnswer,
    answerBy: PlainDay,
    steps: z.array(PublicStep),
    /** Where it stands by its public steps. */
    state: CaseState,
    answer: InstantAnswer,
    /** How many other employers at least asked for the occupation within twelve months; null below five. */
    others: z.strictObject({ area: z.nullable(z.int()), county: z.nullable(z.int()) }),
  })
  .check(z.meta({ id: 'SignalStatus' }));
export type SignalStatus = z.infer<typeof SignalStatus>;

export const OccupationSuggestions = z.strictObject({
  occupations: z.array(
    z.strictObject({ ssyk: Ssyk4, label: z.string(), occupation: z.string(), confidence: z.number() }),
  ),
});

export const submitSignalRoute = route({
  id: 'submitSignal',
  method: 'POST',
  path: '/api/v1/signals',
  access: 'public',
  kind: 'api',
  summary: 'An employer tells which competence is missing and is answered at once',
  headers: z.object({ 'idempotency-key': z.string().check(z.minLength(1), z.maxLength(255)) }),
  body: SignalInput,
  answers: {
    201: { description: 'Kept; the same answer for the same Idempotency-Key and body', body: SignalReceived },
    303: { description: 'A form was kept: see its status page' },
    400: problem('Not readable, or the Idempotency-Key is missing'),
    409: problem('The same key is being handled right now'),
    413: problem('Larger than 64 kB'),
    415: problem('Neither JSON nor a form'),
    422: problem('A field is wrong, the municipality is outside the region, or the key was used for something else'),
    503: problem('Not kept: try again after Retry-After'),
  },
});

export const submitOnBehalfRoute = route({
  id: 'submitOnBehalf',
  method: 'POST',
  path: '/api/v1/signals/on-behalf',
  access: 'staff',
  kind: 'api',
  summary: 'A broker files a signal for an employer, telling how it was heard; a given mail address gets the receipt',
  headers: submitSignalRoute.headers,
  body: OnBehalfInput,
  answers: {
    201: { description: 'Kept; the same answer for the same person, Idempotency-Key and body', body: SignalReceived },
    400: problem('Not readable, or the Idempotency-Key is missing'),
    401: problem('No valid access token'),
    403: problem('The municipality is not in your areas'),
    409: problem('The same key is being handled right now'),
    413: problem('Larger than 64 kB'),
    415: problem('Not JSON'),
    422: problem('A field is wrong, the municipality is outside the region, or the key was used for something else'),
    503: problem('Not kept: try again after Retry-After'),
  },
});

export const signalStatusRoute = route({
  id: 'signalStatus',
  method: 'GET',
  path: '/api/v1/signals/status/{token}',
  access: 'link',
  kind: 'api',
  summary: 'The public steps of a signal, for the holder of its link',
  answers: {
    200: { description: 'Public steps only', body: SignalStatus },
    404: problem('No such link'),
    410: problem('The link has expired'),
  },
});

export const occupationsRoute = route({
  id: 'suggestOccupations',
  method: 'GET',
  path: '/api/v1/occupations',
  access: 'public',
  kind: 'api',
  summary: 'Ranked occupations for free text, while typing too',
  query: z.object({
    q: z.string().check(z.maxLength(200)),
    limit: z.optional(z.string().check(z.regex(/^([1-9]|1\d|20)$/))),
  }),
  answers: {
    200: { description: 'Best first, one per SSYK group', body: OccupationSuggestions },
    422: problem('q is missing or too long'),
  },
});

const pageRoute = <const I extends string, const P extends string>(id: I, path: P, summary: string) =>
  route({ id, method: 'GET', path, access: 'public', kind: 'page', summary, answers: { 200: page(summary) } });

export const startPageRoutes = [
  pageRoute('startPage', '/', "The region's start page"),
  pageRoute('startPageEn', '/en', "The region's start page in English"),
] as const;

/** A query that is not understood leads to the form all the same: it only tells where somebody came from. */
export const FormQuery = z.object({ source: z.catch(z.optional(SourceCode), undefined) });

const formPage = <const I extends string, const P extends string>(id: I, path: P, summary: string) =>
  route({
    ...{ id, method: 'GET', path, access: 'public', kind: 'page', summary },
    query: FormQuery,
    answers: { 200: page(summary) },
  });

export const formPageRoutes = [
  formPage('signalForm', '/signal', 'The form'),
  formPage('signalFormEn', '/en/signal', 'The form in English'),
] as const;

const shortLink = <const I extends string, const P extends string>(id: I, path: P) =>
  route({
    ...{ id, method: 'GET', path, access: 'public', kind: 'page' },
    summary: 'A short link or QR code: leads to the form, which knows where it hung',
    answers: { 303: { description: 'To the form; with a code that is not known, without a source' } },
  });

export const shortLinkRoutes = [shortLink('shortLink', '/s/{code}'), shortLink('shortLinkEn', '/en/s/{code}')] as const;

const statusPage = <const I extends string, const P extends string>(id: I, path: P) =>
  route({
    id,
    method: 'GET',
    path,
    access: 'link',
    kind: 'page',
    summary: 'Status of a signal, for the holder of its link',
    answers: { 200: page('Public steps only'), 404: page('No such link'), 410: page('Expired: ask for a new link') },
  });

export const statusPageRoutes = [
  statusPage('signalPage', '/signal/{token}'),
  statusPage('signalPageEn', '/en/signal/{token}'),
] as const;

const renewLink = <const I extends string, const P extends string>(id: I, path: P) =>
  route({
    id,
    method: 'POST',
    path,
    access: 'link',
    kind: 'page',
    summary: "Mails a new status link to the signal's own contact, once a day at most",
    answers: { 200: page('Sent, if there is such a signal'), 404: page('No such link') },
  });

export const renewLinkRoutes = [
  renewLink('renewSignalLink', '/signal/{token}'),
  renewLink('renewSignalLinkEn', '/en/signal/{token}'),
] as const;

export const publicSignalsRoutes = [
  submitSignalRoute,
  signalStatusRoute,
  occupationsRoute,
  ...startPageRoutes,
  ...formPageRoutes,
  ...shortLinkRoutes,
  ...statusPageRoutes,
  ...renewLinkRoutes,
] as const;

export const staffSignalsRoutes = [submitOnBehalfRoute] as const;

export const signalsRoutes = [...publicSignalsRoutes, ...staffSignalsRoutes] as const;
