/**
 * Answers of one run by key: who asks the same again gets what was read, also while it is being read. A fault is not kept,
 * so that it stays with whom it met and the next one tries for themselves.
 */
export const remembered = <T>() => {
  const answers = new Map<string, Promise<T>>();
  return (key: string, ask: () => Promise<T>): Promise<T> => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const asked = ask().catch((error: unknown) => {
      answers.delete(key);
      throw error;
    });
    answers.set(key, asked);
    return asked;
  };
};
