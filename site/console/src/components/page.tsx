import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useConsole } from '../console.ts';

type Props = {
  heading: string;
  children: ComponentChildren;
  aside?: ComponentChildren;

  focus?: boolean;
};

/** A page's frame: its one heading takes the focus when somebody comes here, and gives the window its title. */
export const Page = ({ heading, children, aside, focus = true }: Props) => {
  const { t } = useConsole();
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!focus) return;
    scrollTo(0, 0);
    place.current?.focus();
  }, [focus]);
  useEffect(() => {
    document.title = t.frame.title(heading);
  }, [heading, t]);
  return (
    <>
      <div class="head">
        <h1 ref={place} tabIndex={-1}>
          {heading}
        </h1>
        {aside}
      </div>
      {children}
    </>
  );
};
