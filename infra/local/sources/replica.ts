import { historical, jobsearch } from './ad-search.ts';
import { json, type Replica, type SourceRequest } from './answer.ts';
import { jobed } from './jobed.ts';
import { jobstream } from './jobstream.ts';
import { scb } from './scb.ts';
import { susanavet } from './susanavet.ts';
import { taxonomy } from './taxonomy.ts';
import { changesContent, isTrapName, type TrapName, type TrappedAnswer, trapped } from './traps.ts';
import { yrkesbarometern } from './yrkesbarometern.ts';

const sources: ReadonlyMap<string, Replica> = new Map(
  Object.entries({ jobstream, jobsearch, historical, taxonomy, yrkesbarometern, jobed, susanavet, scb }),
);

/**
 * The public sources as small, invented data: a pure function of the question and of `now`. `traps` hold for every answer;
 * one answer can be trapped by the header `x-replica-trap`.
 */
export const replicas =
  ({ now, traps = [] }: { now: () => Date; traps?: readonly TrapName[] }) =>
  (request: SourceRequest): TrappedAnswer => {
    const replica = sources.get(request.sourceId);
    if (replica === undefined) return json({ message: `No replica of ${request.sourceId}` }, 404);
    const asked = request.headers['x-replica-trap'] ?? '';
    const set = [...traps, ...(isTrapName(asked) ? [asked] : [])];
    const { 'if-none-match': _, 'if-modified-since': __, ...unconditional } = request.headers;
    // What is changed has changed: "not modified" would hide it.
    const headers = set.some(changesContent) ? unconditional : request.headers;
    return set.reduce<TrappedAnswer>(trapped, replica({ ...request, headers, now: now().getTime() }));
  };
