import * as z from 'zod/mini';
import { page, problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { guardedLines } from '../../shared/domain/free-text.ts';
import { Language } from '../../shared/domain/language.ts';
import { PlainDay } from '../../shared/domain/plain-day.ts';
import { Contact, KeptContact, Need, PublicStep, Recruitment } from '../../shared/domain/signal.ts';

/** An own signal: what was written, who is asked about it, its public steps, and what may still be done. */
export const MySignal = z
  .strictObject({
    reference: z.string(),
    receivedAt: z.string(),
    employer: z.string(),
    municipality: z.string(),
    need: Need,
    recruitment: z.optional(Recruitment),
    contact: KeptContact,
    area: z.strictObject({ id: z.string(), name: z.string() }),
    broker: z.strictObject({ name: z.string(), email: z.string(), phone: z.string() }),
    answerBy: PlainDay,
    steps: z.array(PublicStep),
    may: z.strictObject({ correct: z.boolean(), withdraw: z.boolean(), changeContact: z.boolean() }),
  })
  .check(z.meta({ id: 'MySignal' }));
export type MySignal = z.infer<typeof MySignal>;

export const MySignals = z
  .strictObject({ signals: z.array(MySignal), more: z.boolean() })
  .check(z.meta({ id: 'MySignals' }));
export type MySignals = z.infer<typeof MySignals>;

export const LinkRequest = z
  .strictObject({ email: Contact.shape.email, language: z._default(Language, 'sv') })
  .check(z.meta({ id: 'MySignalsLinkRequest' }));
export type LinkRequest = z.output<typeof LinkRequest>;

const Reference = z.string().check(z.maxLength(20));

/** The whole of what is corrected, not a part of it. An occupation that was chosen stays while its text does. */
export const CorrectionInput = z
  .strictObject({
    reference: Reference,
    need: z.omit(Need, { occupation: true }),
    recruitment: z.optional(Recruitment),
  })
  .check(z.meta({ id: 'CorrectionInput' }));
export type CorrectionInput = z.output<typeof CorrectionInput>;

export const WithdrawalInput = z
  .strictObject({ reference: Reference, reason: z.optional(guardedLines(1_000)) })
  .check(z.meta({ id: 'WithdrawalInput' }));
export type WithdrawalInput = z.output<typeof WithdrawalInput>;

export const ContactChangeInput = z
  .strictObject({ reference: Reference, contact: Contact })
  .check(z.meta({ id: 'ContactChangeInput' }));
export type ContactChangeInput = z.output<typeof ContactChangeInput>;

/** `applied` at once where the address stays the same; else `confirmation-sent` to the new one. */
export const ContactChangeAnswer = z
  .strictObject({ state: z.enum(['applied', 'confirmation-sent']) })
  .check(z.meta({ id: 'ContactChangeAnswer' }));
export type ContactChangeAnswer = z.infer<typeof ContactChangeAnswer>;

const linkProblems = { 404: problem('No such link, or no such signal of it'), 410: problem('The link has expired') };

export const askForLinkRoute = route({
  id: 'askForMySignals',
  method: 'POST',
  path: '/api/v1/my-signals',
  access: 'public',
  kind: 'api',
  summary:
    'Mails a link to the own signals, once a quarter of an hour at most; the answer tells nothing of the address',
  body: LinkRequest,
  answers: {
    202: {
      description: 'Always, whether there are signals or not',
      body: z.strictObject({ accepted: z.literal(true) }),
    },
    400: problem('Not readable'),
    422: problem('Not a mail address'),
  },
});

export const mySignalsRoute = route({
  id: 'mySignals',
  method: 'GET',
  path: '/api/v1/my-signals/{token}',
  access: 'link',
  kind: 'api',
  summary:
    'The signals of the last twelve months whose contact has the address of the link: the newest 50, and whether there are more',
  answers: { 200: { description: 'Own signals, public steps only', body: MySignals }, ...linkProblems },
});

const change = <const I extends string, const P extends string, B extends z.ZodMiniType, A extends z.ZodMiniType>(
  id: I,
  last: P,
  summary: string,
  body: B,
  answer: A,
) =>
  route({
    id,
    method: 'POST',
    path: `/api/v1/my-signals/{token}/${last}`,
    access: 'link',
    kind: 'api',
    summary,
    body,
    answers: {
      200: { description: 'As it now is', body: answer },
      400: problem('Not readable'),
      ...linkProblems,
      409: problem('It has come too far for that, or its case is being opened: then try again after Retry-After'),
      422: problem('A field is wrong'),
    },
  });

export const correctRoute = change('correctSignal', 'correct', 'Corrects an own signal', CorrectionInput, MySignal);
export const withdrawRoute = change('withdrawSignal', 'withdraw', 'Withdraws an own signal', WithdrawalInput, MySignal);
const contact = change(
  'changeContact',
  'contact',
  'Names another contact; a new address must confirm within 48 hours',
  ContactChangeInput,
  ContactChangeAnswer,
);
export const changeContactRoute = route({
  ...contact,
  answers: { ...contact.answers, 429: problem('One confirmation per signal and quarter of an hour') },
});

export const confirmContactRoute = route({
  id: 'confirmContact',
  method: 'POST',
  path: '/api/v1/my-signals/confirm/{token}',
  access: 'link',
  kind: 'api',
  summary: 'The new address confirms that it is the contact; once, however often it is sent',
  answers: {
    200: { description: 'Confirmed', body: z.strictObject({ confirmed: z.literal(true) }) },
    404: problem('No such link'),
    409: problem('The contact has been changed otherwise since'),
    410: problem('The link has expired'),
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
      ...(method === 'POST' && { 303: { description: 'Taken: see the page' }, 422: page('A field is wrong') }),
      ...(access === 'link' && { 404: page('No such link'), 409: page('Not possible now'), 410: page('Expired') }),
    },
  });

export const askPageRoutes = [
  pageRoute('mySignalsAskPage', 'GET', '/my-signals', 'public', 'Asks for the mail address'),
  pageRoute('mySignalsAskPageEn', 'GET', '/en/my-signals', 'public', 'Asks for the mail address, in English'),
] as const;

export const askFormRoutes = [
  pageRoute('mySignalsAskForm', 'POST', '/my-signals', 'public', 'Mails the link'),
  pageRoute('mySignalsAskFormEn', 'POST', '/en/my-signals', 'public', 'Mails the link, in English'),
] as const;

export const listPageRoutes = [
  pageRoute('mySignalsPage', 'GET', '/my-signals/{token}', 'link', 'Own signals, or one of them; changes nothing'),
  pageRoute('mySignalsPageEn', 'GET', '/en/my-signals/{token}', 'link', 'Own signals in English'),
] as const;

export const listFormRoutes = [
  pageRoute('mySignalsForm', 'POST', '/my-signals/{token}', 'link', 'Takes a correction, a withdrawal, a contact'),
  pageRoute('mySignalsFormEn', 'POST', '/en/my-signals/{token}', 'link', 'The same, in English'),
] as const;

export const confirmPageRoutes = [
  pageRoute('confirmContactPage', 'GET', '/confirm-contact/{token}', 'link', 'Asks the new contact; changes nothing'),
  pageRoute('confirmContactPageEn', 'GET', '/en/confirm-contact/{token}', 'link', 'Asks the new contact, in English'),
] as const;

export const confirmFormRoutes = [
  pageRoute('confirmContactForm', 'POST', '/confirm-contact/{token}', 'link', 'The new contact confirms'),
  pageRoute('confirmContactFormEn', 'POST', '/en/confirm-contact/{token}', 'link', 'The new contact confirms'),
] as const;

export const mySignalsRoutes = [
  askForLinkRoute,
  mySignalsRoute,
  correctRoute,
  withdrawRoute,
  changeContactRoute,
  confirmContactRoute,
  ...askPageRoutes,
  ...askFormRoutes,
  ...listPageRoutes,
  ...listFormRoutes,
  ...confirmPageRoutes,
  ...confirmFormRoutes,
] as const;
