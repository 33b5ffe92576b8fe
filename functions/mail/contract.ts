import * as z from 'zod/mini';
import { page, problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { MailHealth } from '../../shared/domain/mail-health.ts';
import { MailChoice, MailRhythm } from '../../shared/domain/mail-preference.ts';
import { PlainDay } from '../../shared/domain/plain-day.ts';

/** The lists of `shared/mail/mail.ts`, which a contract may not import; what is answered is one of them by its type. */
const MailList = z.enum(['digest', 'invitations', 'following']);

/** Whether the holder of the link still gets the list's mail. */
export const Subscription = z
  .strictObject({ list: MailList, state: z.enum(['on', 'off']) })
  .check(z.meta({ id: 'Subscription' }));
export type Subscription = z.infer<typeof Subscription>;

/** What may be chosen of the list, and what is. `rhythm` is what a pause returns to, for lists that have one. */
export const Preference = z
  .strictObject({
    list: MailList,
    choice: MailChoice,
    until: z.nullable(PlainDay),
    rhythm: z.nullable(MailRhythm),
    choices: z.array(MailChoice),
  })
  .check(z.meta({ id: 'MailPreference' }));
export type Preference = z.infer<typeof Preference>;

/** A choice; `until` belongs to `paused` alone: the day on which mail comes again, at most a year ahead. */
export const PreferenceInput = z
  .strictObject({ choice: MailChoice, until: z.optional(PlainDay) })
  .check(z.meta({ id: 'MailPreferenceInput' }));

/** How the mail does, and what may be done about it. */
export const MailHealthView = z
  .strictObject({
    ...MailHealth.shape,
    /** Whether SES's reports reach us. */
    reports: z.enum(['nothing-sent', 'arriving', 'silent']),
    /** When an administrator last let letters and invitations go again, and who. */
    released: z.nullable(z.strictObject({ at: z.string(), by: z.string() })),
    /** Whether the one who asks may let them go now. */
    mayRelease: z.boolean(),
  })
  .check(z.meta({ id: 'MailHealth' }));
export type MailHealthView = z.infer<typeof MailHealthView>;

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

export const preferenceRoute = route({
  id: 'mailPreference',
  method: 'GET',
  path: '/api/v1/preferences/{token}',
  access: 'link',
  kind: 'api',
  summary: "How often the list's mail comes to the holder of the link; changes nothing",
  answers: { 200: { description: 'What is chosen and what may be', body: Preference }, ...linkProblems },
});

export const choosePreferenceRoute = route({
  id: 'chooseMailPreference',
  method: 'POST',
  path: '/api/v1/preferences/{token}',
  access: 'link',
  kind: 'api',
  summary: 'Chooses how often the list comes, pauses it until a day, or stops it',
  body: PreferenceInput,
  answers: {
    200: { description: 'What is chosen now', body: Preference },
    400: problem('Unreadable'),
    413: problem('Larger than 64 kB'),
    415: problem('Not JSON'),
    422: problem('A choice that the list has not, or a day in the past or more than a year ahead'),
    ...linkProblems,
  },
});

const preferencesPage = <const I extends string, const P extends string>(id: I, path: P) =>
  route({
    id,
    method: 'GET',
    path,
    access: 'link',
    kind: 'page',
    summary: "Asks how often the list's mail shall come; changes nothing",
    answers: { 200: page('The choices'), 404: page('No such link'), 410: page('Expired') },
  });

const preferencesForm = <const I extends string, const P extends string>(id: I, path: P) =>
  route({
    id,
    method: 'POST',
    path,
    access: 'link',
    kind: 'page',
    summary: "The page's form",
    answers: {
      303: { description: 'Kept: see the page' },
      404: page('No such link'),
      410: page('Expired'),
      422: page('The form, with what was chosen and what must be mended'),
    },
  });

export const preferencesPageRoutes = [
  preferencesPage('preferencesPage', '/preferences/{token}'),
  preferencesPage('preferencesPageEn', '/en/preferences/{token}'),
] as const;

export const preferencesFormRoutes = [
  preferencesForm('preferencesForm', '/preferences/{token}'),
  preferencesForm('preferencesFormEn', '/en/preferences/{token}'),
] as const;

const staffProblems = { 401: problem('No valid access token'), 403: problem('Not for the roles of this person') };

export const mailHealthRoute = route({
  id: 'mailHealth',
  method: 'GET',
  path: '/api/v1/mail/health',
  access: 'staff',
  kind: 'api',
  summary: 'How the mail does, as the sweeper last saw it; strategists and administrators',
  answers: {
    200: { description: 'Account, quota, what waits and why, shares, what was given up', body: MailHealthView },
    ...staffProblems,
    404: problem('The sweeper has not run yet'),
  },
});

export const releaseCircuitRoute = route({
  id: 'releaseMailCircuit',
  method: 'POST',
  path: '/api/v1/mail/circuit/release',
  access: 'staff',
  kind: 'api',
  summary: 'Lets letters and invitations go again; bounces and complaints from before no longer count; administrators',
  answers: {
    200: { description: 'Released', body: MailHealthView },
    ...staffProblems,
    409: problem('Nothing is held by the circuit'),
  },
});

export const publicMailRoutes = [
  unsubscribeStateRoute,
  unsubscribeRoute,
  ...unsubscribePageRoutes,
  ...unsubscribeFormRoutes,
  preferenceRoute,
  choosePreferenceRoute,
  ...preferencesPageRoutes,
  ...preferencesFormRoutes,
] as const;

export const staffMailRoutes = [mailHealthRoute, releaseCircuitRoute] as const;
export const mailRoutes = [...publicMailRoutes, ...staffMailRoutes] as const;

/** The sweep's figures as CloudWatch knows them, with one dimension, `Region`; alarms are made from these names. */
export const metricNamespace = 'Kompetenssignal';
export const mailMetrics = {
  /** Age of the oldest mail that is neither sent nor given up. */
  oldestOpenSeconds: { name: 'OldestOpenMail', unit: 'Seconds' },
  /** Mails of unknown end that wait for a person because SES's reports are silent. */
  stuck: { name: 'MailsOfUnknownEnd', unit: 'Count' },
  /** Mails that could not be sent within the limit. */
  givenUp: { name: 'MailsGivenUp', unit: 'Count' },
  /** Mails that the account, its quota or our own circuit holds: a person must act. */
  held: { name: 'MailsHeld', unit: 'Count' },
  /** Mails that the sweep could not handle at all. */
  failed: { name: 'MailsUnreadable', unit: 'Count' },
} as const;
