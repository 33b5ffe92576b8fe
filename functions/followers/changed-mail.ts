import type { FollowChange } from '../../shared/domain/follower.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { spokenDay } from '../../shared/i18n/days.ts';
import type { MailBlock, MailDraft } from '../../shared/mail/mail.ts';
import { followTexts, placeName } from '../../shared/pages/follow-texts.ts';
import { basisPath } from '../../shared/pages/page.ts';
import { situationTexts } from '../../shared/pages/situation.ts';

type Changed = {
  region: Pick<RegionSettings, 'name' | 'areas'>;
  to: { email: string; language: Language };
  changes: readonly FollowChange[];
  dataUntil: string;
  origin: string;
  followingUrl: string;
  unsubscribeUrl: string;
};

const about = (
  { ssyk, label, place, was, now, certainty, level, official }: FollowChange,
  { region, to: { language }, dataUntil, origin }: Pick<Changed, 'region' | 'to' | 'dataUntil' | 'origin'>,
): MailBlock[] => {
  const t = followTexts(language).mail.changed;
  const words = situationTexts(language);
  const where = placeName(region, place, language);
  const said = (of: FollowChange['was']) => `${words.classes[of].name}. ${words.classes[of].meaning}`;
  const classRows =
    was === now
      ? [{ label: t.unchanged, value: said(now) }]
      : [
          { label: t.was, value: said(was) },
          { label: t.now, value: said(now) },
        ];
  const officialRows = official
    ? [
        { label: t.officialWas, value: words.officials[official.was] },
        { label: t.officialNow, value: words.officials[official.now] },
      ]
    : [];
  const rated = now !== 'ej-bedomd';
  return [
    { kind: 'subheading', text: t.title(label, where) },
    {
      kind: 'facts',
      rows: [
        ...classRows,
        ...officialRows,
        ...(rated
          ? [
              { label: words.certainty, value: certainty ? words.certainties[certainty] : words.noCertainty },
              { label: words.measured, value: words.levels[level](where) },
            ]
          : []),
        { label: t.until, value: spokenDay(language, dataUntil.slice(0, 10)) },
      ],
    },
    { kind: 'list', items: [{ text: t.open, href: `${origin}${basisPath(language, place, ssyk)}` }] },
  ];
};

/** Tells a follower of every occupation whose class, or official judgement, is another than when they were last told. */
export const changedMail = (changed: Changed): MailDraft => {
  const { to, changes, origin, followingUrl, unsubscribeUrl } = changed;
  const t = followTexts(to.language).mail.changed;
  return {
    to: { name: '', address: to.email },
    language: to.language,
    class: 'digest',
    subject: t.subject(changes.length, changes[0]?.label ?? ''),
    unsubscribe: { list: 'following', url: unsubscribeUrl },
    blocks: [
      { kind: 'heading', text: t.heading(changes.length) },
      { kind: 'paragraph', text: t.lead },
      ...changes.flatMap((change) => about(change, changed)),
      { kind: 'paragraph', text: t.limits },
      { kind: 'actions', links: [{ label: t.manage, href: followingUrl }] },
      { kind: 'small', text: t.basis, href: `${origin}${basisPath(to.language)}`, label: t.basisLink },
    ],
    why: t.why,
  };
};
