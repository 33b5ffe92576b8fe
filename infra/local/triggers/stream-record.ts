import type { _Record, AttributeValue } from '@aws-sdk/client-dynamodb-streams';

/** A record as Lambda hands it to a function: binary values are base64, instants epoch seconds. */
export type StreamRecord = {
  readonly eventID: string;
  readonly eventName: string;
  readonly eventVersion: string;
  readonly eventSource: string;
  readonly awsRegion: string;
  readonly eventSourceARN: string;
  readonly dynamodb: Readonly<Record<string, unknown>> & {
    readonly SequenceNumber: string;
    readonly ApproximateCreationDateTime: number;
  };
};

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const onTheWire = (value: AttributeValue): unknown => {
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  if (value.L !== undefined) return { L: value.L.map(onTheWire) };
  if (value.M !== undefined) return { M: image(value.M) };
  return value;
};

const image = (values: Record<string, AttributeValue>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, onTheWire(value)]));

/** `at` is the region's time: the engine stamps records by real time, which a moved clock makes meaningless. */
export const streamRecord = (record: _Record, eventSourceARN: string, at: Date): StreamRecord => {
  const { Keys, NewImage, OldImage, SequenceNumber = '', SizeBytes, StreamViewType } = record.dynamodb ?? {};
  return {
    eventID: record.eventID ?? SequenceNumber,
    eventName: record.eventName ?? 'MODIFY',
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-north-1',
    eventSourceARN,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(at.getTime() / 1000),
      ...(Keys && { Keys: image(Keys) }),
      ...(NewImage && { NewImage: image(NewImage) }),
      ...(OldImage && { OldImage: image(OldImage) }),
      SequenceNumber,
      SizeBytes,
      StreamViewType,
    },
  };
};
