import type { PlainDay } from '../../../shared/domain/plain-day.ts';
import type { PassedOver } from '../../../shared/platform/json-elements-but.ts';
import type { SourceFault } from '../../../shared/platform/source-fault.ts';
import type { NormalisedDocument, PulledSource } from './normalised.ts';

/** What a source needs to know of the region that it is pulled for. */
export type SourceRegion = {
  county: string;
  countyConceptId: string;
  municipalities: readonly string[];
  timeZone: string;
};

/** One line of a raw snapshot: which request it came from, and what was kept of the element. */
export type RawElement = { part: string; element: unknown };

/** One request to a source. `keep` is the border: it returns what is stored of an element, so it lists what is used. */
export type SourcePart = {
  name: string;
  path: string;
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** `elements`: a JSON array or JSON lines, read element by element. `document`: one JSON document, `keep` divides it. */
  form: 'elements' | 'document';
  keep: (element: unknown) => readonly unknown[];
  /** Of these `keep` returns nothing, so that they need not be parsed: where most of what comes is not kept. */
  passedOver?: PassedOver;
  /** Which of what is kept is what the request is for, `counted`; all of it where this is left out. */
  counts?: (kept: unknown) => boolean;
  /** Statuses that mean "nothing here". */
  nothing?: readonly number[];
  /** An answer without any element is good: JSON lines of an hour in which nothing happened. */
  mayBeEmpty?: boolean;
  /** Ask only for what changed since the last snapshot: only for a source that is one part. */
  conditional?: boolean;
  attempts?: number;
};

/** How many elements a part brought, how many were stored of them, and how many of those count. */
export type PartTally = { seen: number; kept: number; counted: number };

export type PullContext = {
  region: SourceRegion;
  at: Date;
  /** The day of `at` in the region. */
  today: PlainDay;
  /** Where the last good pull ended. */
  cursor: string | undefined;
  /** The last good normalised document of a source, undefined where there is none. */
  latest: <S extends PulledSource>(source: S) => Promise<NormalisedDocument<S> | undefined>;
  /** Requests a part and stores what it keeps. A fault that passes is tried again from the part's beginning. */
  store: (part: SourcePart) => Promise<{ outcome: 'read' | 'unchanged' | 'nothing' } & PartTally>;
  /** Requests a part and hands over what it keeps, for requests that depend on each other or run side by side. */
  read: (part: SourcePart) => Promise<{ outcome: 'read' | 'unchanged' | 'nothing'; kept: unknown[] }>;
  /** Stores elements that were read; the order of storing is the order of the snapshot. */
  add: (part: string, elements: readonly unknown[]) => void;
  /** Something the reader of the state should know, in plain English. */
  note: (text: string) => void;
  /** Milliseconds between requests that the source asks for; 0 where it is somebody's mirror or replica. */
  courtesy: (milliseconds: number) => Promise<void>;
};

export type NormaliseContext<D> = {
  region: SourceRegion;
  at: Date;
  today: PlainDay;
  /** The last good document of the same source. */
  previous: D | undefined;
  /** A bad element: counted by reason; too many refuse the snapshot. */
  bad: (reason: string) => void;
  /** A good element that is of no use here, such as a cancelled course: counted by reason. */
  dropped: (reason: string, count?: number) => void;
  note: (text: string) => void;
  /** A change so large that a person must look first. Throws, unless that code was accepted for this run. */
  doubt: (fault: SourceFault) => void;
};

/** What must be known of a source before anything of it may be published. */
export type SourceCard = {
  title: string;
  publisher: string;
  licence: string;
  attribution: string;
  homepage: string;
};

/**
 * A public source. `pull` requests and stores, `normalise` turns a stored snapshot into the source's document: the first
 * knows the network and the border, the second is a function of the snapshot and can be run again on an old one.
 */
export type Source<S extends PulledSource = PulledSource> = SourceCard & {
  id: S;
  /** The compiled-in https origin; no setting and no answer can lead elsewhere. */
  origin: string;
  /** Every path that is requested, for the reader and for who builds a replica. */
  paths: readonly string[];
  /** Largest answer to one request, unpacked. */
  maxBytes: number;
  /** For the whole pull with all its tries, milliseconds. */
  deadline: number;
  mayBeEmpty: boolean;
  /** Counts up when `normalise` reads differently: then an unchanged snapshot is read again. */
  reading: number;
  /** True where the document depends on the day or on its predecessor, so that an unchanged snapshot is read again. */
  alwaysNormalise: boolean;
  /** Least and largest number of rows as a share of the previous document; outside, a person must look first. */
  plausible: { shrinkTo: number; growTo: number };
  pull: (context: PullContext) => Promise<{ cursor?: string } | 'unchanged'>;
  normalise: (
    elements: AsyncIterable<RawElement>,
    context: NormaliseContext<NormalisedDocument<S>>,
  ) => Promise<NormalisedDocument<S>>;
  rows: (document: NormalisedDocument<S>) => number;
  /** What A05 compares with the predecessor, where that is not the rows; null where it is not known. */
  size?: (document: NormalisedDocument<S>) => number | null;
  /** Sums of values by name: one that doubles or halves from one pull to the next waits for a person. */
  sums?: (document: NormalisedDocument<S>) => Readonly<Record<string, number>>;
  /** The name of an edition that is kept for good beside the newest, where the source has editions, such as `2026-1`. */
  editionOf?: (document: NormalisedDocument<S>) => string;
  /** The day until which the document speaks. */
  dataUntil: (document: NormalisedDocument<S>, today: PlainDay) => PlainDay;
};
