import type { AssessmentsAtHand } from '../../shared/stores/assessments-at-hand.ts';

/** A region that says nothing beside its index. */
export const noAssessments: AssessmentsAtHand = async () => [];
