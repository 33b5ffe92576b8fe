import type { Event } from '../../shared/domain/event.ts';
import type { Language } from '../../shared/domain/language.ts';
import { municipalityName } from '../../shared/domain/municipality-names.ts';
import { areaById, type RegionSettings } from '../../shared/domain/region.ts';
import { spokenInstant } from '../../shared/i18n/days.ts';
import { eventTexts } from './event-texts.ts';

/** Who answers a reply: the broker of the event's first area. */
export const replyToOf = (event: Event, region: RegionSettings): { name: string; address: string } | undefined => {
  const broker = areaById(region, event.areas[0] ?? '')?.broker;
  return broker && { name: broker.name, address: broker.email };
};

type Facts = { event: Event; language: Language; timeZone: string };

/** Place, address and municipality in one line. */
export const placeOf = ({ place }: Pick<Event, 'place'>): string =>
  [place.name, place.address, municipalityName(place.municipality) ?? place.municipality].join(', ');

/** What a person needs to decide: when, where, how long, and what it gives. */
export const eventFacts = ({ event, language, timeZone }: Facts): { label: string; value: string }[] => {
  const texts = eventTexts(language);
  return [
    { label: texts.when, value: spokenInstant(language, new Date(event.startsAt), timeZone) },
    { label: texts.where, value: placeOf(event) },
    { label: texts.minutes, value: texts.minutesOf(event.minutes) },
    { label: texts.benefit, value: event.benefit },
  ];
};

/** The organisations that invite together with the region, each once. */
export const coHostsOf = ({ coHosts = [] }: Pick<Event, 'coHosts'>): string[] => [
  ...new Set(coHosts.map(({ organisation }) => organisation)),
];

/** Everybody who invites, in one breath: "Region Exempel och Teknikföretagen". */
export const organisersOf = (coHosts: readonly string[], region: RegionSettings, language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format([region.organiser.name, ...coHosts]);
