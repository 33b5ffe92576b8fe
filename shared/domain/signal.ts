import * as z from 'zod/mini';
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

const Phone = z.string().check(z.trim(), z.regex(/^\+?[0-9][0-9 ()/-]{4,23}$/));
const Applicants = z.int().check(z.gte(0), z.lte(9_999));

export const Employer = z.strictObject({ name: lineOfText(200), organisationNumber: z.optional(OrganisationNumber) });
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
});

/** What an employer sends: which competence is missing, where, and who may be asked about it. */
export const SignalInput = z
  .strictObject({
    employer: Employer,
    contact: Contact,
    municipality: MunicipalityCode,
    need: Need,
    recruitment: z.optional(Recruitment),
    consent: z.strictObject({ events: z.boolean() }),
    language: z._default(Language, 'sv'),
    channel: z._default(Channel, 'api'),
  })
  .check(z.meta({ id: 'SignalInput' }));
export type SignalInput = z.output<typeof SignalInput>;

/** An occupation that the text was understood as; the broker confirms one later. */
export const SuggestedOccupation = z.strictObject({ ssyk: Ssyk4, label: z.string(), confidence: z.number() });
export type SuggestedOccupation = z.infer<typeof SuggestedOccupation>;

/** A signal as it is kept. It never changes: what happens with it is the case's and the steps' story. */
export const Signal = z.strictObject({
  id: SignalId,
  reference: z.string(),
  receivedAt: z.iso.datetime(),
  employer: Employer,
  contact: Contact,
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
  occupations: z.array(SuggestedOccupation),
  tags: z.array(z.enum(['utan-utbildning', 'okodad'])),
});
export type Signal = z.infer<typeof Signal>;

/** What the public may see of a signal's way: nothing internal, nobody else. */
export const PublicStepKind = z.enum(['received', 'with-broker']);
export const PublicStep = z.strictObject({ at: z.iso.datetime(), kind: PublicStepKind });
export type PublicStep = z.infer<typeof PublicStep>;
