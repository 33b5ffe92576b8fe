import type { Clock } from '../../shared/platform/clock.ts';
import { mailMetrics, metricNamespace } from './contract.ts';

type Measured = Readonly<Record<keyof typeof mailMetrics, number>>;

/**
 * The sweep's figures as one line of CloudWatch's embedded metric format: the log agent makes metrics of it, so that no
 * call leaves the function. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const outboxMetrics =
  (region: string, clock: Clock, write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)) =>
  (measured: Measured): void => {
    const names = Object.entries(mailMetrics);
    write(
      JSON.stringify({
        _aws: {
          Timestamp: clock().getTime(),
          CloudWatchMetrics: [
            {
              Namespace: metricNamespace,
              Dimensions: [['Region']],
              Metrics: names.map(([, { name, unit }]) => ({ Name: name, Unit: unit })),
            },
          ],
        },
        Region: region,
        ...Object.fromEntries(names.map(([key, { name }]) => [name, measured[key as keyof Measured]])),
      }),
    );
  };
