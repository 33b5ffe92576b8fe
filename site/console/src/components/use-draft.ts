import { useCallback, useState } from 'preact/hooks';

const nameOf = (key: string): string => `draft:${key}`;

const read = <T extends object>(key: string, initial: T): T => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(key)) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...initial, ...kept } : initial;
  } catch {
    return initial;
  }
};

export const forgetDraft = (key: string): void => sessionStorage.removeItem(nameOf(key));

/**
 * What somebody types, kept in the window's storage from the first letter until it is saved: no lost connection, reload,
 * wrong click or new login takes it away.
 */
export const useDraft = <T extends object>(key: string, initial: T) => {
  const [draft, setDraft] = useState(() => read(key, initial));
  const change = useCallback(
    (part: Partial<T>) =>
      setDraft((before) => {
        const after = { ...before, ...part };
        try {
          sessionStorage.setItem(nameOf(key), JSON.stringify(after));
        } catch {
          // A full storage keeps nothing more; what is on the screen is still there.
        }
        return after;
      }),
    [key],
  );
  const forget = () => {
    forgetDraft(key);
    setDraft(initial);
  };
  return { draft, change, forget };
};
