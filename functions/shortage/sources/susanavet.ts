import type { Education } from '../../../shared/domain/education.ts';
import type { EducationStart } from '../../../shared/domain/education-start.ts';
import { addDays, type PlainDay } from '../../../shared/domain/plain-day.ts';
import { SourceFault } from '../../../shared/platform/source-fault.ts';
import { checked } from './checked.ts';
import type { Source, SourceRegion } from './source.ts';
import { everyPage, pagePath, type Wanted } from './susanavet-pages.ts';
import {
  EducationEvent,
  EducationInfo,
  EducationProvider,
  eventFields,
  infoFields,
  providerFields,
  textOf,
  urlOf,
} from './susanavet-records.ts';

/**
 * Vocational higher education, municipal adult education (also the adapted), folk high schools, higher education: what an
 * adult can be sent to. Upper secondary school for the young is left out.
 */
const schoolTypes = ['YH', 'VUXGY', 'VUXGYAN', 'FHS', 'HS'] as const;
type SchoolType = (typeof schoolTypes)[number];

/** Municipal adult education is for the municipality's own people: at a distance it counts only from the county. */
const openToAllOfSweden: ReadonlySet<SchoolType> = new Set(['YH', 'FHS', 'HS']);

const idOf = (element: unknown): string => String((element as { id?: unknown } | null)?.id ?? '');

/** Whether an event can be of use here. One that cannot be read is kept: the schema shall say what is wrong with it. */
const isWantedEvent =
  (region: SourceRegion, schoolType: SchoolType): Wanted =>
  (element) => {
    const event = EducationEvent.safeParse(element);
    if (!event.success) return true;
    const { locations, distance } = event.data.content;
    const isHere = (locations ?? []).some(
      ({ areaCode }) => areaCode !== null && region.municipalities.includes(areaCode),
    );
    return isHere || (distance != null && openToAllOfSweden.has(schoolType));
  };

/** A larger share of events without info, or of providers without a name, is a broken join. */
const mostOrphans = 0.3;

const decade = 3_653;

/** The field whose day cannot be: the catalogue plans some years ahead, and forgets what was decades ago. */
const implausibleDay = ({ content: { execution, application } }: EducationEvent, today: PlainDay) => {
  const isOff = (day: PlainDay | null | undefined) =>
    day != null && (day > addDays(today, decade) || day < addDays(today, -3 * decade));
  if (isOff(execution?.start)) return 'content.execution.start';
  return isOff(application?.last) ? 'content.application.last' : undefined;
};

const byId = (a: unknown, b: unknown): number => (idOf(a) < idOf(b) ? -1 : 1);

/** Higher education is mostly single courses (60,000 of them); an employer's need is met by programmes. */
const isSingleCourse = (schoolType: string, info: EducationInfo): boolean =>
  schoolType === 'HS' && info.content.configuration?.code !== 'program';

/** Susa-navet (EMIL 3): the catalogue of educations. Events, their infos and their providers are joined by us. */
export const susanavet: Source<'susanavet'> = {
  id: 'susanavet',
  title: 'Susa-navet',
  publisher: 'Skolverket',
  licence: 'CC0 1.0',
  attribution: 'Skolverket, Susa-navet',
  homepage: 'https://www.skolverket.se',
  origin: 'https://api.skolverket.se',
  paths: [
    ...schoolTypes.flatMap((type) => [
      pagePath('educationEvents', '{page}', type),
      pagePath('educationInfos', '{page}', type),
    ]),
    pagePath('educationProviders', '{page}'),
  ],
  maxBytes: 64 << 20,
  deadline: 780_000,
  mayBeEmpty: false,
  reading: 2,
  // What has begun or is closed for application depends on the day.
  alwaysNormalise: true,
  // Most starts close for application on the same few days, so that the list may shrink a lot without anything being wrong.
  plausible: { shrinkTo: 0.1, growTo: 10 },
  pull: async (context) => {
    const providers = new Set<string>();
    let listed = 0;
    for (const type of schoolTypes) {
      const events = await everyPage(
        context,
        'educationEvents',
        eventFields,
        isWantedEvent(context.region, type),
        type,
      );
      context.add(`events ${type}`, events.toSorted(byId));
      listed += events.length;
      if (events.length === 0) continue;
      const read = events.flatMap((event) => EducationEvent.safeParse(event).data ?? []);
      const infos = new Set(read.map(({ content }) => content.education));
      for (const { content } of read) if (content.providers?.[0] !== undefined) providers.add(content.providers[0]);
      const found = await everyPage(context, 'educationInfos', infoFields, (info) => infos.has(idOf(info)), type);
      context.add(`infos ${type}`, found.toSorted(byId));
    }
    if (listed === 0) throw new SourceFault('empty', 'educationEvents: the catalogue holds no event of the county');
    // Events of which none can be read name no provider: the schema shall say what is wrong with them.
    if (providers.size === 0) return {};
    const named = await everyPage(context, 'educationProviders', providerFields, (provider) =>
      providers.has(idOf(provider)),
    );
    context.add('providers', named.toSorted(byId));
    return {};
  },
  normalise: async (elements, { region, today, bad, dropped }) => {
    const events: { schoolType: string; event: EducationEvent }[] = [];
    const infos = new Map<string, EducationInfo>();
    const providers = new Map<string, string>();
    for await (const { part, element } of elements) {
      const [kind, schoolType = ''] = part.split(' ');
      if (kind === 'events') {
        const event = checked(EducationEvent, element, (reason) => bad(`event.${reason}`));
        const wrong = event && implausibleDay(event, today);
        if (wrong) bad(`event.${wrong}: implausible`);
        else if (event) events.push({ schoolType, event });
      } else if (kind === 'infos') {
        const info = checked(EducationInfo, element, (reason) => bad(`info.${reason}`));
        if (info) infos.set(info.id, info);
      } else {
        const provider = checked(EducationProvider, element, (reason) => bad(`provider.${reason}`));
        if (provider) providers.set(provider.id, textOf(provider.content.name) ?? '');
      }
    }
    let orphans = 0;
    let joined = 0;
    const educations = new Map<string, Education>();
    const starts = new Map<string, EducationStart>();
    for (const { schoolType, event } of events) {
      const { content } = event;
      const start = content.execution?.start ?? null;
      const applyBy = content.application?.last ?? null;
      const info = infos.get(content.education);
      const begins = startOf(event, infos.get(content.education), { schoolType, today, region });
      if (begins !== undefined) starts.set(begins.id, begins);
      if (event.status !== 'ACTIVE') dropped('event-not-active');
      else if (content.isCancelled === true) dropped('event-cancelled');
      else if ((start !== null && start < today) || (applyBy !== null && applyBy < today)) dropped('event-over');
      else if (!info) {
        orphans += 1;
        dropped('event-without-info');
      } else {
        joined += 1;
        const title = textOf(info.content.title);
        if (info.status !== 'ACTIVE' || (info.content.expires ?? today) < today) dropped('info-expired');
        else if (title === null) bad('info.title: empty');
        else if (isSingleCourse(schoolType, info)) dropped('single-course');
        else
          for (const { id, municipality } of places(event, region)) {
            const education = {
              id,
              infoId: content.education,
              title,
              provider: providers.get(content.providers?.[0] ?? '') ?? '',
              municipality,
              distance: content.distance != null,
              start,
              applyBy,
              url: urlOf(content.url, content.application?.url, info.content.url),
              schoolType,
              source: 'susanavet',
            } as const;
            educations.set(id, education);
          }
      }
    }
    if (orphans > 5 && orphans > (orphans + joined) * mostOrphans)
      throw new SourceFault(
        'schema',
        `${orphans} of ${orphans + joined} events have no info: content.education leads to no id of educationInfos`,
      );
    const named = new Set(events.flatMap(({ event }) => event.content.providers?.[0] ?? []));
    const unnamed = [...named].filter((id) => !providers.has(id)).length;
    if (unnamed > 1 && unnamed > named.size * mostOrphans)
      throw new SourceFault(
        'schema',
        `${unnamed} of ${named.size} providers are not there: content.providers leads to no id of educationProviders`,
      );
    return {
      educations: [...educations.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      starts: [...starts.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      listed: events.length,
    };
  },
  rows: ({ educations }) => educations.length,
  // What is listed changes slowly; what can still be applied for falls by nine tenths within days.
  size: ({ listed }) => listed ?? null,
  dataUntil: (_, today) => today,
};

/** One education for each municipality of the county; at a distance from elsewhere it has none. */
const places = (
  { id, content }: EducationEvent,
  region: SourceRegion,
): { id: string; municipality: string | null }[] => {
  const codes = (content.locations ?? []).flatMap(({ areaCode }) => areaCode ?? []);
  const here = [...new Set(codes)].filter((code) => region.municipalities.includes(code));
  if (here.length === 0) return [{ id, municipality: null }];
  return here.length === 1
    ? [{ id, municipality: here[0] ?? null }]
    : here.map((code) => ({ id: `${id}@${code}`, municipality: code }));
};

type Around = { schoolType: string; today: PlainDay; region: SourceRegion };

/** The event as a start of the year that comes: in the county, held, and of a programme. Applications may be over. */
const startOf = (
  { id, status, content }: EducationEvent,
  info: EducationInfo | undefined,
  { schoolType, today, region }: Around,
): EducationStart | undefined => {
  const start = content.execution?.start ?? null;
  const codes = (content.locations ?? []).flatMap(({ areaCode }) => areaCode ?? []);
  const here = [...new Set(codes)].filter((code) => region.municipalities.includes(code));
  if (status !== 'ACTIVE' || content.isCancelled === true || start === null || here.length === 0) return undefined;
  if (start <= today || start > addDays(today, 365)) return undefined;
  if (info === undefined || info.status !== 'ACTIVE' || isSingleCourse(schoolType, info)) return undefined;
  const told = (content.extensions ?? []).flatMap(({ places: number }) => number ?? []);
  // Places of one that is given elsewhere too are not ours alone.
  const isOurs = here.length === new Set(codes).size;
  return {
    ...{ id, infoId: content.education, municipality: here.length === 1 ? (here[0] ?? null) : null, start },
    places: isOurs ? (told[0] ?? null) : null,
  };
};
