import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface DocumentedAlarmProps {
  /** Heading of its article in `infra/runbook.md`, and its id here: `outbox-waits`. A test matches both ways. */
  readonly article: string;
  /** What has happened to people, in a sentence; the first line of the mail that the alarm sends. */
  readonly meaning: string;
  readonly metric: IMetric;
  /** Rings above this. */
  readonly above: number;
  readonly periods?: number;
  /** A job that has stopped altogether sends no figures: then silence itself rings. */
  readonly silenceRings?: boolean;
  readonly tell: ITopic;
}

/** An alarm that someone can act on: it says what it means, and where it is written what to do. */
export class DocumentedAlarm extends Construct {
  constructor(scope: Construct, props: DocumentedAlarmProps) {
    super(scope, props.article);
    const alarm = new Alarm(this, 'Alarm', {
      alarmDescription: `${props.meaning} What to do: infra/runbook.md#${props.article}`,
      metric: props.metric,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: props.above,
      evaluationPeriods: props.periods ?? 1,
      treatMissingData: props.silenceRings === true ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(props.tell));
  }
}
