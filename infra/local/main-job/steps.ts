import { basisSteps, refreshToday } from './basis-steps.ts';
import { brokerWorks } from './case-steps.ts';
import { mondaysDigests } from './digest-step.ts';
import { acceptInvitation, inviteEmployers, planEvent } from './event-steps.ts';
import { answerExample, employersSignal, seedPeople } from './signal-steps.ts';
import type { Step } from './step.ts';

/** The main job from one end to the other. A new feature adds its step here. */
export const mainJob: readonly Step[] = [
  seedPeople,
  ...basisSteps,
  employersSignal,
  mondaysDigests,
  refreshToday,
  answerExample,
  brokerWorks,
  planEvent,
  inviteEmployers,
  acceptInvitation,
];
