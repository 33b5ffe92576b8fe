import { jobed } from './jobed.ts';
import { jobsearch } from './jobsearch.ts';
import { jobstream } from './jobstream.ts';
import type { PulledSource } from './normalised.ts';
import { scb } from './scb.ts';
import type { Source } from './source.ts';
import { susanavet } from './susanavet.ts';
import { taxonomy } from './taxonomy.ts';
import { yrkesbarometern } from './yrkesbarometern.ts';

export type SourceRegistry = { readonly [S in PulledSource]: Source<S> };

/** Every source that is pulled. A new one is one file, its document's schema in `normalised.ts`, and one line here. */
export const sources: SourceRegistry = { taxonomy, jobstream, yrkesbarometern, scb, susanavet, jobed, jobsearch };
