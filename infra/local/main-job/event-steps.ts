import * as z from 'zod/mini';
import { addDays } from '../../../shared/domain/plain-day.ts';
import { dayIn, instantOf } from '../../../shared/domain/zoned-time.ts';
import { parsedMail } from '../dashboard/parsed-mail.ts';
import { staffHeaders } from './staff-headers.ts';
import type { Step, StepContext } from './step.ts';
import { StepFailed } from './step-failed.ts';

const Planned = z.object({ id: z.string(), title: z.string() });
const Invited = z.object({ invited: z.number(), alreadyInvited: z.number() });
const Rsvp = z.object({ answer: z.literal('yes') });
export const planEvent: Step = {
  name: 'plan an event',
  run: async (context) => {
    const { region, file, http, story } = context;
    const area = file.areas[0];
    const startsAt = instantOf(addDays(dayIn(region.clock.now(), file.timeZone), 14), '07:30', file.timeZone);
    const body = {
      title: 'Frukostmöte om kompetens i industrin',
      type: 'frukost',
      startsAt: `${startsAt.toISOString().slice(0, 19)}Z`,
      minutes: 60,
      place: { name: 'Exempelhuset', address: 'Exempelgatan 1', municipality: area?.municipalities[0] ?? '' },
      benefit: 'Du får veta vilka utbildningar som startar i vår och vem du kan ringa.',
      capacity: 20,
      areas: file.areas.filter(({ id }) => id === area?.id).map(({ id }) => id),
    };
    const planned = Planned.parse(
      await http.expect(201, '/api/v1/events', { method: 'POST', headers: await staffHeaders(context), body }),
    );
    story.eventId = planned.id;
    return `${planned.title}, ${body.startsAt}`;
  },
};

export const inviteEmployers: Step = {
  name: 'invite employers who consented',
  run: async (context) => {
    const { region, http, story } = context;
    if (story.eventId === undefined) throw new StepFailed('there is no event');
    const path = `/api/v1/events/${story.eventId}/invitations`;
    const { invited } = Invited.parse(
      await http.expect(200, path, { method: 'POST', headers: await staffHeaders(context), body: {} }),
    );
    await region.quiescent();
    if (invited === 0) throw new StepFailed('nobody was invited, though the example employer consented');
    return `${invited} invitations`;
  },
};

/** The link that stands in the invitation of this event to an address. */
const rsvpToken = async ({ region }: StepContext, to: string): Promise<string> => {
  const mails = await Promise.all(region.engines.mailbox.all().toReversed().map(parsedMail));
  for (const mail of mails) {
    const token = mail.to === to ? /\/rsvp\/([\w.~-]+)/.exec(mail.text)?.[1] : undefined;
    if (token !== undefined) return token;
  }
  throw new StepFailed(`no invitation to ${to} in the mailbox`);
};

export const acceptInvitation: Step = {
  name: 'an employer says yes',
  run: async (context) => {
    const { region, http } = context;
    const to = 'kim@example.com';
    const token = await rsvpToken(context, to);
    const body = await http.expect(200, `/api/v1/rsvp/${token}`, { method: 'POST', body: { answer: 'yes' } });
    Rsvp.parse(body);
    await region.quiescent();
    const mails = await Promise.all(region.engines.mailbox.all().map(parsedMail));
    const confirmed = mails.some(
      (mail) => mail.to === to && mail.attachments.some((a) => a.contentType === 'text/calendar'),
    );
    if (!confirmed) throw new StepFailed('no confirmation with a calendar file was sent');
    return `${to} has a seat and a calendar file`;
  },
};
