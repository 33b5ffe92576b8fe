import * as z from 'zod/mini';

/** What came of an event by the short links and QR codes that hung there. Source: mission.md, B19. */
export const EventSignals = z
  .strictObject({
    /** Signals within thirty days from the first one of each link; null where no night has counted yet. */
    within30Days: z.nullable(z.int()),
    links: z.array(z.strictObject({ code: z.string(), name: z.string(), within30Days: z.int(), total: z.int() })),
    /** Until when it was counted, as the report says. */
    countedAt: z.nullable(z.iso.datetime()),
  })
  .check(z.meta({ id: 'EventSignals' }));
export type EventSignals = z.infer<typeof EventSignals>;
