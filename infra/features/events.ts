import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { eventsRoutes } from '../../functions/events/contract.ts';
import type { EventsEnv } from '../../functions/events/env.ts';
import { type AppParts, commonEnvironment, onlyPartitions, reads, writes } from '../constructs/app-parts.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { HouseSchedule } from '../constructs/house-schedule.ts';

/**
 * Staff plan, change and invite; employers answer by link. Two audiences, two functions, two sets of rights; and two jobs for
 * what is to be brought to an end and what time alone brings about.
 */
export class Events extends Construct {
  readonly staffApi: HouseFunction;
  readonly publicApi: HouseFunction;
  readonly sweepEvents: HouseFunction;
  readonly eventReminders: HouseFunction;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'events');
    const { house, data, api, linkKeys, deadLetters } = parts;
    const common = commonEnvironment(parts);
    const environment = {
      REGION: common.REGION,
      CASEWORK_TABLE: common.CASEWORK_TABLE,
      PUBLIC_ORIGIN: common.PUBLIC_ORIGIN,
      LINK_KEYS_PARAMETER: common.LINK_KEYS_PARAMETER,
    } satisfies z.input<typeof EventsEnv>;
    const made = (name: string, purpose: string, timeoutSeconds: number, isJob = false) =>
      new HouseFunction(this, name, {
        house,
        entry: `events/${name}`,
        purpose,
        memoryMb: 1024,
        timeoutSeconds,
        environment,
        ...(isJob && { deadLetters }),
      }).may(['ssm:GetParameter'], [linkKeys.arn]);
    const written = onlyPartitions('evt_*', 'inv_*', 'outbox#*');
    const lists = `${data.CaseworkArn}/index/lists`;
    this.staffApi = made('staff-api', 'Staff create events and invite employers who asked for it', 28)
      .may(
        reads,
        [data.CaseworkArn],
        onlyPartitions('evt_*', 'inv_*', 'people', 'contacts#*', 'addr_*', 'outbox#*', 'links', 'case-report'),
      )
      .may(['dynamodb:Query'], [lists], onlyPartitions('events#*'))
      .may(writes, [data.CaseworkArn], written);
    this.publicApi = made('public-api', 'Employers answer an invitation; anyone may read about an event', 10)
      .may(reads, [data.CaseworkArn], onlyPartitions('evt_*', 'inv_*'))
      .may(['dynamodb:Query'], [lists], onlyPartitions('events#*'))
      .may(writes, [data.CaseworkArn], written);
    this.sweepEvents = made(
      'sweep-events',
      'Brings to its end what was begun at events and what time brings',
      240,
      true,
    )
      .may(reads, [data.CaseworkArn], onlyPartitions('evt_*', 'inv_*', 'outbox#*'))
      .may(['dynamodb:Query'], [lists], onlyPartitions('event-due#*'))
      .may(writes, [data.CaseworkArn], written);
    this.eventReminders = made(
      'event-reminders',
      'Reminds who has a seat, and asks who came the morning after',
      600,
      true,
    )
      .may(reads, [data.CaseworkArn], onlyPartitions('evt_*', 'inv_*', 'addr_*'))
      .may(['dynamodb:Query'], [lists], onlyPartitions('events#*'))
      .may(writes, [data.CaseworkArn], onlyPartitions('inv_*', 'outbox#*'));
    api.serve(
      this.staffApi,
      eventsRoutes.filter(({ access }) => access === 'staff'),
    );
    api.serve(
      this.publicApi,
      eventsRoutes.filter(({ access }) => access !== 'staff'),
    );
    const schedule = (name: string, expression: string, target: HouseFunction, retries: number, seconds: number) =>
      new HouseSchedule(this, `schedule-${name}`, {
        name,
        expression,
        timeZone: house.region.timeZone,
        group: parts.schedules,
        target,
        retries,
        maxEventAgeSeconds: seconds,
        deadLetters,
      });
    schedule('sweep-events', 'rate(5 minutes)', this.sweepEvents, 1, 300);
    schedule('event-reminders', 'cron(0 8 * * ? *)', this.eventReminders, 5, 6 * 3600);
  }
}
