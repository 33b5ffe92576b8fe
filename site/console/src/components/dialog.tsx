import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useConsole } from '../console.ts';

type Props = { heading: string; close: () => void; children: ComponentChildren };

/** A modal `<dialog>`: the browser keeps the focus inside, closes it by Escape and gives the focus back. */
export const Dialog = ({ heading, close, children }: Props) => {
  const { t } = useConsole();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // At once, both ways: a key pressed meanwhile belongs to where the focus will be.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    if (shown !== null && !shown.open) shown.showModal();
    return () => {
      shown?.close();
      // What opened it may have gone with what was done; then the page's heading is where one goes on.
      const back = before instanceof HTMLElement && before.isConnected ? before : document.querySelector('h1');
      back?.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div class="dialog-head">
        <h2 id={id}>{heading}</h2>
        <button type="button" class="icon-button" onClick={close} aria-label={t.frame.close}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" />
          </svg>
        </button>
      </div>
      {children}
    </dialog>
  );
};
