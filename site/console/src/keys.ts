import { useLayoutEffect, useRef } from 'preact/hooks';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Single keys of a page. They are silent while somebody types, in an open dialog, and together with Ctrl, Alt or Meta. One that answers false leaves the key to the browser. */
export const useKeys = (keys: Readonly<Record<string, (event: KeyboardEvent) => unknown>>): void => {
  const latest = useRef(keys);
  latest.current = keys;
  // At once with the page: a key that is pressed as soon as it is seen belongs to it.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      const act = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (act === undefined) return;
      if (act(event) !== false) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
};
