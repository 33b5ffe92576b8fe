import { useEffect, useState } from 'preact/hooks';

/** Where in the console somebody is; the part of the address after `#`. */
export type Place =
  | {
      readonly page:
        | (typeof pages)[number]
        | 'worklist'
        | 'new-event'
        | 'contacts'
        | 'proposals'
        | 'divergences'
        | 'assessments'
        | 'unknown';
    }
  | { readonly page: 'case' | 'event' | 'event-answers' | 'attendance' | 'results' | 'invite'; readonly id: string };

const pages = [
  'new',
  'done',
  'links',
  'absences',
  'templates',
  'reports',
  'mail',
  'events',
  'jobseekers',
  'sources',
] as const;

export const placeOf = (hash: string): Place => {
  const path = hash
    .replace(/^#?\/?/, '')
    .replace(/\?.*$/, '')
    .replace(/\/$/, '');
  if (path === '') return { page: 'worklist' };
  const id = /^case\/(case_[0-9a-z]{26})$/.exec(path)?.[1];
  if (id !== undefined) return { page: 'case', id };
  if (path === 'events/new') return { page: 'new-event' };
  const event = /^events\/(evt_[0-9a-z]{26})$/.exec(path)?.[1];
  if (event !== undefined) return { page: 'event', id: event };
  const ofEvent = /^events\/(?<id>evt_[0-9a-z]{26})\/(?<page>attendance|results)$/.exec(path)?.groups;
  if (ofEvent?.id !== undefined) return { page: ofEvent.page === 'results' ? 'results' : 'attendance', id: ofEvent.id };
  if (path === 'events/contacts') return { page: 'contacts' };
  if (path === 'events/proposals') return { page: 'proposals' };
  if (path === 'reports/divergences') return { page: 'divergences' };
  if (path === 'reports/assessments') return { page: 'assessments' };
  const invited = /^events\/(evt_[0-9a-z]{26})\/invite$/.exec(path)?.[1];
  if (invited !== undefined) return { page: 'invite', id: invited };
  const answered = /^events\/(evt_[0-9a-z]{26})\/answers$/.exec(path)?.[1];
  if (answered !== undefined) return { page: 'event-answers', id: answered };
  return { page: pages.find((page) => page === path) ?? 'unknown' };
};

/** The area whose cases an address asks for, `#/?area=gastrikland-ost`: how a mail leads to a part of the worklist. */
export const areaAsked = (hash: string): string | null => new URLSearchParams(/\?(.*)$/.exec(hash)?.[1]).get('area');

export const go = (hash: string): void => {
  location.hash = hash;
};

export const usePlace = (): Place => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return placeOf(hash);
};
