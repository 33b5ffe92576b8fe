import * as z from 'zod/mini';
import { Industry } from './industry.ts';
import { Language } from './language.ts';
import { lineOfText, linesOfText } from './line-of-text.ts';
import { MunicipalityCode } from './municipality.ts';
import { OrganisationNumber } from './organisation-number.ts';
import { PlainDay } from './plain-day.ts';
import { Ssyk4 } from './ssyk.ts';

export const SignalId = z.string().check(z.regex(/^sig_[0-9a-z]{26}$/));
export type SignalId = z.infer<typeof SignalId>;

export const Horizon = z.enum(['now', 'within-6-months', 'within-2-years', 'within-5-years']);
export type Horizon = z.infer<typeof Horizon>;

export const Channel = z.enum([
  'web',
  'api',
  'visit',
  'phone',
  'breakfast',
  'event',
  'industry-organisation',
  'municipality',
  'employment-service',
  'education-provider',
]);
export type Channel = z.infer<typeof Channel>;

/** The random name of a short link or QR code that led to the form. */
export const SourceCode = z.string().check(z.regex(/^[0-9a-z]{6,12}$/));
export type SourceCode = z.infer<typeof SourceCode>;

/** What an employer would spend an hour on: the next meetings are made of it. */
export const Topic = z.enum([
  'recruitment',
  'strategic-planning',
  'trainee-places',
  'validation',
  'short-courses',
  'attraction',
  'automation',
  'inclusion',
]);
export type Topic = z.infer<typeof Topic>;

const Phone = z.string().check(z.trim(), z.regex(/^\+?[0-9][0-9 ()/-]{4,23}$/));
const Applicants = z.int().check(z.gte(0), z.lte(9_999));

export const Employer = z.strictObject({
  name: lineOfText(200),
  organisationNumber: z.optional(OrganisationNumber),
  industry: z.optional(Industry),
});
export const Contact = z.strictObject({
  name: lineOfText(200),
  email: z.email().check(z.maxLength(254)),
  phone: z.optional(Phone),
});
export const Need = z.strictObject({
  occupationText: lineOfText(200),
  occupation: z.optional(Ssyk4),
  headcount: z.int().check(z.gte(1), z.lte(999)),
  horizon: Horizon,
  description: z.optional(linesOfText(4_000)),
});
export const Recruitment = z.strictObject({
  applicants: z.optional(Applicants),
  qualified: z.optional(Applicants),
  suitable: z.optional(Applicants),
  /** How many of those employed in the occupation left within a year. */
  leftWithinYear: z.optional(Applicants),
  /** Whether the employer knew that there is an education that leads to the occupation. */
  knewEducation: z.optional(z.boolean()),
});
export type Recruitment = z.infer<typeof Recruitment>;

/** What an employer sends: which competence is missing, where, and who may be asked about it. */
export const SignalInput = z
  .strictObject({
    employer: Employer,
    contact: Contact,
    municipality: MunicipalityCode,
    need: Need,
    recruitment: z.optional(Recruitment),
    consent: z.strictObject({ events: z.boolean() }),
    topics: z.optional(z.array(Topic).check(z.maxLength(Topic.options.length))),
    source: z.optional(SourceCode),
    language: z._default(Language, 'sv'),
    channel: z._default(Channel, 'api'),
  })
  .check(z.meta({ id: 'SignalInput' }));
export type SignalInput = z.output<typeof SignalInput>;

/** An occupation that the text was understood as; the broker confirms one later. */
export const SuggestedOccupation = z.strictObject({ ssyk: Ssyk4, label: z.string(), confidence: z.number() });
export type SuggestedOccupation = z.infer<typeof SuggestedOccupation>;

/** Whom to ask about a kept signal: who is filed for by a broker may have no mail address, then a telephone. */
export const KeptContact = z.strictObject({ ...Contact.shape, email: z.optional(Contact.shape.email) });
export type KeptContact = z.infer<typeof KeptContact>;

/**
 * A signal as it is kept. It changes by the employer's own hand alone (correction, another contact), and the case's
 * history says what it was before.
 */
export const Signal = z.strictObject({
  id: SignalId,
  reference: z.string(),
  receivedAt: z.iso.datetime(),
  employer: Employer,
  contact: KeptContact,
  municipality: MunicipalityCode,
  area: z.string(),
  broker: z.string(),
  /** How the area was found, such as `municipality 2180 -> gastrikland-ost`. */
  rule: z.string(),
  answerBy: PlainDay,
  need: Need,
  recruitment: z.optional(Recruitment),
  consent: z.strictObject({ events: z.boolean() }),
  language: Language,
  channel: Channel,
  topics: z.optional(z.array(Topic)),
  source: z.optional(SourceCode),
  /** The broker who filed it for the employer; absent where the employer did. */
  filedBy: z.optional(z.string()),
  /** Keyed hashes by which the contact's and the employer's signals are found again without standing in a key. */
  addressHash: z.optional(z.string()),
  employerHash: z.optional(z.string()),
  occupations: z.array(SuggestedOccupation),
  tags: z.array(z.enum(['utan-utbildning', 'okodad'])),
});
export type Signal = z.infer<typeof Signal>;

/** What the public may see of a signal's way: nothing internal, nobody else. */
export const PublicStepKind = z.enum([
  'received',
  'with-broker',
  'acknowledged',
  'in-dialogue',
  'question-asked',
  'question-answered',
  'with-others',
  'back-with-broker',
  'measure-planned',
  'closed',
  'reopen-requested',
  'reopened',
  'corrected',
  'withdrawn',
  'merged',
]);
export const PublicStep = z.strictObject({ at: z.iso.datetime(), kind: PublicStepKind });
export type PublicStep = z.infer<typeof PublicStep>;
