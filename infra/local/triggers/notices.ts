import { randomUUID } from 'node:crypto';
import type { Invoked } from '../functions/function-host.ts';
import type { DeadLetter } from './schedule-run.ts';

export type Subscription = {
  readonly TopicArn: string;
  readonly Endpoint: string;
  readonly Protocol: string;
  readonly RedrivePolicy?: { readonly deadLetterTargetArn: string } | undefined;
};

export type NoticesDeps = {
  readonly subscriptions: readonly Subscription[];
  readonly invoke: (functionArn: string, event: unknown) => Promise<Invoked>;
  readonly deadLetter: (letter: DeadLetter) => void;
  readonly now: () => Date;
};

/** SNS tries a function again before it gives a message up. */
const tries = 3;

const snsEvent = (topicArn: string, message: string, at: Date) => ({
  Records: [
    {
      EventSource: 'aws:sns',
      EventVersion: '1.0',
      EventSubscriptionArn: `${topicArn}:local`,
      Sns: {
        Type: 'Notification',
        MessageId: randomUUID(),
        TopicArn: topicArn,
        Subject: 'Amazon SES Email Event Notification',
        Message: message,
        Timestamp: at.toISOString(),
        SignatureVersion: '1',
        Signature: '',
        SigningCertUrl: '',
        UnsubscribeUrl: '',
        MessageAttributes: {},
      },
    },
  ],
});

/** SNS as far as it is used: topics whose subscribers are functions. Messages of all topics go out one after another. */
export const notices = ({ subscriptions, invoke, deadLetter, now }: NoticesDeps) => {
  let turn: Promise<void> = Promise.resolve();
  let published = 0;

  const deliverTo = async ({ Endpoint, TopicArn, RedrivePolicy }: Subscription, message: string): Promise<void> => {
    const event = snsEvent(TopicArn, message, now());
    let error = '';
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      const outcome = await invoke(Endpoint, event);
      if (outcome.ok) return;
      error = outcome.errorMessage;
    }
    if (RedrivePolicy !== undefined)
      deadLetter({
        queueArn: RedrivePolicy.deadLetterTargetArn,
        at: now().toISOString(),
        source: TopicArn,
        error,
        attempts: tries,
        input: event,
      });
  };

  const deliver = async (topicArn: string, message: string): Promise<void> => {
    for (const subscription of subscriptions)
      if (subscription.TopicArn === topicArn && subscription.Protocol === 'lambda')
        await deliverTo(subscription, message);
  };

  return {
    publish: (topicArn: string, message: string): void => {
      published += 1;
      turn = turn.then(() => deliver(topicArn, message));
    },
    /** Resolves when everything published so far is delivered; answers how much was ever published. */
    drain: async (): Promise<number> => {
      await turn;
      return published;
    },
  };
};
export type Notices = ReturnType<typeof notices>;
