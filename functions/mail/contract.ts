import * as z from 'zod/mini';
import { page, problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';

/** Whether the holder of the link still gets the list's mail. */
export const Subscription = z
  .strictObject({ list: z.enum(['digest', 'invitations', 'following']), state: z.enum(['on', 'off']) })
  .check(z.meta({ id: 'Subscription' }));
export type Subscription = z.infer<typeof Subscription>;

const linkProblems = { 404: problem('No such link'), 410: problem('The link has expired') } as const;

export const unsubscribeStateRoute = route({
  id: 'unsubscribeState',
  method: 'GET',
  path: '/api/v1/unsubscribe/{token}',
  access: 'link',
  kind: 'api',
  summary: 'Whether the list is on or off for the holder of the link; changes nothing',
  answers: { 200: { description: 'The list and its state', body: Subscription }, ...linkProblems },
});

export const unsubscribeRoute = route({
  id: 'unsubscribe',
  method: 'POST',
  path: '/api/v1/unsubscribe/{token}',
  access: 'link',
  kind: 'api',
  summary: 'Leaves the list at once (RFC 8058); with the form field action=resubscribe joins it again',
  answers: { 200: { description: 'The list and its state now', body: Subscription }, ...linkProblems },
});

const unsubscribePage = <const I extends string, const P extends string>(id: I, path: P) =>
  route({
    id,
    method: 'GET',
    path,
    access: 'link',
    kind: 'page',
    summary: 'Asks whether to leave the list; changes nothing',
    answers: { 200: page('The question, or that the list is left'), 404: page('No such link'), 410: page('Expired') },
  });

const unsubscribeForm = <const I extends string, const P extends string>(id: I, path: P) =>
  route({
    id,
    method: 'POST',
    path,
    access: 'link',
    kind: 'page',
    summary: "The page's form, and the one-click POST of a mail program (RFC 8058)",
    answers: {
      200: page('Left by one click'),
      303: { description: 'The form was taken: see the page' },
      404: page('No such link'),
      410: page('Expired'),
    },
  });

export const unsubscribePageRoutes = [
  unsubscribePage('unsubscribePage', '/unsubscribe/{token}'),
  unsubscribePage('unsubscribePageEn', '/en/unsubscribe/{token}'),
] as const;

export const unsubscribeFormRoutes = [
  unsubscribeForm('unsubscribeForm', '/unsubscribe/{token}'),
  unsubscribeForm('unsubscribeFormEn', '/en/unsubscribe/{token}'),
] as const;

export const mailRoutes = [
  unsubscribeStateRoute,
  unsubscribeRoute,
  ...unsubscribePageRoutes,
  ...unsubscribeFormRoutes,
] as const;

/** The sweep's figures as CloudWatch knows them, with one dimension, `Region`; alarms are made from these names. */
export const metricNamespace = 'Kompetenssignal';
export const mailMetrics = {
  /** Age of the oldest mail that is neither sent nor given up. */
  oldestOpenSeconds: { name: 'OldestOpenMail', unit: 'Seconds' },
  /** Mails of unknown end that wait for a person because SES's reports are silent. */
  stuck: { name: 'MailsOfUnknownEnd', unit: 'Count' },
  /** Mails that could not be sent within the limit. */
  givenUp: { name: 'MailsGivenUp', unit: 'Count' },
  /** Mails that the sweep could not handle at all. */
  failed: { name: 'MailsUnreadable', unit: 'Count' },
} as const;
