import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { resourcesOf, type StacksOfARegion } from '../synthesised.ts';

/** Alarms and the articles of the runbook, both ways. */
export const runbook = ({ app }: StacksOfARegion): void => {
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

  test('only the alarm of the sweeper rings when nothing is told', () => {
    const ringing = alarms
      .filter(({ TreatMissingData }) => TreatMissingData === 'breaching')
      .map(({ AlarmDescription }) => AlarmDescription);

    expect(ringing).toHaveLength(1);
    expect(ringing[0]).toContain('#outbox-waits');
  });
};
