import { onlyPartitions, writes } from '../constructs/app-parts.ts';
import type { HouseFunction } from '../constructs/house-function.ts';

/**
 * Lets a function change cases: the case and its history, the public step, its row in a list (which moves, and so is
 * deleted where it was), its numbers, and the mails that go with it. See `shared/stores/change-case.ts`.
 */
export const mayChangeCases = (
  fn: HouseFunction,
  caseworkArn: string,
  ...alsoWritten: readonly string[]
): HouseFunction =>
  fn
    .may(
      writes,
      [caseworkArn],
      onlyPartitions('case_*', 'sig_*', 'worklist#*', 'done-cases#*', 'facts#*', 'outbox#*', ...alsoWritten),
    )
    .may(['dynamodb:DeleteItem'], [caseworkArn], onlyPartitions('worklist#*', 'done-cases#*', 'outcomes#*'));
