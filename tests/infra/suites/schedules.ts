import { describe, expect, test } from 'vitest';
import { checkExpression } from '../../../infra/foundation/schedule-expression.ts';
import { resourcesOf, type StacksOfARegion } from '../synthesised.ts';

/** When things run, in whose time, and what becomes of a run that fails. */
export const schedules = ({ app }: StacksOfARegion): void => {
  describe('schedules', () => {
    const schedules = resourcesOf(app, 'AWS::Scheduler::Schedule').map(({ properties }) => properties);

    test('are those of the contract', () => {
      expect(schedules.map(({ Name }) => Name).sort()).toEqual([
        'build-index',
        'event-reminders',
        'follow-ups',
        'freeze-edition',
        'publish-basis',
        'pull-jobed',
        'pull-jobsearch',
        'pull-jobstream',
        'pull-scb',
        'pull-susanavet',
        'pull-taxonomy',
        'pull-yrkesbarometern',
        'reminders',
        'report-cases',
        'sweep-cases',
        'sweep-events',
        'sweep-outbox',
        'tell-followers',
        'validate-index',
        'weekly-digests',
      ]);
    });

    test.each(schedules.map((s) => [s.Name, s] as const))(
      '%s has a time zone, a retry policy and a failure destination',
      (_, schedule) => {
        expect(schedule).toMatchObject({
          ScheduleExpressionTimezone: 'Europe/Stockholm',
          GroupName: expect.anything(),
          Target: {
            RetryPolicy: { MaximumRetryAttempts: expect.any(Number), MaximumEventAgeInSeconds: expect.any(Number) },
            DeadLetterConfig: { Arn: expect.anything() },
          },
        });
      },
    );

    test('the digest goes out on Mondays at seven, local time', () => {
      const digest = schedules.find(({ Name }) => Name === 'weekly-digests');

      expect(digest?.ScheduleExpression).toBe('cron(0 7 ? * MON *)');
    });

    test.each([
      'cron(30 2 * * ? *)',
      'cron(0 0-4 * * ? *)',
      'cron(0 * * * ? *)',
      'cron(0 0/2 * * ? *)',
      'cron(5 1,2 * * ? *)',
    ])('%s is refused: summer time skips or repeats the hour', (expression) => {
      expect(() => checkExpression('x', expression, 'Europe/Stockholm')).toThrow(/02:00 and 03:00/);
      expect(() => checkExpression('x', expression, 'UTC')).not.toThrow();
    });

    test.each(['cron(30 3 * * ? *)', 'cron(0 3/4 * * ? *)', 'rate(5 minutes)'])('%s is accepted', (expression) => {
      expect(() => checkExpression('x', expression, 'Europe/Stockholm')).not.toThrow();
    });

    test('what is neither cron nor rate is refused', () => {
      expect(() => checkExpression('x', 'every day', 'UTC')).toThrow(/neither/);
    });
  });
};
