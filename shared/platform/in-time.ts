import { Unavailable } from './unavailable.ts';

/** Settles as the work does, or rejects with `Unavailable` after so long; what then still runs is left to itself. */
export const inTime = async <T>(milliseconds: number, service: string, work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable(service)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
