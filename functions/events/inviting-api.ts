import type { Route } from '../../shared/contract/route.ts';
import { type Handle, type HttpRequest, json, readJson } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { InvitationRunStore } from '../../shared/stores/invitation-run-store.ts';
import { InvitationsInput, invitationRunsRoute, inviteRoute, previewInvitationsRoute } from './contract-inviting.ts';
import { inviteSegment } from './invite-segment.ts';
import type { OpeningDeps } from './open-segment.ts';
import { previewInvitations } from './preview-invitations.ts';
import type { WorkingDeps } from './work-on-run.ts';

export type InvitingDeps = WorkingDeps & { runs: InvitationRunStore };

/** Staff choose whom to invite, see how many that would be, and invite. */
export const invitingApi = (deps: InvitingDeps & OpeningDeps): readonly (readonly [Route, Handle])[] => {
  const preview = previewInvitations(deps);
  const invite = inviteSegment(deps);
  const asked = (request: HttpRequest) => ({
    eventId: request.params.id ?? '',
    input: readJson(request, InvitationsInput),
    personId: request.personId,
    language: request.language,
  });
  return [
    [previewInvitationsRoute, async (request) => json(200, await preview(asked(request)))],
    [inviteRoute, async (request) => json(200, await invite(asked(request)))],
    [
      invitationRunsRoute,
      async ({ params, personId }) => {
        const event = await deps.events.byId(params.id ?? '', { consistent: true });
        await deps.acting(personId, event?.areas ?? []);
        if (!event) throw new Refused('not-found');
        return json(200, { runs: await deps.runs.ofEvent(event.id) });
      },
    ],
  ];
};
