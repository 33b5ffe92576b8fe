import { Page } from '../components/page.tsx';
import { InvitePanel } from '../events/invite-panel.tsx';
import { WithInvitingTexts } from '../events/with-inviting-texts.ts';

/** Inviting to one event. */
export const InvitePage = ({ id }: { id: string }) => (
  <WithInvitingTexts>
    {(i) => (
      <Page heading={i.invite.page}>
        <p>
          <a href={`#/events/${id}`}>{i.invite.back}</a>
        </p>
        <InvitePanel eventId={id} i={i} />
      </Page>
    )}
  </WithInvitingTexts>
);
