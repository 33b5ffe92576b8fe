import { changedMail } from '../../functions/followers/changed-mail.ts';
import { confirmFollowMail } from '../../functions/followers/confirm-follow-mail.ts';
import type { FollowChange } from '../../shared/domain/follower.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { followConfirmPage, followExpiredPage } from '../../shared/pages/follow-confirm-page.ts';
import { followFormPage, followSentPage } from '../../shared/pages/follow-form-page.ts';
import { followingPage } from '../../shared/pages/following-page.ts';
import type { Page } from '../../shared/pages/page.ts';
import type { ShownOccupation } from '../../shared/pages/signal-answer.ts';
import { aRegion } from './a-region.ts';

const region = aRegion({ organiser: { name: 'Region Gävleborg', homepage: 'https://www.example.org' } });

/** What people and sources write, where a test puts what it fears. */
type WrittenTexts = { line: string };

const labelOf = ({ line }: WrittenTexts) =>
  line === 'CNC-operatör' ? 'Maskinställare och maskinoperatörer, metallarbete' : line;

/** Every page by which people follow occupations, in every state. */
export const followersPages = (language: Language, w: WrittenTexts): Readonly<Record<string, Page>> => {
  const place = { region, language };
  const chosen = { ssyk: '7223', label: labelOf(w) };
  const error = (field: string, code: string) => ({ field, code });
  const shortage: ShownOccupation['shortage'] = {
    class: 'brist',
    certainty: 'trolig',
    level: 'county',
    dataUntil: '2026-11-22',
    official: { situation: 'brist', edition: '2026-1', source: 'yrkesbarometern' },
  };
  const asked = {
    ...{ ...place, token: '1.k1.follow-confirm.abc', shortage },
    follow: { ...chosen, place: 'gastrikland-ost' },
  };
  const decided = { ...asked, followingPath: '/following/1.k1.following.abc' };
  const values = { occupation: w.line, area: 'norra-halsingland', email: w.line };
  const following = { ...place, token: '1.k1.following.abc', silent: false };
  const follows = [
    { ...chosen, place: 'county', shortage },
    { ssyk: '5323', label: 'Undersköterskor, hemtjänst, äldreboende m.fl.', place: 'gastrikland-ost', shortage: null },
  ];
  return {
    follow: followFormPage({ ...place, values: { area: 'county' } }),
    'follow-chosen': followFormPage({ ...place, values: { area: 'gastrikland-ost' }, chosen }),
    'follow-mistakes': followFormPage({
      ...{ ...place, values: { ...values, area: '' }, status: 422 },
      errors: [
        error('occupation', 'choice'),
        error('area', 'required'),
        error('email', 'format'),
        error('nonsense', 'unknown'),
      ],
    }),
    'follow-which': followFormPage({
      ...{ ...place, values, status: 422, errors: [error('ssyk', 'choice')] },
      choices: [chosen, { ssyk: '7523', label: 'Maskinsnickare och maskinoperatörer, träindustri' }],
    }),
    'follow-unavailable': followFormPage({ ...place, values, unavailable: true, status: 503 }),
    'follow-sent': followSentPage({ ...place, chosen }),
    'follow-confirm': followConfirmPage({ ...asked, state: 'asked' }),
    'follow-confirmed': followConfirmPage({ ...decided, state: 'confirmed' }),
    'follow-confirmed-unrated': followConfirmPage({ ...decided, state: 'confirmed', shortage: null }),
    'follow-ended': followConfirmPage({ ...decided, state: 'ended' }),
    'follow-full': followConfirmPage({ ...decided, state: 'full' }),
    'follow-expired': followExpiredPage(place),
    following: followingPage({ ...following, follows }),
    'following-ended': followingPage({ ...following, follows: follows.slice(0, 1), ended: true }),
    'following-silent': followingPage({ ...following, follows, silent: true }),
    'following-none': followingPage({ ...following, follows: [] }),
  };
};

/** Changes of three kinds: of the class, of the official judgement alone, and to what cannot be rated. */
export const someChanges = (w: WrittenTexts): FollowChange[] => [
  {
    ...{ ssyk: '7223', label: labelOf(w), place: 'gastrikland-ost', was: 'balans', now: 'brist' },
    ...{ certainty: 'trolig', level: 'county' },
  },
  {
    ...{ ssyk: '2221', label: 'Grundutbildade sjuksköterskor', place: 'county', was: 'brist', now: 'brist' },
    ...{ certainty: 'osaker', level: 'county', official: { was: 'brist', now: 'paradox' } },
  },
  {
    ...{ ssyk: '5323', label: 'Undersköterskor', place: 'county', was: 'bevakning', now: 'ej-bedomd' },
    ...{ certainty: null, level: 'county' },
  },
];

/** The mails that go with them. */
export const followersMails = (language: Language, w: WrittenTexts): Readonly<Record<string, MailDraft>> => {
  const origin = 'https://kompetens.example.org';
  const email = 'kim@example.com';
  const changed = {
    ...{ region, to: { email, language }, dataUntil: '2026-11-29', origin },
    followingUrl: `${origin}/following/1.k1.following.abc`,
    unsubscribeUrl: `${origin}/unsubscribe/1.k1.unsubscribe-following.abc`,
  };
  return {
    'confirm-follow': confirmFollowMail({
      ...{ region, email, url: `${origin}/follow/1.k1.follow-confirm.abc` },
      ask: { language, label: labelOf(w), place: 'gastrikland-ost' },
    }),
    'changed-one': changedMail({ ...changed, changes: someChanges(w).slice(0, 1) }),
    'changed-many': changedMail({ ...changed, changes: someChanges(w) }),
  };
};
