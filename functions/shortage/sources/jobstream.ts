import type { PlainDay } from '../../../shared/domain/plain-day.ts';
import { SourceFault } from '../../../shared/platform/source-fault.ts';
import { adLedger, ledgerBegins } from './ad-ledger.ts';
import { adEvent, isOfCounty, keepEvent } from './jobstream-events.ts';
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
      if (counted < known / 2)
        throw new SourceFault('shrunk', `The snapshot holds ${counted} ads where ${known} are known`);
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
  normalise: async (elements, { region, at, today, previous, bad, dropped }) => {
    const ledger = adLedger(previous);
    for await (const { part: of, element } of elements) {
      const event = adEvent(element, { ...region, at, today });
      if (event.kind === 'bad') bad(event.reason);
      else if (event.kind === 'outside') dropped('outside-county');
      else ledger.add(event, of === 'snapshot');
    }
    return ledger.close(at, today);
  },
  rows: ({ ads }) => ads.length,
  dataUntil: ({ until }) => until,
};
