import { GivenAssessment, PublishedAssessment } from '../domain/expert-assessment.ts';
import type { Ssyk4 } from '../domain/ssyk.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { assessmentsPartition, givenAssessmentKey, givenAssessmentPrefix, publishedAssessmentKey } from './keys.ts';

type Writes = readonly (readonly ['casework' | 'market', Write])[];

/** Gives an assessment and publishes it without its giver; refused where one of that version has been given. */
export const assessmentGiving = (given: GivenAssessment): Writes => {
  const { place, ssyk, class: assessed, reason, from, until, version } = given;
  const published = { place, ssyk, class: assessed, reason, from, until } satisfies PublishedAssessment;
  return [
    [
      'casework',
      {
        Put: {
          Item: { ...givenAssessmentKey(place, ssyk, version), ...given },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
    ],
    ['market', { Put: { Item: { ...publishedAssessmentKey(place, ssyk), ...published } } }],
  ];
};

type Named = Pick<GivenAssessment, 'place' | 'ssyk' | 'version'>;

/** Takes the newest assessment back, and what is published of it; refused where that has been done, or one is newer. */
export const assessmentTakeBack = (
  { place, ssyk, version }: Named,
  takenBack: NonNullable<GivenAssessment['takenBack']>,
): Writes => [
  [
    'casework',
    {
      Update: {
        Key: givenAssessmentKey(place, ssyk, version),
        UpdateExpression: 'SET takenBack = :what',
        ConditionExpression: 'attribute_exists(pk) AND takenBack = :not',
        ExpressionAttributeValues: { ':what': takenBack, ':not': null },
      },
    },
  ],
  // What is published is of the newest, so that nothing newer may have come.
  [
    'casework',
    {
      ConditionCheck: {
        Key: givenAssessmentKey(place, ssyk, version + 1),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ],
  ['market', { Delete: { Key: publishedAssessmentKey(place, ssyk) } }],
];

/** Assessments as staff see them, with who gave them. */
export const assessmentStore = (casework: Table) => {
  const found = async (where: string, values: Record<string, string>): Promise<GivenAssessment[]> => {
    const all: GivenAssessment[] = [];
    const question = { where, values: { ':pk': assessmentsPartition, ...values }, consistent: true };
    for await (const { pk, sk, ...rest } of everyItem(casework, question)) all.push(GivenAssessment.parse(rest));
    return all;
  };
  return {
    /** Every one that was ever given, by place and occupation, the oldest first. */
    all: () => found('pk = :pk', {}),
    /** Those of one occupation in a place, the oldest first. */
    of: (place: string, ssyk: Ssyk4) =>
      found('pk = :pk AND begins_with(sk, :of)', { ':of': givenAssessmentPrefix(place, ssyk) }),
  };
};
export type AssessmentStore = ReturnType<typeof assessmentStore>;

/** What is published, whether it still holds or not. */
export const publishedAssessments = async (market: Table): Promise<PublishedAssessment[]> => {
  const all: PublishedAssessment[] = [];
  const question = { where: 'pk = :pk', values: { ':pk': assessmentsPartition } };
  for await (const { pk, sk, ...rest } of everyItem(market, question)) all.push(PublishedAssessment.parse(rest));
  return all;
};
