const nameOf = (person: string): string => `console.seen.${person}`;

/** Storage may be shut (a private window, a policy): the marker is a convenience, and does without. */
const safely = <T>(use: () => T, without: T): T => {
  try {
    return use();
  } catch {
    return without;
  }
};

/**
 * Until when a person had seen the list before this visit, as an instant; null on the first visit. What is seen now is
 * remembered for the next visit and changes nothing of this one.
 */
export const lastVisit = (person: string) => {
  const before = safely(() => localStorage.getItem(nameOf(person)), null);
  return {
    before,
    seen: (receivedAt: string): void =>
      safely(() => {
        const known = localStorage.getItem(nameOf(person));
        if (known === null || known < receivedAt) localStorage.setItem(nameOf(person), receivedAt);
      }, undefined),
  };
};
export type LastVisit = ReturnType<typeof lastVisit>;
