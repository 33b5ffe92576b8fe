import type { FollowAsk } from '../../shared/domain/follower.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { followTexts, placeName } from '../../shared/pages/follow-texts.ts';

type Asked = {
  region: Pick<RegionSettings, 'name' | 'areas'>;
  ask: Pick<FollowAsk, 'language' | 'label' | 'place'>;
  email: string;
  url: string;
};

/** Asks an address whether it wants to follow an occupation. It may be somebody else's: no text of theirs stands in it. */
export const confirmFollowMail = ({ region, ask: { language, label, place }, email, url }: Asked): MailDraft => {
  const t = followTexts(language).mail.confirm;
  return {
    to: { name: '', address: email },
    language,
    class: 'service',
    subject: t.subject(label),
    blocks: [
      { kind: 'heading', text: t.heading },
      { kind: 'paragraph', text: t.text(label, placeName(region, place, language), region.name) },
      { kind: 'paragraph', text: t.what },
      { kind: 'actions', links: [{ label: t.open, href: url }] },
      { kind: 'small', text: t.notYou },
    ],
    why: t.why,
  };
};
