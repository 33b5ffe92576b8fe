import { randomUUID } from 'node:crypto';
import type { Invoked } from '../functions/function-host.ts';

export type Subscription = { readonly TopicArn: string; readonly Endpoint: string; readonly Protocol: string };

export type NoticesDeps = {
  readonly subscriptions: readonly Subscription[];
  readonly invoke: (functionArn: string, event: unknown) => Promise<Invoked>;
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
export const notices = ({ subscriptions, invoke, now }: NoticesDeps) => {
  let turn: Promise<void> = Promise.resolve();
  let published = 0;

  const deliver = async (topicArn: string, message: string): Promise<void> => {
    const endpoints = subscriptions.filter(({ TopicArn, Protocol }) => TopicArn === topicArn && Protocol === 'lambda');
    for (const { Endpoint } of endpoints)
      for (let attempt = 1; attempt <= tries; attempt += 1)
        if ((await invoke(Endpoint, snsEvent(topicArn, message, now()))).ok) break;
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
