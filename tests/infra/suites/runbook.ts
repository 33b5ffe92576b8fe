import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messages } from '../../../shared/platform/log-messages.ts';
import { type Json, resourcesOf, type StacksOfARegion } from '../synthesised.ts';

/** Alarms and the articles of the runbook, both ways. */
export const runbook = ({ app, data }: StacksOfARegion): void => {
  const alarms = resourcesOf(app, 'AWS::CloudWatch::Alarm').map(({ properties }) => properties);
  const articles = [
    ...readFileSync(new URL('../../../infra/runbook.md', import.meta.url), 'utf8').matchAll(/^## (.+)$/gm),
  ].map(([, heading]) => heading);

  test('every alarm has an article, and every article an alarm', () => {
    const linked = alarms.map(({ AlarmDescription }) => /infra\/runbook\.md#([a-z-]+)$/.exec(AlarmDescription)?.[1]);

    expect(linked.length).toBeGreaterThan(0);
    expect(linked.toSorted()).toEqual(articles.toSorted());
  });

  test('every alarm tells somebody, and says first what it means', () => {
    for (const { AlarmActions, AlarmDescription } of alarms) {
      expect(AlarmActions).toHaveLength(1);
      expect(AlarmDescription).toMatch(/^[A-Z].+\. What to do: /);
    }
  });

  test('figures of jobs are read from the line that a job logs when it is done', () => {
    const patterns = resourcesOf(app, 'AWS::Logs::MetricFilter').map(({ properties }) => properties.FilterPattern);

    expect(patterns).toHaveLength(4);
    for (const pattern of patterns) expect(pattern).toContain(`$.code = "${messages.jobDone.code}"`);
  });

  test('CloudWatch may publish to the topic of alarms, and SES to that of notices', () => {
    const publishers = [app, data].flatMap((template) =>
      resourcesOf(template, 'AWS::SNS::TopicPolicy').flatMap(({ properties }) =>
        properties.PolicyDocument.Statement.filter(({ Effect }: Json) => Effect === 'Allow').map(
          ({ Principal }: Json) => Principal.Service,
        ),
      ),
    );

    expect(publishers).toEqual(['cloudwatch.amazonaws.com', 'ses.amazonaws.com']);
  });

  test('only the alarm of the sweeper rings when nothing is told', () => {
    const ringing = alarms
      .filter(({ TreatMissingData }) => TreatMissingData === 'breaching')
      .map(({ AlarmDescription }) => AlarmDescription);

    expect(ringing).toHaveLength(1);
    expect(ringing[0]).toContain('#outbox-waits');
  });
};
