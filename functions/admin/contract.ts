import * as z from 'zod/mini';
import { problem } from '../../shared/contract/answers.ts';
import { type Answer, route } from '../../shared/contract/route.ts';
import { Absence } from '../../shared/domain/absence.ts';
import { Language } from '../../shared/domain/language.ts';
import { PersonId, Role } from '../../shared/domain/person.ts';
import { PlainDay } from '../../shared/domain/plain-day.ts';
import { ShortLink, ShortLinkInput } from '../../shared/domain/short-link.ts';
import { PreviewInput, Template, TemplateInput, TemplateKey } from '../../shared/domain/template.ts';

/** Who is signed in, what that person sees today, and the region that they work in. */
export const Me = z
  .strictObject({
    id: PersonId,
    name: z.string(),
    email: z.string(),
    roles: z.array(Role),
    language: Language,
    /** Areas whose cases the person may read today: the own, those stood in for, or all. */
    areas: z.array(z.string()),
    /** The own among them. */
    ownAreas: z.array(z.string()),
    /** Whose work the person does today, and until when. */
    standsInFor: z.array(z.strictObject({ id: PersonId, name: z.string(), until: PlainDay })),
    region: z.strictObject({
      name: z.string(),
      timeZone: z.string(),
      areas: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          municipalities: z.array(z.strictObject({ code: z.string(), name: z.string() })),
        }),
      ),
    }),
    /** The region's calendar day. */
    today: PlainDay,
  })
  .check(z.meta({ id: 'Me' }));
export type Me = z.infer<typeof Me>;

export const Member = z
  .strictObject({ id: PersonId, name: z.string(), roles: z.array(Role), areas: z.array(z.string()) })
  .check(z.meta({ id: 'Member' }));
export type Member = z.infer<typeof Member>;

export const AbsenceEnd = z
  .strictObject({ person: PersonId, from: PlainDay, until: PlainDay })
  .check(z.meta({ id: 'AbsenceEnd' }));
export type AbsenceEnd = z.infer<typeof AbsenceEnd>;

export const Preview = z.strictObject({ text: z.string() }).check(z.meta({ id: 'TemplatePreview' }));

export const TestMailInput = z
  .strictObject({ key: TemplateKey, language: Language })
  .check(z.meta({ id: 'TemplateTestMailInput' }));
export type TestMailInput = z.infer<typeof TestMailInput>;

export const LinkAnswer = z.strictObject({ ...ShortLink.shape, url: z.url() }).check(z.meta({ id: 'ShortLink' }));
export type LinkAnswer = z.infer<typeof LinkAnswer>;

const staffProblems = { 401: problem('No valid access token'), 403: problem('Not for the roles of this person') };

const read = <const I extends string, const P extends string, B extends z.ZodMiniType>(
  id: I,
  path: P,
  summary: string,
  body: B,
) =>
  route({
    ...{ id, method: 'GET', path, access: 'staff', kind: 'api', summary },
    answers: { 200: { description: summary, body }, ...staffProblems },
  });

const write = <
  const I extends string,
  const P extends string,
  B extends z.ZodMiniType,
  const A extends Readonly<Record<number, Answer>>,
>(
  id: I,
  path: P,
  summary: string,
  body: B,
  answers: A,
) =>
  route({
    ...{ id, method: 'POST', path, access: 'staff', kind: 'api', summary, body },
    answers: { ...answers, 400: problem('Not readable'), ...staffProblems, 422: problem('A field is wrong') },
  });

export const meRoute = read('me', '/api/v1/me', 'Who is signed in; for everybody who works in the region', Me);
export const peopleRoute = read(
  'people',
  '/api/v1/people',
  'Who works with cases, by name',
  z.strictObject({ people: z.array(Member) }),
);

const Absences = z.strictObject({ absences: z.array(Absence) });
export const absencesRoute = read('absences', '/api/v1/absences', 'Who is away, now and later', Absences);
export const planAbsenceRoute = write(
  'planAbsence',
  '/api/v1/absences',
  'Enters an absence: brokers their own, strategists and administrators anybody’s',
  Absence,
  {
    201: { description: 'Entered; the same one again is the same', body: Absence },
    409: problem('The person is away already on one of the days'),
  },
);
export const endAbsenceRoute = write('endAbsence', '/api/v1/absences/end', 'Takes an absence away', AbsenceEnd, {
  200: { description: 'The absences that are left', body: Absences },
  404: problem('No such absence'),
});

export const templatesRoute = read(
  'templates',
  '/api/v1/templates',
  'Standard answers: the newest version of each, and what may be put into them',
  z.strictObject({ templates: z.array(Template), variables: z.array(z.string()) }),
);
export const saveTemplateRoute = write(
  'saveTemplate',
  '/api/v1/templates',
  'Saves a new version of a standard answer; strategists and administrators',
  TemplateInput,
  {
    201: { description: 'Saved', body: Template },
    409: problem('Somebody else has just saved a version'),
  },
);
export const previewTemplateRoute = write(
  'previewTemplate',
  '/api/v1/templates/preview',
  'A text with the values of a sample case',
  PreviewInput,
  { 200: { description: 'As an employer would read it', body: Preview } },
);
export const testTemplateRoute = write(
  'testTemplate',
  '/api/v1/templates/test-mail',
  'Mails the newest version to the acting person, once per version and day',
  TestMailInput,
  {
    200: { description: 'Whether a mail was made now', body: z.strictObject({ sent: z.boolean() }) },
    404: problem('No such standard answer'),
  },
);

export const linksRoute = read(
  'shortLinks',
  '/api/v1/links',
  'Short links to the form, newest first',
  z.strictObject({ links: z.array(LinkAnswer) }),
);
export const createLinkRoute = write('createShortLink', '/api/v1/links', 'Makes a short link', ShortLinkInput, {
  201: { description: 'Made', body: LinkAnswer },
});

export const adminRoutes = [
  meRoute,
  peopleRoute,
  absencesRoute,
  planAbsenceRoute,
  endAbsenceRoute,
  templatesRoute,
  saveTemplateRoute,
  previewTemplateRoute,
  testTemplateRoute,
  linksRoute,
  createLinkRoute,
] as const;
