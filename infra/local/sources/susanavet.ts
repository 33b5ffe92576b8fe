import { type Asked, json, notFound, numberOf, type SourceAnswer } from './answer.ts';
import { type Course, courses, type Occasion, occasionsOf, type Provider } from './educations.ts';
import { draw } from './seed.ts';
import { dayLength, isoDay } from './stockholm-time.ts';

type Said = { readonly lang: string; readonly value: string };

/** The order of the languages is not fixed in the real catalogue, so here it depends on the course. */
const said = ({ id, title }: Course): readonly Said[] => {
  const both = [
    ...(title.swe === null ? [] : [{ lang: 'swe', value: title.swe }]),
    ...(title.eng === null ? [] : [{ lang: 'eng', value: title.eng }]),
  ];
  return id.length % 2 === 0 ? both : both.toReversed();
};

const about = (course: Course): readonly Said[] =>
  said(course).map(({ lang, value }) => ({
    lang,
    value: lang === 'swe' ? `Påhittad utbildning: ${value}.` : `Invented education: ${value}.`,
  }));

const addressOf = (course: Course) => `https://www.example.com/utbildning/${course.id}`;

const infoOf = (course: Course, now: number) => ({
  id: course.id,
  status: course.oddity === 'inactive' ? 'INACTIVE' : 'ACTIVE',
  lastEdited: `${isoDay(Math.floor(now / dayLength))}T02:00:00.000Z`,
  content: {
    identifier: course.id,
    code: course.id.split('.').at(-1)?.toUpperCase(),
    title: { strings: said(course) },
    description: { strings: about(course) },
    form: { code: course.form },
    configuration: { code: 'program' },
    credits: {
      credits: course.credits,
      system: { code: course.schoolType === 'HS' ? 'hp' : course.schoolType === 'YH' ? 'yhp' : 'gyp' },
    },
    degrees: [],
    extent: { length: course.months, unit: { code: 'månad' } },
    subjects: [],
    educationLevels: [{ code: course.schoolType === 'HS' ? 'grund' : 'gymn' }],
    expires: course.oddity === 'expired' ? `${isoDay(Math.floor(now / dayLength) - 30)}T00:00:00.000Z` : null,
    isVocational: true,
    resultIsDegree: course.months >= 12,
    url: { urls: [{ lang: 'swe', value: addressOf(course) }] },
  },
});

const extensions: Readonly<Record<string, string>> = { YH: 'YHEventExtension', HS: 'UHEventExtension' };

const eventOf = ({ id, course, start, end, applyFrom, applyBy, cancelled }: Occasion) => ({
  id,
  status: 'ACTIVE',
  content: {
    identifier: id,
    education: course.id,
    providers: [course.provider.id],
    locations: course.municipalities.map(({ code, name }) => ({
      areaCode: code,
      studyLocation: { strings: [{ lang: 'swe', value: name }] },
    })),
    distance: course.distance ? { mandatory: 0, optional: 2 } : null,
    paceOfStudy: { percentage: 100 },
    execution: { start, end },
    application: {
      first: applyFrom,
      last: applyBy,
      url: { urls: [{ lang: 'swe', value: `${addressOf(course)}/ansok` }] },
    },
    isCancelled: cancelled,
    languageOfInstructions: [course.title.swe === null ? 'eng' : 'swe'],
    url: { urls: [{ lang: 'swe', value: addressOf(course) }] },
    extensions: [
      {
        type: extensions[course.schoolType] ?? 'VuxEventExtension',
        // Places are told of vocational colleges alone, which are approved for a number of them.
        ...(course.schoolType === 'YH' && { places: 15 + 5 * Math.floor(4 * draw('places', course.id)) }),
      },
    ],
  },
});

const providerOf = ({ id, name, town }: Provider) => ({
  id,
  status: 'ACTIVE',
  content: {
    identifier: id,
    name: { strings: [{ lang: 'swe', value: name }] },
    contactAddress: { streetAddress: 'Exempelgatan 1', postCode: '000 00', town },
    emailAddresses: ['utbildning@example.com'],
    phones: [{ number: '070-1740650' }],
    url: { urls: [{ lang: 'swe', value: 'https://www.example.com' }] },
  },
});

const chosenCourses = (query: URLSearchParams): readonly Course[] => {
  const types = query.getAll('schoolType').flatMap((type) => type.split(','));
  return courses.filter(({ schoolType }) => types.length === 0 || types.includes(schoolType));
};

const infos = ({ query, now }: Asked) => chosenCourses(query).map((course) => infoOf(course, now));

const events = ({ query, now }: Asked) => {
  const found = chosenCourses(query).flatMap((course) => occasionsOf(course, now).map(eventOf));
  const coming = found.find(({ content }) => Date.parse(content.application.last) > now);
  // The catalogue is exported in parts, so an event can be there before its info is.
  if (coming === undefined) return found;
  return [...found, { ...coming, id: `${coming.id}.utan`, content: { ...coming.content, education: 'i.ovr.saknas' } }];
};

const providers = ({ query }: Asked) => {
  const byId = new Map(chosenCourses(query).map(({ provider }) => [provider.id, provider]));
  return [...byId.values()].map(providerOf);
};

const lists = { educationInfos: infos, educationEvents: events, educationProviders: providers } as const;

const isList = (name: string | undefined): name is keyof typeof lists =>
  name !== undefined && Object.hasOwn(lists, name);

export const susanavet = (asked: Asked): SourceAnswer => {
  const [name, id] = asked.path
    .replace(/^\/susa-navet\/emil3/, '')
    .slice(1)
    .split('/');
  if (name === 'api-info') return json({ apiName: 'susa-navet', apiVersion: '3.0.3', apiStatus: 'active' });
  if (!isList(name)) return notFound(asked.path);
  const found: readonly { readonly id: string }[] = lists[name](asked);
  if (id !== undefined) {
    const one = found.find((entry) => entry.id === decodeURIComponent(id));
    return one === undefined ? notFound(asked.path) : json(one);
  }
  const size = Math.max(1, numberOf(asked.query, 'size', 20, 2000));
  const page = numberOf(asked.query, 'page', 0);
  const counted = { size, number: page, totalElements: found.length, totalPages: Math.ceil(found.length / size) };
  return json({ [name]: found.slice(page * size, (page + 1) * size), page: counted });
};
