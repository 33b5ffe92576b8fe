import type { JobAd } from '../../../shared/domain/job-ad.ts';
import type { PlainDay } from '../../../shared/domain/plain-day.ts';
import { SourceFault } from '../../../shared/platform/source-fault.ts';
import { hasLeapt } from '../implausible-changes.ts';
import { adLedger, ledgerBegins } from './ad-ledger.ts';
import { adEvent, eventsElsewhere, isOfCounty, keepEvent } from './jobstream-events.ts';
import type { JobstreamDocument } from './normalised.ts';
import type { PullContext, Source, SourcePart, SourceRegion } from './source.ts';

const hour = 3_600_000;

/** The stream's depth is not documented: a cursor older than this begins anew with a snapshot. */
const oldestCursor = 48 * hour;

/** The zone of `updated-after` is in doubt. UTC minus three hours begins early enough whichever it is; ads are merged. */
const overlap = 3 * hour;

/** Ads vanish without a removal: so often the stream is followed by a whole snapshot to compare with. */
const snapshotEvery = 72 * hour;

/** The documented limit is one request a minute, for stream and snapshot together. */
const betweenRequests = 61_000;

const snapshotPath = (region: Pick<SourceRegion, 'countyConceptId'>) =>
  `/v2/snapshot?location-concept-id=${region.countyConceptId}`;
const streamPath = (region: Pick<SourceRegion, 'countyConceptId'>, after: string) =>
  `/v2/stream?updated-after=${after}&location-concept-id=${region.countyConceptId}`;

/** `YYYY-MM-DDTHH:MM:SS`, in UTC and three hours early. */
const updatedAfter = (cursor: Date): string => new Date(cursor.getTime() - overlap).toISOString().slice(0, 19);

const part = (name: 'snapshot' | 'stream' | 'past', path: string, context: PullContext): SourcePart => ({
  name,
  path,
  form: 'elements',
  headers: { accept: 'application/jsonl, application/json;q=0.5' },
  keep: keepEvent(context.region),
  passedOver: eventsElsewhere(context.region),
  counts: isOfCounty,
  mayBeEmpty: name !== 'snapshot',
});

const olderThan = (age: number, instant: string | undefined, now: Date): boolean =>
  instant === undefined || now.getTime() - Date.parse(instant) > age;

/** Ads that a new snapshot should hold: as many as the last one had, or those that came since and still run. */
const adsKnown = (previous: JobstreamDocument | undefined, today: PlainDay): number =>
  previous?.snapshot?.ads ||
  (previous?.ads ?? []).filter(({ removed, lastPublication }) => removed === null && (lastPublication ?? '') >= today)
    .length;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** So many ads have a median that does not leap by itself. */
const enoughAds = 10;
const weekMillis = 7 * 24 * hour;

type Doubting = { isWhole: boolean; today: PlainDay; doubt: (fault: SourceFault) => void };

/** What a person should see before the ledger is changed: too few ads, a snapshot of long ago, vacancies of another kind. */
const doubtAds = (previous: JobstreamDocument, told: readonly JobAd[], { isWhole, today, doubt }: Doubting): void => {
  const known = adsKnown(previous, today);
  if (isWhole && told.length < known && hasLeapt(known, told.length))
    doubt(new SourceFault('shrunk', `The snapshot holds ${told.length} ads where ${known} are known`));
  const newest = (ads: readonly JobAd[]) => ads.reduce((latest, { timestamp }) => Math.max(latest, timestamp), 0);
  if (isWhole && told.length > 0 && newest(told) < newest(previous.ads) - weekMillis)
    doubt(
      new SourceFault('older-edition', 'timestamp: the newest ad of the snapshot is a week older than one we have'),
    );
  const before = median(previous.ads.map(({ vacancies }) => vacancies));
  const now = median(told.map(({ vacancies }) => vacancies));
  if (told.length >= enoughAds && previous.ads.length >= enoughAds && now >= 5 * before)
    doubt(new SourceFault('grown', `number_of_vacancies: the median is ${now} where it was ${before}`));
};

/** A second request that makes the ledger better. Where it fails, what the first one brought still counts. */
const storeIfPossible = async (context: PullContext, wished: SourcePart): Promise<void> => {
  try {
    await context.courtesy(betweenRequests);
    await context.store({ ...wished, attempts: 1 });
  } catch (error) {
    if (!(error instanceof SourceFault) || error.code === 'deadline') throw error;
    context.note(`The part "${wished.name}" was left out: ${error.code}`);
  }
};

/** JobStream v2: every ad of the county, by snapshot once and by stream after. The ledger of ads grows from it. */
export const jobstream: Source<'jobstream'> = {
  id: 'jobstream',
  title: 'JobStream (Platsbanken)',
  publisher: 'Arbetsförmedlingen',
  licence: 'CC0 1.0',
  attribution: 'Arbetsförmedlingen, JobTech Development',
  homepage: 'https://data.arbetsformedlingen.se',
  origin: 'https://jobstream.api.jobtechdev.se',
  paths: [
    snapshotPath({ countyConceptId: '{county}' }),
    streamPath({ countyConceptId: '{county}' }, '{YYYY-MM-DDTHH:MM:SS}'),
  ],
  // The whole country is some 400 MB; the county's filter may one day be ignored, and then we still manage.
  maxBytes: 2_000_000_000,
  deadline: 600_000,
  // A small county may be without ads; that an answer is empty is seen where it is pulled.
  mayBeEmpty: true,
  reading: 1,
  alwaysNormalise: true,
  plausible: { shrinkTo: 0.5, growTo: 3 },
  pull: async (context) => {
    const { region, at, today, cursor } = context;
    const previous = await context.latest('jobstream');
    const cursorHere = at.toISOString();
    if (!previous || cursor === undefined || olderThan(oldestCursor, cursor, at)) {
      const { seen, kept, counted } = await context.store(part('snapshot', snapshotPath(region), context));
      if (seen === 0) throw new SourceFault('empty', 'The answer has no element');
      const known = adsKnown(previous, today);
      if (counted === 0 && known > 0)
        throw new SourceFault('shrunk', `The snapshot holds no ad where ${known} are known`);
      // Where some lie elsewhere the county has none; where nothing says where it lies, nobody can tell.
      if (counted === 0 && kept === seen) throw new SourceFault('empty', 'No element says where it is');
      if (counted === 0) context.note(`The snapshot of ${seen} elements holds no ad of the county`);
      // A new ledger has no past. How far back the stream remembers is not documented: it is asked for all that we keep.
      if (!previous)
        await storeIfPossible(context, part('past', streamPath(region, `${ledgerBegins(today)}T00:00:00`), context));
      return { cursor: cursorHere };
    }
    await context.store(part('stream', streamPath(region, updatedAfter(new Date(cursor))), context));
    if (olderThan(snapshotEvery, previous.snapshot?.at, at))
      await storeIfPossible(context, part('snapshot', snapshotPath(region), context));
    return { cursor: cursorHere };
  },
  normalise: async (elements, { region, at, today, previous, bad, dropped, doubt }) => {
    const ledger = adLedger(previous);
    const told: JobAd[] = [];
    let isSnapshot = false;
    let hasNews = false;
    for await (const { part: of, element } of elements) {
      isSnapshot ||= of === 'snapshot';
      hasNews ||= of === 'stream';
      const event = adEvent(element, { ...region, at, today });
      if (event.kind === 'bad') bad(event.reason);
      else if (event.kind === 'outside') dropped('outside-county');
      else {
        ledger.add(event, of === 'snapshot');
        if (event.kind === 'ad' && of !== 'past') told.push(event.ad);
      }
    }
    // A second snapshot beside news is only compared with; one that stands alone must hold what is known.
    if (previous) doubtAds(previous, told, { isWhole: isSnapshot && !hasNews, today, doubt });
    return ledger.close(at, today);
  },
  rows: ({ ads }) => ads.length,
  // The ledger grows with its past; what can leap is how many ads are open.
  size: ({ ads }) => ads.filter(({ removed }) => removed === null).length,
  dataUntil: ({ until }) => until,
};
