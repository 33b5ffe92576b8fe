import { useLayoutEffect, useRef } from 'preact/hooks';

/** Where one goes on: in the form that a button brought, else at the first thing that can be done here. */
const nextIn = (part: HTMLElement): HTMLElement | null =>
  part.querySelector<HTMLElement>('form :is(input, select, textarea)') ??
  part.querySelector<HTMLElement>('button, summary, input, a[href]');

/**
 * Keeps the focus in the part of a page where somebody works: attributes of its element. What they pressed may go with
 * what it did (a button that opens a form in its place, a choice that has been made), and the focus would be nowhere.
 */
export const useKeptFocus = () => {
  const part = useRef<HTMLElement>(null);
  const works = useRef(false);
  useLayoutEffect(() => {
    if (part.current === null || !works.current) return;
    if (document.activeElement === null || document.activeElement === document.body) nextIn(part.current)?.focus();
  });
  return {
    ref: part,
    onFocusIn: () => {
      works.current = true;
    },
    onFocusOut: ({ target }: FocusEvent) => {
      // Who leaves something that stays has gone elsewhere.
      setTimeout(() => {
        if (target instanceof Node && target.isConnected)
          works.current = part.current?.contains(document.activeElement) === true;
      });
    },
  };
};
