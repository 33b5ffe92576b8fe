import type { SourceCard } from './source.ts';

/** Registered jobseekers have no open interface with occupation and municipality: an administrator uploads them. */
export const jobseekersCard: SourceCard = {
  title: 'Inskrivna arbetssökande efter yrke och kommun, uppladdad fil',
  publisher: 'Arbetsförmedlingen',
  // None is printed where the numbers come from; the region has asked for them and answers for the use.
  licence: 'Ingen licens angiven av Arbetsförmedlingen; lämnat till regionen',
  attribution: 'Arbetsförmedlingen, inskrivna arbetssökande, enligt uppgift från regionen',
  homepage: 'https://arbetsformedlingen.se/statistik',
};
