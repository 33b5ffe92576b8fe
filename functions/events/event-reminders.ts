import type { askParticipants } from './ask-participants.ts';

type Parts = { after: ReturnType<typeof askParticipants> };

/** What each morning brings about for events: those that are over are asked about. */
export const eventReminders =
  ({ after }: Parts) =>
  async () => ({ ...(await after()) });
