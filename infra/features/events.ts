import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { eventsRoutes } from '../../functions/events/contract.ts';
import type { EventsEnv } from '../../functions/events/env.ts';
import { type AppParts, commonEnvironment, onlyPartitions, reads, writes } from '../constructs/app-parts.ts';
import { HouseFunction, type HouseFunctionProps } from '../constructs/house-function.ts';
import { HouseSchedule } from '../constructs/house-schedule.ts';

/**
 * Staff plan, change and invite; employers answer by link. Two audiences, two functions, two sets of rights; and two jobs
 * for what was begun and is to be ended, and for what time brings about.
 */
export class Events extends Construct {
  readonly staffApi: HouseFunction;
  readonly publicApi: HouseFunction;
  readonly eventReminders: HouseFunction;
  readonly sweepEvents: HouseFunction;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'events');
    const { house, data, api, linkKeys, deadLetters } = parts;
    const lists = `${data.CaseworkArn}/index/lists`;
    const common = commonEnvironment(parts);
    const environment = {
      REGION: common.REGION,
      CASEWORK_TABLE: common.CASEWORK_TABLE,
      PUBLIC_ORIGIN: common.PUBLIC_ORIGIN,
      LINK_KEYS_PARAMETER: common.LINK_KEYS_PARAMETER,
    } satisfies z.input<typeof EventsEnv>;
    const made = (name: string, purpose: string, props: Pick<HouseFunctionProps, 'timeoutSeconds' | 'deadLetters'>) =>
      new HouseFunction(this, name, {
        house,
        entry: `events/${name}`,
        purpose,
        memoryMb: 1024,
        environment,
        ...props,
      }).may(['ssm:GetParameter'], [linkKeys.arn]);
    const written = onlyPartitions('evt_*', 'inv_*', 'outbox#*');
    this.staffApi = made('staff-api', 'Staff create events and invite employers who asked for it', {
      timeoutSeconds: 28,
    })
      .may(
        reads,
        [data.CaseworkArn],
        onlyPartitions(
          ...[
            'evt_*',
            'inv_*',
            'people',
            'absences',
            'contacts#*',
            'addr_*',
            'outbox#*',
            'links',
            'case-report',
            'proposals',
          ],
        ),
      )
      .may(['dynamodb:Query'], [lists], onlyPartitions('events#*'))
      .may(
        writes,
        [data.CaseworkArn],
        onlyPartitions('evt_*', 'inv_*', 'outbox#*', 'contacts#*', 'con_*', 'coh_*', 'per_*', 'proposals'),
      )
      .may(['dynamodb:DeleteItem'], [data.CaseworkArn], onlyPartitions('contacts#*'));
    // Two hundred answers in the same second are taken one after the other: `while-contended.ts`.
    this.publicApi = made('public-api', 'Employers answer an invitation; anyone may read about an event', {
      timeoutSeconds: 28,
    })
      .may(reads, [data.CaseworkArn], onlyPartitions('evt_*', 'inv_*', 'coh_*'))
      .may(['dynamodb:Query'], [lists], onlyPartitions('events#*'))
      .may(writes, [data.CaseworkArn], written);
    this.sweepEvents = made(
      'sweep-events',
      'Passes on seats that nobody took in time, ends the telling of what changed, and goes on inviting',
      {
        timeoutSeconds: 280,
        deadLetters,
      },
    )
      .may(reads, [data.CaseworkArn], onlyPartitions('evt_*', 'inv_*', 'outbox#*', 'contacts#*', 'addr_*'))
      .may(['dynamodb:Query'], [lists], onlyPartitions('event-due#*'))
      .may(writes, [data.CaseworkArn], written);
    // A place in line, and work on an event, end by being taken away.
    for (const fn of [this.staffApi, this.publicApi, this.sweepEvents])
      fn.may(['dynamodb:DeleteItem'], [data.CaseworkArn], onlyPartitions('evt_*'));
    new HouseSchedule(this, 'sweep', {
      name: 'sweep-events',
      expression: 'rate(5 minutes)',
      timeZone: house.region.timeZone,
      group: parts.schedules,
      target: this.sweepEvents,
      retries: 1,
      maxEventAgeSeconds: 300,
      deadLetters,
    });
    api.serve(
      this.staffApi,
      eventsRoutes.filter(({ access }) => access === 'staff'),
    );
    api.serve(
      this.publicApi,
      eventsRoutes.filter(({ access }) => access !== 'staff'),
    );
    this.eventReminders = new HouseFunction(this, 'event-reminders', {
      house,
      entry: 'events/event-reminders',
      purpose: 'Reminds who has a seat, and asks those who came whether it was worth their time',
      memoryMb: 512,
      timeoutSeconds: 600,
      environment,
      deadLetters,
    })
      .may(['ssm:GetParameter'], [linkKeys.arn])
      .may(reads, [data.CaseworkArn], onlyPartitions('evt_*', 'inv_*', 'addr_*', 'contacts#*'))
      .may(['dynamodb:Query'], [lists], onlyPartitions('events#*'))
      .may(writes, [data.CaseworkArn], onlyPartitions('inv_*', 'outbox#*', 'contacts#*'));
    new HouseSchedule(this, 'reminders', {
      name: 'event-reminders',
      expression: 'cron(0 8 * * ? *)',
      timeZone: house.region.timeZone,
      group: parts.schedules,
      target: this.eventReminders,
      retries: 5,
      maxEventAgeSeconds: 6 * 3600,
      deadLetters,
    });
  }
}
