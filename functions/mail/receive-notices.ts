import type { SNSEvent } from 'aws-lambda';

/** The messages of an SNS event one after another; a fault is thrown on, and SNS brings the event again. */
export const receiveNotices =
  (receive: (message: string) => Promise<void>) =>
  async ({ Records }: SNSEvent) => {
    for (const { Sns } of Records) await receive(Sns.Message);
    return { notices: Records.length };
  };
