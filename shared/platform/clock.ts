/** The only way to ask what time it is: everything else is handed a clock. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
