import * as z from 'zod/mini';
import { figuresDays, type MailFigures, MailHealth, MailTrouble } from '../domain/mail-health.ts';
import { addDays } from '../domain/plain-day.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { mailHealthKey, mailTroubleKey, mailTroublesPartition, mailVolumeKey, mailVolumePartition } from './keys.ts';

const Kept = z.object({
  health: z.optional(MailHealth),
  releasedAt: z.optional(z.string()),
  releasedBy: z.optional(z.string()),
});
export type KeptHealth = z.infer<typeof Kept>;

const Volume = z.object({ sent: z.int(), lastAt: z.string() });
const days = 24 * 60 * 60;
const dayOf = (at: string) => at.slice(0, 10);

/** Lets letters and invitations go again: troubles from before `at` no longer count. */
export const circuitReleaseWrite = (at: Date, by: string): Write => ({
  Update: {
    Key: mailHealthKey,
    UpdateExpression: 'SET releasedAt = :at, releasedBy = :by',
    ExpressionAttributeValues: { ':at': at.toISOString(), ':by': by },
  },
});

export type Figures = MailFigures & { lastSentAt: string | null; lost: MailTrouble[] };

/** How the mail does: what the sweeper last saw, and the counts that it judges by. */
export const mailHealthStore = (table: Table) => ({
  current: async (): Promise<KeptHealth> => Kept.parse((await table.get(mailHealthKey, { consistent: true })) ?? {}),

  /** Leaves a release as it is, which may be given at the same moment. */
  keep: (health: MailHealth) =>
    table.write({
      Update: {
        Key: mailHealthKey,
        UpdateExpression: 'SET health = :health',
        ExpressionAttributeValues: { ':health': health },
      },
    }),

  /** One more that SES took. Counted after the mail is marked: a crash in between makes the shares larger, never smaller. */
  sent: (at: Date) =>
    table.write({
      Update: {
        Key: mailVolumeKey(dayOf(at.toISOString())),
        UpdateExpression: 'ADD sent :one SET lastAt = :at, #ttl = :ttl',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: {
          ':one': 1,
          ':at': at.toISOString(),
          ':ttl': Math.floor(at.getTime() / 1000) + 2 * figuresDays * days,
        },
      },
    }),

  /** A bad end, once per mail and kind however often it is told. */
  trouble: (mail: string, { kind, cause, at }: MailTrouble) =>
    table.write({
      Put: {
        Item: {
          ...mailTroubleKey(kind, mail),
          kind,
          cause,
          at,
          ttl: Math.floor(Date.parse(at) / 1000) + 2 * figuresDays * days,
        },
      },
    }),

  /** The figures of the last fourteen days; bounces and complaints only of after `releasedAt`. */
  figures: async (now: Date, releasedAt = ''): Promise<Figures> => {
    const since = addDays(dayOf(now.toISOString()), -figuresDays);
    const figures: Figures = { sent: 0, bounced: 0, complained: 0, lastSentAt: null, lost: [] };
    const volume = { where: 'pk = :pk AND sk > :since', values: { ':pk': mailVolumePartition, ':since': since } };
    for await (const item of everyItem(table, volume)) {
      const { sent, lastAt } = Volume.parse(item);
      figures.sent += sent;
      figures.lastSentAt = lastAt;
    }
    const troubles = { where: 'pk = :pk', values: { ':pk': mailTroublesPartition } };
    for await (const item of everyItem(table, troubles)) {
      const trouble = MailTrouble.parse(item);
      if (dayOf(trouble.at) <= since) continue;
      const counts = trouble.at > releasedAt ? 1 : 0;
      if (trouble.kind === 'bounced') figures.bounced += counts;
      else if (trouble.kind === 'complained') figures.complained += counts;
      else figures.lost.push(trouble);
    }
    figures.lost.sort((a, b) => (a.at < b.at ? 1 : -1));
    return figures;
  },
});
export type MailHealthStore = ReturnType<typeof mailHealthStore>;
