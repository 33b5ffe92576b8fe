/** The time of a run was up while letters were left to write: what has been written stands, and the next try goes on. */
export class RunUnfinished extends Error {
  constructor(left: number) {
    super(`The time was up with ${left} readers left`);
    this.name = 'RunUnfinished';
  }
}
