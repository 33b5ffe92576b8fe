import { wholeCounty } from '../domain/follower.ts';
import type { Language } from '../domain/language.ts';
import type { RegionSettings } from '../domain/region.ts';
import { followersEn } from '../i18n/followers.en.ts';
import { type FollowersTexts, followersSv } from '../i18n/followers.sv.ts';

const texts: Readonly<Record<Language, FollowersTexts>> = { sv: followersSv, en: followersEn };

/** Texts of the pages and mails by which people follow occupations. */
export const followTexts = (language: Language): FollowersTexts => texts[language];

/** A place that is followed, as people say it after "in"; an area that the region no longer has goes by its id. */
export const placeName = (region: Pick<RegionSettings, 'areas'>, place: string, language: Language): string =>
  place === wholeCounty ? followTexts(language).county : (region.areas.find(({ id }) => id === place)?.name ?? place);
