/** A promise of the main job that was not kept. The message is for the person in front of the screen. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';
}

/** A public source of somebody else's could not be had. */
export class SourceMissing extends Error {
  override readonly name = 'SourceMissing';
}
