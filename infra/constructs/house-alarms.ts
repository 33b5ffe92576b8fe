import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { mailMetrics, metricNamespace } from '../../functions/mail/contract.ts';
import type { Features } from '../features/features.ts';
import { prefix } from '../foundation/names.ts';
import type { AppParts } from './app-parts.ts';
import { DocumentedAlarm, type DocumentedAlarmProps } from './documented-alarm.ts';
import type { HouseFunction } from './house-function.ts';
import type { TableReader } from './table-reader.ts';

/** The few things that someone must act on. Each has an article of the same name in `infra/runbook.md`. */
export class HouseAlarms extends Construct {
  constructor(scope: Construct, parts: AppParts, features: Features) {
    super(scope, 'alarms');
    const { mail, cases, digests, shortage, shortageBackfill, signals, events, openData } = features;
    const { mySignals, followers, reports, admin } = features;
    const add = (props: Omit<DocumentedAlarmProps, 'tell'>) =>
      new DocumentedAlarm(this, { ...props, tell: parts.alarms });
    const ofMail = (name: string, statistic: string, period: Duration) =>
      new Metric({
        namespace: metricNamespace,
        metricName: name,
        dimensionsMap: { Region: parts.house.region.id },
        statistic,
        period,
      });

    add({
      article: 'outbox-waits',
      meaning: 'A letter has waited more than fifteen minutes, or the sweeper has stopped telling.',
      metric: ofMail(mailMetrics.oldestOpenSeconds.name, 'Maximum', minutes(15)),
      above: 15 * 60,
      silenceRings: true,
    });
    add({
      article: 'mail-needs-a-person',
      meaning: 'Letters of unknown end wait for a decision, or could not be sent at all.',
      metric: sum([
        ofMail(mailMetrics.stuck.name, 'Sum', minutes(15)),
        ofMail(mailMetrics.givenUp.name, 'Sum', minutes(15)),
        ofMail(mailMetrics.failed.name, 'Sum', minutes(15)),
      ]),
      above: 0,
    });
    add({
      article: 'mail-held',
      meaning: 'Letters wait for something that only a person can do: the account, its quota, or our own stop.',
      metric: ofMail(mailMetrics.held.name, 'Maximum', minutes(15)),
      above: 0,
    });
    add({
      article: 'mail-bounces',
      meaning: 'More than two letters in a hundred bounce; at five Amazon reviews the account, at ten it stops it.',
      metric: reputation('BounceRate', parts),
      above: 0.02,
    });
    add({
      article: 'mail-complaints',
      meaning:
        'More than five recipients in ten thousand complain; at ten Amazon reviews the account, at fifty it stops it.',
      metric: reputation('ComplaintRate', parts),
      above: 0.0005,
    });
    add({
      article: 'events-undelivered',
      meaning: 'A schedule, a notice or a job failed every attempt, and its event waits in the dead-letter queue.',
      metric: parts.deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: minutes(5) }),
      above: 0,
    });
    add({
      article: 'stream-records-failed',
      meaning: 'A change in the table could not be handled and was put aside whole.',
      metric: sum([cases.reader, mail.reader].map(putAside)),
      above: 0,
    });
    add({
      article: 'requests-failed',
      meaning: 'People met an error that is ours.',
      metric: parts.api.api.metricServerError({ statistic: 'Sum', period: minutes(5) }),
      above: 0,
    });
    const throttles = (functions: readonly HouseFunction[]) =>
      sum(functions.map(({ lambda }) => lambda.metricThrottles({ statistic: 'Sum', period: minutes(5) })));
    add({
      article: 'requests-throttled',
      meaning: 'Lambda turned people away because the account’s concurrency was used up.',
      metric: throttles([
        ...[signals, cases, mySignals, followers, mail, events, openData].map(
          ({ publicApi }: { publicApi: HouseFunction }) => publicApi,
        ),
        openData.basisPages,
      ]),
      above: 0,
    });
    add({
      article: 'staff-throttled',
      meaning: 'Lambda turned staff away because the account’s concurrency was used up.',
      metric: throttles(
        [signals, cases, events, reports, admin, mail].map(({ staffApi }: { staffApi: HouseFunction }) => staffApi),
      ),
      above: 0,
    });
    add({
      article: 'digest-failed',
      meaning: 'A run of the Monday letters failed; some brokers or followers may not have theirs.',
      metric: sum([digests.weeklyDigests, followers.tellFollowers].map(errors)),
      above: 0,
    });
    add({
      article: 'sources-old',
      meaning: 'The index was built on a public source that is older than it should be, or missing.',
      metric: sum(['stale', 'missing'].map((count) => this.counted(shortage.buildIndex, count, parts))),
      above: 0,
    });
    add({
      article: 'source-waits',
      meaning: 'What a public source answered is so different from before that a person must look first.',
      metric: this.counted(shortage.pullSource, 'waiting', parts),
      above: 0,
    });
    add({
      article: 'source-overdue',
      meaning: 'A public source has given no good answer for two or three of its intervals.',
      metric: this.counted(shortage.pullSource, 'overdue', parts),
      above: 0,
    });
    add({
      article: 'basis-jobs-failed',
      meaning: 'A job of the shortage basis failed: the basis or what is said of it is older than it should be.',
      metric: sum(shortage.jobs.map(errors)),
      above: 0,
    });
    add({
      article: 'backfill-failed',
      meaning:
        'A backfill that somebody started did not come to its end: there is no new scale, and nothing else has changed.',
      metric: sum(shortageBackfill.failed),
      above: 0,
    });
    add({
      article: 'jobs-failed',
      meaning: 'A job failed: the cases or the letters are older than they should be.',
      metric: sum(
        [
          cases.sweepCases,
          cases.reminders,
          cases.followUps,
          reports.reportCases,
          mail.sweepOutbox,
          mail.receiveNotices,
        ].map(errors),
      ),
      above: 0,
    });
    add({
      article: 'event-jobs-failed',
      meaning: 'Somebody may not have been told of a moved or cancelled event, or not been reminded of one.',
      metric: sum([events.sweepEvents, events.eventReminders].map(errors)),
      above: 0,
    });
  }

  /** A number that a job logs with its result, as a metric: the largest of a day. */
  private counted({ logGroup, entry }: HouseFunction, count: string, { house }: AppParts): Metric {
    return new MetricFilter(this, `${count}-filter`, {
      logGroup,
      metricNamespace: `Kompetenssignal/${prefix(house.region, house.stage)}`,
      metricName: `${entry}/${count}`,
      filterPattern: FilterPattern.all(
        FilterPattern.stringValue('$.code', '=', jobDone),
        FilterPattern.exists(`$.${count}`),
      ),
      metricValue: `$.${count}`,
    }).metric({ statistic: 'Maximum', period: Duration.days(1) });
  }
}

/** `messages.jobDone.code` of `shared/platform/log-messages.ts`, which infrastructure may not import; a test compares. */
const jobDone = 'JOB2';

const minutes = Duration.minutes;

const errors = ({ lambda }: HouseFunction): Metric => lambda.metricErrors({ statistic: 'Sum', period: minutes(15) });

const putAside = ({ mapping }: TableReader): Metric =>
  new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'OnFailureDestinationDeliveredEventCount',
    dimensionsMap: { EventSourceMappingUUID: mapping.ref },
    statistic: 'Sum',
    period: minutes(15),
  });

const reputation = (name: 'BounceRate' | 'ComplaintRate', { data }: AppParts): Metric =>
  new Metric({
    namespace: 'AWS/SES',
    metricName: `Reputation.${name}`,
    dimensionsMap: { 'ses:configuration-set': data.MailConfigurationSet },
    statistic: 'Maximum',
    period: Duration.hours(1),
  });

/** At most ten metrics, which is what CloudWatch allows in an alarm. */
const sum = (metrics: readonly Metric[]): IMetric =>
  new MathExpression({
    expression: metrics.map((_, i) => `FILL(m${i}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(metrics.map((metric, i) => [`m${i}`, metric])),
    label: 'sum',
    period: metrics[0]?.period ?? minutes(5),
  });
