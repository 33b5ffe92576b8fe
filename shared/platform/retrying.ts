export type Pause = (milliseconds: number) => Promise<void>;

export const systemPause: Pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Retrying = {
  attempts: number;
  /** What a failure means: worth another try or not, and the error to throw in the end. */
  meaning: (error: unknown) => { again: boolean; as: unknown };
  pause?: Pause;
  random?: () => number;
};

/** Calls until it succeeds, with full jitter (10 ms doubling to 320), at most `attempts` times. */
export const retrying = async <T>(
  call: () => Promise<T>,
  { attempts, meaning, pause = systemPause, random = Math.random }: Retrying,
): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const { again, as } = meaning(error);
      if (!again || attempt >= attempts) throw as;
      await pause(random() * Math.min(320, 10 * 2 ** attempt));
    }
  }
};
