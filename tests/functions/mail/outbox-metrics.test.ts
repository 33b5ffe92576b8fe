import { expect, test } from 'vitest';
import { outboxMetrics } from '../../../functions/mail/outbox-metrics.ts';

test("a sweep's figures are one line of the embedded metric format, whole and per region", () => {
  const lines: string[] = [];
  const at = new Date('2026-11-23T08:00:00Z');
  outboxMetrics(
    'gavleborg',
    () => at,
    (line) => lines.push(line),
  )({ oldestOpenSeconds: 900, stuck: 1, givenUp: 2, failed: 0, held: 3 });

  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    _aws: {
      Timestamp: at.getTime(),
      CloudWatchMetrics: [
        {
          Namespace: 'Kompetenssignal',
          Dimensions: [['Region']],
          Metrics: [
            { Name: 'OldestOpenMail', Unit: 'Seconds' },
            { Name: 'MailsOfUnknownEnd', Unit: 'Count' },
            { Name: 'MailsGivenUp', Unit: 'Count' },
            { Name: 'MailsHeld', Unit: 'Count' },
            { Name: 'MailsUnreadable', Unit: 'Count' },
          ],
        },
      ],
    },
    Region: 'gavleborg',
    OldestOpenMail: 900,
    MailsOfUnknownEnd: 1,
    MailsGivenUp: 2,
    MailsHeld: 3,
    MailsUnreadable: 0,
  });
});
